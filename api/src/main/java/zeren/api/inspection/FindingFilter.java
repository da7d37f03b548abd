package zeren.api.inspection;

import java.util.Optional;
import java.util.Set;
import zeren.api.access.Rights;
import zeren.api.http.Params;
import zeren.api.http.Snake;
import zeren.api.register.ObligationFilter;
import zeren.api.register.UnitFilter;
import zeren.api.register.View;
import zeren.inspection.Finding;
import zeren.inspection.Rectification;
import zeren.organisation.Unit;
import zeren.register.Recorded;
import zeren.rulebook.Rulebooks;
import zeren.text.Text;

/**
 * The filters of a list of findings; all that are there must hold.
 *
 * @param units the codes of the inspected units
 * @param issued the days on which they were issued
 */
record FindingFilter(
        Optional<Set<String>> units,
        Optional<String> inspector,
        Optional<Finding.Category> category,
        Optional<String> rulebook,
        Optional<String> duty,
        Optional<Rectification.State> state,
        Days issued) {

    /** Reads the filters; what they name must be known, and seen by the caller. */
    static FindingFilter read(Params params, View view, Rights rights) {
        Rulebooks rulebooks = view.known().rulebooks();
        return new FindingFilter(
                UnitFilter.unitOrSubtree(params, "unit", rights),
                UnitFilter.unit(params, "inspector", rights).map(Unit::code),
                params.read("category", (what, text) -> Snake.parse(what, Finding.Category.class, text)),
                ObligationFilter.named(params, "rulebook", Text::slug, id -> rulebooks.ids().contains(id)),
                ObligationFilter.named(params, "duty", Text::slug, code -> rulebooks.versions().stream()
                        .anyMatch(version -> version.findDuty(code).isPresent())),
                state(params),
                Days.read(params, "issued"));
    }

    /** Reads the filter on how far a rectification has come. */
    static Optional<Rectification.State> state(Params params) {
        return params.read("state", (what, text) -> Snake.parse(what, Rectification.State.class, text));
    }

    boolean test(Recorded<Finding> recorded, FindingJson all) {
        Finding finding = recorded.fact();
        return units.map(codes -> codes.contains(finding.unit())).orElse(true)
                && inspector.map(finding.inspector()::equals).orElse(true)
                && category.map(finding.category()::equals).orElse(true)
                && rulebook.map(finding.rulebook()::equals).orElse(true)
                && duty.map(finding.duties()::contains).orElse(true)
                && issued.contain(finding.issuedOn())
                && (state.isEmpty() || state.equals(all.rectification(recorded).map(all::state)));
    }
}
