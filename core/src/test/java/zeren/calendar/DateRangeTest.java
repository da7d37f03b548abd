package zeren.calendar;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.text.InvalidValueException;

class DateRangeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "2026-01-01/2026-06-30, 181", "2024-01-01/2024-06-30, 182", "2026-06-30/2026-06-30, 1", "2024-02-28/2024-03-01, 3",
        "0001-01-01/9999-12-31, 3652059"
    })
    void daysCountsBothEnds(String range, long days) {
        assertEquals(days, DateRange.parse(range).days());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01/2026-06-30", "2026-06-30/2026-06-30", "2026-01-01/..", "0001-01-01/9999-12-31", "0001-01-01/.."})
    void whatIsPrintedIsWhatWasParsed(String written) {
        assertEquals(written, DateRange.parse(written).toString());
    }

    /** They come about by computing alone: no written date has such a year. */
    @ParameterizedTest
    @CsvSource({"12025, 12025, +12025-01-01/+12025-01-01", "2026, 10000, 2026-01-01/+10000-01-01", "0, 2026, 0000-01-01/2026-01-01", "-1, 1, -0001-01-01/0001-01-01"})
    void aRangeBeyondWhatIsWrittenIsShownAndNotRead(int from, int to, String shown) {
        DateRange range = DateRange.of(LocalDate.of(from, 1, 1), LocalDate.of(to, 1, 1));
        assertEquals(shown, range.toString());
        assertRefused(shown);
    }

    @Test
    void allOfTimeIsShownAndNotRead() {
        assertEquals("-999999999-01-01/..", DateRange.from(LocalDate.MIN).toString());
        assertRefused("-999999999-01-01/..");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "/", "2026-01-01", "2026-01-01/", "/2026-01-01", "../2026-01-01", "../..", "2026-01-01/...", "2026-01-01/2026-6-30",
        "2026-02-30/..", "2026-01-01 / ..", "2026-01-01/2026-06-30/", "2026-01-01/2026-06-30/2026-07-01", "2026-01-01--2026-06-30",
        "2026-01-01/2025-12-31", "2026-01-01/+999999999-12-31"
    })
    void everyOtherFormIsRefused(String written) {
        assertRefused(written);
    }

    private static void assertRefused(String written) {
        assertEquals("date range", assertThrows(InvalidValueException.class, () -> DateRange.parse(written)).what());
    }

    @Test
    void aRangeIsNeverEmpty() {
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> DateRange.of(DAY, DAY.minusDays(1)));
        assertAll(
                () -> assertEquals("2026-06-30/2026-06-29", refusal.found()),
                () -> assertEquals("an end on or after its beginning", refusal.allowed()));
    }

    @Test
    void aRangeHasBothEndsOrNone() {
        assertAll(
                () -> assertThrows(NullPointerException.class, () -> new DateRange(null, DAY)),
                () -> assertThrows(NullPointerException.class, () -> new DateRange(DAY, null)));
    }

    @Test
    void anOpenRangeHasNoLastDay() {
        DateRange open = DateRange.from(DAY);
        assertAll(
                () -> assertTrue(open.isOpen()),
                () -> assertEquals(Optional.empty(), open.end()),
                () -> assertEquals(open, DateRange.of(DAY, LocalDate.MAX)),
                () -> assertTrue(open.contains(LocalDate.MAX)),
                () -> assertFalse(open.contains(DAY.minusDays(1))));
    }

    @Test
    void aClosedRangeHasOne() {
        DateRange closed = DateRange.of(DAY, DAY.plusDays(1));
        assertAll(() -> assertFalse(closed.isOpen()), () -> assertEquals(Optional.of(DAY.plusDays(1)), closed.end()));
    }

    @ParameterizedTest(name = "{0} and {1} share {2}; encloses: {3}")
    @CsvFileSource(resources = "range-pairs.csv", numLinesToSkip = 1)
    void pairsOfRanges(String one, String other, String shared, boolean encloses, String how) {
        DateRange first = DateRange.parse(one);
        DateRange second = DateRange.parse(other);
        assertAll(
                how,
                () -> assertEquals(Optional.ofNullable(shared).map(DateRange::parse), first.overlap(second)),
                () -> assertEquals(encloses, first.encloses(second)));
    }
}
