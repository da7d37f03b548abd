package zeren.calendar;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import zeren.text.InvalidValueException;

/**
 * What a calendar makes of one day, and by what.
 *
 * @param date the day
 * @param worked whether it is a working day
 * @param notice what an official notice says of it; empty where the ordinary week decides
 * @param provisional whether the day lies outside the calendar's coverage and was judged by weekends alone
 */
public record CalendarDay(LocalDate date, boolean worked, Optional<SpecialDay> notice, boolean provisional) {

    /**
     * Checks that the day is what the notice makes of it, or else the ordinary week.
     *
     * @throws InvalidValueException if the notice is one of another day, it or the week says otherwise, or there is one where none is published
     */
    public CalendarDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(notice, "notice");
        if (notice.isPresent() && !notice.get().date().equals(date)) {
            throw new InvalidValueException("notice", notice.get().date(), "a notice of " + date);
        }
        boolean said = notice.isPresent() ? notice.get().type() == SpecialDay.Type.WORKDAY : WorkingCalendar.isWeekday(date);
        if (worked != said) {
            throw new InvalidValueException("worked", worked, said + ", as the " + (notice.isPresent() ? "notice" : "ordinary week") + " says");
        }
        if (provisional && notice.isPresent()) {
            throw new InvalidValueException("provisional", true, "false, for a notice is published");
        }
    }
}
