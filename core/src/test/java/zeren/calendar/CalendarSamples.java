package zeren.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import zeren.text.Title;

/** Small calendars for the tests. */
final class CalendarSamples {

    private CalendarSamples() {}

    static SpecialDay day(LocalDate date, SpecialDay.Type type) {
        return new SpecialDay(date, type, new Title("节日", "Holiday"), "notice 1");
    }

    static SpecialDay off(String date) {
        return day(LocalDate.parse(date), SpecialDay.Type.HOLIDAY);
    }

    static SpecialDay worked(String date) {
        return day(LocalDate.parse(date), SpecialDay.Type.WORKDAY);
    }

    static WorkingCalendar of(int firstYear, int lastYear, SpecialDay... days) {
        return WorkingCalendar.of("sample", "1", firstYear, lastYear, Arrays.asList(days));
    }
}
