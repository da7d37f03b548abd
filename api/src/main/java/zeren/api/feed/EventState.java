package zeren.api.feed;

import zeren.register.Status;

/** What became of an obligation, whatever the day is: that it is overdue, a calendar shows by its date. */
enum EventState {
    /** Still to be done. */
    OWED,
    /** Done in time. */
    PERFORMED,
    /** Done, but late. */
    PERFORMED_LATE,
    /** Waived. */
    WAIVED,
    /** Its bearer, or the unit it is about, ceased. */
    LAPSED,
    /** The rules or the organisation changed, and nobody owes it any more. */
    GONE;

    static EventState of(Status status) {
        return switch (status) {
            case UPCOMING, OPEN, OVERDUE -> OWED;
            case PERFORMED -> PERFORMED;
            case PERFORMED_LATE -> PERFORMED_LATE;
            case WAIVED -> WAIVED;
            case LAPSED -> LAPSED;
        };
    }

    /** Tells whether nobody need do it any more, though it was not done. */
    boolean isCancelled() {
        return this == WAIVED || this == LAPSED || this == GONE;
    }

    boolean isDone() {
        return this == PERFORMED || this == PERFORMED_LATE;
    }
}
