package zeren.calendar;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.text.Text;

/**
 * Holds the shipped calendar against the State Council's yearly notices, copied a second time from their text: by arrangement, with
 * first and last day, instead of day by day.
 */
class OfficialDaysTest {
    private static final WorkingCalendar CN = ShippedCalendars.get("cn");

    @ParameterizedTest(name = "{1}: {2} {3} to {4}, {0}")
    @CsvFileSource(resources = "notices.csv", numLinesToSkip = 1)
    void everyArrangementOfANoticeIsInTheCalendarWithItsNumber(String notice, String occasion, String type, LocalDate from, LocalDate to) {
        SpecialDay.Type expected = Text.coded("type", SpecialDay.Type.class, type);
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            SpecialDay special = CN.specialDay(day).orElseThrow();
            LocalDate date = day;
            assertAll(
                    () -> assertEquals(date, special.date()),
                    () -> assertEquals(expected, special.type(), date::toString),
                    () -> assertEquals(notice, special.source(), date::toString),
                    () -> assertEquals(expected == SpecialDay.Type.WORKDAY, CN.isWorkingDay(date), date::toString));
        }
    }

    @Test
    void noOtherDayIsSpecial() throws IOException {
        Map<LocalDate, String> arranged = arrangedDays();
        DateRange covered = CN.coverage();
        for (LocalDate day = covered.from().minusDays(9); !day.isAfter(covered.to().plusDays(9)); day = day.plusDays(1)) {
            assertEquals(Optional.ofNullable(arranged.get(day)), CN.specialDay(day).map(found -> found.type().code()), day.toString());
        }
        assertEquals(254, arranged.size());
    }

    @Test
    void onlyWeekendDaysAreMadeUpOn() throws IOException {
        arrangedDays().forEach((day, type) ->
                assertTrue(type.equals("holiday") || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0, day::toString));
    }

    @ParameterizedTest(name = "{0}, a {1}: {2}, {3}")
    @CsvFileSource(resources = "known-days.csv", numLinesToSkip = 1)
    void knownDaysAreWorkedOrNot(LocalDate date, DayOfWeek weekday, boolean worked, String why, String source) {
        assertAll(
                why,
                () -> assertEquals(weekday, date.getDayOfWeek()),
                () -> assertEquals(worked, CN.isWorkingDay(date)),
                () -> assertTrue(source.equals("ordinary week")
                        || CN.specialDay(date).map(SpecialDay::source).orElse(source).equals(source), source));
    }

    @ParameterizedTest(name = "{0}: {1} working days")
    @CsvSource({"2020, 249", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void everyPublishedYearHasItsNumberOfWorkingDays(int year, int workingDays) {
        assertEquals(workingDays, CN.count(DateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))));
    }

    @ParameterizedTest(name = "{0} shifted by {1} is {2}: {3}")
    @CsvFileSource(resources = "shifts.csv", numLinesToSkip = 1)
    void knownShifts(LocalDate date, int workingDays, LocalDate answer, String why) {
        assertEquals(answer, CN.shift(date, workingDays), why);
    }

    @ParameterizedTest(name = "what is due on {0} is done by {1}, provisional: {2}; {3}")
    @CsvFileSource(resources = "act-by.csv", numLinesToSkip = 1)
    void theLastWorkingDayOnOrBeforeADueDay(LocalDate dueOn, LocalDate actBy, boolean provisional, String why) {
        assertEquals(new WorkingDay(actBy, provisional), CN.lastOnOrBeforeProvisionally(dueOn), why);
        if (!provisional) {
            assertEquals(actBy, CN.lastOnOrBefore(dueOn), why);
        }
    }

    private static Map<LocalDate, String> arrangedDays() throws IOException {
        Map<LocalDate, String> days = new TreeMap<>();
        try (InputStream in = OfficialDaysTest.class.getResourceAsStream("notices.csv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(",")).forEach(cells -> {
                LocalDate last = LocalDate.parse(cells[4]);
                for (LocalDate day = LocalDate.parse(cells[3]); !day.isAfter(last); day = day.plusDays(1)) {
                    days.put(day, cells[2]);
                }
            });
        }
        return days;
    }
}
