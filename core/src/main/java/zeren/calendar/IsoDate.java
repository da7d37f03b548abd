package zeren.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import zeren.text.InvalidValueException;

/**
 * The one written form of a date: ISO 8601's extended calendar date with a four-digit year.
 *
 * <p>Stricter than {@link LocalDate#parse}, which also takes signed years of more than four digits.
 */
public final class IsoDate {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private IsoDate() {}

    /**
     * Reads a date such as {@code 2026-06-30}.
     *
     * @throws InvalidValueException if the form is another, the year is 0000, or the calendar has no such day
     */
    public static LocalDate parse(String what, String written) {
        if (written != null && FORM.matcher(written).matches() && !written.startsWith("0000")) {
            try {
                return LocalDate.parse(written);
            } catch (DateTimeParseException noSuchDay) {
                throw new InvalidValueException(what, written, "a day that the calendar has");
            }
        }
        throw new InvalidValueException(what, written, "a date written like 2026-06-30");
    }
}
