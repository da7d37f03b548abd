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
import java.util.stream.Stream;
import zeren.calendar.DateRange;
import zeren.register.DutyEditions.Edition;
import zeren.rulebook.Duty;
import zeren.rulebook.Parameter;
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

    /**
     * Returns the day by what was known on which it is decided who owes what is due on a day. What fell due before the rulebook was known is
     * judged by what was known when it came: nobody was bound by less before.
     */
    LocalDate decidedOn(LocalDate dueOn) {
        LocalDate knownFrom = editions.first().from();
        return dueOn.isBefore(knownFrom) ? knownFrom : dueOn;
    }

    /** Returns the duty as it is known of {@code day}, be it owed then or not; nothing where it never had a period or an occasion. */
    Optional<Duty> asOf(LocalDate day) {
        return editions.all().stream().flatMap(edition -> edition.asOf(day).stream()).reduce((earlier, later) -> later);
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

    /** Returns the setting that the latest rules have in the place of that of a term, if it does not count because it was recorded too late. */
    Optional<Hindsight.Setting> setTooLate(Term term) {
        return editions.latest().setting(term)
                .filter(setting -> !term.parameter().equals(Optional.of(setting)))
                .flatMap(setting -> tooLate(term, setting));
    }

    private Optional<Hindsight.Setting> tooLate(Term term, Parameter setting) {
        Edition recorded = editions.since(edition -> edition.rules().has(setting));
        LocalDate day = recorded.from();
        LocalDate dueOn = term.deadline().dueOn();
        Optional<LocalDate> would = recorded.sameAs(term).map(changed -> changed.deadline().dueOn());
        return Stream.concat(Stream.of(dueOn), would.stream())
                .filter(due -> due.isBefore(day))
                .findFirst()
                .map(passed -> new Hindsight.Setting(setting, day, would.filter(due -> !due.equals(dueOn)), passed));
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
