package zeren.bench.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What one writes without a library: a loop over days, and two hash sets. */
final class PlainDays {
    static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> makeUpDays;

    PlainDays(Collection<LocalDate> holidays, Collection<LocalDate> makeUpDays) {
        this.holidays = new HashSet<>(holidays);
        this.makeUpDays = new HashSet<>(makeUpDays);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private boolean isWorked(LocalDate day) {
        return isWeekend(day) ? makeUpDays.contains(day) : !holidays.contains(day);
    }

    /** Returns the n-th working day after a date. */
    LocalDate shift(LocalDate date, int workingDays) {
        LocalDate day = date;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorked(day)) {
                left--;
            }
        }
        return day;
    }

    LocalDate following(LocalDate date) {
        LocalDate day = date;
        while (!isWorked(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    LocalDate preceding(LocalDate date) {
        LocalDate day = date;
        while (!isWorked(day)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
