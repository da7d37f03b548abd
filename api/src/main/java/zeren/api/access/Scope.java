package zeren.api.access;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import zeren.organisation.Organisation;
import zeren.organisation.Unit;
import zeren.text.Text;

/**
 * The part of the organisation that a token is for: units with all that is beneath them, or everything.
 *
 * @param isEverything whether it is the whole register, whatever units there are
 * @param units the codes of those units, otherwise; none for nothing at all
 */
public record Scope(boolean isEverything, SortedSet<String> units) {
    /** The whole register. */
    public static final Scope EVERYTHING = new Scope(true, Collections.emptySortedSet());

    /**
     * Copies the codes.
     *
     * @throws zeren.text.InvalidValueException if one is malformed
     */
    public Scope {
        units.forEach(code -> Text.code("unit", code));
        units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
    }

    /** Returns the scope of these units; of none, it covers nothing. */
    public static Scope of(Collection<String> units) {
        return new Scope(false, new TreeSet<>(units));
    }

    /** Tells whether a unit is one of the scope's or beneath one; an unknown unit is in no scope but that of everything. */
    boolean covers(Organisation organisation, String unit) {
        return isEverything || units.stream().anyMatch(superior -> organisation.isWithin(unit, superior));
    }

    /** Tells whether an organisation has units, and all of them are in the scope. */
    boolean coversAll(Organisation organisation) {
        boolean hasUnits = !organisation.units().isEmpty();
        return isEverything || hasUnits && organisation.units().stream()
                .filter(unit -> unit.parent().isEmpty())
                .map(Unit::code)
                .allMatch(units::contains);
    }
}
