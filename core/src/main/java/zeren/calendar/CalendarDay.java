package zeren.calendar;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a calendar makes of one day, and by what.
 *
 * @param date the day
 * @param worked whether it is a working day
 * @param notice what an official notice says of it; empty where the ordinary week decides
 * @param provisional whether the day lies outside the calendar's coverage and was judged by weekends alone
 */
public record CalendarDay(LocalDate date, boolean worked, Optional<SpecialDay> notice, boolean provisional) {

    /** Checks that the components are there. */
    public CalendarDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(notice, "notice");
    }
}
