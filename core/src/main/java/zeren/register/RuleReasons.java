package zeren.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zeren.explanation.Authority;
import zeren.explanation.Value;
import zeren.explanation.Value.Word;
import zeren.explanation.Values;
import zeren.organisation.Organisation;
import zeren.rulebook.Article;
import zeren.rulebook.Citation;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebook;
import zeren.schedule.Deadline;
import zeren.schedule.DueRule;
import zeren.schedule.Period;
import zeren.schedule.Schedule;

/** What is owed, by which rule, and on which day it is due before any day off is looked at. */
final class RuleReasons {
    private final Obligation obligation;
    private final Term term;
    private final Rulebook rulebook;
    private final Authority citation;
    private final Organisation organisation;
    private final Hindsight hindsight;

    RuleReasons(Obligation obligation, Organisation organisation, Hindsight hindsight) {
        this.obligation = obligation;
        this.organisation = organisation;
        this.hindsight = hindsight;
        this.term = obligation.term();
        this.rulebook = term.rulebook();
        this.citation = Naming.citation(term);
    }

    void tell(Reasons reasons) {
        tellRules(reasons);
        tellDuty(reasons);
        if (term.deadline() instanceof Due.InPeriod in) {
            tellPeriod(reasons, in.deadline().period());
            tellDueDay(reasons, in.deadline());
        } else if (term.deadline() instanceof Due.OnOccasion on) {
            tellOccasion(reasons, on);
        }
    }

    private void tellRules(Reasons reasons) {
        Values version = Values.NONE
                .and("rulebook", Value.Named.of(rulebook.id(), rulebook.title()))
                .and("version", rulebook.version())
                .and("document_number", rulebook.documentNumber())
                .and("in_force_from", rulebook.inForce().from());
        reasons.add(ObligationStep.RULEBOOK, version, ComputationRule.PERIODS);
        for (Article article : cited()) {
            Values about = Values.NONE.and("number", article.number()).and("title", new Value.Label(article.title()));
            reasons.add(ObligationStep.ARTICLE, about, Naming.citation(rulebook, String.valueOf(article.number())));
        }
    }

    private List<Article> cited() {
        List<Integer> numbers = obligation.duty().citations().stream().flatMapToInt(Citation::articles).boxed().distinct().collect(Collectors.toList());
        return rulebook.articles().stream().filter(article -> numbers.contains(article.number())).toList();
    }

    private void tellDuty(Reasons reasons) {
        Values duty = Values.NONE
                .and("bearer", Naming.of(obligation.bearer()))
                .and("duty", Naming.of(obligation.duty()))
                .and("documents", obligation.duty().documents().stream().map(kind -> Word.of("document_kind", kind)).toList());
        reasons.add(ObligationStep.DUTY, duty, citation);
        obligation.subject().ifPresent(unit ->
                reasons.add(ObligationStep.SUBJECT, Values.NONE.and("subject", Naming.of(unit)), citation));
    }

    private void tellOccasion(Reasons reasons, Due.OnOccasion due) {
        Authority limitation = Naming.finding(due.occasion(), obligation.duty()).or(() -> term.parameter().map(RuleReasons::authority)).orElse(citation);
        OccasionReasons occasion = new OccasionReasons(due, term.calendar(), citation, limitation);
        occasion.tellOccasion(reasons);
        term.parameter().ifPresent(parameter -> reasons.add(ObligationStep.LIMIT_SET, set(Values.NONE, parameter), authority(parameter)));
        occasion.tellLimit(reasons);
        tellLaterSetting(reasons);
    }

    private void tellPeriod(Reasons reasons, Period period) {
        Values when = Values.NONE
                .and("period", period.toString())
                .and("period_from", period.first())
                .and("period_to", period.last())
                .and("cycle", Word.of("cycle", period.cycle()))
                .and("required", term.required());
        Optional<Parameter> howOften = term.parameter().filter(parameter -> parameter.cadence().isPresent());
        reasons.add(ObligationStep.PERIOD, when, howOften.map(RuleReasons::authority).orElse(citation));
        term.parameter().ifPresent(parameter -> tellParameter(reasons, parameter));
        tellLaterSetting(reasons);
    }

    /** What was set too late is what the register shows as set. */
    private void tellLaterSetting(Reasons reasons) {
        hindsight.setting().ifPresent(later -> reasons.add(ObligationStep.SETTING_LATER, setBy(Values.NONE.and("valid_from", later.parameter().valid().from()), later.parameter())
                .and("set_due", later.dueOn().map(Value.Day::new))
                .and("recorded_on", later.recordedOn())
                .and("passed", later.passed()), ComputationRule.CLOSED_PERIODS));
    }

    private void tellParameter(Reasons reasons, Parameter parameter) {
        String sets = parameter.cadence().isEmpty() ? "due" : parameter.due().isEmpty() ? "cadence" : "cadence-and-due";
        Values values = Values.NONE.and("sets", new Word("parameter_sets", sets));
        reasons.add(ObligationStep.PARAMETER, set(values, parameter), authority(parameter));
    }

    /** Adds from when to when a parameter is valid, and who set it. */
    private Values set(Values values, Parameter parameter) {
        return setBy(values
                .and("valid_from", parameter.valid().from())
                .and("valid_to", parameter.valid().end().map(Value.Day::new)), parameter);
    }

    private Values setBy(Values values, Parameter parameter) {
        return values
                .and("set_by", parameter.authority().map(by -> Naming.of(by.setBy(), organisation)))
                .and("document", parameter.authority().map(by -> Naming.of(by.document())));
    }

    /** Returns the document by which a parameter was set; one that is made up has none. */
    private static Authority authority(Parameter parameter) {
        return parameter.authority().map(by -> Naming.authority(by.document())).orElseGet(ComputationRule.PUBLISHED_NUMBERS::authority);
    }

    private void tellDueDay(Reasons reasons, Deadline deadline) {
        Schedule schedule = deadline.schedule();
        Values nominal = Values.NONE.and("nominal", deadline.nominal());
        if (schedule.due().equals(DueRule.PERIOD_END)) {
            Values beside = nominal.and("too_late", hindsight.setting().flatMap(Hindsight.Setting::dueOn).map(Value.Day::new));
            reasons.add(ObligationStep.DUE_AT_PERIOD_END, beside, ComputationRule.DUE_DATE);
        } else {
            Optional<Parameter> byWhen = term.parameter().filter(parameter -> parameter.due().isPresent());
            Values onDay = nominal.and("due_rule", schedule.due().toString());
            reasons.add(ObligationStep.DUE_ON_DAY, onDay, byWhen.map(RuleReasons::authority).orElse(citation));
        }
        if (schedule.opens().isPresent()) {
            reasons.add(ObligationStep.WINDOW, Values.NONE.and("opens_on", deadline.opensOn()), citation);
        }
    }
}
