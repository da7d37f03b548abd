package zeren.rulebook;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rulebook says of how its duties are checked, and of what follows when they were not done.
 *
 * @param inspections which offices inspect
 * @param referrals how a unit or post is referred to its superior, where it can be
 * @param escalation who is told of what is overdue, where the rulebook says
 * @param weights what the score of a unit is made of, where it has one
 */
public record Oversight(
        List<InspectionRule> inspections, Optional<ReferralRule> referrals, Optional<Escalation> escalation, Optional<Weights> weights) {
    /** Nothing of it. */
    public static final Oversight NONE = new Oversight(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Copies the list. */
    public Oversight {
        inspections = List.copyOf(inspections);
        Objects.requireNonNull(referrals, "referrals");
        Objects.requireNonNull(escalation, "escalation");
        Objects.requireNonNull(weights, "weights");
    }
}
