package zeren.register;

import zeren.explanation.Authority;
import zeren.text.Coded;

/** A rule by which the register computes, whatever the regulation (contract, section 4, and the table of statuses in section 3). */
public enum ComputationRule implements Coded {
    /** Rule 1: an obligation belongs to the version of the rulebook that is in force on its due date. */
    PERIODS("periods"),
    /** Rule 2: due at the period's end, unless another day is set, and then the roll. */
    DUE_DATE("due-date"),
    /** Rule 3: the last working day on or before the due date. */
    ACT_BY("act-by"),
    /** Rule 4: who exists on the due date and for the minimum of days owes. */
    PRESENCE("presence"),
    /** Rule 5: who follows one that ceased owes in its place. */
    SUCCESSION("succession"),
    /** Rule 6: the post owes, whoever holds it. */
    POSTS("posts"),
    /** Rule 7: which performances count. */
    COUNTING("counting"),
    /** Rule 8: what holds on which date. */
    DATES("dates"),
    /** Rule 9: facts are added, never changed. */
    FACTS("facts"),
    /** Rule 10: what is recorded later rewrites no closed period. */
    CLOSED_PERIODS("closed-periods"),
    /** Rule 11: no date is invented; where the regulation sets none, only a local parameter does. */
    PUBLISHED_NUMBERS("published-numbers"),
    /** The table of statuses. */
    STATUS("status");

    private final String code;

    ComputationRule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the rule as what says so. */
    public Authority authority() {
        return new Authority.Rule(code);
    }
}
