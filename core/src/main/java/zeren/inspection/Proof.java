package zeren.inspection;

import java.time.LocalDate;
import java.util.Optional;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.register.Account;
import zeren.register.Dossier;
import zeren.register.Obligation;
import zeren.register.Register;
import zeren.register.Status;
import zeren.register.Verdict;
import zeren.rulebook.Duty;
import zeren.rulebook.Parameter;
import zeren.rulebook.Scope;
import zeren.rulebook.Timing;
import zeren.rulebook.Within;

/**
 * What the register says of a day, held against what is said to be found on it. Every answer is empty where it is so, else how it is.
 *
 * @param rules what is known
 * @param category what is said to be found
 * @param unit the code of the inspected unit
 * @param day the day
 */
record Proof(RoundRules rules, Finding.Category category, String unit, LocalDate day) {

    /** Holds it against one obligation of the unit. */
    Optional<String> whyNot(Obligation obligation) {
        return switch (category) {
            case DUTY_NOT_PERFORMED -> unless(status(obligation) == Status.OVERDUE, standing(obligation));
            case PERFORMED_LATE -> unless(status(obligation) == Status.PERFORMED_LATE, standing(obligation));
            case EVIDENCE_INCOMPLETE -> unless(
                    account(obligation).verdicts().containsValue(Verdict.not(Verdict.WhyNot.DOCUMENTS_MISSING)),
                    "no performance of " + obligation + " lacks a document on " + day);
            case REPORT_RETURNED -> unless(isReturned(obligation), "no performance of " + obligation + " is returned on " + day);
            case POST_VACANT -> obligation.post()
                    .map(this::whyNotVacant)
                    .orElseGet(() -> Optional.of(obligation + " is owed by a unit, not by a post"));
            // The finding itself names a duty in their place.
            case NO_PARAMETER_SET -> Optional.empty();
        };
    }

    /** Holds it against a duty that is said to have no parameter. */
    Optional<String> whyNot(String rulebook, String code) {
        Optional<Duty> duty = rules.rules().rulebooks().inForce(rulebook, day).flatMap(version -> version.findDuty(code));
        if (duty.isEmpty()) {
            return Optional.of(rulebook + " has no duty " + code + " in force on " + day);
        }
        if (!isLeftOpen(duty.get().timing())) {
            return Optional.of(rulebook + " does not leave open how often or by when " + code + " is owed");
        }
        if (!isBearer(duty.get().bearers())) {
            return Optional.of("neither " + unit + " nor a post of it bears " + code + " on " + day);
        }
        return rules.rules().parameters().stream()
                .filter(parameter -> parameter.rulebook().equals(rulebook) && parameter.duty().equals(code) && parameter.valid().contains(day))
                .findFirst()
                .map(Parameter::valid)
                .map(valid -> "a parameter of " + code + " is valid on " + day + ": " + valid);
    }

    private static Optional<String> unless(boolean so, String detail) {
        return so ? Optional.empty() : Optional.of(detail);
    }

    private Account account(Obligation obligation) {
        return register().account(obligation, day);
    }

    private Status status(Obligation obligation) {
        return account(obligation).standing().status();
    }

    private String standing(Obligation obligation) {
        return obligation + " is " + status(obligation).code().replace('-', ' ') + " on " + day;
    }

    private boolean isReturned(Obligation obligation) {
        Dossier dossier = register().dossier(obligation.id());
        return dossier.performances().stream().anyMatch(performance -> dossier.state(performance.id(), day) == Dossier.State.RETURNED);
    }

    private Optional<String> whyNotVacant(Post post) {
        boolean there = post.exists().contains(day);
        boolean held = organisation().holderOn(post.code(), day).isPresent();
        return unless(there && !held, post.code() + (there ? " is held on " : " does not exist on ") + day);
    }

    private static boolean isLeftOpen(Timing timing) {
        return timing instanceof Timing.Unspecified
                || timing instanceof Timing.OnOccasion on && (on.within() == Within.PARAMETER_IN_DAYS || on.within() == Within.PARAMETER_IN_HOURS);
    }

    private boolean isBearer(Scope bearers) {
        Optional<Unit> inspected = organisation().findUnit(unit).filter(bearers::covers).filter(found -> found.exists().contains(day));
        return inspected.isPresent()
                && (!bearers.ofPosts() || organisation().postsOf(unit).stream()
                        .anyMatch(post -> post.exists().contains(day) && bearers.covers(inspected.get(), post)));
    }

    private Organisation organisation() {
        return register().institution().on(day);
    }

    private Register register() {
        return rules.register();
    }
}
