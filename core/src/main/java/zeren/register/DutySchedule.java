package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import zeren.calendar.DateRange;
import zeren.rulebook.Duty;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.Timing;
import zeren.schedule.Cycle;
import zeren.schedule.Period;

/**
 * The terms of one duty that belong to one version of a rulebook, beside the versions before and after it.
 *
 * <p>A term belongs to the version in force on its due date, and what an earlier version has taken no later one takes again (contract,
 * rule 1). Where a version lets the old finish its periods, the {@link Handover} says which are the old's; they are due in that version's
 * reign, but never after the day on which the rulebook itself is in force no more.
 */
final class DutySchedule {
    /** A due date lies at most a cycle and the year of {@code +1y} after the first day of its period: what lies further back cannot
     * be due. Before its period it lies only where a roll moves it over the days off at a year's beginning. */
    static final int YEARS_BACK = 3;
    /** The last year that is written with four digits; an open range ends there. */
    private static final int LAST_YEAR = 9999;

    private final Optional<DutyPlan> plan;
    private final DateRange due;
    private final Optional<Handover> taking;
    private final List<Handover> leaving;
    private final List<DutySchedule> earlier;

    private DutySchedule(
            Optional<DutyPlan> plan, DateRange due, Optional<Handover> taking, List<Handover> leaving, List<DutySchedule> earlier) {
        this.plan = plan;
        this.due = due;
        this.taking = taking;
        this.leaving = leaving;
        this.earlier = earlier;
    }

    /** Returns the schedule of the duty in each version of its rulebook, by the day the version begins; one that lacks it has no term. */
    static List<DutySchedule> of(Rules rules, DutyName name) {
        List<Rulebook> versions = rules.rulebooks().versions(name.rulebook());
        List<Optional<DutyPlan>> plans = versions.stream().map(version -> plan(rules, version, name)).toList();
        List<Optional<Handover>> handovers = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            handovers.add(versions.get(i).letsFinish()
                    ? Optional.of(handover(versions.subList(0, i + 1), plans, handovers))
                    : Optional.empty());
        }
        return join(versions, plans, handovers);
    }

    /** Returns how the last of these versions takes over: no later one can change what is due before itself. */
    private static Handover handover(List<Rulebook> versions, List<Optional<DutyPlan>> plans, List<Optional<Handover>> before) {
        int last = versions.size() - 1;
        List<DutySchedule> old = join(versions, plans, before).subList(Math.max(0, before.lastIndexOf(Optional.<Handover>empty())), last);
        return Handover.of(versions.get(last).inForce().from(), plans.get(last), old);
    }

    private static Optional<DutyPlan> plan(Rules rules, Rulebook version, DutyName name) {
        return version.findDuty(name.duty())
                .filter(DutySchedule::hasPeriods)
                .map(duty -> new DutyPlan(version, duty, rules.calendars().apply(version.calendar()), rules.parameters()));
    }

    /** Tells whether a duty is owed by periods, or would be if a parameter said how often. */
    static boolean hasPeriods(Duty duty) {
        return duty.timing() instanceof Timing.Periodic || duty.timing() instanceof Timing.Unspecified;
    }

    /** Joins as many of the versions as handovers are known, each with those after it up to the first that restarts. */
    private static List<DutySchedule> join(List<Rulebook> versions, List<Optional<DutyPlan>> plans, List<Optional<Handover>> handovers) {
        Rulebooks known = Rulebooks.of(versions);
        List<DutySchedule> schedules = new ArrayList<>();
        for (int i = 0; i < handovers.size(); i++) {
            List<Handover> leaving = handovers.subList(i + 1, handovers.size()).stream()
                    .takeWhile(Optional::isPresent)
                    .map(Optional::get)
                    .toList();
            DateRange due = known.dueUnder(versions.get(i));
            schedules.add(new DutySchedule(plans.get(i), due, handovers.get(i), leaving, List.copyOf(schedules)));
        }
        return List.copyOf(schedules);
    }

    /** Tells on which days what is due belongs to this version. */
    DateRange due() {
        return due;
    }

    /** Returns the duty as this version has it; nothing where it lacks it, or has it by no periods. */
    Optional<Duty> duty() {
        return plan.map(DutyPlan::duty);
    }

    /** Returns the cycles of which it may have periods. */
    List<Cycle> cycles() {
        return plan.map(DutyPlan::cycles).orElse(List.of());
    }

    /** Returns the setting that governs a period under a version of the rulebook, if this is the schedule in it. */
    Optional<Parameter> setting(int version, Period period) {
        return plan.filter(of -> of.version() == version).flatMap(of -> of.setting(period));
    }

    /** Gives every term that is due within {@code range}. */
    void forEachDue(DateRange range, Consumer<Term> action) {
        range.overlap(due).ifPresent(within -> plan.stream()
                .flatMap(of -> of.cycles().stream())
                .forEach(cycle -> forEachPeriod(cycle, within, period -> term(period)
                        .filter(term -> within.contains(term.deadline().dueOn()))
                        .ifPresent(action))));
    }

    /** Gives every period of a cycle that can be due within {@code range}. */
    static void forEachPeriod(Cycle cycle, DateRange range, Consumer<Period> action) {
        int lastYear = Math.min(LAST_YEAR, range.to().getYear() + 1);
        for (int year = Math.max(1, range.from().getYear() - YEARS_BACK); year <= lastYear; year++) {
            for (int number = 1; number <= cycle.perYear(); number++) {
                action.accept(new Period(cycle, year, number));
            }
        }
    }

    /** Returns the term of {@code period}, or nothing where the duty is not owed in it under this version. */
    Optional<Term> term(Period period) {
        for (DutySchedule version : earlier) {
            if (version.takes(period)) {
                return Optional.empty();
            }
        }
        return own(period);
    }

    /** Tells whether the period is this version's, be it that an even earlier one has taken it before. */
    boolean takes(Period period) {
        return own(period).isPresent();
    }

    /** Tells the same of a period that is due before {@code day}. */
    boolean takesAsDueBefore(LocalDate day, Period period) {
        return own(period).filter(term -> term.deadline().dueOn().isBefore(day)).isPresent();
    }

    private Optional<Term> own(Period period) {
        if (taking.isPresent() && !taking.get().gives(period)) {
            return Optional.empty();
        }
        for (Handover handover : leaving) {
            if (!handover.leaves(period)) {
                return Optional.empty();
            }
        }
        return plan.flatMap(of -> of.term(period)).filter(term -> due.contains(term.deadline().dueOn()));
    }
}
