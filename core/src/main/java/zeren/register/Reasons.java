package zeren.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zeren.explanation.Authority;
import zeren.explanation.Explanation;
import zeren.explanation.Step;
import zeren.explanation.StepKind;
import zeren.explanation.Values;
import zeren.organisation.Organisation;

/**
 * The steps that explain a judgement, in the order in which a reader asks: by what rule, by when, by whom and to whom, what was done, what
 * follows. They only tell what was decided elsewhere, and by whom; nothing is decided here.
 */
final class Reasons {
    private final List<Step> steps = new ArrayList<>();

    private Reasons() {}

    static Explanation of(Judgement judgement, Register register) {
        Reasons reasons = new Reasons();
        Organisation organisation = register.timetable().organisation(judgement.obligation());
        Hindsight hindsight = new Hindsight(register.timetable(), judgement.obligation());
        new RuleReasons(judgement.obligation(), organisation, hindsight).tell(reasons);
        new DayReasons(judgement.obligation().term()).tell(reasons);
        new BearerReasons(judgement.obligation(), organisation, hindsight).tell(reasons);
        new PerformanceReasons(judgement).tell(reasons);
        new StandingReasons(judgement, organisation).tell(reasons);
        return new Explanation(reasons.steps);
    }

    void add(StepKind kind, Values values, Authority authority) {
        steps.add(new Step(kind, values, authority));
    }

    void add(StepKind kind, Values values, ComputationRule rule) {
        add(kind, values, rule.authority());
    }

    /** Returns all but the last of what one came by, which is what lies between. */
    static <T> List<T> between(List<T> way) {
        return way.isEmpty() ? way : way.subList(0, way.size() - 1);
    }

    static <T> Optional<T> last(List<T> way) {
        return way.isEmpty() ? Optional.empty() : Optional.of(way.get(way.size() - 1));
    }
}
