/**
 * What a year of the register comes to in figures, each of which can be traced to the obligations behind it.
 *
 * <p>Start with {@link zeren.assessment.Tally}: how many obligations stand in which way.
 */
package zeren.assessment;
