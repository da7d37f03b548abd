package zeren.register.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zeren.calendar.DateRange;
import zeren.calendar.WorkingCalendar;
import zeren.register.Obligation;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.When;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.rulebook.Duty;

/**
 * How obligations stand, day by day: the second implementation, written from the contract's section 3 and rules 4 to 9 without a look at the
 * first one's parts. Slow on purpose.
 */
public final class SlowAccount {
    private final SlowOwed owed;
    private final SlowFacts facts;
    private final LocalDate asOf;

    public SlowAccount(SlowOwed owed, SlowFacts facts, LocalDate asOf) {
        this.owed = owed;
        this.facts = facts;
        this.asOf = asOf;
    }

    public SlowAnswer of(Obligation obligation) {
        int required = obligation.term().required();
        LocalDate extendedTo = facts.extendedTo(obligation.id());
        LocalDate dueOn = extendedTo == null ? obligation.dueOn() : extendedTo;
        Map<LocalDate, LocalDate> done = doneOn(obligation);
        int performed = 0;
        LocalDate lastNeeded = null;
        for (LocalDate day = obligation.first(); !day.isAfter(asOf); day = day.plusDays(1)) {
            for (LocalDate countsFrom : done.values()) {
                performed += countsFrom.equals(day) ? 1 : 0;
            }
            lastNeeded = lastNeeded == null && performed >= required ? day : lastNeeded;
        }
        String status = status(obligation, lastNeeded, dueOn);
        boolean hoped = required > 1 && List.of("upcoming", "open", "overdue").contains(status);
        int remaining = required - performed;
        return new SlowAnswer(
                status, status.equals("overdue") ? daysFrom(dueOn) : 0, performed,
                lastNeeded == null ? missing(obligation) : List.of(), extendedTo,
                hoped ? chance(obligation, done, remaining, dueOn) : null,
                hoped ? lastDay(remaining, dueOn) : null,
                verdicts(obligation));
    }

    private String status(Obligation obligation, LocalDate lastNeeded, LocalDate dueOn) {
        if (lastNeeded != null) {
            return lastNeeded.isAfter(dueOn) ? "performed-late" : "performed";
        }
        if (facts.isWaived(obligation.id())) {
            return "waived";
        }
        if (obligation.lapse().isPresent()) {
            return "lapsed";
        }
        if (asOf.isBefore(obligation.opensOn())) {
            return "upcoming";
        }
        return asOf.isAfter(dueOn) ? "overdue" : "open";
    }

    /** The days on which anything was performed that counts for the obligation, and for each the day from which it counts: rules 5 and 7. */
    private Map<LocalDate, LocalDate> doneOn(Obligation obligation) {
        Map<LocalDate, LocalDate> days = new TreeMap<>();
        for (Recorded<?> recorded : facts.performances(obligation.id())) {
            if (whyNot(obligation, recorded).equals("counts")) {
                addEarlier(days, performance(recorded).performedOn(), countsFrom(recorded));
            }
        }
        for (Obligation predecessor : owed.predecessors(obligation)) {
            doneOn(predecessor).forEach((day, from) -> addEarlier(days, day, from));
        }
        for (Obligation serving : owed.serving(obligation)) {
            doneOn(serving).forEach((day, from) -> addEarlier(days, day, from));
        }
        addServedByWhatIsOwedNoMore(obligation, days);
        return days;
    }

    /** Adds the days of what was recorded about a serving duty of the same office, in a period of the same year that is one of that duty no more. */
    private void addServedByWhatIsOwedNoMore(Obligation obligation, Map<LocalDate, LocalDate> days) {
        for (Recorded<?> recorded : facts.facts()) {
            if (recorded.fact() instanceof Performance performance && performance.obligation().when() instanceof When.InPeriod in
                    && obligation.period().isPresent() && obligation.period().get().parts().contains(in.period())
                    && obligation.duty().servedBy().contains(performance.obligation().duty())
                    && obligation.bearer().code().equals(performance.obligation().bearer())
                    && owed.isOwedNoMore(performance.obligation(), in.period())) {
                Duty serving = obligation.term().rulebook().duty(performance.obligation().duty());
                if (whyNot(obligation, serving, recorded).equals("counts")) {
                    addEarlier(days, performance.performedOn(), countsFrom(recorded));
                }
            }
        }
    }

    private static void addEarlier(Map<LocalDate, LocalDate> days, LocalDate day, LocalDate from) {
        if (!days.containsKey(day) || from.isBefore(days.get(day))) {
            days.put(day, from);
        }
    }

    private LocalDate countsFrom(Recorded<?> recorded) {
        LocalDate notBefore = facts.notBefore(recorded.id(), asOf);
        LocalDate day = performance(recorded).performedOn();
        return day.isBefore(notBefore) ? notBefore : day;
    }

    private String whyNot(Obligation obligation, Recorded<?> recorded) {
        return whyNot(obligation, obligation.duty(), recorded);
    }

    private String whyNot(Obligation obligation, Duty duty, Recorded<?> recorded) {
        if (facts.isWithdrawn(recorded.id())) {
            return "withdrawn";
        }
        if (facts.isCorrected(recorded.id())) {
            return "corrected";
        }
        if (facts.isReturned(recorded.id(), asOf)) {
            return "returned";
        }
        if (!existed(obligation, performance(recorded).performedOn())) {
            return "not-in-existence";
        }
        if (performance(recorded).performedOn().isAfter(asOf)) {
            return "not-yet";
        }
        return lacking(duty, performance(recorded)).isEmpty() ? "counts" : "documents-missing";
    }

    /** Only what was performed while who owes, and whom it is about, were there: rule 5 for what ceased, and no sense otherwise. */
    private static boolean existed(Obligation obligation, LocalDate day) {
        List<DateRange> all = new ArrayList<>(List.of(obligation.bearer().exists()));
        obligation.subject().ifPresent(subject -> all.add(subject.exists()));
        for (DateRange exists : all) {
            if (day.isBefore(exists.from()) || day.isAfter(exists.to())) {
                return false;
            }
        }
        return true;
    }

    /** Of several of one day, the one that counts from the earliest day does, and of those the first that was recorded. */
    private Map<String, String> verdicts(Obligation obligation) {
        Map<String, String> verdicts = new TreeMap<>();
        List<Recorded<?>> counting = new ArrayList<>();
        for (Recorded<?> recorded : facts.performances(obligation.id())) {
            verdicts.put(recorded.id(), whyNot(obligation, recorded));
            if (verdicts.get(recorded.id()).equals("counts")) {
                counting.add(recorded);
            }
        }
        for (Recorded<?> one : counting) {
            for (Recorded<?> other : counting) {
                boolean sameDay = performance(one).performedOn().equals(performance(other).performedOn());
                boolean first = countsFrom(other).equals(countsFrom(one)) && other.sequence() < one.sequence();
                if (sameDay && (first || countsFrom(other).isBefore(countsFrom(one)))) {
                    verdicts.put(one.id(), "same-day");
                }
            }
        }
        return verdicts;
    }

    /** What the latest performance that lacks a document lacks; of several on one day, the one recorded last. */
    private List<String> missing(Obligation obligation) {
        List<String> lacking = obligation.duty().documents().stream().map(DocumentKind::code).toList();
        LocalDate latest = LocalDate.MIN;
        for (Recorded<?> recorded : facts.performances(obligation.id())) {
            LocalDate day = performance(recorded).performedOn();
            if (whyNot(obligation, recorded).equals("documents-missing") && !day.isBefore(latest)) {
                latest = day;
                lacking = lacking(obligation.duty(), performance(recorded));
            }
        }
        return lacking;
    }

    private static List<String> lacking(Duty duty, Performance performance) {
        List<String> lacking = new ArrayList<>();
        for (DocumentKind kind : duty.documents()) {
            boolean given = false;
            for (DocumentReference document : performance.documents()) {
                given |= document.kind() == kind;
            }
            if (!given) {
                lacking.add(kind.code());
            }
        }
        return lacking;
    }

    /** Counts the days that are left and not used yet: all of them, and those that are worked. */
    private String chance(Obligation obligation, Map<LocalDate, LocalDate> done, int remaining, LocalDate dueOn) {
        int days = 0;
        int worked = 0;
        for (LocalDate day = asOf; !day.isAfter(dueOn); day = day.plusDays(1)) {
            if (!day.isBefore(obligation.first()) && !done.containsKey(day)) {
                days++;
                worked += isWorked(obligation.term().calendar(), day) ? 1 : 0;
            }
        }
        if (days < remaining) {
            return "impossible";
        }
        return worked < remaining ? "at-risk" : "achievable";
    }

    private static LocalDate lastDay(int remaining, LocalDate dueOn) {
        LocalDate day = dueOn;
        for (int left = remaining; left > 1; left--) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static boolean isWorked(WorkingCalendar calendar, LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return calendar.coverage().contains(day) ? calendar.isWorkingDay(day) : !weekend;
    }

    private long daysFrom(LocalDate dueOn) {
        long days = 0;
        for (LocalDate day = dueOn; day.isBefore(asOf); day = day.plusDays(1)) {
            days++;
        }
        return days;
    }

    private static Performance performance(Recorded<?> recorded) {
        return (Performance) recorded.fact();
    }
}
