package zeren.api.calendar;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zeren.api.http.Fault;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.register.Known;
import zeren.calendar.ShippedCalendars;
import zeren.calendar.WorkingCalendar;

/**
 * A year of a calendar as a path names it: there may be no such thing.
 *
 * @param calendar the name of the calendar
 * @param year the year
 */
record YearInPath(String calendar, int year) {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}");

    /** Reads what {@link #toString} writes. */
    static YearInPath parse(String target) {
        int slash = Math.max(0, target.indexOf('/'));
        return of(target.substring(0, slash), target.substring(Math.min(target.length(), slash + 1)));
    }

    /**
     * Returns the year of that name.
     *
     * @throws Refusal if it is no year
     */
    static YearInPath of(String calendar, String year) {
        if (!FORM.matcher(year).matches()) {
            throw new Refusal(Problem.of(ProblemType.INVALID_PARAMETER, List.of(
                    Fault.ofParameter("year", "invalid_value", "year cannot be \"" + year + "\": allowed is a year of four digits"))));
        }
        return new YearInPath(calendar, Integer.parseInt(year));
    }

    /**
     * Returns the calendar of that name as it is known.
     *
     * @throws Refusal if there is none
     */
    static WorkingCalendar calendar(Known known, String name) {
        return ShippedCalendars.find(name)
                .map(shipped -> known.rules().calendars().apply(name))
                .orElseThrow(() -> Refusal.notFound("There is no calendar " + name + "; /working-calendars lists them."));
    }

    /** Returns the calendar, if the year is one of those that are published. */
    Optional<WorkingCalendar> published(Known known) {
        return Optional.of(calendar(known, calendar)).filter(found -> found.years().contains(year));
    }

    /** Returns the calendar and the year with a slash between. */
    @Override
    public String toString() {
        return calendar + "/" + year;
    }
}
