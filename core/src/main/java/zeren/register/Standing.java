package zeren.register;

import java.time.LocalDate;
import java.util.Objects;
import zeren.text.InvalidValueException;

/**
 * The status of an obligation on a date, with the days it is overdue.
 *
 * @param status the status
 * @param daysOverdue the calendar days since the due date where it is overdue, else 0
 */
public record Standing(Status status, long daysOverdue) {

    /**
     * Checks that the two agree.
     *
     * @throws InvalidValueException if days are overdue in another status, or none in that one
     */
    public Standing {
        Objects.requireNonNull(status, "status");
        if (status == Status.OVERDUE ? daysOverdue < 1 : daysOverdue != 0) {
            throw new InvalidValueException("days overdue", daysOverdue, "at least 1 where overdue, else 0");
        }
    }

    /**
     * Judges an obligation that is neither performed nor waived.
     *
     * <p>A lapse is a fact about the obligation as such and holds on every date, also before the bearer ceased: what its heir owes is not
     * owed twice meanwhile.
     *
     * @param dueOn the due date, extended where it is
     */
    static Standing of(Obligation obligation, LocalDate dueOn, LocalDate asOf) {
        if (obligation.lapse().isPresent()) {
            return new Standing(Status.LAPSED, 0);
        }
        if (asOf.isBefore(obligation.opensOn())) {
            return new Standing(Status.UPCOMING, 0);
        }
        return asOf.isAfter(dueOn)
                ? new Standing(Status.OVERDUE, asOf.toEpochDay() - dueOn.toEpochDay())
                : new Standing(Status.OPEN, 0);
    }
}
