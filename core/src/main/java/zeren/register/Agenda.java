package zeren.register;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import zeren.calendar.DateRange;

/**
 * What is owed, by the days on which something about it changes though nobody records anything.
 *
 * @param timetable what is owed
 */
public record Agenda(Timetable timetable) {

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
        DateRange periods = DateRange.of(dueFrom, day.plusYears(DutySchedule.YEARS_BACK));
        timetable.forEachTerm(periods, DateRange.from(dueFrom), (duty, term) -> {
            if (term.deadline().hasBegunBy(day)) {
                timetable.roster(duty, term).owe(term, action);
            }
        });
    }
}
