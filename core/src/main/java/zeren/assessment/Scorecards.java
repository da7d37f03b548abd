package zeren.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import zeren.calendar.DateRange;
import zeren.register.Obligation;
import zeren.register.Occasion;
import zeren.register.Register;
import zeren.rulebook.Duty;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.Timing;

/** The counting of a year's obligations into scorecards: a pure function of the register, the year and the date. */
public final class Scorecards {
    private final int year;
    private final Rulebooks rulebooks;
    private final Map<String, Optional<Rulebook>> versions = new HashMap<>();
    private final Map<String, Optional<String>> findingDuties = new HashMap<>();
    private final SortedMap<String, SortedMap<String, Count>> counts = new TreeMap<>();

    /** How many stand in which way under one rulebook, while they are counted. */
    private static final class Count {
        private Tally all = Tally.NONE;
        private Tally findings = Tally.NONE;
    }

    private Scorecards(int year, Rulebooks rulebooks) {
        this.year = year;
        this.rulebooks = rulebooks;
    }

    /**
     * Returns the scorecards of a year, by unit; none for a unit that has nothing to do with any obligation of the year.
     *
     * @param rulebooks the rulebooks as they are known
     * @param asOf the date on which the obligations are judged
     * @param wanted which obligations are counted
     */
    public static SortedMap<String, Scorecard> of(Register register, Rulebooks rulebooks, int year, LocalDate asOf, Predicate<Obligation> wanted) {
        Scorecards cards = new Scorecards(year, rulebooks);
        register.timetable().forEachDue(days(year), obligation -> {
            if (wanted.test(obligation)) {
                cards.add(obligation, Tally.of(register.account(obligation, asOf).standing().status()));
            }
        });
        SortedMap<String, Scorecard> byUnit = new TreeMap<>();
        cards.counts.forEach((unit, counts) -> byUnit.put(unit, new Scorecard(unit, year, cards.scores(counts))));
        return byUnit;
    }

    /** Returns the days of a year. */
    public static DateRange days(int year) {
        return DateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private void add(Obligation obligation, Tally one) {
        String rulebook = obligation.term().rulebook().id();
        Count count = counts.computeIfAbsent(obligation.bearer().unit().code(), unit -> new TreeMap<>())
                .computeIfAbsent(rulebook, id -> new Count());
        count.all = count.all.plus(one);
        if (findingDuty(rulebook).equals(Optional.of(obligation.duty().code()))) {
            count.findings = count.findings.plus(one);
        }
    }

    private List<RulebookScore> scores(SortedMap<String, Count> byRulebook) {
        List<RulebookScore> scores = new ArrayList<>();
        byRulebook.forEach((id, count) -> scores.add(new RulebookScore(
                id, version(id), count.all, findingDuty(id).map(duty -> new RulebookScore.Findings(duty, count.findings)))));
        return scores;
    }

    private Optional<Rulebook> version(String rulebook) {
        return versions.computeIfAbsent(rulebook, id -> rulebooks.versions(id).stream()
                .filter(version -> rulebooks.reign(version).overlap(days(year)).isPresent())
                .reduce((earlier, later) -> later));
    }

    private Optional<String> findingDuty(String rulebook) {
        return findingDuties.computeIfAbsent(rulebook, id -> version(id).flatMap(version -> version.duties().stream()
                .filter(duty -> duty.timing() instanceof Timing.OnOccasion timing && Occasion.Kind.of(timing) == Occasion.Kind.FINDING_ISSUED)
                .map(Duty::code)
                .findFirst()));
    }
}
