package zeren.api.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a webhook has come.
 *
 * @param webhook the number in its id
 * @param position every event up to here was delivered, or is not for it
 * @param failures how many attempts have failed since the last that did not
 * @param nextAttemptAt when the next is made, where the last one failed
 * @param replays how often somebody has set the position back
 * @param errands how many errands wait
 */
record Course(long webhook, long position, int failures, Optional<Instant> nextAttemptAt, long replays, long errands) {

    /** Tells whether the next event may be sent. */
    boolean isDue(Instant now) {
        return nextAttemptAt.filter(now::isBefore).isEmpty();
    }

    /** Returns where it is when what follows up to a position is not for it. */
    Course passed(long upTo) {
        return new Course(webhook, upTo, failures, nextAttemptAt, replays, errands);
    }

    /** Returns where it is when the receiver has taken the event at a position. */
    Course delivered(long at) {
        return new Course(webhook, at, 0, Optional.empty(), replays, errands);
    }

    /** Returns where it is when the receiver has not taken the next event. */
    Course failed(Optional<Instant> next) {
        return new Course(webhook, position, failures + 1, next, replays, errands);
    }
}
