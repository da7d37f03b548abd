package zeren.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A set of days within whole years that answers rank and select in constant time, without allocation
 * (Jacobson 1989, "Space-efficient static trees and graphs").
 *
 * <p>One word of bits a month, because a {@link LocalDate} has its month and day at hand while its day number
 * costs a division or two; before each word the number of days in all earlier ones. Select is a table
 * of the dates themselves, some 250 a year. No date outside the years may be asked for: the caller has checked.
 */
final class WorkingDays {
    private final int firstYear;
    private final int[] monthBits;
    private final int[] daysBefore;
    private final LocalDate[] byNumber;

    WorkingDays(DateRange years, Predicate<LocalDate> isWorkingDay) {
        firstYear = years.from().getYear();
        int months = (years.to().getYear() - firstYear + 1) * 12;
        monthBits = new int[months];
        daysBefore = new int[months];
        List<LocalDate> worked = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            daysBefore[month] = worked.size();
            LocalDate first = LocalDate.of(firstYear + month / 12, month % 12 + 1, 1);
            for (LocalDate day = first; day.getMonthValue() == first.getMonthValue(); day = day.plusDays(1)) {
                if (isWorkingDay.test(day)) {
                    monthBits[month] |= 1 << (day.getDayOfMonth() - 1);
                    worked.add(day);
                }
            }
        }
        byNumber = worked.toArray(LocalDate[]::new);
    }

    int size() {
        return byNumber.length;
    }

    boolean holds(LocalDate date) {
        return (monthBits[month(date)] >>> (date.getDayOfMonth() - 1) & 1) != 0;
    }

    /** Returns how many days of the set lie on or before {@code date}. */
    int rank(LocalDate date) {
        int month = month(date);
        int upToDay = -1 >>> (32 - date.getDayOfMonth());
        return daysBefore[month] + Integer.bitCount(monthBits[month] & upToDay);
    }

    /** Returns the day of the set with that number, counted from 1. */
    LocalDate select(int number) {
        return byNumber[number - 1];
    }

    private int month(LocalDate date) {
        return (date.getYear() - firstYear) * 12 + date.getMonthValue() - 1;
    }
}
