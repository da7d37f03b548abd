package zeren.register;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zeren.calendar.DateRange;
import zeren.register.DutyRules.Part;
import zeren.rulebook.Duty;
import zeren.rulebook.Parameter;
import zeren.schedule.Cycle;
import zeren.schedule.Period;

/**
 * The editions of the rules of one duty, and what is left of each where not all that was recorded counts.
 *
 * <p>A change counts for a period or an occasion only if what it changes is due on the day of recording or later, before and after the change:
 * it neither touches what fell due before nor makes anything fall due before (contract, rule 10). What is recorded on one day is one change;
 * where that does not count, each part of it is one. A change that does not count is left out for good, and not of what is recorded after it.
 */
final class DutyEditions {
    private final DutyName name;
    private final List<Edition> editions;
    /** What each edition changes; the first one nothing. */
    private final List<Set<Part>> changes;
    /** What there is where something is left out; it is the same for many periods. */
    private final Map<Step, Edition> made = new ConcurrentHashMap<>();

    /** What the rules say of the duty. Each is made once, and is equal to itself alone: to compare whole rulebooks takes long. */
    static final class Edition {
        private final LocalDate from;
        private final DutyRules rules;
        private final List<DutySchedule> versions;
        private final OccasionPlan occasions;

        Edition(LocalDate from, DutyName name, DutyRules of) {
            Rules all = of.rules();
            this.from = from;
            this.rules = of;
            this.versions = DutySchedule.of(all, name);
            this.occasions = OccasionPlan.of(all, name);
        }

        /** Returns the day on which it was recorded. */
        LocalDate from() {
            return from;
        }

        DutyRules rules() {
            return rules;
        }

        /** Returns the schedule in each version of the rulebook. */
        List<DutySchedule> versions() {
            return versions;
        }

        Optional<Term> term(Period period) {
            return versions.stream().flatMap(version -> version.term(period).stream()).findFirst();
        }

        /** Returns the term of the same period, or on the same occasion. */
        Optional<Term> sameAs(Term term) {
            return term.deadline() instanceof Due.OnOccasion on ? occasions.term(on.occasion()) : term(((Due.InPeriod) term.deadline()).deadline().period());
        }

        /** Returns the setting that governs the period or occasion of a term, by the same version of the rulebook. */
        Optional<Parameter> setting(Term term) {
            int version = term.rulebook().version();
            return term.deadline() instanceof Due.InPeriod in
                    ? versions.stream().flatMap(schedule -> schedule.setting(version, in.deadline().period()).stream()).findFirst()
                    : occasions.setting(version, ((Due.OnOccasion) term.deadline()).occasion());
        }

        /** Returns the cycles of which there may be periods by these rules, or by some of them together with others. */
        Set<Cycle> cycles() {
            Set<Cycle> cycles = EnumSet.noneOf(Cycle.class);
            versions.forEach(version -> cycles.addAll(version.cycles()));
            rules.parameters().values().stream()
                    .flatMap(List::stream)
                    .forEach(parameter -> parameter.cadence().ifPresent(cadence -> cycles.add(cadence.cycle())));
            return cycles;
        }

        OccasionPlan occasions() {
            return occasions;
        }

        /** Returns the duty as the version has it that is in force on {@code day}, or else the last that has it. */
        Optional<Duty> asOf(LocalDate day) {
            List<Said> said = Stream.concat(
                            versions.stream().flatMap(version -> version.duty().map(duty -> new Said(version.due(), duty)).stream()),
                            occasions.versions().stream().map(version -> new Said(version.reign(), version.duty())))
                    .toList();
            return said.stream().filter(each -> each.inForce().contains(day)).findFirst()
                    .or(() -> said.stream().reduce((earlier, later) -> later))
                    .map(Said::duty);
        }
    }

    /** The duty as one version has it, and the days on which that is in force. */
    private record Said(DateRange inForce, Duty duty) {}

    /** From what stood before to some parts of what an edition changes. */
    private record Step(Edition from, int to, Set<Part> parts) {}

    /** What stands for one period or occasion after some editions. */
    private record Standing(Edition edition, Optional<Term> term) {
        Standing with(Edition other, Function<Edition, Optional<Term>> of) {
            return new Standing(other, of.apply(other));
        }

        boolean isDueBefore(LocalDate day) {
            return term.isPresent() && term.get().deadline().dueOn().isBefore(day);
        }
    }

    /**
     * Creates them.
     *
     * @param editions in order, from the first in which the rulebook is known, which counts for all of the rulebook's past
     */
    DutyEditions(DutyName name, List<Edition> editions) {
        this.name = name;
        this.editions = List.copyOf(editions);
        this.changes = IntStream.range(0, editions.size())
                .mapToObj(place -> editions.get(place).rules().changedSince(editions.get(Math.max(0, place - 1)).rules()))
                .toList();
    }

    List<Edition> all() {
        return editions;
    }

    Edition first() {
        return editions.get(0);
    }

    Edition latest() {
        return editions.get(editions.size() - 1);
    }

    /** Returns the first edition since which something holds that holds of the latest. */
    Edition since(Predicate<Edition> holds) {
        int first = editions.size() - 1;
        while (first > 0 && holds.test(editions.get(first - 1))) {
            first--;
        }
        return editions.get(first);
    }

    /** Returns the term that stands, of those that each edition has for one period or occasion. */
    Optional<Term> settled(Function<Edition, Optional<Term>> of) {
        Standing stands = new Standing(first(), of.apply(first()));
        for (int next = 1; next < editions.size() && !stands.isDueBefore(editions.get(next).from()); next++) {
            stands = changed(stands, next, of);
        }
        return stands.term();
    }

    private Standing changed(Standing stands, int next, Function<Edition, Optional<Term>> of) {
        LocalDate day = editions.get(next).from();
        Set<Part> parts = changes.get(next);
        Standing whole = stands.with(edition(new Step(stands.edition(), next, parts)), of);
        if (!whole.isDueBefore(day)) {
            return whole;
        }
        Standing counting = stands;
        for (Part part : parts) {
            Standing one = counting.with(edition(new Step(counting.edition(), next, EnumSet.of(part))), of);
            counting = one.isDueBefore(day) ? counting : one;
        }
        return counting;
    }

    private Edition edition(Step step) {
        Edition before = editions.get(step.to() - 1);
        Edition after = editions.get(step.to());
        boolean nothingIsLeftOut = step.from() == before && step.parts().equals(changes.get(step.to()));
        return nothingIsLeftOut ? after : made.computeIfAbsent(step, unknown ->
                new Edition(after.from(), name, step.from().rules().with(step.parts(), before.rules(), after.rules())));
    }
}
