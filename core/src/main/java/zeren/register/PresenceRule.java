package zeren.register;

import java.time.LocalDate;
import zeren.calendar.DateRange;

/**
 * Whether a bearer owes what is due on one day, judged by the days of its existence (contract, rule 4).
 *
 * <p>The minimum is counted in calendar days of the period. A period that is itself shorter than the minimum, such as
 * February for a minimum of 30, asks for all its days and no more. What an occasion starts asks for the day of the occasion alone.
 */
final class PresenceRule {
    private final LocalDate dueOn;
    // Days as numbers: a school of thousands is asked for in each period, and two numbers are compared at once.
    private final long first;
    private final long last;
    private final long due;
    private final long neededDays;

    PresenceRule(Due due, int minimumDays) {
        DateRange counted = counted(due);
        dueOn = due.dueOn();
        first = counted.from().toEpochDay();
        last = counted.to().toEpochDay();
        this.due = dueOn.toEpochDay();
        neededDays = Math.min(minimumDays, last - first + 1);
    }

    /** Returns the days of which some are needed. */
    static DateRange counted(Due due) {
        return due instanceof Due.InPeriod in ? in.deadline().period().range() : DateRange.of(due.first(), due.first());
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Presence of(DateRange exists) {
        return of(exists.from().toEpochDay(), exists.to().toEpochDay());
    }

    /** Tells the same of one that exists from one epoch day to another. */
    Presence of(long from, long to) {
        boolean throughout = from <= first && to >= last;
        if (from > due || !throughout && days(from, to) < neededDays) {
            return Presence.ABSENT;
        }
        return to < due ? Presence.CEASED : Presence.PRESENT;
    }

    /** Returns how many of the days one must be there to owe it. */
    long neededDays() {
        return neededDays;
    }

    /** Returns how many of the days one was there; none where it existed only before or after. */
    long days(DateRange exists) {
        return days(exists.from().toEpochDay(), exists.to().toEpochDay());
    }

    private long days(long from, long to) {
        return Math.max(0, Math.min(to, last) - Math.max(from, first) + 1);
    }
}
