package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.text.InvalidValueException;

class EditionsTest {
    private static final Editions<String> THREE =
            Editions.of("a").and(LocalDate.of(2026, 3, 1), "b").and(LocalDate.of(2026, 3, 2), "c");

    @ParameterizedTest
    @CsvSource({"-999999999-01-01, a", "2026-02-28, a", "2026-03-01, b", "2026-03-02, c", "+999999999-12-31, c"})
    void anEditionCountsFromItsDayOn(LocalDate date, String state) {
        assertEquals(state, THREE.on(date));
    }

    @Test
    void theLatestIsTheLast() {
        assertEquals("a", Editions.of("a").latest());
        assertEquals("c", THREE.latest());
        assertEquals("C", THREE.map(state -> state.toUpperCase(Locale.ROOT)).latest());
        assertEquals(List.of(LocalDate.MIN, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)), THREE.days());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02", "2026-03-01", "-999999999-01-01"})
    void theNextOneIsOfALaterDay(LocalDate day) {
        InvalidValueException refused = assertThrows(InvalidValueException.class, () -> THREE.and(day, "d"));
        assertEquals("day", refused.what());
    }
}
