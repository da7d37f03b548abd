/**
 * Who answers for a unit on a date, and how far.
 *
 * <p>Start with {@link zeren.accountability.Chain}: the bearers of responsibility of a unit and of each of its superiors, with the holder of
 * each post on that date. The other way round, {@link zeren.accountability.Charges} tells what a person is in charge of by the posts it
 * holds.
 */
package zeren.accountability;
