package zeren.register;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import zeren.calendar.ShippedCalendars;
import zeren.calendar.WorkingCalendar;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebooks;

/**
 * Everything that says what is owed by when, apart from by whom.
 *
 * @param rulebooks the rulebooks in all their versions
 * @param parameters what the institution decided where a rulebook leaves it open
 * @param calendars gives the working-day calendar of a name; what it throws for an unknown one is passed on
 */
public record Rules(Rulebooks rulebooks, List<Parameter> parameters, Function<String, WorkingCalendar> calendars) {

    /** Copies the list. */
    public Rules {
        Objects.requireNonNull(rulebooks, "rulebooks");
        parameters = List.copyOf(parameters);
        Objects.requireNonNull(calendars, "calendars");
    }

    /** Returns the rules of these rulebooks, by the calendars that Zeren ships and without local parameters. */
    public static Rules of(Rulebooks rulebooks) {
        return new Rules(rulebooks, List.of(), ShippedCalendars::get);
    }
}
