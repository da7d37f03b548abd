package zeren.assessment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import zeren.organisation.Unit;
import zeren.register.Obligation;
import zeren.register.Status;
import zeren.text.InvalidValueException;

/**
 * A unit that is to be covered, and whether it was by a date.
 *
 * @param obligation that it is to be visited
 * @param status how that stands
 * @param visitedOn the day of the visit that performed it, where one did and counts as one of this unit
 * @param isElsewhere whether the visit that performed it counts as one of another unit, in whose place this one stands or that stands in its place
 */
public record CoveredUnit(Obligation obligation, Status status, Optional<LocalDate> visitedOn, boolean isElsewhere) {

    /**
     * Checks the obligation.
     *
     * @throws InvalidValueException if it is about no unit
     */
    public CoveredUnit {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(visitedOn, "visitedOn");
        if (obligation.subject().isEmpty()) {
            throw InvalidValueException.unfit("obligation", obligation, "a unit is covered by what is owed about it: take an obligation with a subject");
        }
    }

    /** Returns the same where the visit counts as one of another unit. */
    CoveredUnit elsewhere() {
        return new CoveredUnit(obligation, status, Optional.empty(), true);
    }

    /** Returns the unit that it is about. */
    public Unit unit() {
        return obligation.subject().orElseThrow();
    }

    /** Tells whether the unit was visited, be it late. */
    public boolean isVisited() {
        return !isElsewhere && status.isDone();
    }

    /** Tells whether no visit is needed: it was waived, the unit or who would visit it ceased before, or a visit counts as one of another unit. */
    public boolean isNotNeeded() {
        return isElsewhere || status == Status.WAIVED || status == Status.LAPSED;
    }
}
