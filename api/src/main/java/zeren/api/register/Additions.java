package zeren.api.register;

import java.util.List;
import java.util.stream.Stream;
import zeren.organisation.Described;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;
import zeren.rulebook.Parameter;

/**
 * What one change adds to what is known of organisation and rules. Of what has the same key, the latest holds.
 *
 * @param units descriptions of units, by code and first day; existence and successor are of the whole life, so the latest of a code says them
 * @param posts descriptions of posts, likewise
 * @param tenures tenures, by post, first day and whether they are delegations
 * @param rulebooks versions of rulebooks
 * @param parameters local parameters, by rulebook, duty and first day
 * @param calendarYears years of working-day calendars
 */
public record Additions(
        List<Described<Unit>> units,
        List<Described<Post>> posts,
        List<Tenure> tenures,
        List<RulebookText> rulebooks,
        List<Parameter> parameters,
        List<CalendarYear> calendarYears) {

    /** Copies the lists. */
    public Additions {
        units = List.copyOf(units);
        posts = List.copyOf(posts);
        tenures = List.copyOf(tenures);
        rulebooks = List.copyOf(rulebooks);
        parameters = List.copyOf(parameters);
        calendarYears = List.copyOf(calendarYears);
    }

    static Additions ofOrganisation(List<Described<Unit>> units, List<Described<Post>> posts, List<Tenure> tenures) {
        return new Additions(units, posts, tenures, List.of(), List.of(), List.of());
    }

    static Additions of(RulebookText rulebook) {
        return new Additions(List.of(), List.of(), List.of(), List.of(rulebook), List.of(), List.of());
    }

    static Additions of(Parameter parameter) {
        return new Additions(List.of(), List.of(), List.of(), List.of(), List.of(parameter), List.of());
    }

    static Additions of(CalendarYear year) {
        return new Additions(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(year));
    }

    /** Tells whether it adds nothing. */
    public boolean isEmpty() {
        return Stream.of(units, posts, tenures, rulebooks, parameters, calendarYears).allMatch(List::isEmpty);
    }
}
