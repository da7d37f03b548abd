package zeren.api.accountability;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zeren.accountability.Proceeding;
import zeren.accountability.Referral;
import zeren.accountability.ReferralState;
import zeren.api.access.Rights;
import zeren.api.http.Params;
import zeren.api.http.Snake;
import zeren.api.register.ObligationFilter;
import zeren.api.register.UnitFilter;
import zeren.api.register.View;
import zeren.calendar.IsoDate;
import zeren.organisation.Unit;
import zeren.text.Text;

/**
 * The filters of a list of referrals; all that are there must hold.
 *
 * @param units the codes of units that are referred, or whose posts are
 */
record ReferralFilter(
        Optional<Set<String>> units,
        Optional<String> post,
        Optional<String> rulebook,
        Optional<ReferralState> state,
        Optional<String> proposedBy,
        Optional<String> decidedBy,
        Optional<Boolean> unfounded,
        Optional<LocalDate> proposedFrom,
        Optional<LocalDate> proposedUntil)
        implements Predicate<Proceeding> {
    private static final String FROM = "proposed_from";
    private static final String UNTIL = "proposed_until";

    /** Reads the filters; what they name must be known, and seen by the caller. */
    static ReferralFilter read(Params params, View view, Rights rights) {
        Optional<LocalDate> from = params.read(FROM, IsoDate::parse);
        Optional<LocalDate> until = params.read(UNTIL, IsoDate::parse);
        if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
            params.refuse(FROM, "after_" + UNTIL, FROM + " " + from.get() + " lies after " + UNTIL + " " + until.get() + ": exchange them");
        }
        return new ReferralFilter(
                UnitFilter.unitOrSubtree(params, "unit", rights),
                ObligationFilter.named(params, "post", Text::code, code -> rights.findPost(code).isPresent()),
                rulebook(params, view),
                params.read("state", (what, text) -> Snake.parse(what, ReferralState.class, text)),
                UnitFilter.unit(params, "proposed_by", rights).map(Unit::code),
                UnitFilter.unit(params, "decided_by", rights).map(Unit::code),
                params.truth("unfounded"),
                from,
                until);
    }

    /** Reads the filter on a rulebook, which must be known. */
    static Optional<String> rulebook(Params params, View view) {
        return ObligationFilter.named(params, "rulebook", Text::slug, id -> view.known().rulebooks().ids().contains(id));
    }

    @Override
    public boolean test(Proceeding proceeding) {
        Referral referral = proceeding.referral();
        return units.map(codes -> codes.contains(referral.unit())).orElse(true)
                && (post.isEmpty() || post.equals(referral.post()))
                && rulebook.map(referral.rulebook()::equals).orElse(true)
                && state.map(proceeding.state()::equals).orElse(true)
                && proposedBy.map(referral.proposedBy()::equals).orElse(true)
                && decidedBy.map(referral.decidedBy()::equals).orElse(true)
                && proposedFrom.map(from -> !referral.proposedOn().isBefore(from)).orElse(true)
                && proposedUntil.map(until -> !referral.proposedOn().isAfter(until)).orElse(true)
                && unfounded.map(wanted -> wanted == proceeding.isUnfounded()).orElse(true);
    }
}
