package zeren.api.webhook;

import java.time.Duration;
import java.time.Instant;
import zeren.text.Text;

/**
 * By what one of several servers over a database says that it is at a webhook.
 *
 * @param holder what that server calls itself, as no other does
 */
record Lease(String holder) {
    /** How long nobody else is at it after it was last heard of: longer than anything that is sent can take. */
    private static final Duration LENGTH = Duration.ofMinutes(1);

    Lease {
        Text.code("lease", holder);
    }

    Instant until(Instant now) {
        return now.plus(LENGTH);
    }
}
