package zeren.accountability;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import zeren.text.Coded;

/** How far a referral has come: after each {@linkplain ReferralStep.Kind step} it is in the state of the same name. */
public enum ReferralState implements Coded {
    /** Proposed, and neither answered nor decided. */
    PROPOSED("proposed", ReferralStep.Kind.ANSWERED, ReferralStep.Kind.UPHELD, ReferralStep.Kind.DISMISSED, ReferralStep.Kind.WITHDRAWN),
    /** Answered by the referred office, and not decided. */
    ANSWERED("answered", ReferralStep.Kind.UPHELD, ReferralStep.Kind.DISMISSED, ReferralStep.Kind.WITHDRAWN),
    /** Decided: it stands. */
    UPHELD("upheld", ReferralStep.Kind.FILED),
    /** Decided: it does not stand. */
    DISMISSED("dismissed", ReferralStep.Kind.FILED),
    /** Decided and on record. */
    FILED("filed"),
    /** Taken back before a decision. */
    WITHDRAWN("withdrawn");

    private final String code;
    private final Set<ReferralStep.Kind> possible;

    ReferralState(String code, ReferralStep.Kind... possible) {
        this.code = code;
        Set<ReferralStep.Kind> steps = EnumSet.noneOf(ReferralStep.Kind.class);
        steps.addAll(Arrays.asList(possible));
        this.possible = Collections.unmodifiableSet(steps);
    }

    /** Returns the state after a step. */
    static ReferralState after(ReferralStep.Kind step) {
        return switch (step) {
            case ANSWERED -> ANSWERED;
            case UPHELD -> UPHELD;
            case DISMISSED -> DISMISSED;
            case FILED -> FILED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the steps that can follow; none where it has come to its end. */
    public Set<ReferralStep.Kind> possible() {
        return possible;
    }

    /** Tells whether it still waits for a decision. */
    public boolean isUnderWay() {
        return this == PROPOSED || this == ANSWERED;
    }
}
