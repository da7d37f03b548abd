package zeren.calendar;

import java.time.LocalDate;

/**
 * A date that a calendar answered, and how sure it is.
 *
 * @param date the answer
 * @param provisional whether a day outside the calendar's coverage had to be judged by weekends alone
 */
public record WorkingDay(LocalDate date, boolean provisional) {}
