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

    private boolean isLongEnough(DateRange exists) {
        boolean fromTheFirst = !exists.from().isAfter(first);
        boolean toTheLast = !exists.to().isBefore(last);
        if (fromTheFirst && toTheLast) {
            return true;
        }
        long from = (fromTheFirst ? first : exists.from()).toEpochDay();
        long to = (toTheLast ? last : exists.to()).toEpochDay();
        return to - from + 1 >= neededDays;
    }
}
