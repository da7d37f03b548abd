package zeren.register;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import zeren.calendar.DateRange;
import zeren.rulebook.Duty;
import zeren.schedule.Period;

/**
 * The terms of one duty through all versions of its rulebook and all editions of the rules.
 *
 * <p>A new edition counts for a period or an occasion only if what it changes is due on the edition's day or later, before and after the change: it
 * neither touches what fell due before nor makes anything fall due before (contract, rule 10).
 */
final class DutyTerms {
    private final DutyName name;
    private final List<Edition> editions;
    /** Where there are several editions, what each period came to: to find it takes a walk through all of them. */
    private final Map<Period, Optional<Term>> found = new ConcurrentHashMap<>();

    /**
     * What one edition of the rules says of the duty.
     *
     * @param from the day on which the edition was recorded
     * @param versions the schedule in each version that has the duty; none where no version has it
     * @param occasions the same of what it says of occasions
     */
    record Edition(LocalDate from, List<DutySchedule> versions, OccasionPlan occasions) {
        private Optional<Term> term(Period period) {
            return versions.stream().flatMap(version -> version.term(period).stream()).findFirst();
        }

        /** Returns the duty as the version has it that is in force on {@code day}, or else the last that has it. */
        private Optional<Duty> asOf(LocalDate day) {
            List<Said> said = Stream.concat(
                            versions.stream().flatMap(version -> version.duty().map(duty -> new Said(version.due(), duty)).stream()),
                            occasions.versions().stream().map(version -> new Said(version.reign(), version.duty())))
                    .toList();
            return said.stream().filter(each -> each.inForce().contains(day)).findFirst()
                    .or(() -> said.stream().reduce((earlier, later) -> later))
                    .map(Said::duty);
        }

        private void forEachDue(DateRange range, Consumer<Term> action) {
            versions.forEach(version -> version.forEachDue(range, action));
        }
    }

    /** The duty as one version has it, and the days on which that is in force. */
    private record Said(DateRange inForce, Duty duty) {}

    /**
     * Creates the terms.
     *
     * @param editions in order, from the first in which the rulebook is known, which counts for all of the rulebook's past
     */
    DutyTerms(DutyName name, List<Edition> editions) {
        this.name = name;
        this.editions = List.copyOf(editions);
    }

    DutyName name() {
        return name;
    }

    /** Returns the day from which the rulebook is known; who is bound by what fell due before is judged by that day. */
    LocalDate knownFrom() {
        return editions.get(0).from();
    }

    /** Returns the duty as it is known of {@code day}, be it owed then or not; nothing where it never had a period or an occasion. */
    Optional<Duty> asOf(LocalDate day) {
        return editions.stream().flatMap(edition -> edition.asOf(day).stream()).reduce((earlier, later) -> later);
    }

    /** Returns the term of a period, or nothing where the duty is not owed in it. */
    Optional<Term> term(Period period) {
        return editions.size() == 1
                ? editions.get(0).term(period)
                : found.computeIfAbsent(period, unknown -> settled(edition -> edition.term(unknown)));
    }

    /** Returns the term on an occasion, or nothing where it does not start the duty or no time limit is set. */
    Optional<Term> term(Occasion occasion) {
        return settled(edition -> edition.occasions().term(occasion));
    }

    /** Tells whether there ever are occasions that start it; a right is started by none, though it has a time limit. */
    boolean hasOccasions() {
        return editions.stream().anyMatch(edition -> edition.occasions().isThere() && !edition.occasions().isOfRight());
    }

    /** Tells whether an occasion of that kind may ever start it with a time limit. */
    boolean mayBeDueOn(Occasion.Kind kind) {
        return editions.stream().anyMatch(edition -> edition.occasions().mayBeDueOn(kind));
    }

    /** Returns what the rules that count from now on say of an occasion. */
    OccasionPlan occasions() {
        return editions.get(editions.size() - 1).occasions();
    }

    private Optional<Term> settled(Function<Edition, Optional<Term>> of) {
        Optional<Term> term = of.apply(editions.get(0));
        for (Edition edition : editions.subList(1, editions.size())) {
            if (isDueBefore(term, edition.from())) {
                return term;
            }
            Optional<Term> changed = of.apply(edition);
            if (!isDueBefore(changed, edition.from())) {
                term = changed;
            }
        }
        return term;
    }

    /** Gives every term that is due within {@code range}. */
    void forEachDue(DateRange range, Consumer<Term> action) {
        if (editions.size() == 1) {
            editions.get(0).forEachDue(range, action);
            return;
        }
        Set<Period> periods = new LinkedHashSet<>();
        editions.forEach(edition -> edition.forEachDue(range, term -> {
            if (term.deadline().when() instanceof When.InPeriod in) {
                periods.add(in.period());
            }
        }));
        periods.forEach(period -> term(period).filter(term -> range.contains(term.deadline().dueOn())).ifPresent(action));
    }

    private static boolean isDueBefore(Optional<Term> term, LocalDate day) {
        return term.isPresent() && term.get().deadline().dueOn().isBefore(day);
    }
}
