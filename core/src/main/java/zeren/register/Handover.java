package zeren.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zeren.schedule.Cycle;
import zeren.schedule.Period;

/**
 * How a duty passes to a version that lets the versions before it finish their periods, so that nothing is owed twice and nothing
 * is lost ({@link zeren.rulebook.RunningPeriods#FINISH_UNDER_OLD}).
 *
 * <p>What the old began before, it finishes. The new takes no period that began before; while its own one that did is running, the old goes
 * on with its periods that end by then. From half-yearly to quarterly on 1 April: the old finishes the first half, the new begins with the
 * third quarter. From monthly to quarterly on 1 February: the old has February and March too, the new begins with the second quarter.
 *
 * @param on the day of it: the new version's first day in force, or the day after a period that the old has had due before
 * @param oldUntil the last day on which a period of the old can end that begins on that day or later; the day before, if none can
 * @param newFrom the first day on which a period of the new can begin
 */
record Handover(LocalDate on, LocalDate oldUntil, LocalDate newFrom) {
    /** The last year that has a next one of four digits. */
    private static final int LAST_YEAR = 9998;

    /**
     * Finds the days.
     *
     * @param firstDay the new version's first day in force
     * @param plan what the new version says of the duty, or nothing where it drops it
     * @param old the duty in the versions before it, back to the last that did not let finish
     */
    static Handover of(LocalDate firstDay, Optional<DutyPlan> plan, List<DutySchedule> old) {
        if (firstDay.getYear() > LAST_YEAR) {
            return new Handover(firstDay, firstDay.minusDays(1), firstDay);
        }
        // Only a roll makes a period due before it begins: before a New Year's Day that is the first day in force, for one.
        LocalDate on = containing(firstDay)
                .map(period -> period.first().isBefore(firstDay) ? period.next() : period)
                .filter(next -> old.stream().anyMatch(version -> version.takesAsDueBefore(firstDay, next)))
                .map(next -> next.last().plusDays(1))
                .max(Comparator.naturalOrder())
                .orElse(firstDay);
        LocalDate finished = lastOfRunning(on, period -> old.stream().anyMatch(version -> version.takes(period)));
        LocalDate begunTooEarly = lastOfRunning(on, period -> plan.filter(of -> of.has(period)).isPresent());
        return new Handover(on, begunTooEarly, (finished.isAfter(begunTooEarly) ? finished : begunTooEarly).plusDays(1));
    }

    /** Tells whether the old keeps {@code period}. */
    boolean leaves(Period period) {
        return period.first().isBefore(on) || !period.last().isAfter(oldUntil);
    }

    /** Tells whether the new can take {@code period}. */
    boolean gives(Period period) {
        return !period.first().isBefore(newFrom);
    }

    /** Returns the last day of those periods that began before {@code day} and go on; the day before it, where there are none. */
    private static LocalDate lastOfRunning(LocalDate day, Predicate<Period> which) {
        return containing(day)
                .filter(period -> period.first().isBefore(day))
                .filter(which)
                .map(Period::last)
                .max(Comparator.naturalOrder())
                .orElse(day.minusDays(1));
    }

    private static Stream<Period> containing(LocalDate day) {
        return Arrays.stream(Cycle.values()).map(cycle -> Period.containing(cycle, day));
    }
}
