package zeren.schedule;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import zeren.calendar.Roll;
import zeren.calendar.WorkingCalendar;
import zeren.calendar.WorkingDay;
import zeren.text.InvalidValueException;

/**
 * How often, from when, by when, and what a day off does to it. The calendar is bound when a deadline is computed.
 *
 * @param cadence how often
 * @param due the last day in time
 * @param opens the first day on which it can be done; empty for the period's first
 * @param roll what becomes of a due day that is a day off
 */
public record Schedule(Cadence cadence, DueRule due, Optional<DueRule> opens, Roll roll) {
    /** Any year serves to compare two rules, since both move alike; this one is no leap year. */
    private static final int SOME_YEAR = 2001;

    /**
     * Checks that the window is not empty.
     *
     * @throws InvalidValueException if it opens after it closes
     */
    public Schedule {
        Objects.requireNonNull(cadence, "cadence");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(opens, "opens");
        Objects.requireNonNull(roll, "roll");
        if (opens.isPresent() && !isWindow(cadence.cycle(), opens.get(), due)) {
            throw new InvalidValueException("opens", opens.get(), "a day on or before the due day " + due);
        }
    }

    /** Returns the schedule of that cadence that is due at each period's end and never moves. */
    public static Schedule of(Cadence cadence) {
        return new Schedule(cadence, DueRule.PERIOD_END, Optional.empty(), Roll.NONE);
    }

    /**
     * Returns the schedule with another cadence, another due day or both.
     *
     * <p>What was said of one cycle says nothing of another: with a cadence of another cycle the due day is the period's end unless
     * one is given, and the window opens with the period. It also does where it would open after the due day.
     */
    public Schedule with(Optional<Cadence> newCadence, Optional<DueRule> newDue) {
        Cadence often = newCadence.orElse(cadence);
        boolean sameCycle = often.cycle() == cadence.cycle();
        DueRule by = newDue.orElse(sameCycle ? due : DueRule.PERIOD_END);
        return new Schedule(often, by, opens.filter(from -> sameCycle && isWindow(often.cycle(), from, by)), roll);
    }

    private static boolean isWindow(Cycle cycle, DueRule from, DueRule by) {
        Period first = new Period(cycle, SOME_YEAR, 1);
        return !from.in(first).isAfter(by.in(first));
    }

    void checkCycle(Period period) {
        if (period.cycle() != cadence.cycle()) {
            throw new InvalidValueException("period", period, "a period of the cycle " + cadence.cycle().code());
        }
    }

    /** Returns the first day of a period on which it can be done. */
    LocalDate opensOn(Period period) {
        return opens.isPresent() ? opens.get().in(period) : period.first();
    }

    /**
     * Returns the deadline of {@code period}.
     *
     * @throws InvalidValueException if the period is one of another cycle
     */
    public Deadline deadline(Period period, WorkingCalendar calendar) {
        checkCycle(period);
        LocalDate nominal = due.in(period);
        WorkingDay rolled = roll.apply(nominal, calendar);
        WorkingDay actBy = calendar.lastOnOrBeforeProvisionally(rolled.date());
        return new Deadline(
                this, period, opensOn(period), nominal, rolled.date(), actBy.date(), rolled.provisional() || actBy.provisional());
    }
}
