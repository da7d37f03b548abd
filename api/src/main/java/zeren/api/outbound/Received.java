package zeren.api.outbound;

import java.util.Locale;
import java.util.Optional;

/**
 * What came of a request to another system.
 *
 * @param status the status of the answer, where there was one
 * @param body the beginning of its body; empty where there was no answer
 * @param retryAfter what its {@code Retry-After} says, as it stands
 * @param failure why there was no answer, where there was none
 */
public record Received(Optional<Integer> status, String body, Optional<String> retryAfter, Optional<Failure> failure) {

    /** Why there was no answer. */
    public enum Failure {
        /** The name leads to no address. */
        UNKNOWN_HOST,
        /** Nobody listens there. */
        REFUSED,
        /** The time was up. */
        TIMEOUT,
        /** The other side's certificate is not good, or it does not speak TLS. */
        TLS,
        /** The connection broke. */
        BROKEN;

        /** Returns the written form. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Received failed(Failure why) {
        return new Received(Optional.empty(), "", Optional.empty(), Optional.of(why));
    }

    /** Tells whether the status is one of success (RFC 9110, 15.3). */
    public boolean isSuccess() {
        return status.filter(code -> code >= 200 && code < 300).isPresent();
    }
}
