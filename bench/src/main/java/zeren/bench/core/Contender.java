package zeren.bench.core;

import com.opengamma.strata.basics.ReferenceData;
import com.opengamma.strata.basics.date.BusinessDayAdjustment;
import com.opengamma.strata.basics.date.BusinessDayConventions;
import com.opengamma.strata.basics.schedule.Frequency;
import com.opengamma.strata.basics.schedule.PeriodicSchedule;
import com.opengamma.strata.basics.schedule.RollConventions;
import com.opengamma.strata.basics.schedule.StubConvention;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.fortuna.ical4j.model.Recur;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import zeren.calendar.Roll;
import zeren.schedule.Cadence;
import zeren.schedule.Cycle;
import zeren.schedule.DueRule;
import zeren.schedule.Period;
import zeren.schedule.Schedule;

/** One way to the last days of all periods of a cycle in ten years; what can be made beforehand, such as a parsed rule, is. */
enum Contender {
    /** Zeren's schedule: every deadline has its period, the day of the rule, the rolled one and the one to act by. */
    ZEREN {
        private final Map<Cycle, Schedule> schedules = each(cycle ->
                new Schedule(new Cadence(1, cycle), DueRule.PERIOD_END, Optional.empty(), Roll.FOLLOWING));

        @Override
        List<LocalDate> nominal(Cycle cycle) {
            List<LocalDate> dates = new ArrayList<>();
            DueRule due = schedules.get(cycle).due();
            for (Period at = new Period(cycle, Decade.FIRST_YEAR, 1); at.year() <= Decade.LAST_YEAR; at = at.next()) {
                dates.add(due.in(at));
            }
            return dates;
        }

        @Override
        List<LocalDate> rolled(Cycle cycle) {
            List<LocalDate> dates = new ArrayList<>();
            Schedule schedule = schedules.get(cycle);
            for (Period at = new Period(cycle, Decade.FIRST_YEAR, 1); at.year() <= Decade.LAST_YEAR; at = at.next()) {
                dates.add(schedule.deadline(at, Decade.ZEREN).dueOn());
            }
            return dates;
        }

        @Override
        LocalDate actBy(LocalDate due) {
            return Decade.ZEREN.lastOnOrBefore(due);
        }
    },
    /** Strata's schedule, by its quickest method, which gives the dates alone; the first of them only begins the first period. */
    STRATA {
        private final Map<Cycle, PeriodicSchedule> schedules = each(cycle -> PeriodicSchedule.of(
                Decade.DAYS.from().minusDays(1), Decade.DAYS.to(), Frequency.ofMonths(cycle.months()),
                BusinessDayAdjustment.of(BusinessDayConventions.FOLLOWING, Decade.STRATA_ID), StubConvention.NONE, RollConventions.EOM));
        private final ReferenceData calendars = ReferenceData.of(Map.of(Decade.STRATA_ID, Decade.STRATA));

        @Override
        List<LocalDate> nominal(Cycle cycle) {
            List<LocalDate> dates = schedules.get(cycle).createUnadjustedDates();
            return dates.subList(1, dates.size());
        }

        @Override
        List<LocalDate> rolled(Cycle cycle) {
            List<LocalDate> dates = schedules.get(cycle).createAdjustedDates(calendars);
            return dates.subList(1, dates.size());
        }

        @Override
        LocalDate actBy(LocalDate due) {
            return Decade.STRATA.previousOrSame(due);
        }
    },
    /** A recurrence rule by lib-recur; it knows of no days off. */
    LIB_RECUR {
        private final Map<Cycle, RecurrenceRule> rules = each(cycle -> rule(recurrence(cycle) + ";UNTIL=" + Decade.LAST_YEAR + "1231"));

        @Override
        List<LocalDate> nominal(Cycle cycle) {
            List<LocalDate> dates = new ArrayList<>();
            LocalDate first = firstEnd(cycle);
            // Its months are counted from 0.
            RecurrenceRuleIterator each = rules.get(cycle).iterator(new DateTime(first.getYear(), first.getMonthValue() - 1, first.getDayOfMonth()));
            while (each.hasNext()) {
                DateTime next = each.nextDateTime();
                dates.add(LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth()));
            }
            return dates;
        }
    },
    /** A recurrence rule by ical4j; it knows of no days off. */
    ICAL4J {
        private final Map<Cycle, Recur<LocalDate>> rules = each(cycle -> new Recur<>(recurrence(cycle)));

        @Override
        List<LocalDate> nominal(Cycle cycle) {
            return rules.get(cycle).getDates(firstEnd(cycle), Decade.DAYS.from(), Decade.DAYS.to().plusDays(1));
        }
    },
    /** A loop that one writes oneself. */
    JAVA_TIME {
        @Override
        List<LocalDate> nominal(Cycle cycle) {
            List<LocalDate> dates = new ArrayList<>();
            YearMonth month = YearMonth.of(Decade.FIRST_YEAR, cycle.months());
            while (month.getYear() <= Decade.LAST_YEAR) {
                dates.add(month.atEndOfMonth());
                month = month.plusMonths(cycle.months());
            }
            return dates;
        }
    };

    /** Returns the last day of every period. */
    abstract List<LocalDate> nominal(Cycle cycle);

    /** Returns the same, and where that is a day off the next working day; who has no calendar takes that of the plain loop. */
    List<LocalDate> rolled(Cycle cycle) {
        List<LocalDate> dates = nominal(cycle);
        dates.replaceAll(Decade.PLAIN::following);
        return dates;
    }

    /** Returns the last working day on or before a date. */
    LocalDate actBy(LocalDate due) {
        return Decade.PLAIN.preceding(due);
    }

    private static <T> Map<Cycle, T> each(Function<Cycle, T> of) {
        Map<Cycle, T> all = new EnumMap<>(Cycle.class);
        for (Cycle cycle : Cycle.values()) {
            all.put(cycle, of.apply(cycle));
        }
        return all;
    }

    private static LocalDate firstEnd(Cycle cycle) {
        return YearMonth.of(Decade.FIRST_YEAR, cycle.months()).atEndOfMonth();
    }

    /** Returns the shortest rule: what only repeats the first date costs a year less than to look for the last day of its month. */
    private static String recurrence(Cycle cycle) {
        return cycle == Cycle.YEAR ? "FREQ=YEARLY" : "FREQ=MONTHLY;INTERVAL=" + cycle.months() + ";BYMONTHDAY=-1";
    }

    private static RecurrenceRule rule(String written) {
        try {
            return new RecurrenceRule(written);
        } catch (InvalidRecurrenceRuleException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
