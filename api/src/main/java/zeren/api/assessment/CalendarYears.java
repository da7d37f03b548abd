package zeren.api.assessment;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import zeren.api.http.Fault;
import zeren.api.http.Params;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.text.InvalidValueException;

/** The written form of a calendar year: four digits, as in {@code 2026}. */
public final class CalendarYears {
    /** The name of the segment and of the parameter. */
    static final String YEAR = "year";

    private static final Pattern FORM = Pattern.compile("(?!0000)[0-9]{4}");

    private CalendarYears() {}

    /** Reads a year. */
    static int parse(String what, String written) {
        if (FORM.matcher(written).matches()) {
            return Integer.parseInt(written);
        }
        throw new InvalidValueException(what, written, "a year of four digits");
    }

    /**
     * Returns the year of the path.
     *
     * @throws Refusal if it is none
     */
    public static int inPath(Context ctx) {
        try {
            return parse(YEAR, Params.path(ctx, YEAR));
        } catch (InvalidValueException malformed) {
            throw new Refusal(Problem.of(ProblemType.INVALID_PARAMETER, List.of(Fault.ofParameter(YEAR, "invalid_value", malformed.getMessage()))));
        }
    }

    /** Writes a year. */
    public static String written(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }
}
