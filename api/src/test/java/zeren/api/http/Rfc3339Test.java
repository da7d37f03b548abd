package zeren.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.text.InvalidValueException;

class Rfc3339Test {

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-30T16:00:00Z", "2026-06-30T16:00:00.1Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
    void readsAnInstant(String written) {
        assertEquals(Instant.parse(written), Rfc3339.parse("known_at", written));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2026-06-30", "2026-06-30T16:00Z", "2026-06-30 16:00:00Z", "2026-06-30t16:00:00z", "2026-06-30T16:00:00+08:00",
        "2026-06-30T16:00:60Z",
        "2026-06-30T24:00:00Z", "2026-06-31T00:00:00Z", "0000-01-01T00:00:00Z", "+12026-06-30T16:00:00Z", "2026-06-30T16:00:00.Z",
        "2026-06-30T16:00:00.1234567890Z", "2026-06-30T16:60:00Z"
    })
    void refusesAnythingElse(String written) {
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> Rfc3339.parse("known_at", written));
        assertEquals(written, refusal.found());
    }
}
