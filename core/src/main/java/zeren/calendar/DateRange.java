package zeren.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import zeren.text.InvalidValueException;

/**
 * An unbroken run of days, both ends inclusive; the end may be open.
 *
 * <p>Never empty: the shortest range is one day. Written as an ISO 8601 interval, an open end as in
 * ISO 8601-2: {@code 2026-01-01/2026-06-30}, {@code 2026-01-01/..}. A written date has a year from 1 to 9999, as {@link IsoDate} says; a range with
 * another end that is not open comes about by computing alone.
 *
 * @param from the first day
 * @param to the last day; {@link LocalDate#MAX} where the end is open
 */
public record DateRange(LocalDate from, LocalDate to) {
    private static final String OPEN = "..";

    /**
     * Checks the order of the ends.
     *
     * @throws InvalidValueException if {@code to} lies before {@code from}
     */
    public DateRange {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new InvalidValueException("date range", from + "/" + to, "an end on or after its beginning");
        }
    }

    /** Returns the range of the days from {@code from} to {@code to}, both included. */
    public static DateRange of(LocalDate from, LocalDate to) {
        return new DateRange(from, to);
    }

    /** Returns the range of {@code from} and every later day. */
    public static DateRange from(LocalDate from) {
        return new DateRange(from, LocalDate.MAX);
    }

    /**
     * Reads what {@link #toString} writes of ends in the years 1 to 9999 and of an open one.
     *
     * @throws InvalidValueException if the form is another, that of other years included, or the ends are in the wrong order
     */
    public static DateRange parse(String written) {
        int slash = written.indexOf('/');
        if (slash < 0) {
            throw new InvalidValueException("date range", written, "two dates with '/' between, or '..' for an open end");
        }
        LocalDate from = IsoDate.parse("date range", written.substring(0, slash));
        String end = written.substring(slash + 1);
        return end.equals(OPEN) ? from(from) : of(from, IsoDate.parse("date range", end));
    }

    /** Tells whether the range has no last day. */
    public boolean isOpen() {
        return to.equals(LocalDate.MAX);
    }

    /** Returns the last day, or nothing where the end is open. */
    public Optional<LocalDate> end() {
        return isOpen() ? Optional.empty() : Optional.of(to);
    }

    /** Tells whether {@code date} is one of the days; both ends are. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    /** Tells whether every day of {@code other} is one of this range's; equal ranges enclose each other. */
    public boolean encloses(DateRange other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** Returns the days that both ranges have, or nothing where they have none in common. */
    public Optional<DateRange> overlap(DateRange other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = to.isBefore(other.to) ? to : other.to;
        return last.isBefore(first) ? Optional.empty() : Optional.of(new DateRange(first, last));
    }

    /** Returns the number of calendar days; for an open end the number up to {@link LocalDate#MAX}. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Returns the range in writing, as {@link #parse} reads it; other years than 1 to 9999 as {@link LocalDate#toString} shows them, for people alone. */
    @Override
    public String toString() {
        return from + "/" + (isOpen() ? OPEN : to);
    }
}
