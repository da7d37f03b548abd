package zeren.schedule;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.calendar.DateRange;
import zeren.text.InvalidValueException;
import zeren.text.Seeds;
import zeren.text.WrittenForms;

class PeriodTest {

    @ParameterizedTest(name = "{0} is {1}, the {3}. of {2}")
    @CsvSource({
        "2026, 2026-01-01/2026-12-31, YEAR, 1", "2026-H1, 2026-01-01/2026-06-30, HALF_YEAR, 1",
        "2026-H2, 2026-07-01/2026-12-31, HALF_YEAR, 2", "2026-Q1, 2026-01-01/2026-03-31, QUARTER, 1",
        "2026-Q2, 2026-04-01/2026-06-30, QUARTER, 2", "2026-Q3, 2026-07-01/2026-09-30, QUARTER, 3",
        "2026-Q4, 2026-10-01/2026-12-31, QUARTER, 4", "2026-02, 2026-02-01/2026-02-28, MONTH, 2",
        "2024-02, 2024-02-01/2024-02-29, MONTH, 2", "2100-02, 2100-02-01/2100-02-28, MONTH, 2", "2026-07, 2026-07-01/2026-07-31, MONTH, 7",
        "2026-12, 2026-12-01/2026-12-31, MONTH, 12", "0001, 0001-01-01/0001-12-31, YEAR, 1", "9999-H2, 9999-07-01/9999-12-31, HALF_YEAR, 2"
    })
    void aPeriodIsItsDays(String written, String range, Cycle cycle, int number) {
        Period period = Period.parse(written);
        assertAll(
                () -> assertEquals(new Period(cycle, Integer.parseInt(written.substring(0, 4)), number), period),
                () -> assertEquals(DateRange.parse(range), period.range()),
                () -> assertEquals(period.range().from(), period.first()),
                () -> assertEquals(period.range().to(), period.last()),
                () -> assertEquals(written, period.toString()));
    }

    @ParameterizedTest
    @EnumSource
    void everyPeriodOfEveryYearIsReadBackFromWhatItPrintsAndFollowedByTheNext(Cycle cycle) {
        Period period = new Period(cycle, 1, 1);
        for (int i = 1; i < 9999 * cycle.perYear(); i++) {
            assertEquals(period, Period.parse(period.toString()));
            Period next = period.next();
            assertEquals(period.last().plusDays(1), next.first());
            assertTrue(period.compareTo(next) < 0 && next.compareTo(period) > 0, period.toString());
            period = next;
        }
        assertEquals(new Period(cycle, 9999, cycle.perYear()), period);
        assertThrows(InvalidValueException.class, period::next);
    }

    @ParameterizedTest
    @EnumSource
    void everyDayLiesInThePeriodThatADayLoopComesTo(Cycle cycle) {
        Period period = new Period(cycle, 1998, cycle.perYear());
        int monthsBegun = 0;
        for (LocalDate day = LocalDate.of(1999, 1, 1); day.getYear() < 2030; day = day.plusDays(1)) {
            if (day.getDayOfMonth() == 1 && monthsBegun++ % cycle.months() == 0) {
                period = period.next();
            }
            assertEquals(period, Period.containing(cycle, day), day.toString());
            assertTrue(period.range().contains(day), day.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "26", "02026", "2026-", "2026-H", "2026-H0", "2026-H3", "2026-h1", "2026H1", "2026-Q0", "2026-Q5", "2026-q1", "2026-00",
        "2026-13", "2026-1", "2026-001", "2026-W01", "2026-01-01", "2026-H1-Q1", " 2026", "2026 ", "2026\n", "2026-H1\n", "-2026", "+2026",
        "２０２６", "2026-0７", "2026–07", "2026/07", "2026年"
    })
    void everyOtherFormIsRefused(String written) {
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> Period.parse(written));
        assertAll(
                () -> assertEquals("period", refusal.what()),
                () -> assertEquals(written, refusal.found()),
                () -> assertTrue(refusal.allowed().contains("2026-H1"), refusal.allowed()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0000-H1", "0000-Q4", "0000-12"})
    void theYearZeroIsRefused(String written) {
        assertEquals("year", assertThrows(InvalidValueException.class, () -> Period.parse(written)).what());
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2026, 0", "YEAR, 2026, 2", "HALF_YEAR, 2026, 3", "QUARTER, 2026, 5", "MONTH, 2026, 13", "MONTH, 2026, -1", "YEAR, 0, 1",
        "YEAR, 10000, 1", "MONTH, -5, 1"
    })
    void aYearHasNoOtherPeriods(Cycle cycle, int year, int number) {
        assertThrows(InvalidValueException.class, () -> new Period(cycle, year, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "+10000-01-01", "-0001-06-30"})
    void aDayOfAYearThatHasNotFourDigitsLiesInNoPeriod(LocalDate date) {
        assertThrows(InvalidValueException.class, () -> Period.containing(Cycle.MONTH, date));
    }

    @Test
    void periodsAreOrderedByFirstDayAndTheLongerIsTheLesser() {
        List<String> ordered = List.of(
                "2025-Q4", "2025-12", "2026", "2026-H1", "2026-Q1", "2026-01", "2026-02", "2026-Q2", "2026-H2", "2026-Q3", "2026-07");
        List<Period> periods = new ArrayList<>(ordered.stream().map(Period::parse).toList());
        Collections.shuffle(periods, Seeds.random("order of periods"));
        Collections.sort(periods);
        assertEquals(ordered, periods.stream().map(Period::toString).toList());
    }

    @Test
    void cyclesDivideTheYearAndAreWrittenAsRulebooksWriteThem() {
        WrittenForms.assertForms(Cycle.class, "year", "half-year", "quarter", "month");
        for (Cycle cycle : Cycle.values()) {
            assertEquals(12, cycle.months() * cycle.perYear());
        }
    }
}
