package zeren.accountability;

/** The part that an office takes in a referral. */
public enum Part {
    /** It proposes, and may take the proposal back. */
    PROPOSER,
    /** It is referred, or a post of it is, and may answer. */
    SUBJECT,
    /** It decides. */
    DECIDER,
    /** It receives the referral for the record. */
    FILER;

    /** Returns whose step it is. */
    public static Part of(ReferralStep.Kind step) {
        return switch (step) {
            case ANSWERED -> SUBJECT;
            case UPHELD, DISMISSED -> DECIDER;
            case FILED -> FILER;
            case WITHDRAWN -> PROPOSER;
        };
    }
}
