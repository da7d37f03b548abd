package zeren.register;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import zeren.calendar.CalendarDay;
import zeren.calendar.DateRange;
import zeren.calendar.SpecialDay;
import zeren.calendar.WorkingCalendar;
import zeren.explanation.Authority;
import zeren.explanation.Value;
import zeren.explanation.Value.Word;
import zeren.explanation.Values;

/** What days off make of a due day: the roll, and the day to act by. */
final class DayReasons {
    private final Due deadline;
    private final WorkingCalendar calendar;

    DayReasons(Term term) {
        this.deadline = term.deadline();
        this.calendar = term.calendar();
    }

    void tell(Reasons reasons) {
        LocalDate nominal = deadline.nominal();
        LocalDate dueOn = deadline.dueOn();
        if (!dueOn.equals(nominal)) {
            tellDaysOff(reasons, nominal, dueOn);
            boolean forwards = dueOn.isAfter(nominal);
            Values rolled = Values.NONE.and("nominal", nominal).and("due_on", dueOn);
            reasons.add(forwards ? ObligationStep.ROLLED_FOLLOWING : ObligationStep.ROLLED_PRECEDING, rolled, ComputationRule.DUE_DATE);
        }
        LocalDate actBy = deadline.actBy();
        if (actBy.equals(dueOn) && !calendar.dayProvisionally(dueOn).worked()) {
            tellDayOff(reasons, calendar.dayProvisionally(dueOn));
            Values none = Values.NONE.and("act_by", actBy).and("occurred_on", deadline.first());
            reasons.add(ObligationStep.ACT_BY_NO_WORKING_DAY, none, ComputationRule.ACT_BY);
        } else {
            tellActBy(reasons, tellDaysOff(reasons, dueOn, actBy));
        }
        if (deadline.provisional()) {
            reasons.add(ObligationStep.PROVISIONAL, published(Values.NONE), week());
        }
    }

    private void tellActBy(Reasons reasons, long daysOff) {
        LocalDate actBy = deadline.actBy();
        Optional<SpecialDay> madeUp = calendar.dayProvisionally(actBy).notice().filter(day -> day.type() == SpecialDay.Type.WORKDAY);
        madeUp.ifPresent(day -> reasons.add(ObligationStep.MADE_UP_DAY, byNotice(day), new Authority.Notice(day.source())));
        Values values = Values.NONE.and("act_by", actBy);
        if (daysOff == 0) {
            reasons.add(ObligationStep.ACT_BY_DUE_DATE, values, ComputationRule.ACT_BY);
        } else {
            reasons.add(ObligationStep.ACT_BY_EARLIER, values.and("due_on", deadline.dueOn()).and("days_off", daysOff), ComputationRule.ACT_BY);
        }
    }

    /** Tells of each day from one on, but for the one where the walk ends, and returns how many they are. */
    private long tellDaysOff(Reasons reasons, LocalDate from, LocalDate end) {
        int step = end.isBefore(from) ? -1 : 1;
        long told = 0;
        for (LocalDate day = from; !day.equals(end); day = day.plusDays(step)) {
            tellDayOff(reasons, calendar.dayProvisionally(day));
            told++;
        }
        return told;
    }

    private void tellDayOff(Reasons reasons, CalendarDay day) {
        if (day.notice().isPresent()) {
            reasons.add(ObligationStep.DAY_OFF_BY_NOTICE, byNotice(day.notice().get()), new Authority.Notice(day.notice().get().source()));
        } else if (day.provisional()) {
            reasons.add(ObligationStep.DAY_OFF_PROVISIONAL, published(date(day.date())), week());
        } else {
            reasons.add(ObligationStep.DAY_OFF_BY_WEEK, date(day.date()), week());
        }
    }

    static Values byNotice(SpecialDay day) {
        return date(day.date()).and("occasion", new Value.Label(day.occasion())).and("notice", day.source());
    }

    private static Values date(LocalDate day) {
        return Values.NONE.and("date", day).and("weekday", new Word("weekday", day.getDayOfWeek().name().toLowerCase(Locale.ROOT)));
    }

    private Values published(Values values) {
        DateRange published = calendar.coverage();
        return values.and("published_from", published.from()).and("published_to", published.to());
    }

    private Authority week() {
        return new Authority.Week(calendar.id(), calendar.version());
    }
}
