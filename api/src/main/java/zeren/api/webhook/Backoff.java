package zeren.api.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import zeren.api.outbound.RetryAfter;

/**
 * When what failed is tried again: the schedule that the Standard Webhooks specification gives, ten attempts over three days, each wait up to a tenth longer by
 * chance, so that those who failed together do not come back together.
 *
 * @param chance numbers from 0 to 1
 */
record Backoff(DoubleSupplier chance) {
    /** How long is waited after the first failure, the second, and so on. */
    static final List<Duration> WAITS = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(5),
            Duration.ofHours(10), Duration.ofHours(14), Duration.ofHours(20), Duration.ofHours(24));
    /** The longest that a receiver can put us off. */
    static final Duration LONGEST_PUT_OFF = Duration.ofHours(24);

    private static final double JITTER = 0.1;

    /**
     * Returns the instant of the next attempt, or nothing where there is none any more.
     *
     * @param failures how many attempts have failed one after the other, the one at {@code now} among them
     * @param retryAfter what the receiver said of it, as it stands
     */
    Optional<Instant> next(int failures, Instant now, Optional<String> retryAfter) {
        if (failures > WAITS.size()) {
            return Optional.empty();
        }
        Duration wait = WAITS.get(failures - 1);
        Duration jittered = wait.plusMillis((long) (wait.toMillis() * JITTER * chance.getAsDouble()));
        Duration asked = retryAfter.flatMap(said -> RetryAfter.read(said, now)).orElse(Duration.ZERO);
        Duration limited = asked.compareTo(LONGEST_PUT_OFF) > 0 ? LONGEST_PUT_OFF : asked;
        return Optional.of(now.plus(limited.compareTo(jittered) > 0 ? limited : jittered));
    }
}
