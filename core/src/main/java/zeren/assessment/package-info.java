/**
 * What a year of the register comes to in figures, each of which can be traced to the obligations behind it.
 *
 * <p>Start with {@link zeren.assessment.Tally}: how many obligations stand in which way. {@link zeren.assessment.Scorecards} counts a year of every unit
 * and gives it its {@link zeren.assessment.Scorecard}; {@link zeren.assessment.Burden} counts what the year asks of it, whether it is done or not. A
 * {@link zeren.assessment.HalfYearReport} has the tallies of what is due in a half-year, an {@link zeren.assessment.InspectionReport} what a year's
 * inspections covered and found; both are of an {@link zeren.assessment.Extent} of the register, and pure functions of it.
 * {@link zeren.assessment.YearFigures} is the year of one unit as a picture shows it, {@link zeren.assessment.TreeFigures} the hierarchy on a day.
 */
package zeren.assessment;
