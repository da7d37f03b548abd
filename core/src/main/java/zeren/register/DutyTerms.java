package zeren.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import zeren.calendar.DateRange;
import zeren.register.DutyEditions.Edition;
import zeren.rulebook.Rulebook;
import zeren.schedule.Cycle;
import zeren.schedule.Period;

/** The terms of one duty through all versions of its rulebook and all {@linkplain DutyEditions editions of its rules}. */
final class DutyTerms {
    private final DutyName name;
    private final DutyEditions editions;
    private final boolean changed;
    /** Of what cycles it may have periods, and on what days they may be due, whatever of the editions counts. */
    private final Set<Cycle> cycles;
    private final DateRange due;
    /** Where there are several editions, what each period came to: to find it takes a walk through all of them. */
    private final Map<Period, Optional<Term>> found = new ConcurrentHashMap<>();

    /**
     * Creates the terms.
     *
     * @param editions in order, from the first in which the rulebook is known, which counts for all of the rulebook's past
     */
    DutyTerms(DutyName name, List<Edition> editions) {
        this.name = name;
        this.editions = new DutyEditions(name, editions);
        this.changed = editions.size() > 1;
        this.cycles = EnumSet.noneOf(Cycle.class);
        editions.forEach(edition -> cycles.addAll(edition.cycles()));
        List<DateRange> inForce = editions.stream().flatMap(edition -> edition.rules().versions().values().stream()).map(Rulebook::inForce).toList();
        this.due = new DateRange(
                inForce.stream().map(DateRange::from).min(Comparator.naturalOrder()).orElseThrow(),
                inForce.stream().map(DateRange::to).max(Comparator.naturalOrder()).orElseThrow());
    }

    DutyName name() {
        return name;
    }

    /** Returns the day from which the rulebook is known; who is bound by what fell due before is judged by that day. */
    LocalDate knownFrom() {
        return editions.first().from();
    }

    /** Returns the term of a period, or nothing where the duty is not owed in it. */
    Optional<Term> term(Period period) {
        return changed
                ? found.computeIfAbsent(period, unknown -> editions.settled(edition -> edition.term(unknown)))
                : editions.first().term(period);
    }

    /** Returns the term on an occasion, or nothing where it does not start the duty or no time limit is set. */
    Optional<Term> term(Occasion occasion) {
        return editions.settled(edition -> edition.occasions().term(occasion));
    }

    /** Tells whether there ever are occasions that start it; a right is started by none, though it has a time limit. */
    boolean hasOccasions() {
        return editions.all().stream().anyMatch(edition -> edition.occasions().isThere() && !edition.occasions().isOfRight());
    }

    /** Tells whether an occasion of that kind may ever start it with a time limit. */
    boolean mayBeDueOn(Occasion.Kind kind) {
        return editions.all().stream().anyMatch(edition -> edition.occasions().mayBeDueOn(kind));
    }

    /** Returns what the rules that count from now on say of an occasion. */
    OccasionPlan occasions() {
        return editions.latest().occasions();
    }

    /** Gives every term that is due within {@code range}. */
    void forEachDue(DateRange range, Consumer<Term> action) {
        if (changed) {
            // What stands where a change is left out may be due on a day that no edition by itself names.
            range.overlap(due).ifPresent(within -> cycles.forEach(cycle -> DutySchedule.forEachPeriod(cycle, within, period ->
                    term(period).filter(term -> range.contains(term.deadline().dueOn())).ifPresent(action))));
        } else {
            editions.first().versions().forEach(version -> version.forEachDue(range, action));
        }
    }
}
