package zeren.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The slow twin of {@link WorkingCalendar}: it knows the lines of the table and walks from day to day. */
final class SlowCalendar {
    private final LocalDate first;
    private final LocalDate last;
    private final Map<LocalDate, Boolean> exceptions = new HashMap<>();

    SlowCalendar(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    /** Reads the shipped table by itself. */
    static SlowCalendar cn() {
        SlowCalendar calendar = new SlowCalendar(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 12, 31));
        try (InputStream in = SlowCalendar.class.getResourceAsStream("/zeren/calendars/cn.csv")) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            table.lines().skip(1).map(line -> line.split(",")).forEach(cells ->
                    calendar.except(LocalDate.parse(cells[0]), cells[1].equals("workday")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return calendar;
    }

    void except(LocalDate date, boolean worked) {
        exceptions.put(date, worked);
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    boolean covers(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    boolean isWorked(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(date, !weekend);
    }

    int count(LocalDate from, LocalDate to) {
        int worked = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            worked += isWorked(day) ? 1 : 0;
        }
        return worked;
    }

    /** Returns the n-th working day after or before a date, or nothing where the walk leaves the coverage. */
    Optional<LocalDate> shift(LocalDate date, int workingDays) {
        LocalDate day = date;
        for (int left = Math.abs(workingDays); left > 0; left -= isWorked(day) ? 1 : 0) {
            day = day.plusDays(Integer.signum(workingDays));
            if (!covers(day)) {
                return Optional.empty();
            }
        }
        return Optional.of(day);
    }

    /** Returns the first working day from a date on, or back from it, or nothing where the walk leaves the coverage. */
    Optional<LocalDate> nearest(LocalDate date, int step) {
        LocalDate day = date;
        while (covers(day) && !isWorked(day)) {
            day = day.plusDays(step);
        }
        return covers(day) ? Optional.of(day) : Optional.empty();
    }

    /** Returns the same where weekends alone decide outside the coverage, and whether a day outside had to be looked at. */
    WorkingDay nearestProvisionally(LocalDate date, int step) {
        LocalDate day = date;
        boolean outside = !covers(day);
        while (!isWorked(day)) {
            day = day.plusDays(step);
            outside = outside || !covers(day);
        }
        return new WorkingDay(day, outside);
    }
}
