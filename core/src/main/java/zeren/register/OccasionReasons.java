package zeren.register;

import java.time.LocalDate;
import java.util.Optional;
import zeren.calendar.CalendarDay;
import zeren.calendar.SpecialDay;
import zeren.calendar.WorkingCalendar;
import zeren.explanation.Authority;
import zeren.explanation.Value;
import zeren.explanation.Value.Word;
import zeren.explanation.Values;
import zeren.rulebook.TimeLimit;

/** What happened, and how the time limit was counted from it. */
final class OccasionReasons {
    private static final String OCCURRED_ON = "occurred_on";
    private static final String DUE_ON = "due_on";
    private static final String COUNT = "count";

    private final Due.OnOccasion due;
    private final Occasion occasion;
    private final WorkingCalendar calendar;
    private final Authority citation;
    private final Authority limitation;

    /**
     * Creates them.
     *
     * @param citation what says that the occasion starts the duty
     * @param limitation what sets the time limit
     */
    OccasionReasons(Due.OnOccasion due, WorkingCalendar calendar, Authority citation, Authority limitation) {
        this.due = due;
        this.occasion = due.occasion();
        this.calendar = calendar;
        this.citation = citation;
        this.limitation = limitation;
    }

    void tellOccasion(Reasons reasons) {
        Values values = Values.NONE.and("occasion", occasion.id()).and(OCCURRED_ON, occasion.day());
        Cause cause = occasion.cause();
        if (cause instanceof Cause.Told told) {
            Values what = values.and("occurred_at", told.incident().occurredAt())
                    .and("category", told.incident().category().map(category -> Word.of("incident_category", category)));
            reasons.add(ObligationStep.OCCASION_INCIDENT, what, citation);
        } else if (cause instanceof Cause.Returned returned) {
            Values what = values.and("review", returned.review().id()).and("obligation", returned.obligation().toString());
            reasons.add(ObligationStep.OCCASION_RETURNED, what, citation);
        } else if (cause instanceof Cause.ChangedHands change) {
            Value.Named post = Naming.of(new Bearer(change.of(), Optional.of(change.post())));
            reasons.add(ObligationStep.OCCASION_CHANGED_HANDS, values.and("post", post), citation);
        } else {
            tellRaised(reasons, values, (Cause.Raised) cause);
        }
    }

    /** The time limit that a finding sets is told in the next step, as that of any occasion is. */
    private void tellRaised(Reasons reasons, Values values, Cause.Raised raised) {
        if (raised.kind() == Occasion.Kind.FINDING_ISSUED && raised.fact().isPresent() && raised.category().isPresent()) {
            Values what = values.and("finding", raised.fact().get()).and("category", Word.of("finding_category", raised.category().get()));
            reasons.add(ObligationStep.OCCASION_FINDING, what, citation);
        } else {
            reasons.add(ObligationStep.OCCASION_RAISED, values.and("kind", Word.of("occasion_kind", raised.kind())), citation);
        }
    }

    void tellLimit(Reasons reasons) {
        if (due.limit().isEmpty()) {
            reasons.add(ObligationStep.LAST_DAY_OF_OCCASION, Values.NONE.and(DUE_ON, due.dueOn()), limitation);
            return;
        }
        TimeLimit limit = due.limit().get();
        Values counted = Values.NONE.and(COUNT, limit.count()).and(OCCURRED_ON, occasion.day()).and(DUE_ON, due.dueOn());
        switch (limit.unit()) {
            case HOURS -> reasons.add(ObligationStep.WITHIN_HOURS, counted
                    .and("occurred_at", occasion.moment().map(moment -> new Value.Moment(moment.toInstant())))
                    .and("due_at", due.dueAt().map(end -> new Value.Moment(end.toInstant()))), limitation);
            case CALENDAR_DAYS -> reasons.add(ObligationStep.WITHIN_CALENDAR_DAYS, counted, limitation);
            case WORKING_DAYS -> {
                reasons.add(ObligationStep.WITHIN_WORKING_DAYS, counted.and("days_off", tellSpecialDays(reasons)), limitation);
            }
        }
    }

    /** Tells what notices say of the days that were counted or left out, and returns how many were left out. */
    private long tellSpecialDays(Reasons reasons) {
        long off = 0;
        for (LocalDate date = occasion.day().plusDays(1); !date.isAfter(due.dueOn()); date = date.plusDays(1)) {
            CalendarDay day = calendar.dayProvisionally(date);
            off += day.worked() ? 0 : 1;
            day.notice().ifPresent(notice -> reasons.add(
                    notice.type() == SpecialDay.Type.WORKDAY ? ObligationStep.COUNTED_MADE_UP_DAY : ObligationStep.DAY_OFF_BY_NOTICE,
                    DayReasons.byNotice(notice),
                    new Authority.Notice(notice.source())));
        }
        return off;
    }
}
