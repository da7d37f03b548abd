package zeren.api.events;

import zeren.text.Coded;

/** What happened. The written form is the one on the wire too, as the Standard Webhooks specification writes types. */
public enum EventType implements Coded {
    /** The window in which it may be performed has begun, or it became known that it is owed. */
    OBLIGATION_OPENED("obligation.opened"),
    /** It is due in a week and still to be done. */
    OBLIGATION_DUE_SOON("obligation.due_soon"),
    /** The (extended) due date has passed. */
    OBLIGATION_OVERDUE("obligation.overdue"),
    /** It is done as often as required, and was by the due date. */
    OBLIGATION_PERFORMED("obligation.performed"),
    /** The same, but later. */
    OBLIGATION_PERFORMED_LATE("obligation.performed_late"),
    /** It need not be done. */
    OBLIGATION_WAIVED("obligation.waived"),
    /** Whoever owed it, or the unit it was about, is there no more. */
    OBLIGATION_LAPSED("obligation.lapsed"),
    /** It is to be done again: what had ended it does not stand any more. */
    OBLIGATION_REOPENED("obligation.reopened"),
    /** The day by which it has to be done is another. */
    OBLIGATION_DUE_CHANGED("obligation.due_changed"),
    /** It is not owed any more, for a change of organisation or rules. */
    OBLIGATION_REMOVED("obligation.removed"),
    /** The recipient sent a performance back. */
    PERFORMANCE_RETURNED("performance.returned"),
    /** An inspection found something. */
    FINDING_ISSUED("finding.issued"),
    /** A referral was proposed. */
    REFERRAL_PROPOSED("referral.proposed"),
    /** It was answered. */
    REFERRAL_ANSWERED("referral.answered"),
    /** It was decided. */
    REFERRAL_DECIDED("referral.decided"),
    /** It was handed over. */
    REFERRAL_FILED("referral.filed"),
    /** It was taken back. */
    REFERRAL_WITHDRAWN("referral.withdrawn"),
    /** Units, posts or tenures changed. */
    ORGANISATION_CHANGED("organisation.changed"),
    /** Rulebooks, what they leave open, or working days changed. */
    RULES_CHANGED("rules.changed");

    private final String code;

    EventType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
