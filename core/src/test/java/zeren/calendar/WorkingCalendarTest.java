package zeren.calendar;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.text.InvalidValueException;

class WorkingCalendarTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Test
    void itSaysWhatItIsAndWhatItCovers() {
        WorkingCalendar calendar = WorkingCalendar.of("cn", "2026-11", 2020, 2026, List.of());
        assertAll(
                () -> assertEquals("cn", calendar.id()),
                () -> assertEquals("2026-11", calendar.version()),
                () -> assertEquals(DateRange.parse("2020-01-01/2026-12-31"), calendar.coverage()));
    }

    @Test
    void withoutASpecialDayTheWeekIsOrdinary() {
        WorkingCalendar calendar = CalendarSamples.of(2026, 2026);
        for (int day = 0; day < 7; day++) {
            assertEquals(day < 5, calendar.isWorkingDay(MONDAY.plusDays(day)));
        }
        assertEquals(261, calendar.count(calendar.coverage()));
    }

    @Test
    void aSpecialDayIsFoundWithItsOccasionAndAnOrdinaryOneIsNot() {
        SpecialDay off = CalendarSamples.off("2026-06-01");
        WorkingCalendar calendar = CalendarSamples.of(2026, 2026, off);
        assertAll(
                () -> assertEquals(Optional.of(off), calendar.specialDay(MONDAY)),
                () -> assertEquals(Optional.empty(), calendar.specialDay(MONDAY.plusDays(1))),
                () -> assertEquals(Optional.empty(), calendar.specialDay(MONDAY.plusYears(1))));
    }

    @Test
    void aNoticeMayNameADayThatWouldBeOffOrWorkedAnyway() {
        WorkingCalendar calendar = CalendarSamples.of(2026, 2026, CalendarSamples.off("2026-06-06"), CalendarSamples.worked("2026-06-01"));
        assertAll(() -> assertEquals(261, calendar.count(calendar.coverage())), () -> assertTrue(calendar.isWorkingDay(MONDAY)));
    }

    @Test
    void aLaterChangeOfTheGivenListChangesNothing() {
        List<SpecialDay> days = new ArrayList<>(List.of(CalendarSamples.off("2026-06-01")));
        WorkingCalendar calendar = WorkingCalendar.of("sample", "1", 2026, 2026, days);
        days.clear();
        assertAll(() -> assertTrue(calendar.specialDay(MONDAY).isPresent()), () -> assertEquals(260, calendar.count(calendar.coverage())));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-06-01, 2026-06-01, 1", "2026-06-06, 2026-06-07, 0", "2026-06-06, 2026-06-06, 0", "2026-06-05, 2026-06-08, 2",
        "2026-01-01, 2026-12-31, 261", "2025-12-31, 2026-01-01, 2", "2025-01-01, 2026-12-31, 522", "2026-12-31, 2026-12-31, 1"
    })
    void countingIncludesBothEnds(LocalDate from, LocalDate to, int workingDays) {
        assertEquals(workingDays, CalendarSamples.of(2025, 2026).count(DateRange.of(from, to)));
    }

    @ParameterizedTest
    @CsvSource({"2026, 2025", "0, 2026", "-1, 2026", "2026, 10000", "10000, 10001"})
    void yearsInTheWrongOrderOrNotOfFourDigitsAreRefused(int firstYear, int lastYear) {
        assertThrows(InvalidValueException.class, () -> CalendarSamples.of(firstYear, lastYear));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CN", "c n", "-cn"})
    void aNameThatIsNoSlugIsRefused(String id) {
        InvalidValueException refusal =
                assertThrows(InvalidValueException.class, () -> WorkingCalendar.of(id, "1", 2026, 2026, List.of()));
        assertEquals("calendar id", refusal.what());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1\n2"})
    void aVersionThatIsNoLineIsRefused(String version) {
        assertEquals(
                "calendar version",
                assertThrows(InvalidValueException.class, () -> WorkingCalendar.of("cn", version, 2026, 2026, List.of())).what());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-31", "2027-01-01"})
    void aSpecialDayOutsideTheYearsIsRefused(String date) {
        InvalidValueException refusal = assertThrows(
                InvalidValueException.class, () -> CalendarSamples.of(2026, 2026, CalendarSamples.off(date)));
        assertAll(
                () -> assertEquals(date, refusal.found()),
                () -> assertEquals("a day within 2026-01-01/2026-12-31", refusal.allowed()));
    }

    @Test
    void aDateNamedTwiceIsRefusedEvenIfBothSayTheSame() {
        InvalidValueException refusal = assertThrows(
                InvalidValueException.class,
                () -> CalendarSamples.of(2026, 2026, CalendarSamples.off("2026-06-01"), CalendarSamples.off("2026-06-01")));
        assertEquals("2026-06-01", refusal.found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void aSpecialDayNamesItsSourceOnOneLine(String source) {
        SpecialDay day = CalendarSamples.off("2026-06-01");
        assertAll(
                () -> assertEquals("source", assertThrows(
                        InvalidValueException.class, () -> new SpecialDay(day.date(), day.type(), day.occasion(), source)).what()),
                () -> assertThrows(NullPointerException.class, () -> new SpecialDay(null, day.type(), day.occasion(), "a")),
                () -> assertThrows(NullPointerException.class, () -> new SpecialDay(day.date(), null, day.occasion(), "a")),
                () -> assertThrows(NullPointerException.class, () -> new SpecialDay(day.date(), day.type(), null, "a")));
    }

    @Test
    void shippedCalendarsAreFoundByNameOrRefusedWithTheNamesThereAre() {
        assertAll(
                () -> assertEquals("cn", ShippedCalendars.get("cn").id()),
                () -> assertEquals(List.of("cn"), ShippedCalendars.ids()),
                () -> assertEquals(Optional.of(ShippedCalendars.get("cn")), ShippedCalendars.find("cn")),
                () -> assertEquals(Optional.empty(), ShippedCalendars.find("CN")),
                () -> assertTrue(assertThrows(NoSuchElementException.class, () -> ShippedCalendars.get("us")).getMessage().contains("cn")));
    }
}
