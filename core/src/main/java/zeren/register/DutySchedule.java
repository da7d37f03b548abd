package zeren.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import zeren.calendar.DateRange;
import zeren.calendar.WorkingCalendar;
import zeren.rulebook.Duty;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Timing;
import zeren.schedule.Cycle;
import zeren.schedule.Deadline;
import zeren.schedule.Period;
import zeren.schedule.Schedule;

/**
 * The terms of one duty of one version of a rulebook: its own schedule, or what dated local parameters make of it.
 *
 * <p>The schedule that governs a period is that of the parameter whose validity has the period's last day (of several, the one that
 * begins last), else the duty's own. An unspecified duty without a parameter has none, hence no term (contract, rule 11).
 */
final class DutySchedule {
    /** A due date lies at most a cycle and the year of {@code +1y} after the first day of its period: what lies further back cannot
     * be due. Before its period it lies only where a roll moves it over the days off at a year's beginning. */
    private static final int YEARS_BACK = 3;
    /** The last year that is written with four digits; an open range ends there. */
    private static final int LAST_YEAR = 9999;

    private final Rulebook rulebook;
    private final Duty duty;
    private final DateRange inForce;
    private final WorkingCalendar calendar;
    private final List<Variant> variants;
    private final List<DutySchedule> earlier;

    /** A schedule, and since when it was set by a parameter; the duty's own has none. */
    private record Variant(Schedule schedule, Optional<Parameter> parameter) {}

    /**
     * Creates the schedule.
     *
     * @param earlier that of the same duty in earlier versions, which keep the periods that are due while they are in force
     */
    DutySchedule(
            Rulebook rulebook,
            Duty duty,
            DateRange inForce,
            WorkingCalendar calendar,
            List<Parameter> parameters,
            List<DutySchedule> earlier) {
        this.rulebook = rulebook;
        this.duty = duty;
        this.inForce = inForce;
        this.calendar = calendar;
        this.variants = variants(rulebook.id(), duty, parameters);
        this.earlier = List.copyOf(earlier);
    }

    /** Gives every term that is due within {@code range} while the version is in force. */
    void forEachDue(DateRange range, Consumer<Term> action) {
        range.overlap(inForce).ifPresent(due -> variants.forEach(variant -> forEachDue(variant, due, action)));
    }

    private void forEachDue(Variant variant, DateRange due, Consumer<Term> action) {
        Cycle cycle = variant.schedule().cadence().cycle();
        int lastYear = Math.min(LAST_YEAR, due.to().getYear() + 1);
        for (int year = Math.max(1, due.from().getYear() - YEARS_BACK); year <= lastYear; year++) {
            for (int number = 1; number <= cycle.perYear(); number++) {
                term(variant, new Period(cycle, year, number))
                        .filter(term -> due.contains(term.deadline().dueOn()))
                        .ifPresent(action);
            }
        }
    }

    /** Returns the term of {@code period}, or nothing where the duty is not owed in it under this version. */
    Optional<Term> term(Period period) {
        return variants.stream().flatMap(variant -> term(variant, period).stream()).findFirst();
    }

    private Optional<Term> term(Variant variant, Period period) {
        return earlier.stream().noneMatch(version -> version.takes(period)) ? dueInForce(variant, period) : Optional.empty();
    }

    /** Tells whether the period is due while this version is in force, be it that an even earlier one has taken it before. */
    private boolean takes(Period period) {
        return variants.stream().anyMatch(variant -> dueInForce(variant, period).isPresent());
    }

    private Optional<Term> dueInForce(Variant variant, Period period) {
        Schedule schedule = variant.schedule();
        if (period.cycle() != schedule.cadence().cycle() || variant != governing(period)) {
            return Optional.empty();
        }
        Deadline deadline = schedule.deadline(period, calendar);
        return inForce.contains(deadline.dueOn())
                ? Optional.of(new Term(rulebook, duty, deadline, calendar, schedule.cadence().times()))
                : Optional.empty();
    }

    private Variant governing(Period period) {
        return variants.stream()
                .filter(variant -> variant.parameter().map(parameter -> parameter.governs(period)).orElse(true))
                .findFirst()
                .orElse(null);
    }

    /** Returns the schedules of the parameters, the one that begins last before the others, then the duty's own. */
    private static List<Variant> variants(String rulebook, Duty duty, List<Parameter> parameters) {
        Optional<Schedule> own = duty.timing() instanceof Timing.Periodic periodic ? Optional.of(periodic.schedule()) : Optional.empty();
        List<Variant> variants = new ArrayList<>();
        boolean open = own.isPresent() || duty.timing() instanceof Timing.Unspecified;
        parameters.stream()
                .filter(parameter -> open && parameter.rulebook().equals(rulebook) && parameter.duty().equals(duty.code()))
                .sorted(Comparator.comparing((Parameter parameter) -> parameter.valid().from()).reversed())
                .forEach(parameter -> changed(own, parameter).ifPresent(schedule -> variants.add(new Variant(schedule, Optional.of(parameter)))));
        own.ifPresent(schedule -> variants.add(new Variant(schedule, Optional.empty())));
        return List.copyOf(variants);
    }

    private static Optional<Schedule> changed(Optional<Schedule> own, Parameter parameter) {
        return own.map(schedule -> schedule.with(parameter.cadence(), parameter.due()))
                .or(() -> parameter.cadence().map(cadence -> Schedule.of(cadence).with(Optional.empty(), parameter.due())));
    }
}
