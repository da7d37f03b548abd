package zeren.inspection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import zeren.organisation.Unit;
import zeren.register.Register;
import zeren.register.Rules;
import zeren.register.Term;
import zeren.rulebook.InspectionRule;
import zeren.rulebook.Rulebook;
import zeren.schedule.Period;

/**
 * What rounds of inspection go by.
 *
 * @param register what is known
 * @param rules the rules as they are known
 */
public record RoundRules(Register register, Rules rules) {

    /** Checks that both are there. */
    public RoundRules {
        Objects.requireNonNull(register, "register");
        Objects.requireNonNull(rules, "rules");
    }

    /** Tells whether any version of a rulebook lets units inspect. */
    boolean any(String rulebook) {
        return rules.rulebooks().versions(rulebook).stream().anyMatch(version -> !version.oversight().inspections().isEmpty());
    }

    /** Tells whether any version of a rulebook lets that unit inspect. */
    boolean letInspect(String rulebook, Unit inspector) {
        return rules.rulebooks().versions(rulebook).stream()
                .flatMap(version -> version.oversight().inspections().stream())
                .anyMatch(rule -> rule.by().covers(inspector));
    }

    /**
     * Returns the rules by which a unit may inspect in a period: those of the version of the rulebook to which the duty that says who is
     * visited belongs in exactly that period.
     */
    public List<RoundRule> of(String rulebook, Period period, Unit inspector) {
        return rules.rulebooks().versions(rulebook).stream()
                .flatMap(version -> version.oversight().inspections().stream()
                        .filter(rule -> rule.by().covers(inspector))
                        .flatMap(rule -> term(version, rule, period).stream().map(term -> new RoundRule(rule, term))))
                .toList();
    }

    /** Returns the rule by which a round goes, or nothing where the rules that are known since have none for it. */
    public Optional<RoundRule> find(Round round) {
        return inspector(round).stream()
                .flatMap(inspector -> of(round.rulebook(), round.period(), inspector).stream())
                .filter(found -> found.rule().covers().equals(round.covers()))
                .findFirst();
    }

    /** Returns the units that a round is to visit, by code; none where no rule is known for it. */
    public List<ToCover> toCover(Round round) {
        SortedMap<String, ToCover> found = new TreeMap<>();
        find(round).ifPresent(rule -> register.timetable().ofDuty(round.rulebook(), rule.duty(), round.period()).stream()
                .filter(obligation -> rule.reaches(obligation, round.inspector(), register.timetable()))
                .map(obligation -> new ToCover(rule, obligation))
                // Where two superiors have to have one unit visited, what still stands counts, not what lapsed.
                .forEach(each -> found.merge(each.unit().code(), each, (one, other) -> one.obligation().lapse().isPresent() ? other : one)));
        return List.copyOf(found.values());
    }

    private Optional<Unit> inspector(Round round) {
        // Of what kind a unit is, is said of its whole life.
        return register.institution().on(round.period().last()).findUnit(round.inspector());
    }

    private Optional<Term> term(Rulebook version, InspectionRule rule, Period period) {
        return register.timetable().term(version.id(), RoundRule.duty(rule), period)
                .filter(term -> term.rulebook().version() == version.version());
    }
}
