/**
 * What a year of the register comes to in figures, each of which can be traced to the obligations behind it.
 *
 * <p>Start with {@link zeren.assessment.Tally}: how many obligations stand in which way. {@link zeren.assessment.Scorecards} counts a year of every unit
 * and gives it its {@link zeren.assessment.Scorecard}; {@link zeren.assessment.Burden} counts what the year asks of it, whether it is done or not.
 */
package zeren.assessment;
