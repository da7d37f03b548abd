package zeren.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zeren.calendar.DateRange;
import zeren.calendar.ShippedCalendars;
import zeren.organisation.Organisation;
import zeren.register.Obligation;
import zeren.register.Rules;
import zeren.register.Timetable;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebooks;
import zeren.schedule.Period;
import zeren.text.InvalidValueException;

/**
 * A small example, with the complete answer that is expected.
 *
 * @param title what it is about
 * @param rule the rule it shows
 * @param organisation the organisation of the example
 * @param parameters what the school of the example decided
 * @param duties the duties that are looked at; all, where empty
 * @param period the period that is asked for, unless {@code dueWithin} is
 * @param dueWithin the range of due dates that is asked for, unless {@code period} is
 * @param asOf the day on which statuses are judged, where any are expected
 * @param expected everything that is owed
 */
record Scenario(
        String title,
        String rule,
        Organisation organisation,
        List<Parameter> parameters,
        Set<String> duties,
        Optional<Period> period,
        Optional<DateRange> dueWithin,
        Optional<LocalDate> asOf,
        List<Expectation> expected) {

    Scenario {
        if (period.isPresent() == dueWithin.isPresent()) {
            throw new InvalidValueException("scenario", title, "one with either period or due_within");
        }
        if (asOf.isEmpty() && expected.stream().anyMatch(expectation -> expectation.fields().containsKey("status"))) {
            throw new InvalidValueException("as_of", "", "the day on which the expected statuses are judged");
        }
    }

    /** Returns what is owed in the example by {@code rulebooks}. */
    List<Obligation> answer(Rulebooks rulebooks) {
        Timetable timetable = Timetable.of(new Rules(rulebooks, parameters, ShippedCalendars::get), organisation);
        List<Obligation> owed = period.map(timetable::ofPeriod).orElseGet(() -> timetable.dueWithin(dueWithin.orElseThrow()));
        return owed.stream().filter(obligation -> duties.isEmpty() || duties.contains(obligation.duty().code())).toList();
    }
}
