package zeren.api.register;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zeren.api.access.Rights;
import zeren.api.http.Params;
import zeren.api.http.Snake;
import zeren.register.Occasion;
import zeren.rulebook.Rulebooks;
import zeren.text.Text;

/**
 * The filters of a list of occasions; all that are there must hold.
 *
 * @param units the codes of the units to which it happened
 */
record OccasionFilter(Optional<Set<String>> units, Optional<String> rulebook, Optional<String> duty, Optional<Occasion.Kind> kind)
        implements Predicate<Started> {

    /** Reads the filters; what they name must be known, and seen by the caller. */
    static OccasionFilter read(Params params, View view, Rights rights) {
        Rulebooks rulebooks = view.known().rulebooks();
        return new OccasionFilter(
                UnitFilter.unitOrSubtree(params, "unit", rights),
                ObligationFilter.named(params, "rulebook", Text::slug, id -> rulebooks.ids().contains(id)),
                ObligationFilter.named(params, "duty", Text::slug, code -> rulebooks.versions().stream()
                        .anyMatch(version -> version.findDuty(code).isPresent())),
                params.read("kind", (what, text) -> Snake.parse(what, Occasion.Kind.class, text)));
    }

    @Override
    public boolean test(Started started) {
        return units.map(codes -> codes.contains(started.occasion().unit())).orElse(true)
                && kind.map(started.occasion().kind()::equals).orElse(true)
                && started.starts().stream().anyMatch(start -> rulebook.map(start.rulebook().id()::equals).orElse(true)
                        && duty.map(start.duty().code()::equals).orElse(true));
    }
}
