package zeren.api.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import zeren.api.http.Params;
import zeren.calendar.DateRange;
import zeren.calendar.IsoDate;
import zeren.register.Obligation;
import zeren.register.Timetable;
import zeren.rulebook.Rulebooks;
import zeren.schedule.Period;

/**
 * Which part of time a list of obligations is about; never all of it, which has no end.
 *
 * @param period the period, where one is asked for
 * @param due the due dates; empty for all those of the period
 */
record Window(Optional<Period> period, Optional<DateRange> due) {
    private static final int LONGEST_YEARS = 30;

    /** Reads {@code period}, {@code due_from} and {@code due_to}. */
    static Window read(Params params, Rulebooks rulebooks, LocalDate asOf) {
        Optional<Period> period = params.read("period", (what, text) -> Period.parse(text));
        Optional<LocalDate> from = params.read("due_from", IsoDate::parse);
        Optional<LocalDate> to = params.read("due_to", IsoDate::parse);
        if (from.isEmpty() && to.isEmpty()) {
            return new Window(period, period.isPresent() ? Optional.empty() : Optional.of(year(asOf)));
        }
        LocalDate first = from.orElseGet(() -> earliest(rulebooks, to.get()));
        LocalDate last = to.orElseGet(() -> year(first.isAfter(asOf) ? first : asOf).to());
        if (first.isAfter(last)) {
            params.refuse("due_from", "after_due_to", "due_from " + first + " lies after due_to " + last + ": exchange them");
            return new Window(period, Optional.empty());
        }
        if (first.plusYears(LONGEST_YEARS).isBefore(last)) {
            params.refuse(from.isPresent() ? "due_from" : "due_to", "span_too_long", "from " + first + " to " + last + " is more than "
                    + LONGEST_YEARS + " years: ask for less at a time");
        }
        return new Window(period, Optional.of(DateRange.of(first, last)));
    }

    /** Gives every obligation of the window. */
    void forEach(Timetable timetable, Consumer<Obligation> action) {
        if (period.isEmpty()) {
            timetable.forEachDue(due.orElseThrow(), action);
        } else {
            timetable.ofPeriod(period.get()).stream()
                    .filter(obligation -> due.map(range -> range.contains(obligation.dueOn())).orElse(true))
                    .forEach(action);
        }
    }

    /** Returns every obligation of the window in parts that follow each other in that order; but those of one period are one part. */
    Stream<List<Obligation>> parts(Timetable timetable, SortOrder order) {
        if (period.isEmpty()) {
            return timetable.dueByDay(due.orElseThrow(), order.ofDays());
        }
        List<Obligation> part = new ArrayList<>();
        forEach(timetable, part::add);
        return Stream.of(part);
    }

    private static DateRange year(LocalDate date) {
        return DateRange.of(date.withDayOfYear(1), LocalDate.of(date.getYear(), 12, 31));
    }

    /** Returns the first day on which any rulebook is in force, or {@code latest} where that would be later. */
    static LocalDate earliest(Rulebooks rulebooks, LocalDate latest) {
        return rulebooks.versions().stream()
                .map(version -> version.inForce().from())
                .min(Comparator.naturalOrder())
                .filter(first -> first.isBefore(latest))
                .orElse(latest);
    }
}
