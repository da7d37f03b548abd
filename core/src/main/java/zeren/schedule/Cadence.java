package zeren.schedule;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * How often something is owed: at least so many times in each period of a cycle.
 *
 * <p>{@code 2/year} is a count within the year, not one in each half; that would be {@code 1/half-year}.
 *
 * @param times the number required in each period, 1 to 366
 * @param cycle the cycle
 */
public record Cadence(int times, Cycle cycle) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,2})/([a-z-]+)");
    private static final int MAX = 366;

    /**
     * Checks the number.
     *
     * @throws InvalidValueException if {@code times} is not from 1 to 366
     */
    public Cadence {
        Objects.requireNonNull(cycle, "cycle");
        if (times < 1 || times > MAX) {
            throw new InvalidValueException("cadence", times, "1 to " + MAX + " times in a period");
        }
    }

    /**
     * Reads what {@link #toString} writes, such as {@code 1/half-year}.
     *
     * @throws InvalidValueException if the form is another
     */
    public static Cadence parse(String written) {
        Matcher form = FORM.matcher(Objects.requireNonNull(written, "written"));
        if (!form.matches()) {
            throw new InvalidValueException("cadence", written, "a number and a cycle written like 1/half-year");
        }
        return new Cadence(Integer.parseInt(form.group(1)), Text.coded("cycle", Cycle.class, form.group(2)));
    }

    /** Returns the cadence in writing, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return times + "/" + cycle.code();
    }
}
