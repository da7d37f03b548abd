package zeren.rulebook;

import java.util.Objects;
import zeren.text.Coded;
import zeren.text.InvalidValueException;

/**
 * How long after an occasion a duty has to be done.
 *
 * <p>It comes from the rulebook, where the regulation itself names it, or from a dated local {@link Parameter}; Zeren never
 * supplies one. It is counted as periods of law are (Civil Code of the PRC, articles 200 and 201): the day of the occasion is not
 * counted, and one in hours runs from the very moment.
 *
 * @param count how many, 1 to 9999
 * @param unit of what
 */
public record TimeLimit(int count, Unit unit) {
    /** The largest count; in hours more than a year. */
    public static final int MAX_COUNT = 9999;

    /** What a time limit is counted in. */
    public enum Unit implements Coded {
        /** Hours from the moment of the occasion, by night and on days off too. */
        HOURS("hours"),
        /** Days of the calendar, worked or not. */
        CALENDAR_DAYS("calendar-days"),
        /** Days that are worked by the rulebook's calendar, make-up days included. */
        WORKING_DAYS("working-days");

        private final String code;

        Unit(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Checks the count.
     *
     * @throws InvalidValueException if it is not from 1 to 9999
     */
    public TimeLimit {
        Objects.requireNonNull(unit, "unit");
        if (count < 1 || count > MAX_COUNT) {
            throw new InvalidValueException("count", count, "a number from 1 to " + MAX_COUNT);
        }
    }

    /** Returns the limit in writing, such as {@code 15 working-days}. */
    @Override
    public String toString() {
        return count + " " + unit.code();
    }
}
