package zeren.api.feed;

import java.time.LocalDate;
import zeren.calendar.DateRange;

/**
 * The days that a calendar shows: from 12 months back to 18 months ahead.
 *
 * @param today the day on which it is asked for
 * @param days the due dates of what it shows
 */
record FeedWindow(LocalDate today, DateRange days) {
    private static final int MONTHS_BACK = 12;
    private static final int MONTHS_AHEAD = 18;

    static FeedWindow on(LocalDate today) {
        return new FeedWindow(today, DateRange.of(today.minusMonths(MONTHS_BACK), today.plusMonths(MONTHS_AHEAD)));
    }
}
