package zeren.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import zeren.calendar.DateRange;
import zeren.organisation.Unit;
import zeren.register.Fact;
import zeren.register.Obligation;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Refusal;
import zeren.register.Registrar;
import zeren.register.Withdrawal;
import zeren.rulebook.DocumentReference;
import zeren.schedule.Period;

/**
 * Decides whether a round, a visit or a finding may be recorded, as {@link Registrar} does of what is owed: each method returns the fact, or throws
 * the {@link Refusal} that says what is in the way.
 *
 * @param rules what is known, and by which rules
 * @param today the date on which it is said; nothing may be said of the future
 */
public record InspectionRegistrar(RoundRules rules, LocalDate today) {
    private static final String VISITED_ON = "visited_on";

    /** Checks that both are there. */
    public InspectionRegistrar {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(today, "today");
    }

    /**
     * Decides on a round.
     *
     * @param covers the code of the duty that says who is visited; needed only where several rules let the unit inspect
     * @throws Refusal if no rule, or more than one, lets the unit inspect in that period; it does not exist then, or has nobody to visit; the period has not begun; or the same round
     *     was begun before
     */
    public Round begin(String rulebook, Period period, Unit inspector, Optional<String> covers) {
        RoundRule rule = rule(rulebook, period, inspector, covers);
        if (inspector.exists().overlap(period.range()).isEmpty()) {
            throw Refusal.rule("inspector", "not_in_existence", inspector.code() + " does not exist in " + period + ": name a unit that does");
        }
        Round round = new Round(rulebook, period, inspector.code(), rule.rule().covers());
        if (rules.toCover(round).isEmpty()) {
            throw Refusal.rule("inspector", "nothing_to_cover", "nobody is to be visited by " + inspector.code() + " in " + period + " under " + rule.duty());
        }
        if (period.first().isAfter(today)) {
            throw Refusal.rule("period", "in_the_future", period + " begins on " + period.first() + ", after today, " + today);
        }
        rules.register().all(Round.class).stream().filter(earlier -> earlier.fact().equals(round)).findFirst().ifPresent(earlier -> {
            throw Refusal.conflict("period", "already_begun", "this round is there already, as " + earlier.id(), List.of(earlier.id()));
        });
        return round;
    }

    private RoundRule rule(String rulebook, Period period, Unit inspector, Optional<String> covers) {
        if (!rules.any(rulebook)) {
            throw Refusal.rule("rulebook", "no_inspections", rulebook + " says nothing of inspections: name a rulebook that does");
        }
        if (!rules.letInspect(rulebook, inspector)) {
            throw Refusal.rule("inspector", "not_an_inspector", rulebook + " does not let " + inspector.code() + " inspect: name a unit that it does");
        }
        List<RoundRule> fitting = rules.of(rulebook, period, inspector);
        if (fitting.isEmpty()) {
            throw Refusal.rule("period", "no_such_duty_in_period", "no duty for which " + inspector.code() + " inspects is owed in exactly " + period
                    + ": name a period of its cadence, in which the rulebook is in force");
        }
        String known = fitting.stream().map(RoundRule::duty).collect(Collectors.joining(" or "));
        List<RoundRule> named = fitting.stream().filter(rule -> covers.map(rule.duty()::equals).orElse(true)).toList();
        if (named.isEmpty()) {
            throw Refusal.rule("covers", "not_covered", inspector.code() + " does not inspect for " + covers.orElseThrow() + " in " + period + ": name " + known);
        }
        if (named.size() > 1) {
            throw Refusal.rule("covers", "several_rules", inspector.code() + " inspects for several duties in " + period + ": name " + known);
        }
        return named.get(0);
    }

    /**
     * Decides on a visit.
     *
     * @throws Refusal if the unit is not one to cover; as for any performance, where it performs an obligation; else if it lies in the future, before the
     *     period, or on a day on which the inspecting unit or the visited one did not exist
     */
    public Visit visit(Recorded<Round> round, String unit, LocalDate visitedOn, List<DocumentReference> documents) {
        ToCover to = toCover(round, unit);
        if (to.performed().isPresent()) {
            perform(to.obligation(), visitedOn, documents);
        } else {
            checkDay(round.fact(), to.unit(), visitedOn);
        }
        return new Visit(round.id(), unit, visitedOn, documents, to.performed().map(Obligation::id));
    }

    private void perform(Obligation obligation, LocalDate visitedOn, List<DocumentReference> documents) {
        try {
            new Registrar(rules.register(), today).perform(obligation, visitedOn, documents);
        } catch (Refusal refusal) {
            throw refusal.field().equals("performed_on") ? refusal.at(VISITED_ON) : refusal;
        }
    }

    private ToCover toCover(Recorded<Round> round, String unit) {
        return rules.toCover(round.fact()).stream()
                .filter(each -> each.unit().code().equals(unit))
                .findFirst()
                .orElseThrow(() -> notToCover(round, unit));
    }

    static Refusal notToCover(Recorded<Round> round, String unit) {
        return Refusal.rule("unit", "not_to_cover", unit + " is none of the units that " + round.id() + " covers: its coverage lists them");
    }

    private void checkDay(Round round, Unit unit, LocalDate visitedOn) {
        if (visitedOn.isAfter(today)) {
            throw Refusal.rule(VISITED_ON, "in_the_future", visitedOn + " lies after today, " + today);
        }
        LocalDate first = round.period().first();
        if (visitedOn.isBefore(first)) {
            throw Refusal.rule(VISITED_ON, "before_period", visitedOn + " lies before the period " + round.period() + ", which begins on " + first);
        }
        Unit inspector = rules.register().institution().on(visitedOn).getUnit(round.inspector());
        checkExists(visitedOn, inspector, "bearer");
        checkExists(visitedOn, unit, "subject");
    }

    private static void checkExists(LocalDate visitedOn, Unit unit, String part) {
        DateRange exists = unit.exists();
        if (!exists.contains(visitedOn)) {
            String code = (visitedOn.isBefore(exists.from()) ? "before_" : "after_") + part;
            throw Refusal.rule(VISITED_ON, code, unit.code() + " does not exist on " + visitedOn + ": it does so " + exists);
        }
    }

    /**
     * Decides on the withdrawal of a visit; that of one that performed an obligation is the withdrawal of its performance.
     *
     * @throws Refusal if it does not stand any more
     */
    public Fact withdraw(Recorded<Visit> visit, Withdrawal.Reason reason) {
        Optional<Recorded<Performance>> performance = Visits.performanceOf(visit);
        if (performance.isPresent()) {
            return new Registrar(rules.register(), today).withdraw(performance.get(), reason);
        }
        new Visits(rules.register()).withdrawalOf(visit).ifPresent(earlier -> {
            throw Refusal.conflict("visit", "does_not_stand", visit.id() + " was withdrawn by " + earlier.id(), List.of(earlier.id()));
        });
        return new VisitWithdrawal(visit.id(), reason);
    }

    /**
     * Decides on a finding.
     *
     * @throws Refusal if it lies in the future, the unit is not one to cover or was not visited by then, what it says is not so by what the register holds of that day,
     *     a deadline is missing or too many, all of these at once; or if the same was found before
     */
    public Finding issue(Recorded<Round> round, Finding finding) {
        return new FindingCheck(rules, today, round, finding).checked();
    }
}
