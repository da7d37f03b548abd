package zeren.api.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, 10.2.3; its examples are the first two. */
class RetryAfterTest {
    private static final Instant NOW = Instant.parse("1999-12-31T23:58:59Z");

    @ParameterizedTest
    @CsvSource({"'Fri, 31 Dec 1999 23:59:59 GMT', 60", "120, 120", "0, 0", "' 7 ', 7", "999999999, 999999999", "'Fri, 31 Dec 1999 23:57:59 GMT', -60"})
    void secondsOrADate(String said, long seconds) {
        assertEquals(Optional.of(Duration.ofSeconds(seconds)), RetryAfter.read(said, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "soon", "1e3", "9999999999", "1999-12-31T23:59:59Z", "Fri, 31 Dec 1999", "１２"})
    void whatIsNeitherSaysNothing(String said) {
        assertEquals(Optional.empty(), RetryAfter.read(said, NOW));
    }

    @Test
    void theFarthestDateIsStillADuration() {
        assertEquals(Optional.of(9999), RetryAfter.read("Fri, 31 Dec 9999 23:59:59 GMT", NOW).map(far -> NOW.plus(far).toString().substring(0, 4)).map(Integer::valueOf));
    }
}
