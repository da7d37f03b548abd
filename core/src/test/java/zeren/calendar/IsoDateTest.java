package zeren.calendar;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.text.InvalidValueException;

class IsoDateTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 2026, 6, 30", "2024-02-29, 2024, 2, 29", "2000-02-29, 2000, 2, 29", "0001-01-01, 1, 1, 1", "9999-12-31, 9999, 12, 31",
        "0099-10-08, 99, 10, 8"
    })
    void aDateIsReadFromFourTwoAndTwoDigits(String written, int year, int month, int day) {
        assertEquals(LocalDate.of(year, month, day), IsoDate.parse("due_from", written));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2026-02-30", "2026-02-29", "2023-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-06-31", "2026-00-10", "2026-13-01",
        "2026-01-00", "2026-01-32", "2026-12-99"
    })
    void aDayThatTheCalendarLacksIsRefusedAsSuch(String written) {
        assertRefused(written, "a day that the calendar has");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "2026-6-1", "2026-06-1", "2026-6-01", "26-06-30", "+12025-01-01", "+2026-01-01", "-2026-01-01", "12025-01-01",
        "0000-01-01", "0000-02-30", "20260630", "2026/06/30", "2026.06.30", "2026–06–30", "2026-06", "2026", "2026-W26-2", "2026-181",
        "2026-06-30T00:00", "2026-06-30Z", "2026-06-30+08:00", " 2026-06-30", "2026-06-30 ", "2026-06-30\n", "2026-06-30\u0000",
        "２０２６-06-30", "2026-０6-30", "2026-06-３０", "٢٠٢٦-06-30", "2026年06月30日", "today", "2026-Jun-30"
    })
    void everyOtherFormIsRefusedAsSuch(String written) {
        assertRefused(written, "a date written like 2026-06-30");
    }

    @Test
    void aMissingDateIsRefused() {
        assertEquals("due_from", assertThrows(InvalidValueException.class, () -> IsoDate.parse("due_from", null)).what());
    }

    @Test
    void everyDayOfFourCenturiesIsReadBackFromWhatItPrints() {
        LocalDate end = LocalDate.of(2301, 1, 1);
        for (LocalDate day = LocalDate.of(1901, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
            assertEquals(day, IsoDate.parse("day", day.toString()));
        }
    }

    private static void assertRefused(String written, String allowed) {
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> IsoDate.parse("due_from", written));
        assertAll(
                () -> assertEquals("due_from", refusal.what()),
                () -> assertEquals(written, refusal.found()),
                () -> assertEquals(allowed, refusal.allowed()));
    }
}
