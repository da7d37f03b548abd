package zeren.schedule;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zeren.calendar.DateRange;
import zeren.text.InvalidValueException;

/**
 * One turn of a cycle: a calendar year, or a half, a quarter or a month of one.
 *
 * <p>Written {@code 2026}, {@code 2026-H1}, {@code 2026-Q3}, {@code 2026-07}.
 *
 * @param cycle its cycle
 * @param year the calendar year, 1 to 9999
 * @param number its place in the year, from 1
 */
public record Period(Cycle cycle, int year, int number) implements Comparable<Period> {
    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?");

    /**
     * Checks the numbers.
     *
     * @throws InvalidValueException if the year is not of four digits or has no such period
     */
    public Period {
        Objects.requireNonNull(cycle, "cycle");
        if (year < 1 || year > 9999) {
            throw new InvalidValueException("year", year, "a year from 1 to 9999");
        }
        if (number < 1 || number > cycle.perYear()) {
            throw new InvalidValueException("period", number, "a number from 1 to " + cycle.perYear());
        }
    }

    /**
     * Returns the period of {@code cycle} that {@code date} lies in.
     *
     * @throws InvalidValueException if the date's year is not of four digits
     */
    public static Period containing(Cycle cycle, LocalDate date) {
        return new Period(cycle, date.getYear(), (date.getMonthValue() - 1) / cycle.months() + 1);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidValueException if the form is another
     */
    public static Period parse(String written) {
        Matcher form = FORM.matcher(Objects.requireNonNull(written, "written"));
        if (!form.matches()) {
            throw new InvalidValueException("period", written, "one written like 2026, 2026-H1, 2026-Q3 or 2026-07");
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return new Period(Cycle.HALF_YEAR, year, Integer.parseInt(form.group(2)));
        }
        if (form.group(3) != null) {
            return new Period(Cycle.QUARTER, year, Integer.parseInt(form.group(3)));
        }
        return form.group(4) == null
                ? new Period(Cycle.YEAR, year, 1)
                : new Period(Cycle.MONTH, year, Integer.parseInt(form.group(4)));
    }

    /** Returns the first day. */
    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * cycle.months() + 1, 1);
    }

    /** Returns the last day. */
    public LocalDate last() {
        int month = number * cycle.months();
        return LocalDate.of(year, month, Month.of(month).length(Year.isLeap(year)));
    }

    /** Returns the days from the first to the last. */
    public DateRange range() {
        return DateRange.of(first(), last());
    }

    /**
     * Returns the period that follows.
     *
     * @throws InvalidValueException if it would lie in the year 10000
     */
    public Period next() {
        return number < cycle.perYear() ? new Period(cycle, year, number + 1) : new Period(cycle, year + 1, 1);
    }

    /** Returns the period itself and every period of a shorter cycle that lies within it, the longest cycle first. */
    public List<Period> parts() {
        List<Period> parts = new ArrayList<>();
        for (Cycle shorter : Cycle.values()) {
            int each = cycle.months() / shorter.months();
            for (int i = 1; i <= each; i++) {
                parts.add(new Period(shorter, year, (number - 1) * each + i));
            }
        }
        return parts;
    }

    /** Compares by first day; of periods that begin together the longer is the lesser. */
    @Override
    public int compareTo(Period other) {
        int byFirst = first().compareTo(other.first());
        return byFirst != 0 ? byFirst : cycle.compareTo(other.cycle);
    }

    /** Returns the period in writing, as {@link #parse} reads it. */
    @Override
    public String toString() {
        String inYear = switch (cycle) {
            case YEAR -> "";
            case HALF_YEAR -> "-H" + number;
            case QUARTER -> "-Q" + number;
            case MONTH -> (number < 10 ? "-0" : "-") + number;
        };
        return fourDigits(year) + inYear;
    }

    private static String fourDigits(int year) {
        return "0".repeat(4 - Integer.toString(year).length()) + year;
    }
}
