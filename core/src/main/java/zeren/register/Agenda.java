package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import zeren.calendar.DateRange;

/**
 * What is owed, by the days on which something about it changes though nobody records anything.
 *
 * @param timetable what is owed
 */
public record Agenda(Timetable timetable) {
    private static final int YEARS_BACK = 30;

    /** Checks that it is there. */
    public Agenda {
        Objects.requireNonNull(timetable, "timetable");
    }

    /** Gives every obligation whose window opens on {@code day}, in no order. */
    public void forEachOpening(LocalDate day, Consumer<Obligation> action) {
        DateRange periods = DateRange.of(day, day.plusYears(DutySchedule.YEARS_BACK));
        timetable.forEachTerm(periods, DateRange.from(day), (duty, term) -> {
            if (term.deadline().opensOn().equals(day)) {
                timetable.roster(duty, term).owe(term, action);
            }
        });
    }

    /** Gives every obligation that by the rules, without any extension, is due on {@code day}, in no order. */
    public void forEachDue(LocalDate day, Consumer<Obligation> action) {
        timetable.forEachDue(DateRange.of(day, day), action);
    }

    /** Gives every obligation that is due on {@code dueFrom} or later, in the periods and on the occasions that have begun by {@code day}; in no order. */
    public void forEachBegun(LocalDate day, LocalDate dueFrom, Consumer<Obligation> action) {
        forEachTermBegun(day, dueFrom, (duty, term) -> timetable.roster(duty, term).owe(term, action));
    }

    /** Returns what some of them are, those that some bearers owe. Nobody else's obligations are looked at. */
    public List<Obligation> begunBy(LocalDate day, LocalDate dueFrom, Bearers some) {
        List<Obligation> begun = new ArrayList<>();
        forEachTermBegun(day, dueFrom, (duty, term) -> timetable.roster(duty, term).owe(term, some, begun::add));
        return begun;
    }

    /**
     * Returns the same of everything that anybody may still ask about as something to be done: what was due longer than {@value #YEARS_BACK} years before
     * {@code day} is left out, so that no question goes through all of time.
     */
    public List<Obligation> begunBy(LocalDate day, Bearers some) {
        return begunBy(day, day.minusYears(YEARS_BACK), some);
    }

    private void forEachTermBegun(LocalDate day, LocalDate dueFrom, BiConsumer<DutyTerms, Term> action) {
        DateRange periods = DateRange.of(dueFrom, day.plusYears(DutySchedule.YEARS_BACK));
        timetable.forEachTerm(periods, DateRange.from(dueFrom), (duty, term) -> {
            if (term.deadline().hasBegunBy(day)) {
                action.accept(duty, term);
            }
        });
    }
}
