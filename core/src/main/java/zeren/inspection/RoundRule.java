package zeren.inspection;

import java.util.Objects;
import zeren.register.Obligation;
import zeren.register.Term;
import zeren.register.Timetable;
import zeren.rulebook.InspectionRule;
import zeren.rulebook.Rulebook;

/**
 * The rule by which a round goes, in its period.
 *
 * @param rule the rule
 * @param term the duty whose subjects or bearers are visited, in that period; it belongs to the version of the rulebook that counts for it
 */
public record RoundRule(InspectionRule rule, Term term) {

    /** Checks that both are there. */
    public RoundRule {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(term, "term");
    }

    /** Returns the code of the duty that says who is visited. */
    static String duty(InspectionRule rule) {
        return rule.covers().or(rule::performs).orElseThrow();
    }

    /** Returns the code of the duty that says who is visited. */
    public String duty() {
        return duty(rule);
    }

    /** Returns the version of the rulebook that counts. */
    public Rulebook rulebook() {
        return term.rulebook();
    }

    /** Tells whether a visit performs an obligation of the inspecting unit; else it is a visit and nothing more, and never overdue. */
    public boolean performs() {
        return rule.performs().isPresent();
    }

    /** Tells whether a unit is visited because of an obligation: one of the inspecting unit's own, or, where visits perform nothing, one of a superior. */
    boolean reaches(Obligation obligation, String inspector, Timetable timetable) {
        if (performs()) {
            return obligation.post().isEmpty() && obligation.bearer().code().equals(inspector);
        }
        boolean itself = obligation.subject().filter(unit -> unit.code().equals(inspector)).isPresent();
        return !itself && timetable.organisation(obligation).isWithin(inspector, obligation.bearer().unit().code());
    }
}
