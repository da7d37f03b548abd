package zeren.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import zeren.register.Register;
import zeren.rulebook.Rulebooks;
import zeren.schedule.Cycle;
import zeren.schedule.Period;
import zeren.text.InvalidValueException;

/**
 * The figures of a half-year, as the report to the superior needs them (article 8).
 *
 * <p>An obligation belongs to the half-year in which it is due, extended or not: what is owed in a year, in the half in which that is; what is
 * owed on an occasion, in the half in which its time limit ends.
 *
 * @param period the half-year
 * @param asOf the date on which all is judged
 * @param total how all obligations stand
 * @param byUnit how those of each unit and its posts stand, by code; of units of which anything is due
 * @param byDuty how those under each duty stand, by rulebook and in its order; of duties under which anything is due
 * @param openFindings the findings issued by the end of the half-year, and by {@code asOf}, that are not done with, in the order of recording
 * @param coverage how far the inspections of the half-year's year covered what they are to cover
 */
public record HalfYearReport(
        Period period,
        LocalDate asOf,
        Tally total,
        List<UnitFigures> byUnit,
        List<DutyFigures> byDuty,
        List<FollowUp> openFindings,
        List<CoverageFigures> coverage) {

    /**
     * Checks the period and copies the lists.
     *
     * @throws InvalidValueException if the period is no half-year
     */
    public HalfYearReport {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(total, "total");
        byUnit = List.copyOf(byUnit);
        byDuty = List.copyOf(byDuty);
        openFindings = List.copyOf(openFindings);
        coverage = List.copyOf(coverage);
        if (period.cycle() != Cycle.HALF_YEAR) {
            throw new InvalidValueException("period", period, "a half-year, written like 2026-H1");
        }
    }

    /**
     * Compiles the report.
     *
     * @param rulebooks the rulebooks of the register, whose rules say what inspections cover
     * @throws InvalidValueException if the period is no half-year
     */
    public static HalfYearReport of(Register register, Rulebooks rulebooks, Period period, LocalDate asOf, Extent extent) {
        Count count = new Count();
        register.timetable().forEachDue(period.range(), obligation -> {
            if (extent.owes(obligation)) {
                count.add(obligation, register.account(obligation, asOf).standing().status());
            }
        });
        List<FollowUp> open = new FollowUps(register, asOf, extent).issuedBy(period.last()).stream().filter(FollowUp::isOpen).toList();
        List<CoverageFigures> coverage = CoverageFigures.of(register, rulebooks, period.year(), asOf, extent);
        return new HalfYearReport(period, asOf, count.total(), count.byUnit(), count.byDuty(), open, coverage);
    }
}
