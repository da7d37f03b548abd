package zeren.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.calendar.DateRange;
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
    private final Hindsight hindsight;
    private final PresenceRule presence;

    BearerReasons(Obligation obligation, Organisation organisation, Hindsight hindsight) {
        this.obligation = obligation;
        this.organisation = organisation;
        this.hindsight = hindsight;
        this.presence = new PresenceRule(obligation.term().deadline(), obligation.term().rulebook().minimumPresence());
    }

    void tell(Reasons reasons) {
        for (Claim claim : obligation.claims()) {
            Stream.concat(Stream.of(claim), claim.predecessors().stream()).forEach(part -> tellLaterExistence(reasons, part));
            if (claim.lapse().isPresent()) {
                tellLapse(reasons, claim, claim.lapse().get());
            } else if (claim.predecessors().isEmpty()) {
                tellPresence(reasons, claim);
            } else {
                claim.predecessors().forEach(predecessor -> tellInheritance(reasons, claim.bearer(), predecessor));
            }
        }
        obligation.post().filter(post -> post.exists().contains(obligation.dueOn())).ifPresent(post -> tellHolder(reasons, post));
        tellRecipient(reasons);
    }

    /** What was recorded too late is what the register shows of the unit or post. */
    private void tellLaterExistence(Reasons reasons, Claim claim) {
        hindsight.existence(claim).ifPresent(later -> reasons.add(ObligationStep.EXISTENCE_LATER, who(claim.bearer())
                .and("exists_from", later.bearer().exists().from())
                .and("exists_to", later.bearer().exists().end().map(Value.Day::new))
                .and("successor", Hindsight.successor(later.bearer()).map(unit -> Naming.of(unit, later.organisation())))
                .and("recorded_on", later.recordedOn())
                .and("due_on", obligation.dueOn()), ComputationRule.CLOSED_PERIODS));
    }

    private void tellPresence(Reasons reasons, Claim claim) {
        long days = presence.days(claim.bearer().exists());
        long periodDays = PresenceRule.counted(obligation.term().deadline()).days();
        Values who = known(claim);
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

    private void tellLapse(Reasons reasons, Claim claim, Lapse lapse) {
        Bearer bearer = claim.bearer();
        Values who = who(bearer);
        tellCeased(reasons, claim);
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

    private void tellCeased(Reasons reasons, Claim claim) {
        DateRange exists = claim.bearer().exists();
        Values who = known(claim);
        Values values = obligation.occasion().isPresent()
                ? who.and("occurred_on", obligation.first()).and("ceased_on", exists.to())
                : who.and("ceased_on", exists.to()).and("days", presence.days(exists)).and("needed", presence.neededDays());
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

    /** Returns whose part it is, and if more is known by now, until when it was known as it counts. */
    private Values known(Claim claim) {
        Optional<Value.Day> before = hindsight.existence(claim).map(later -> new Value.Day(later.knownBefore()));
        return Values.NONE.and("known_before", before).and("who", Naming.of(claim.bearer()));
    }

    private static Values who(Bearer bearer) {
        return Values.NONE.and("who", Naming.of(bearer));
    }

    private static List<Value.Named> names(List<Unit> units) {
        return units.stream().map(Naming::of).toList();
    }
}
