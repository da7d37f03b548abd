package zeren.api.webhook;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What was sent once, and what came of it.
 *
 * @param number its number among the attempts of its webhook; 0 until it is noted
 * @param event the position of the event; empty for a ping
 * @param ordinal the how manieth attempt of that event it was, for this webhook
 * @param at when it was begun
 * @param status the status of the answer, where there was one
 * @param failure why there was no answer, where there was none
 * @param durationMillis how long it took
 * @param nextAttemptAt when it is made again, where it failed and is
 */
record Attempt(long number, Kind kind, Optional<Long> event, int ordinal, Instant at, Optional<Integer> status, Optional<String> failure, long durationMillis,
        Optional<Instant> nextAttemptAt) {

    /** Why something is sent. */
    enum Kind {
        /** Because it is next. */
        DELIVERY,
        /** Because somebody wanted it again. */
        REDELIVERY,
        /** Because somebody wanted to know whether anything arrives. */
        PING;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isSuccess() {
        return status.filter(code -> code >= 200 && code < 300).isPresent();
    }
}
