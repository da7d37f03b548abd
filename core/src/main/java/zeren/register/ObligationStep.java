package zeren.register;

import zeren.explanation.StepKind;

/** The steps by which an obligation is explained, in their usual order; after each, the names of its values, {@code ?} where it may lack one. */
public enum ObligationStep implements StepKind {
    /** Which version of which rulebook applies. */
    RULEBOOK("rulebook", "rulebook version document_number in_force_from"),
    /** What a cited article is about. */
    ARTICLE("article", "number title"),
    /** Who owes which duty, and which documents prove it done. */
    DUTY("duty", "bearer duty documents?"),
    /** About which unit, for a duty that is owed once for each of a set of units. */
    SUBJECT("subject", "subject"),
    /** How often in which period. */
    PERIOD("period", "period period_from period_to cycle required"),
    /** What the institution set where the rulebook leaves it open. */
    PARAMETER("parameter", "sets valid_from valid_to? set_by? document?"),
    /** It happened to the office, which told of it. */
    OCCASION_INCIDENT("occasion-incident", "occasion occurred_on occurred_at category?"),
    /** The recipient returned what was performed. */
    OCCASION_RETURNED("occasion-returned", "occasion occurred_on review obligation"),
    /** A first-responsible post has another holder. */
    OCCASION_CHANGED_HANDS("occasion-changed-hands", "occasion occurred_on post"),
    /** An inspection found something. */
    OCCASION_FINDING("occasion-finding", "occasion occurred_on finding category"),
    /** Something else that is recorded started it. */
    OCCASION_RAISED("occasion-raised", "occasion occurred_on kind"),
    /** What the institution set where the rulebook leaves the time limit open, or set otherwise. */
    LIMIT_SET("limit-set", "valid_from valid_to? set_by? document?"),
    /** Due so many hours after the moment of the occasion, or after the end of its day where the moment is not known. */
    WITHIN_HOURS("within-hours", "count occurred_on occurred_at? due_at? due_on"),
    /** Due so many days after the occasion. */
    WITHIN_CALENDAR_DAYS("within-calendar-days", "count occurred_on due_on"),
    /** Due so many working days after the occasion. */
    WITHIN_WORKING_DAYS("within-working-days", "count occurred_on due_on days_off"),
    /** A day that an official notice makes a working day, and that was counted as one. */
    COUNTED_MADE_UP_DAY("counted-made-up-day", "date weekday occasion notice"),
    /** Due on the day that the occasion itself names. */
    LAST_DAY_OF_OCCASION("last-day-of-occasion", "due_on"),
    /** A setting that was recorded too late to count. */
    SETTING_LATER("setting-later", "valid_from set_by? document? set_due? recorded_on passed"),
    /** Due at the period's end. */
    DUE_AT_PERIOD_END("due-at-period-end", "nominal too_late?"),
    /** Due on another day that a rule sets. */
    DUE_ON_DAY("due-on-day", "nominal due_rule"),
    /** The first day on which it can be done, where that is not the period's first. */
    WINDOW("window", "opens_on"),
    /** A day that an official notice makes a day off. */
    DAY_OFF_BY_NOTICE("day-off-by-notice", "date weekday occasion notice"),
    /** A day of the weekend. */
    DAY_OFF_BY_WEEK("day-off-by-week", "date weekday"),
    /** A day of a weekend for which no official calendar is published. */
    DAY_OFF_PROVISIONAL("day-off-provisional", "date weekday published_from published_to"),
    /** The due date moved over days off, forwards. */
    ROLLED_FOLLOWING("rolled-following", "nominal due_on"),
    /** The due date moved over days off, backwards. */
    ROLLED_PRECEDING("rolled-preceding", "nominal due_on"),
    /** A day that an official notice makes a working day, and that is the day to act by. */
    MADE_UP_DAY("made-up-day", "date weekday occasion notice"),
    /** The due date is a working day. */
    ACT_BY_DUE_DATE("act-by-due-date", "act_by"),
    /** The due date is a day off. */
    ACT_BY_EARLIER("act-by-earlier", "act_by due_on days_off"),
    /** No working day lies between the occasion and the due date. */
    ACT_BY_NO_WORKING_DAY("act-by-no-working-day", "act_by occurred_on"),
    /** The official calendar is not published for all days that were looked at. */
    PROVISIONAL("provisional", "published_from published_to"),
    /** How long it exists, and who takes its place, as it was recorded too late to count. */
    EXISTENCE_LATER("existence-later", "who exists_from exists_to? successor? recorded_on due_on"),
    /** It was there for the whole period and on the due date. */
    PRESENT_THROUGHOUT("present-throughout", "known_before? who due_on"),
    /** It was there for enough of the period and on the due date. */
    PRESENT_IN_PART("present-in-part", "known_before? who days period_days needed due_on"),
    /** It was there on the day of the occasion and on the due date. */
    PRESENT_ON_OCCASION("present-on-occasion", "known_before? who occurred_on due_on"),
    /** It was there on the day of the occasion, but not on the due date any more. */
    CEASED_AFTER_OCCASION("ceased-after-occasion", "known_before? who occurred_on ceased_on due_on"),
    /** It was there for enough of the period, but not on the due date any more. */
    CEASED("ceased", "known_before? who ceased_on days needed due_on"),
    /** What ceased was a post. */
    POST_PASSES_NOTHING_ON("post-passes-nothing-on", "who"),
    /** No successor is named. */
    NO_SUCCESSOR("no-successor", "who"),
    /** None of the successors exists on the due date. */
    NO_SUCCESSOR_LEFT("no-successor-left", "who successors due_on"),
    /** The successor owes the same by itself. */
    SUCCESSOR_OWES_ITSELF("successor-owes-itself", "who successor by_way_of?"),
    /** The successor owes it instead. */
    PASSED_ON("passed-on", "who successor by_way_of?"),
    /** It owes in place of another. */
    INHERITED("inherited", "who predecessor ceased_on by_way_of?"),
    /** The post is held on the due date. */
    POST_HELD("post-held", "post due_on staff_no"),
    /** The post is held for the time being on the due date. */
    POST_ACTING("post-acting", "post due_on staff_no"),
    /** Somebody acts for the holder on the due date. */
    POST_DELEGATED("post-delegated", "post due_on staff_no"),
    /** Nobody holds the post on the due date. */
    POST_VACANT("post-vacant", "post due_on"),
    /** To whom it is owed. */
    OWED_TO("owed-to", "owed_to"),
    /** The regulation names nobody to whom it is owed. */
    OWED_TO_NOBODY("owed-to-nobody", "duty"),
    /** The regulation names a recipient that the hierarchy does not have. */
    RECIPIENT_MISSING("recipient-missing", "unit_kind function?"),
    /** Nothing is recorded as done. */
    NOTHING_RECORDED("nothing-recorded", "as_of"),
    /** A performance of the obligation itself counts. */
    COUNTS("counts", "performance performed_on documents"),
    /** A performance of a predecessor counts. */
    COUNTS_INHERITED("counts-inherited", "performance performed_on predecessor duty?"),
    /** A performance of a duty that serves this one counts. */
    COUNTS_SERVING("counts-serving", "performance performed_on duty period?"),
    /** A performance that counts corrects what its recipient returned, and counts from the day of that return. */
    COUNTS_FROM_RETURN("counts-from-return", "performance performed_on returned review received_on"),
    /** A performance does not count: it was withdrawn. */
    NOT_WITHDRAWN("not-counted-withdrawn", "performance performed_on predecessor? duty? withdrawal reason"),
    /** A performance does not count: another stands in its place. */
    NOT_CORRECTED("not-counted-corrected", "performance performed_on predecessor? duty? corrected_by"),
    /** A performance does not count: its recipient returned it. */
    NOT_RETURNED("not-counted-returned", "performance performed_on predecessor? duty? review received_on reason"),
    /** A performance does not count: who owed it, or whom it is about, did not exist on that day. */
    NOT_IN_EXISTENCE("not-counted-not-in-existence", "performance performed_on predecessor? duty? who"),
    /** A performance does not count: it took place after the date in question. */
    NOT_YET("not-counted-not-yet", "performance performed_on predecessor? duty? as_of"),
    /** A performance does not count: a document is missing. */
    NOT_DOCUMENTED("not-counted-documents-missing", "performance performed_on predecessor? duty? missing"),
    /** A performance does not count: another of the same day does. */
    NOT_SAME_DAY("not-counted-same-day", "performance performed_on predecessor? duty? counted"),
    /** The recipient accepted a performance. */
    REVIEW_ACCEPTED("review-accepted", "review performance received_on"),
    /** The recipient returned a performance. */
    REVIEW_RETURNED("review-returned", "review performance received_on reason"),
    /** A review holds only after the date in question. */
    REVIEW_LATER("review-later", "review performance received_on outcome as_of"),
    /** Another review was recorded later. */
    REVIEW_OVERTAKEN("review-overtaken", "review performance received_on outcome overtaken_by"),
    /** A waiver is in force. */
    WAIVER("waiver", "relief granted_by reason document"),
    /** An extension is in force. */
    EXTENSION("extension", "relief granted_by reason document until"),
    /** A relief was revoked. */
    RELIEF_REVOKED("relief-revoked", "relief kind until? granted_by document revocation revoked_at"),
    /** Of several extensions the one that reaches furthest counts. */
    FURTHEST_EXTENSION("furthest-extension", "due_on extended_to"),
    /** How many performances count, of how many required. */
    TALLY("tally", "performed required as_of"),
    /** What is missing can be done in time. */
    OUTLOOK_ACHIEVABLE("outlook-achievable", "remaining last_day"),
    /** What is missing can be done in time only on a day off. */
    OUTLOOK_AT_RISK("outlook-at-risk", "remaining last_day"),
    /** What is missing cannot be done in time any more. */
    OUTLOOK_IMPOSSIBLE("outlook-impossible", "remaining last_day"),
    /** The answer: its window has not opened. */
    UPCOMING("status-upcoming", "status as_of opens_on days"),
    /** The answer: in its window. */
    OPEN("status-open", "status as_of opens_on due_on extended_to? days_left"),
    /** The answer: after the due date. */
    OVERDUE("status-overdue", "status as_of due_on extended_to? days_overdue"),
    /** The answer: done in time. */
    PERFORMED("status-performed", "status as_of performed_on due_on extended_to?"),
    /** The answer: done after the due date. */
    PERFORMED_LATE("status-performed-late", "status as_of performed_on due_on extended_to? days_late"),
    /** The answer: waived. */
    WAIVED("status-waived", "status as_of reliefs"),
    /** The answer: the bearer or the subject ceased. */
    LAPSED("status-lapsed", "status as_of ceased lapse_reason inherited_by?");

    private final String code;
    private final Names names;

    ObligationStep(String code, String names) {
        this.code = code;
        this.names = Names.parse(names);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Names names() {
        return names;
    }
}
