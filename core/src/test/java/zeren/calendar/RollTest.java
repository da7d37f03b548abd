package zeren.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.text.Text;
import zeren.text.WrittenForms;

class RollTest {
    private static final WorkingCalendar CN = ShippedCalendars.get("cn");

    @ParameterizedTest(name = "{0} {1}: {2}, provisional: {3}")
    @CsvSource({
        // A day off within the published years.
        "none, 2026-10-04, 2026-10-04, false", "preceding, 2026-10-04, 2026-09-30, false", "following, 2026-10-04, 2026-10-08, false",
        // A working day, and a make-up Saturday, stay.
        "none, 2026-06-30, 2026-06-30, false", "preceding, 2026-06-30, 2026-06-30, false", "following, 2026-06-30, 2026-06-30, false",
        "preceding, 2026-10-10, 2026-10-10, false", "following, 2026-10-10, 2026-10-10, false",
        // Over the end of a month and of a year.
        "following, 2022-12-31, 2023-01-03, false", "preceding, 2022-12-31, 2022-12-30, false", "preceding, 2026-01-01, 2025-12-31, false",
        // Outside the published years; no roll looks at no calendar, so nothing about it is provisional.
        "none, 2027-01-02, 2027-01-02, false", "preceding, 2027-01-02, 2027-01-01, true", "following, 2027-01-02, 2027-01-04, true",
        "preceding, 2020-01-01, 2019-12-31, true", "following, 2020-01-01, 2020-01-02, false", "following, 2019-12-29, 2019-12-30, true"
    })
    void aDateRollsByTheCalendar(String roll, LocalDate date, LocalDate rolled, boolean provisional) {
        assertEquals(new WorkingDay(rolled, provisional), Text.coded("roll", Roll.class, roll).apply(date, CN));
    }

    @Test
    void everyRollIsIdempotentAndGoesItsOwnWayToAWorkedDay() {
        for (LocalDate day = LocalDate.of(2020, 1, 2); day.getYear() < 2027; day = day.plusDays(1)) {
            LocalDate preceding = Roll.PRECEDING.apply(day, CN).date();
            LocalDate following = Roll.FOLLOWING.apply(day, CN).date();
            assertFalse(preceding.isAfter(day) || following.isBefore(day), day.toString());
            assertTrue(CN.isWorkingDay(preceding) && CN.isWorkingDay(following), day.toString());
            assertEquals(preceding, Roll.PRECEDING.apply(preceding, CN).date());
            assertEquals(following, Roll.FOLLOWING.apply(following, CN).date());
            assertEquals(CN.isWorkingDay(day) ? 1 : 2, CN.count(DateRange.of(preceding, following)), day.toString());
        }
    }

    @Test
    void rollsAndSpecialDaysAreWrittenAsRulebooksAndTablesWriteThem() {
        WrittenForms.assertForms(Roll.class, "none", "preceding", "following");
        WrittenForms.assertForms(SpecialDay.Type.class, "holiday", "workday");
    }
}
