package zeren.calendar;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the calendar does at the ends of the years for which it is published. */
class CoverageTest {
    private static final WorkingCalendar CN = ShippedCalendars.get("cn");

    @Test
    void theFirstAndTheLastDayAreCovered() {
        assertAll(
                () -> assertFalse(CN.isWorkingDay(LocalDate.of(2020, 1, 1))),
                () -> assertTrue(CN.isWorkingDay(LocalDate.of(2026, 12, 31))),
                () -> assertEquals(1744, CN.count(CN.coverage())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-12-31", "2027-01-01", "2019-06-03", "2027-06-03", "-999999999-01-01", "+999999999-12-31"})
    void aDayOutsideIsRefusedWithTheCoverage(LocalDate date) {
        OutsideCoverageException refusal = assertThrows(OutsideCoverageException.class, () -> CN.isWorkingDay(date));
        assertAll(
                () -> assertEquals(date, refusal.date()),
                () -> assertEquals(CN.coverage(), refusal.coverage()),
                () -> assertTrue(refusal.getMessage().contains("cn"), refusal.getMessage()),
                () -> assertThrows(OutsideCoverageException.class, () -> CN.shift(date, 0)),
                () -> assertThrows(OutsideCoverageException.class, () -> CN.shift(date, 1)),
                () -> assertThrows(OutsideCoverageException.class, () -> CN.shift(date, -1)),
                () -> assertThrows(OutsideCoverageException.class, () -> CN.lastOnOrBefore(date)),
                () -> assertThrows(OutsideCoverageException.class, () -> CN.firstOnOrAfter(date)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 1", "2026-12-30, 2", "2026-12-01, 300", "2020-01-02, -1", "2020-01-01, -1", "2020-01-03, -2", "2020-06-01, -300",
        "2020-01-01, 1745", "2026-12-31, -1744", "2023-06-01, 2147483647", "2023-06-01, -2147483648"
    })
    void aShiftOutOfTheCoverageIsRefusedWithTheDayItBeganFrom(LocalDate date, int workingDays) {
        assertEquals(date, assertThrows(OutsideCoverageException.class, () -> CN.shift(date, workingDays)).date());
    }

    @ParameterizedTest(name = "{0}: the uncovered end is {1}")
    @CsvSource({
        "2019-12-31/2020-01-10, 2019-12-31", "2026-12-01/2027-01-01, 2027-01-01", "2026-12-01/.., +999999999-12-31",
        "2027-01-01/2027-02-01, 2027-02-01"
    })
    void aCountThatIsNotCoveredWholeIsRefused(String range, LocalDate uncovered) {
        assertEquals(uncovered, assertThrows(OutsideCoverageException.class, () -> CN.count(DateRange.parse(range))).date());
    }

    @Test
    void anAnswerBeforeTheFirstWorkingDayIsRefusedAlthoughTheQuestionIsCovered() {
        LocalDate newYear = LocalDate.of(2020, 1, 1);
        assertAll(
                () -> assertThrows(OutsideCoverageException.class, () -> CN.lastOnOrBefore(newYear)),
                () -> assertEquals(LocalDate.of(2020, 1, 2), CN.firstOnOrAfter(newYear)),
                () -> assertEquals(new WorkingDay(LocalDate.of(2020, 1, 2), false), CN.firstOnOrAfterProvisionally(newYear)));
    }

    @Test
    void anAnswerAfterTheLastWorkingDayIsRefusedAlthoughTheQuestionIsCovered() {
        WorkingCalendar calendar = CalendarSamples.of(2022, 2022);
        LocalDate saturday = LocalDate.of(2022, 12, 31);
        assertAll(
                () -> assertThrows(OutsideCoverageException.class, () -> calendar.firstOnOrAfter(saturday)),
                () -> assertEquals(LocalDate.of(2022, 12, 30), calendar.lastOnOrBefore(saturday)),
                () -> assertEquals(new WorkingDay(LocalDate.of(2023, 1, 2), true), calendar.firstOnOrAfterProvisionally(saturday)));
    }

    @Test
    void anAnswerWithinTheCoverageToAQuestionOutsideIsProvisional() {
        WorkingCalendar endsOnSaturday = CalendarSamples.of(2022, 2022);
        WorkingCalendar beginsOnSunday = CalendarSamples.of(2023, 2023);
        assertAll(
                () -> assertEquals(
                        new WorkingDay(LocalDate.of(2022, 12, 30), true),
                        endsOnSaturday.lastOnOrBeforeProvisionally(LocalDate.of(2023, 1, 1))),
                () -> assertEquals(
                        new WorkingDay(LocalDate.of(2023, 1, 2), true),
                        beginsOnSunday.firstOnOrAfterProvisionally(LocalDate.of(2022, 12, 31))));
    }

    @Test
    void aYearWithoutAWorkingDayIsNoTrap() {
        SpecialDay[] everyDay = LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1))
                .map(day -> CalendarSamples.day(day, SpecialDay.Type.HOLIDAY)).toArray(SpecialDay[]::new);
        WorkingCalendar calendar = CalendarSamples.of(2026, 2026, everyDay);
        LocalDate midyear = LocalDate.of(2026, 6, 30);
        assertAll(
                () -> assertEquals(0, calendar.count(calendar.coverage())),
                () -> assertThrows(OutsideCoverageException.class, () -> calendar.lastOnOrBefore(midyear)),
                () -> assertEquals(new WorkingDay(LocalDate.of(2025, 12, 31), true), calendar.lastOnOrBeforeProvisionally(midyear)),
                () -> assertEquals(new WorkingDay(LocalDate.of(2027, 1, 1), true), calendar.firstOnOrAfterProvisionally(midyear)));
    }
}
