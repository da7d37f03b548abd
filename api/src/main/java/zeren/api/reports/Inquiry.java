package zeren.api.reports;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import zeren.api.access.Caller;
import zeren.api.access.Rights;
import zeren.api.access.Scope;
import zeren.api.http.Params;
import zeren.api.http.Rfc3339;
import zeren.api.register.ObligationFilter;
import zeren.api.register.RegisterStore;
import zeren.api.register.UnitFilter;
import zeren.api.register.View;
import zeren.assessment.Extent;
import zeren.organisation.Organisation;
import zeren.organisation.Unit;
import zeren.text.InvalidValueException;
import zeren.text.Text;
import zeren.text.Title;

/**
 * What is asked of a report: about which part of the register, as of when, as known when, and by whom.
 *
 * @param view the two clocks
 * @param knownAt the instant of the second; where none is asked for, that of the last entry that is known, so that the same register gives the same bytes
 * @param rights what the caller sees; a report is about what the units owe that it sees, and no others
 * @param scope the units that the caller's token is for
 * @param unit the code of the unit that is asked for
 * @param wanted the codes of that unit and, where they are asked for too, of those beneath it
 * @param rulebook the id of the rulebook that is asked for
 */
record Inquiry(
        View view, Instant knownAt, Rights rights, Scope scope, Optional<String> unit, Optional<Set<String>> wanted, Optional<String> rulebook) {

    /** Reads {@code as_of}, {@code known_at}, {@code unit}, {@code include_descendants} and {@code rulebook}. */
    static Inquiry read(Context ctx, Params params, RegisterStore store, ZonedDateTime now) {
        View view = View.read(params, store, now);
        Instant knownAt = params.text("known_at").flatMap(Inquiry::instant).orElse(view.known().recordedAt());
        Rights rights = Rights.of(ctx, view.organisation());
        Optional<Set<String>> wanted = UnitFilter.unitOrSubtree(params, "unit", rights);
        Set<String> ids = Set.copyOf(view.known().rulebooks().ids());
        Optional<String> rulebook = ObligationFilter.named(params, "rulebook", Text::slug, ids::contains);
        return new Inquiry(view, knownAt, rights, Caller.of(ctx).sight(), params.text("unit"), wanted, rulebook);
    }

    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(Rfc3339.parse("known_at", written));
        } catch (InvalidValueException toldByTheView) {
            return Optional.empty();
        }
    }

    /** Returns the part of the register that the report is about. */
    Extent extent() {
        return new Extent(
                code -> wanted.map(codes -> codes.contains(code)).orElse(true),
                code -> rights.findUnit(code).isPresent(),
                id -> rulebook.map(id::equals).orElse(true));
    }

    /** Tells whether it is about all units that there are. */
    boolean isOfEverything() {
        return unit.isEmpty() && scope.isEverything();
    }

    /** Tells whether it is about what is beneath the {@link #units} too. */
    boolean withDescendants() {
        return unit.isEmpty() || wanted.filter(codes -> codes.size() > 1).isPresent();
    }

    /** Returns the units that it is about, without those beneath one of them; none where it is about all. */
    List<Unit> units() {
        if (unit.isPresent()) {
            return rights.findUnit(unit.get()).stream().toList();
        }
        Organisation organisation = rights.organisation();
        SortedSet<String> codes = scope.units();
        return codes.stream()
                .filter(code -> codes.stream().noneMatch(other -> !other.equals(code) && organisation.isWithin(code, other)))
                .flatMap(code -> rights.findUnit(code).stream())
                .toList();
    }

    /** Returns the name of a unit in the report: one that it is about, or one that an office inspected which the caller sees. */
    Title name(String code) {
        return rights.organisation().findUnit(code).orElseThrow().name();
    }
}
