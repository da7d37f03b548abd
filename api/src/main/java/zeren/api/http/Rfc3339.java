package zeren.api.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import zeren.text.InvalidValueException;

/** The one written form of an instant: RFC 3339 in UTC with {@code Z}. */
public final class Rfc3339 {
    /** Hours end at 23 and seconds at 59: Java would take 24:00 for the next midnight and :60 for the second before. */
    private static final Pattern FORM =
            Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T(?!24)[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?Z");

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Rfc3339() {}

    /** Writes an instant with six digits after the second, as the register knows it. */
    public static String microseconds(Instant instant) {
        return MICROSECONDS.format(instant);
    }

    /**
     * Reads an instant such as {@code 2026-06-30T16:00:00Z}.
     *
     * @throws InvalidValueException if the form is another or there is no such instant
     */
    public static Instant parse(String what, String written) {
        if (FORM.matcher(written).matches()) {
            try {
                return Instant.parse(written);
            } catch (DateTimeException noSuchInstant) {
                throw new InvalidValueException(what, written, "an instant that the calendar and the clock have");
            }
        }
        throw new InvalidValueException(what, written, "an instant in UTC written like 2026-06-30T16:00:00Z");
    }
}
