package zeren.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.text.InvalidValueException;
import zeren.text.Seeds;

/** The n-th working day after a date: by the notices as long as they reach, by the week beyond, and said so. */
class ProvisionalShiftTest {
    /** A Thursday off, made up for on the Saturday after it; the notices end with Thursday, 31 December 2026. */
    private static final WorkingCalendar CALENDAR =
            CalendarSamples.of(2026, 2026, CalendarSamples.off("2026-12-24"), CalendarSamples.worked("2026-12-26"));

    @ParameterizedTest(name = "{1} working days after {0}: {2}, provisional: {3}")
    @CsvSource({
        "2026-12-23, 1, 2026-12-25, false", "2026-12-24, 1, 2026-12-25, false", "2026-12-25, 1, 2026-12-26, false", "2026-12-26, 1, 2026-12-28, false",
        "2026-12-25, 2, 2026-12-28, false", "2026-12-28, 3, 2026-12-31, false", "2026-12-30, 1, 2026-12-31, false",
        // From here on nobody has said yet which days are off: New Year's Day is a Friday.
        "2026-12-31, 1, 2027-01-01, true", "2026-12-30, 2, 2027-01-01, true", "2026-12-31, 2, 2027-01-04, true", "2027-01-01, 1, 2027-01-04, true",
        "2027-01-02, 1, 2027-01-04, true", "2026-12-25, 6, 2027-01-01, true",
        // Before the notices too; but what begins there and ends within them has crossed days of which nothing is known.
        "2025-12-30, 1, 2025-12-31, true", "2025-12-31, 1, 2026-01-01, false", "2025-12-30, 2, 2026-01-01, true",
    })
    void isCountedByTheNoticesAndThenByTheWeek(LocalDate from, int days, LocalDate to, boolean provisional) {
        assertEquals(new WorkingDay(to, provisional), CALENDAR.shiftProvisionally(from, days));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void goesForwardAlone(int days) {
        assertEquals("working days", assertThrows(InvalidValueException.class, () -> CALENDAR.shiftProvisionally(LocalDate.of(2026, 6, 1), days)).what());
    }

    /** Day by day, whichever way the calendar takes. */
    @Test
    void isWhatAFingerOnTheCalendarFinds() {
        Random random = Seeds.random("provisional shifts");
        for (int i = 0; i < 500; i++) {
            LocalDate from = LocalDate.of(2025, 12, 1).plusDays(random.nextInt(430));
            int days = 1 + random.nextInt(30);
            LocalDate day = from;
            for (int counted = 0; counted < days; counted += isWorked(day) ? 1 : 0) {
                day = day.plusDays(1);
            }
            LocalDate found = day;
            assertEquals(found, CALENDAR.shiftProvisionally(from, days).date(), () -> days + " after " + from);
        }
    }

    private static boolean isWorked(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return day.equals(LocalDate.of(2026, 12, 26)) || weekday && !day.equals(LocalDate.of(2026, 12, 24));
    }
}
