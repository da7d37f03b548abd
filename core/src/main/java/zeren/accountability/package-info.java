/**
 * Who answers for a unit on a date and how far, and who is told of what is overdue.
 *
 * <p>Start with {@link zeren.accountability.Chain}: the bearers of responsibility of a unit and of each of its superiors, with the holder of
 * each post on that date. {@link zeren.accountability.Escalations} goes up the same line with what is overdue.
 */
package zeren.accountability;
