package zeren.api.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zeren.api.sql.JournalKind;
import zeren.organisation.Described;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;
import zeren.rulebook.Parameter;

/**
 * A change of organisation or rules that was decided and is not recorded yet: it can be carried out, or only be looked at.
 *
 * @param kind what kind of entry it makes
 * @param payload what the entry says: everything that the rows hold
 * @param additions the rows
 */
public record Change(JournalKind kind, Map<String, Object> payload, Additions additions) {
    static final String ORIGIN = "origin";

    /** Returns the change that adds these descriptions and tenures. */
    public static Change ofOrganisation(List<Described<Unit>> units, List<Described<Post>> posts, List<Tenure> tenures) {
        return ofOrganisation(JournalKind.ORGANISATION_CHANGED, Map.of(), units, posts, tenures);
    }

    /** Returns the change that takes over an import. */
    public static Change ofImport(String origin, List<Described<Unit>> units, List<Described<Post>> posts, List<Tenure> tenures) {
        return ofOrganisation(JournalKind.ORGANISATION_IMPORTED, Map.of(ORIGIN, origin), units, posts, tenures);
    }

    /** Returns the change that adds a version of a rulebook. */
    public static Change of(RulebookText rulebook) {
        return new Change(JournalKind.RULEBOOK_ADDED, RulebookStore.payload(rulebook), Additions.of(rulebook));
    }

    /** Returns the change that sets a local parameter. */
    public static Change of(Parameter parameter) {
        return new Change(JournalKind.PARAMETER_SET, ParameterStore.payload(parameter), Additions.of(parameter));
    }

    /** Returns the change that says what a year of a calendar is like. */
    public static Change of(CalendarYear year) {
        return new Change(JournalKind.WORKING_CALENDAR_CHANGED, CalendarStore.payload(year), Additions.of(year));
    }

    /** Returns the same where everything is so already: it adds nothing, and no entry is made of it. */
    public Change unneeded() {
        return new Change(kind, payload, Additions.ofOrganisation(List.of(), List.of(), List.of()));
    }

    private static Change ofOrganisation(
            JournalKind kind, Map<String, Object> more, List<Described<Unit>> units, List<Described<Post>> posts, List<Tenure> tenures) {
        Map<String, Object> payload = new TreeMap<>(more);
        payload.put("units", units.stream().map(OrganisationStore::cells).toList());
        payload.put("posts", posts.stream().map(OrganisationStore::cells).toList());
        payload.put("tenures", tenures.stream().map(OrganisationStore::cells).toList());
        return new Change(kind, payload, Additions.ofOrganisation(units, posts, tenures));
    }
}
