package zeren.api.push;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import zeren.api.outbound.RetryAfter;

/**
 * How the telling goes with a system as a whole.
 *
 * @param lastFailure what it was: {@code http-503}, {@code timeout}
 * @param failures how many there were since the last success
 * @param pausedUntil until when it is left alone
 * @param reconciledOn the day on which it was last gone through completely
 */
record TargetState(
        Optional<Instant> lastSuccessAt,
        Optional<Instant> lastFailureAt,
        Optional<String> lastFailure,
        int failures,
        Optional<Instant> pausedUntil,
        Optional<LocalDate> reconciledOn) {
    /** Nothing was told yet. */
    static final TargetState NEW = new TargetState(Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty());

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;

    /** Tells whether it is to be left alone. */
    boolean isPausedAt(Instant now) {
        return pausedUntil.filter(now::isBefore).isPresent();
    }

    /** Returns the state after it took something. */
    TargetState succeeded(Instant now) {
        return new TargetState(Optional.of(now), lastFailureAt, lastFailure, 0, Optional.empty(), reconciledOn);
    }

    /** Returns the state after it refused something, which it can only do when it is well. */
    TargetState answered() {
        return new TargetState(lastSuccessAt, lastFailureAt, lastFailure, 0, Optional.empty(), reconciledOn);
    }

    /**
     * Returns the state after it did not answer, or not as it should: it is left alone for a minute, then twice as long each time, for an hour at most.
     *
     * @param retryAfter what it said of when to come again, as it stands
     */
    TargetState failed(Instant now, String why, Optional<String> retryAfter) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration asked = retryAfter.flatMap(said -> RetryAfter.read(said, now)).filter(pause -> pause.compareTo(doubled) > 0).orElse(doubled);
        Duration pause = asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
        return new TargetState(lastSuccessAt, Optional.of(now), Optional.of(why), failures + 1, Optional.of(now.plus(pause)), reconciledOn);
    }

    /** Returns the state after it was gone through completely. */
    TargetState reconciled(LocalDate day) {
        return new TargetState(lastSuccessAt, lastFailureAt, lastFailure, failures, pausedUntil, Optional.of(day));
    }
}
