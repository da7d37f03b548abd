package zeren.api.sql;

import java.util.Locale;

/** What a journal entry recorded. */
public enum JournalKind {
    /** Units, posts and tenures came in together. */
    ORGANISATION_IMPORTED,
    /** Units, posts or tenures were founded, described anew, ended or succeeded. */
    ORGANISATION_CHANGED,
    /** A dated version of a rulebook came in. */
    RULEBOOK_ADDED,
    /** The institution decided what a rulebook leaves open. */
    PARAMETER_SET,
    /** What a year's working days are became known. */
    WORKING_CALENDAR_CHANGED,
    /** A token was made. */
    TOKEN_CREATED,
    /** A token was taken back. */
    TOKEN_REVOKED,
    /** An obligation was performed, or one performance stands in the place of another. */
    PERFORMANCE_RECORDED,
    /** The recipient of a performance accepted or returned it. */
    REVIEW_RECORDED,
    /** A performance was recorded wrongly and does not stand. */
    WITHDRAWAL_RECORDED,
    /** An obligation was waived, or its due date extended. */
    RELIEF_GRANTED,
    /** A relief was taken back. */
    RELIEF_REVOKED,
    /** An office told of something that starts a duty of it. */
    OCCASION_RECORDED,
    /** An office began a round of inspections. */
    INSPECTION_BEGUN,
    /** A unit was visited in a round; where the rulebook says so, that performed a duty. */
    VISIT_RECORDED,
    /** A visit that performed nothing was recorded wrongly. */
    VISIT_WITHDRAWN,
    /** An inspection found something. */
    FINDING_ISSUED,
    /** A unit or post was proposed for referral to its superior. */
    REFERRAL_PROPOSED,
    /** A referral was answered, decided, filed or withdrawn. */
    REFERRAL_STEP_TAKEN,
    /** A calendar was made that others subscribe to. */
    FEED_CREATED,
    /** Such a calendar was taken back. */
    FEED_REVOKED,
    /** A person was granted rights beside those of its posts. */
    GRANT_GIVEN,
    /** Such a grant was taken back. */
    GRANT_REVOKED,
    /** A webhook was made, to which events are sent. */
    WEBHOOK_CREATED,
    /** It was given another secret. */
    WEBHOOK_SECRET_ROTATED,
    /** It was taken back. */
    WEBHOOK_REVOKED;

    /** Returns the written form, as it is stored, hashed and answered. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is the form of none
     */
    public static JournalKind parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
