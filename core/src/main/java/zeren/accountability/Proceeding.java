package zeren.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zeren.organisation.Unit;
import zeren.register.Due;
import zeren.register.Occasion;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.rulebook.ReferralRule;
import zeren.rulebook.Rulebooks;

/**
 * One referral with the steps of its course, as known at an instant.
 *
 * <p>Nothing of it is stored but the proposal and the steps: the state, the time limit to answer, who files, and whether the proof holds follow from
 * what is known.
 */
public final class Proceeding {
    private final Recorded<Referral> proposed;
    private final List<Recorded<ReferralStep>> steps;
    private final Register register;
    private final Rulebooks rulebooks;

    /**
     * Joins a proposal with its steps.
     *
     * @param steps those of this referral, in the order of recording
     * @param register what is known
     */
    public Proceeding(Recorded<Referral> proposed, List<Recorded<ReferralStep>> steps, Register register, Rulebooks rulebooks) {
        this.proposed = proposed;
        this.steps = List.copyOf(steps);
        this.register = register;
        this.rulebooks = rulebooks;
    }

    /** Returns the same with one step more. */
    public Proceeding and(Recorded<ReferralStep> next) {
        return new Proceeding(proposed, Stream.concat(steps.stream(), Stream.of(next)).toList(), register, rulebooks);
    }

    /** Returns its id. */
    public String id() {
        return proposed.id();
    }

    /** Returns the proposal as it was recorded. */
    public Recorded<Referral> proposed() {
        return proposed;
    }

    /** Returns the proposal. */
    public Referral referral() {
        return proposed.fact();
    }

    /** Returns the steps after the proposal, in their order. */
    public List<Recorded<ReferralStep>> steps() {
        return steps;
    }

    /** Returns how far it has come. */
    public ReferralState state() {
        return last().map(step -> ReferralState.after(step.fact().kind())).orElse(ReferralState.PROPOSED);
    }

    /** Returns the answer, where there is one. */
    public Optional<Recorded<ReferralStep>> answer() {
        return steps.stream().filter(step -> step.fact().kind() == ReferralStep.Kind.ANSWERED).findFirst();
    }

    /** Returns the decision, where there is one. */
    public Optional<Recorded<ReferralStep>> decision() {
        return steps.stream().filter(step -> step.fact().kind().isDecision()).findFirst();
    }

    /** Returns the step that was taken last, where there is one. */
    public Optional<Recorded<ReferralStep>> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    /** Returns the day of the latest step, or of the proposal where there is none. */
    public LocalDate lastDay() {
        return last().map(step -> step.fact().takenOn()).orElse(referral().proposedOn());
    }

    /** Returns the occasion that the proposal raised. */
    public Occasion occasion() {
        return Occasion.of(proposed.sequence(), referral());
    }

    /** Returns the day on which the referred office is told: that of the proposal or, where it is later, that on which it was recorded. */
    public LocalDate toldOn() {
        LocalDate recordedOn = register.dayOf(proposed.at());
        return recordedOn.isAfter(referral().proposedOn()) ? recordedOn : referral().proposedOn();
    }

    /** Returns the last day of the time limit to answer, which runs from the day {@linkplain #toldOn it is told}; nothing where none is set. */
    public Optional<LocalDate> answerBy() {
        return right().flatMap(right -> register.timetable().timeAfter(occasion().toldOn(toldOn()), referral().rulebook(), right)).map(Due::dueOn);
    }

    /** Returns the code of the right whose parameter is the time limit to answer, where the rulebook has one. */
    Optional<String> right() {
        return rule().flatMap(ReferralRule::answer);
    }

    /** Tells whether a step is an answer that was given after the time limit. */
    public boolean isLateAnswer(ReferralStep step) {
        return step.kind() == ReferralStep.Kind.ANSWERED && answerBy().filter(limit -> step.takenOn().isAfter(limit)).isPresent();
    }

    /** Returns the code of the unit that takes a part on the day of the latest step; nothing where the school has nobody who files then. */
    public Optional<String> office(Part part) {
        return office(part, lastDay());
    }

    /** Returns the code of the unit that takes a part on a day. */
    public Optional<String> office(Part part, LocalDate day) {
        return switch (part) {
            case PROPOSER -> Optional.of(referral().proposedBy());
            case SUBJECT -> Optional.of(referral().unit());
            case DECIDER -> Optional.of(referral().decidedBy());
            case FILER -> filer(day).map(Unit::code);
        };
    }

    /**
     * Returns the codes of the offices whose hand must not take a step: who proposes, decides or files does not answer, and who is referred neither decides nor
     * files. The office whose step it is is never among them.
     */
    public Set<String> barred(ReferralStep step) {
        Stream<Part> parts = switch (step.kind()) {
            case ANSWERED -> Stream.of(Part.PROPOSER, Part.DECIDER, Part.FILER);
            case UPHELD, DISMISSED, FILED -> Stream.of(Part.SUBJECT);
            case WITHDRAWN -> Stream.empty();
        };
        Optional<String> own = office(Part.of(step.kind()), step.takenOn());
        return parts.flatMap(part -> office(part, step.takenOn()).stream()).filter(code -> !own.equals(Optional.of(code))).collect(Collectors.toSet());
    }

    /** Returns how the obligations that it cites stood on the day of the proposal. */
    public List<Proof> proofs() {
        return referral().obligations().stream()
                .map(id -> new Proof(id, register.timetable().find(id)
                        .map(obligation -> register.account(obligation, referral().proposedOn()).standing().status())))
                .toList();
    }

    /** Tells whether nothing that it cites holds any more: the proof was corrected away. */
    public boolean isUnfounded() {
        return proofs().stream().noneMatch(Proof::holds);
    }

    /**
     * Decides on the next step. That its author acts for the office whose step it is, the caller has checked.
     *
     * @param author who takes it, as in {@link Recorded#by}
     * @param today the date on which it is recorded; nothing may be said of the future
     * @return everything that is in the way; empty where it may be taken
     */
    public List<Objection> objections(ReferralStep step, String author, LocalDate today) {
        return new StepCheck(this, step, author, today).objections();
    }

    private Optional<ReferralRule> rule() {
        return rulebooks.inForce(referral().rulebook(), referral().proposedOn()).flatMap(version -> version.oversight().referrals());
    }

    /** Who files is a unit of the school that was the proposer's when it proposed, whatever became of the proposer since. */
    private Optional<Unit> filer(LocalDate day) {
        Referral referral = referral();
        return rule().flatMap(rule -> new Competence(rule, register.institution().on(referral.proposedOn()), referral.proposedOn())
                .schoolOf(referral.proposedBy())
                .flatMap(school -> new Competence(rule, register.institution().on(day), day).filer(school)));
    }

    /** Returns the id in writing. */
    @Override
    public String toString() {
        return id();
    }
}
