package zeren.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.rulebook.Rulebooks;

/**
 * The referrals that are known, and the decisions on new ones and on their next steps.
 *
 * @param register what is known
 * @param rulebooks the rulebooks as they are known
 */
public record Referrals(Register register, Rulebooks rulebooks) {

    /** Checks that nothing is missing. */
    public Referrals {
        Objects.requireNonNull(register, "register");
        Objects.requireNonNull(rulebooks, "rulebooks");
    }

    /** Returns all of them, in the order of recording. */
    public List<Proceeding> all() {
        var steps = register.all(ReferralStep.class).stream().collect(Collectors.groupingBy(step -> step.fact().referral()));
        return register.all(Referral.class).stream()
                .map(proposed -> new Proceeding(proposed, steps.getOrDefault(proposed.id(), List.of()), register, rulebooks))
                .toList();
    }

    /** Returns the one of that id, or nothing where none is known. */
    public Optional<Proceeding> find(String id) {
        return register.find(Referral.class, id).map(proposed -> new Proceeding(proposed, stepsOf(id), register, rulebooks));
    }

    /** Returns the referral that was just proposed, about which nothing else is known. */
    public Proceeding begun(Recorded<Referral> proposed) {
        return new Proceeding(proposed, List.of(), register, rulebooks);
    }

    /**
     * Decides on a proposal.
     *
     * @param today the date on which it is made; nothing may be said of the future
     */
    public ProposalCheck check(Proposal proposal, LocalDate today) {
        return new ProposalCheck(this, proposal, today);
    }

    /**
     * Returns what could be referred on a day: for each rulebook that has referrals, every unit and post with what is overdue of it, as far as it is cited in no
     * referral that is under way. Left out is what nobody may propose or decide.
     *
     * @param seen which obligations are looked at
     */
    public List<Candidate> candidates(LocalDate asOf, Predicate<Obligation> seen) {
        return new CandidateSearch(this, asOf, seen).candidates();
    }

    /**
     * Returns the codes of the units that somebody can propose to refer, by the rules and the hierarchy of a day: all of the schools of the offices for which it acts,
     * as far as these may propose.
     *
     * @param office for which offices it acts, by their codes
     */
    public Set<String> reach(String rulebook, LocalDate on, Predicate<String> office) {
        return Competence.on(on, rulebook, rulebooks, register).map(competence -> competence.reach(office)).orElse(Set.of());
    }

    /** Returns those that cite an obligation and wait for a decision. */
    List<Proceeding> underWay(ObligationId cited) {
        return all().stream()
                .filter(proceeding -> proceeding.state().isUnderWay() && proceeding.referral().obligations().contains(cited))
                .toList();
    }

    private List<Recorded<ReferralStep>> stepsOf(String id) {
        return register.all(ReferralStep.class).stream().filter(step -> step.fact().referral().equals(id)).toList();
    }
}
