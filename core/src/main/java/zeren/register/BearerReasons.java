package zeren.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zeren.explanation.Authority;
import zeren.explanation.Value;
import zeren.explanation.Value.Word;
import zeren.explanation.Values;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.TenureMode;
import zeren.organisation.Unit;
import zeren.rulebook.Recipient;

/** Why the bearer owes it, or did, why about this subject, who holds the post, and to whom it is owed. */
final class BearerReasons {
    private final Obligation obligation;
    private final Organisation organisation;
    private final PresenceRule presence;

    BearerReasons(Obligation obligation, Organisation organisation) {
        this.obligation = obligation;
        this.organisation = organisation;
        this.presence = new PresenceRule(obligation.term().deadline(), obligation.term().rulebook().minimumPresence());
    }

    void tell(Reasons reasons) {
        for (Claim claim : obligation.claims()) {
            if (claim.lapse().isPresent()) {
                tellLapse(reasons, claim.bearer(), claim.lapse().get());
            } else if (claim.predecessors().isEmpty()) {
                tellPresence(reasons, claim.bearer());
            } else {
                claim.predecessors().forEach(predecessor -> tellInheritance(reasons, claim.bearer(), predecessor));
            }
        }
        obligation.post().filter(post -> post.exists().contains(obligation.dueOn())).ifPresent(post -> tellHolder(reasons, post));
        tellRecipient(reasons);
    }

    private void tellPresence(Reasons reasons, Bearer bearer) {
        long days = presence.days(bearer.exists());
        long periodDays = PresenceRule.counted(obligation.term().deadline()).days();
        Values who = who(bearer);
        if (obligation.occasion().isPresent()) {
            Values there = who.and("occurred_on", obligation.first()).and("due_on", obligation.dueOn());
            reasons.add(ObligationStep.PRESENT_ON_OCCASION, there, ComputationRule.PRESENCE);
        } else if (days == periodDays) {
            reasons.add(ObligationStep.PRESENT_THROUGHOUT, who.and("due_on", obligation.dueOn()), ComputationRule.PRESENCE);
        } else {
            Values part = who.and("days", days).and("period_days", periodDays).and("needed", presence.neededDays()).and("due_on", obligation.dueOn());
            reasons.add(ObligationStep.PRESENT_IN_PART, part, ComputationRule.PRESENCE);
        }
    }

    private void tellLapse(Reasons reasons, Bearer bearer, Lapse lapse) {
        Values who = who(bearer);
        tellCeased(reasons, bearer);
        Optional<Unit> last = Reasons.last(lapse.successors());
        if (bearer.post().isPresent()) {
            reasons.add(ObligationStep.POST_PASSES_NOTHING_ON, who, ComputationRule.SUCCESSION);
        } else if (last.isEmpty()) {
            reasons.add(ObligationStep.NO_SUCCESSOR, who, ComputationRule.SUCCESSION);
        } else if (!last.get().exists().contains(obligation.dueOn())) {
            Values gone = who.and("successors", names(lapse.successors())).and("due_on", obligation.dueOn());
            reasons.add(ObligationStep.NO_SUCCESSOR_LEFT, gone, ComputationRule.SUCCESSION);
        } else {
            Values followed = who.and("successor", Naming.of(last.get())).and("by_way_of", names(Reasons.between(lapse.successors())));
            boolean passedOn = lapse.inheritedBy().isPresent();
            reasons.add(passedOn ? ObligationStep.PASSED_ON : ObligationStep.SUCCESSOR_OWES_ITSELF, followed, ComputationRule.SUCCESSION);
        }
    }

    private void tellCeased(Reasons reasons, Bearer bearer) {
        LocalDate ceasedOn = bearer.exists().to();
        Values values = obligation.occasion().isPresent()
                ? who(bearer).and("occurred_on", obligation.first()).and("ceased_on", ceasedOn)
                : who(bearer).and("ceased_on", ceasedOn).and("days", presence.days(bearer.exists())).and("needed", presence.neededDays());
        ObligationStep step = obligation.occasion().isPresent() ? ObligationStep.CEASED_AFTER_OCCASION : ObligationStep.CEASED;
        reasons.add(step, values.and("due_on", obligation.dueOn()), ComputationRule.PRESENCE);
    }

    private static void tellInheritance(Reasons reasons, Bearer heir, Claim predecessor) {
        List<Unit> between = predecessor.lapse().map(lapse -> Reasons.between(lapse.successors())).orElse(List.of());
        reasons.add(ObligationStep.INHERITED, who(heir)
                .and("predecessor", Naming.of(predecessor.bearer()))
                .and("ceased_on", predecessor.bearer().exists().to())
                .and("by_way_of", names(between)), ComputationRule.SUCCESSION);
    }

    private void tellHolder(Reasons reasons, Post post) {
        LocalDate dueOn = obligation.dueOn();
        Optional<Tenure> tenure = organisation.holderOn(post.code(), dueOn);
        Values values = Values.NONE.and("post", Naming.of(obligation.bearer())).and("due_on", dueOn);
        if (tenure.isEmpty()) {
            reasons.add(ObligationStep.POST_VACANT, values, ComputationRule.POSTS);
        } else {
            boolean acting = tenure.get().mode() == TenureMode.ACTING;
            Values held = values.and("staff_no", tenure.get().staffNo());
            reasons.add(acting ? ObligationStep.POST_ACTING : ObligationStep.POST_HELD, held, ComputationRule.POSTS);
        }
        organisation.delegateOn(post.code(), dueOn).ifPresent(delegate ->
                reasons.add(ObligationStep.POST_DELEGATED, values.and("staff_no", delegate.staffNo()), ComputationRule.POSTS));
    }

    private void tellRecipient(Reasons reasons) {
        Authority citation = Naming.citation(obligation.term());
        Optional<Recipient> named = obligation.duty().owedTo();
        if (obligation.owedTo().isPresent()) {
            reasons.add(ObligationStep.OWED_TO, Values.NONE.and("owed_to", Naming.of(obligation.owedTo().get())), citation);
        } else if (named.isPresent()) {
            Values missing = Values.NONE
                    .and("unit_kind", Word.of("unit_kind", named.get().kind()))
                    .and("function", named.get().function().map(Value.Text::new));
            reasons.add(ObligationStep.RECIPIENT_MISSING, missing, citation);
        } else {
            reasons.add(ObligationStep.OWED_TO_NOBODY, Values.NONE.and("duty", Naming.of(obligation.duty())), citation);
        }
    }

    private static Values who(Bearer bearer) {
        return Values.NONE.and("who", Naming.of(bearer));
    }

    private static List<Value.Named> names(List<Unit> units) {
        return units.stream().map(Naming::of).toList();
    }
}
