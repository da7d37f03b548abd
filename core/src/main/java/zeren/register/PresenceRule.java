package zeren.register;

import java.time.LocalDate;
import zeren.calendar.DateRange;
import zeren.schedule.Deadline;

/**
 * Whether a bearer owes by one deadline, judged by the days of its existence (contract, rule 4).
 *
 * <p>The minimum is counted in calendar days of the period. A period that is itself shorter than the minimum, such as
 * February for a minimum of 30, asks for all its days and no more.
 */
final class PresenceRule {
    private final LocalDate first;
    private final LocalDate last;
    private final LocalDate dueOn;
    private final long neededDays;

    PresenceRule(Deadline deadline, int minimumDays) {
        DateRange period = deadline.period().range();
        first = period.from();
        last = period.to();
        dueOn = deadline.dueOn();
        neededDays = Math.min(minimumDays, period.days());
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

    /** Returns how many days of the period one must be there to owe it. */
    long neededDays() {
        return neededDays;
    }

    /** Returns how many days of the period one was there; none where it existed only before or after. */
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
