package zeren.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zeren.text.InvalidValueException;

/**
 * The day of a period by which, or from which, something is done: the period's last day, or a day that a rule sets.
 *
 * <p>Written {@code period-end}, or as a month and day. The month and day are those of the year's <em>first</em> period, and
 * the rule moves along with the periods: for a half-yearly duty {@code 07-15} is the fifteenth of the month after the half, 15 July for
 * H1 and 15 January for H2; for a yearly one it is 15 July. {@code 03-31+1y} lies in the following year. A rule that names the last day
 * of its month means the last day of every other month it moves to ({@code 06-30} is 31 December for H2), and a day that a month lacks is
 * its last. {@code 02-28} stays 28 February in a leap year; 29 February is not accepted.
 *
 * @param day the day in the year's first period; empty for the period's last day
 * @param yearsLater how many years after it, 0 or 1
 */
public record DueRule(Optional<MonthDay> day, int yearsLater) {
    /** The rule that takes the period's last day. */
    public static final DueRule PERIOD_END = new DueRule(Optional.empty(), 0);

    private static final String PERIOD_END_WRITTEN = "period-end";
    private static final Pattern FORM = Pattern.compile("([0-9]{2})-([0-9]{2})(\\+1y)?");
    /** A year that is no leap year, for the lengths of the months that rules are written in. */
    private static final int COMMON_YEAR = 2001;

    /**
     * Checks the parts.
     *
     * @throws InvalidValueException if the day is 29 February, {@code yearsLater} is neither 0 nor 1, or it is 1 without a day
     */
    public DueRule {
        boolean leapDay = day.isPresent() && !day.get().isValidYear(COMMON_YEAR);
        if (leapDay || yearsLater < 0 || yearsLater > 1 || day.isEmpty() && yearsLater != 0) {
            throw new InvalidValueException("due", written(day, yearsLater), "period-end, or a day of every year like 12-31 or 03-31+1y");
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidValueException if the form is another or no year has that day
     */
    public static DueRule parse(String written) {
        if (written.equals(PERIOD_END_WRITTEN)) {
            return PERIOD_END;
        }
        Matcher form = FORM.matcher(written);
        if (form.matches()) {
            try {
                MonthDay day = MonthDay.of(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
                return new DueRule(Optional.of(day), form.group(3) == null ? 0 : 1);
            } catch (DateTimeException noSuchDay) {
                throw new InvalidValueException("due", written, "a day that every year has");
            }
        }
        throw new InvalidValueException("due", written, "period-end, or a month and day like 12-31 or 03-31+1y");
    }

    /** Returns the day that the rule gives for {@code period}; it may lie before, in or after it. */
    public LocalDate in(Period period) {
        if (day.isEmpty()) {
            return period.last();
        }
        MonthDay anchor = day.get();
        YearMonth month = YearMonth.from(period.first()).plusMonths(anchor.getMonthValue() - 1L).plusYears(yearsLater);
        boolean moved = month.getMonth() != anchor.getMonth();
        boolean monthEnd = moved && anchor.getDayOfMonth() == YearMonth.of(COMMON_YEAR, anchor.getMonth()).lengthOfMonth();
        return monthEnd ? month.atEndOfMonth() : month.atDay(Math.min(anchor.getDayOfMonth(), month.lengthOfMonth()));
    }

    /** Returns the rule in writing, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return written(day, yearsLater);
    }

    private static String written(Optional<MonthDay> day, int yearsLater) {
        Objects.requireNonNull(day, "day");
        return day.map(of -> of.toString().substring(2)).orElse(PERIOD_END_WRITTEN) + (yearsLater == 0 ? "" : "+" + yearsLater + "y");
    }
}
