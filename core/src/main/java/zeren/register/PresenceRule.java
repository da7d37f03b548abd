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
    private final LocalDate first;
    private final LocalDate last;
    private final LocalDate dueOn;
    private final long neededDays;

    PresenceRule(Due due, int minimumDays) {
        DateRange counted = counted(due);
        first = counted.from();
        last = counted.to();
        dueOn = due.dueOn();
        neededDays = Math.min(minimumDays, counted.days());
    }

    /** Returns the days of which some are needed. */
    static DateRange counted(Due due) {
        return due instanceof Due.InPeriod in ? in.deadline().period().range() : DateRange.of(due.first(), due.first());
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Presence of(DateRange exists) {
        if (exists.from().isAfter(dueOn) || !isLongEnough(exists)) {
            return Presence.ABSENT;
        }
        return exists.to().isBefore(dueOn) ? Presence.CEASED : Presence.PRESENT;
    }

    /** Returns how many of the days one must be there to owe it. */
    long neededDays() {
        return neededDays;
    }

    /** Returns how many of the days one was there; none where it existed only before or after. */
    long days(DateRange exists) {
        long from = (exists.from().isBefore(first) ? first : exists.from()).toEpochDay();
        long to = (exists.to().isAfter(last) ? last : exists.to()).toEpochDay();
        return Math.max(0, to - from + 1);
    }

    private boolean isLongEnough(DateRange exists) {
        boolean throughout = !exists.from().isAfter(first) && !exists.to().isBefore(last);
        return throughout || days(exists) >= neededDays;
    }
}
