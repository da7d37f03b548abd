package zeren.api.outbound;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How another system asks to be left alone for a while (RFC 9110, 10.2.3). */
public final class RetryAfter {

    private RetryAfter() {}

    /**
     * Reads the header: seconds or a date.
     *
     * @param said the header's value, as it stands
     * @param now the instant from which a date is counted
     * @return how long, negative for a date that is past; nothing where it says neither
     */
    public static Optional<Duration> read(String said, Instant now) {
        String value = said.strip();
        if (value.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            return Optional.of(Duration.between(now, ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
        } catch (DateTimeException | ArithmeticException nonsense) {
            return Optional.empty();
        }
    }
}
