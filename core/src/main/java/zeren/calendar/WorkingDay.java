package zeren.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A date that a calendar answered, and how sure it is.
 *
 * @param date the answer
 * @param provisional whether a day outside the calendar's coverage had to be judged by weekends alone
 */
public record WorkingDay(LocalDate date, boolean provisional) {

    /** Checks that the date is there. */
    public WorkingDay {
        Objects.requireNonNull(date, "date");
    }
}
