package zeren.api.register;

import java.util.List;
import zeren.calendar.SpecialDay;

/**
 * What official notices say of one year, the whole of it.
 *
 * @param calendar the name of the calendar
 * @param year the year
 * @param days every day of it that is taken out of the ordinary week
 */
public record CalendarYear(String calendar, int year, List<SpecialDay> days) {

    /** Copies the list. */
    public CalendarYear {
        days = List.copyOf(days);
    }
}
