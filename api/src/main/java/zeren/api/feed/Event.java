package zeren.api.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * An obligation as a calendar has it, with what the journal tells of its changes.
 *
 * @param face what is shown of it now
 * @param revision how many entries of the journal changed what is shown, after the one that made it
 * @param createdAt when it came to be known
 * @param changedAt when what is shown last changed
 * @param cancelledAt since when nobody need do it any more, where that is so; empty too where it never was to be done
 */
record Event(Face face, int revision, Instant createdAt, Instant changedAt, Optional<Instant> cancelledAt) {
    /** How long what is cancelled stays, so that every phone hears of it. */
    static final int CANCELLED_DAYS = 90;

    /** Tells whether it belongs into a calendar on a day that shows these days. */
    boolean isShown(FeedWindow window, ZoneId zone) {
        return face.state().isCancelled()
                ? cancelledAt.filter(at -> !window.today().isAfter(LocalDate.ofInstant(at, zone).plusDays(CANCELLED_DAYS))).isPresent()
                : window.days().contains(face.due());
    }
}
