package zeren.calendar;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.text.InvalidValueException;
import zeren.text.Seeds;

/** A new version of a calendar, one of whose years is as a new notice says. */
class CalendarYearsTest {
    private static final SpecialDay MAY_DAY_2025 = CalendarSamples.off("2025-05-01");
    private static final SpecialDay MAY_DAY_2026 = CalendarSamples.off("2026-05-01");
    private static final SpecialDay MAY_DAY_2027 = CalendarSamples.off("2027-05-03");
    private static final WorkingCalendar CALENDAR = CalendarSamples.of(2025, 2026, MAY_DAY_2026, MAY_DAY_2025);

    @Test
    void aYearIsAdded() {
        WorkingCalendar longer = CALENDAR.with(2027, List.of(MAY_DAY_2027), "2026-11");
        assertAll(
                () -> assertEquals(List.of(2025, 2026, 2027), longer.years()),
                () -> assertEquals(CALENDAR.id() + " 2026-11", longer.id() + " " + longer.version()),
                () -> assertEquals(List.of(MAY_DAY_2025, MAY_DAY_2026, MAY_DAY_2027), longer.specialDays()),
                () -> assertFalse(longer.isWorkingDay(LocalDate.of(2027, 5, 3))),
                () -> assertTrue(longer.isWorkingDay(LocalDate.of(2027, 12, 31))));
    }

    @Test
    void aYearIsReplacedWholeAndTheOthersStay() {
        SpecialDay newYearsEve = CalendarSamples.off("2026-12-31");
        WorkingCalendar changed = CALENDAR.with(2026, List.of(newYearsEve), "2");
        assertEquals(List.of(MAY_DAY_2025, newYearsEve), changed.specialDays());
        assertTrue(changed.isWorkingDay(MAY_DAY_2026.date()));
        assertEquals(List.of(2025, 2026), changed.years());
        assertEquals(List.of(MAY_DAY_2025), CALENDAR.with(2026, List.of(), "3").specialDays());
    }

    @Test
    void theCalendarItselfStaysAsItWas() {
        CALENDAR.with(2026, List.of(), "2");
        assertEquals(List.of(MAY_DAY_2025, MAY_DAY_2026), CALENDAR.specialDays());
        assertEquals(List.of(2025, 2026), CALENDAR.years());
    }

    @ParameterizedTest(name = "year {0} with {1}, version {2}")
    @CsvSource({
        "2028, 2028-05-01, 2, year", "2024, 2024-05-01, 2, year", "-1, 2026-05-01, 2, year", "2026, 2025-05-01, 2, date",
        "2026, 2027-01-01, 2, date", "2027, 2026-12-31, 2, date", "2026, 2026-05-01, '', calendar version"
    })
    void whatWouldLeaveAGapOrLiesElsewhereIsRefused(int year, String day, String version, String what) {
        List<SpecialDay> days = List.of(CalendarSamples.off(day));
        assertEquals(what, assertThrows(InvalidValueException.class, () -> CALENDAR.with(year, days, version)).what());
    }

    @Test
    void aDateThatIsNamedTwiceIsRefused() {
        List<SpecialDay> days = List.of(CalendarSamples.off("2026-05-01"), CalendarSamples.worked("2026-05-01"));
        assertThrows(InvalidValueException.class, () -> CALENDAR.with(2026, days, "2"));
    }

    @Test
    void noYearFollowsThe9999th() {
        WorkingCalendar last = CalendarSamples.of(9999, 9999);
        assertThrows(InvalidValueException.class, () -> last.with(10_000, List.of(), "2"));
    }

    /** Year by year or at once, in whatever order years are mended: the calendar is the same on every day. */
    @Test
    void yearsComeToTheSameInAnyOrder() {
        Random random = Seeds.random("CalendarYearsTest.yearsComeToTheSame");
        for (int round = 0; round < 50; round++) {
            List<SpecialDay> days = new ArrayList<>();
            WorkingCalendar grown = CalendarSamples.of(2020, 2020);
            for (int year = 2020; year < 2024; year++) {
                List<SpecialDay> ofYear = days(random, year);
                List<SpecialDay> firstHeard = random.nextBoolean() ? ofYear : days(random, year);
                int mended = 2020 + random.nextInt(year - 2019);
                grown = grown.with(year, firstHeard, "a").with(year, ofYear, "b");
                days.addAll(ofYear);
                grown = grown.with(mended, days.stream().filter(day -> day.date().getYear() == mended).toList(), "c");
            }
            WorkingCalendar atOnce = WorkingCalendar.of("sample", "c", 2020, 2023, days);
            WorkingCalendar inYears = grown;
            assertEquals(atOnce.specialDays(), inYears.specialDays());
            Stream.iterate(LocalDate.of(2020, 1, 1), atOnce.coverage()::contains, day -> day.plusDays(1))
                    .forEach(day -> assertEquals(atOnce.isWorkingDay(day), inYears.isWorkingDay(day), day.toString()));
        }
    }

    private static List<SpecialDay> days(Random random, int year) {
        return random.ints(6, 1, 366).distinct()
                .mapToObj(day -> LocalDate.ofYearDay(year, day).toString())
                .map(day -> random.nextBoolean() ? CalendarSamples.off(day) : CalendarSamples.worked(day))
                .toList();
    }
}
