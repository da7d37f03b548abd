package zeren.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Status;
import zeren.rulebook.Citation;
import zeren.rulebook.Ground;
import zeren.rulebook.Rulebook;

/**
 * The decision on a proposal: what is in the way, or the referral that it becomes.
 *
 * <p>Everything is judged by the day of the proposal: the rules and the hierarchy of that day, and how what is cited stood then, by what is known now.
 */
public final class ProposalCheck {
    private static final String PROPOSED_BY = "proposed_by";
    private static final String PROPOSED_TO = "proposed_to";
    private static final String PROPOSED_ON = "proposed_on";
    private static final String UNIT = "subject/unit";
    private static final String POST = "subject/post";

    private final Referrals referrals;
    private final Proposal proposal;
    private final LocalDate today;
    private final Organisation organisation;
    private final List<Objection> objections = new ArrayList<>();
    private Optional<Unit> decider = Optional.empty();

    ProposalCheck(Referrals referrals, Proposal proposal, LocalDate today) {
        this.referrals = referrals;
        this.proposal = proposal;
        this.today = today;
        this.organisation = referrals.register().institution().on(proposal.proposedOn());
        check();
    }

    /** Returns everything that is in the way; empty where it may be proposed. */
    public List<Objection> objections() {
        return List.copyOf(objections);
    }

    /**
     * Returns the referral, with who decides.
     *
     * @throws IllegalStateException if anything is in the way
     */
    public Referral referral() {
        if (!objections.isEmpty()) {
            throw new IllegalStateException("this may not be proposed: " + objections);
        }
        return proposal.decidedBy(decider.orElseThrow().code());
    }

    private void check() {
        if (proposal.proposedOn().isAfter(today)) {
            rule(PROPOSED_ON, "in_the_future", proposal.proposedOn() + " lies after today, " + today);
        }
        boolean exists = checkSubject();
        Optional<Rulebook> version = referrals.rulebooks().inForce(proposal.rulebook(), proposal.proposedOn());
        if (version.isEmpty()) {
            rule("rulebook", "not_in_force", "no version of " + proposal.rulebook() + " is in force on " + proposal.proposedOn());
        } else {
            checkGrounds(version.get());
            version.get().oversight().referrals().ifPresentOrElse(
                    rule -> checkOffices(new Competence(rule, organisation, proposal.proposedOn()), exists),
                    () -> rule("rulebook", "no_referrals", proposal.rulebook() + " does not say who refers whom to whom, so nothing can be referred under it"));
        }
        checkObligations();
    }

    /** Returns who decides; nothing where nobody does. */
    Optional<String> decider() {
        return decider.map(Unit::code);
    }

    /** Tells whether the unit is there on the day. */
    private boolean checkSubject() {
        LocalDate day = proposal.proposedOn();
        Optional<Unit> unit = organisation.findUnit(proposal.unit()).filter(found -> found.exists().contains(day));
        if (unit.isEmpty()) {
            rule(UNIT, "does_not_exist", "there is no unit " + proposal.unit() + " on " + day);
        }
        proposal.post().ifPresent(code -> {
            Optional<Post> post = organisation.findPost(code).filter(found -> found.exists().contains(day));
            if (post.isEmpty()) {
                rule(POST, "does_not_exist", "there is no post " + code + " on " + day);
            } else if (!post.get().unit().equals(proposal.unit())) {
                rule(POST, "other_unit", code + " is a post of " + post.get().unit() + " on " + day + ": name that unit");
            }
        });
        return unit.isPresent();
    }

    private void checkGrounds(Rulebook version) {
        Set<Citation> known = version.grounds().stream().map(Ground::citation).collect(Collectors.toSet());
        Set<Citation> named = new HashSet<>();
        for (int i = 0; i < proposal.grounds().size(); i++) {
            Citation ground = proposal.grounds().get(i);
            if (!known.contains(ground)) {
                rule("grounds/" + i, "unknown_ground", ground + " is no ground of " + version.id() + ": it lists "
                        + (known.isEmpty() ? "none" : version.grounds().stream().map(each -> each.citation().toString()).collect(Collectors.joining(", "))));
            } else if (!named.add(ground)) {
                rule("grounds/" + i, "repeated", ground + " is named twice");
            }
        }
    }

    private void checkOffices(Competence competence, boolean subjectExists) {
        if (proposal.proposedBy().equals(proposal.unit())) {
            rule(PROPOSED_BY, "own_referral", proposal.proposedBy() + " cannot refer itself, nor a post of its own");
        }
        if (!subjectExists) {
            return;
        }
        decider = competence.deciderOn(proposal.unit());
        if (decider.isEmpty()) {
            rule(UNIT, "no_superior", "no superior of " + proposal.unit() + " on " + proposal.proposedOn() + " decides on referrals");
        }
        Optional<Unit> school = competence.schoolOf(proposal.unit());
        checkOneOf(PROPOSED_BY, "not_a_proposer", proposal.proposedBy(), school.map(competence::proposers).orElse(List.of()));
        checkOneOf(PROPOSED_TO, "not_a_recipient", proposal.proposedTo(), school.map(competence::recipients).orElse(List.of()));
        checkDifferent(school.flatMap(competence::filer));
    }

    private void checkOneOf(String field, String code, String office, List<Unit> competent) {
        if (competent.stream().noneMatch(unit -> unit.code().equals(office))) {
            String who = competent.isEmpty() ? "nobody" : competent.stream().map(Unit::code).collect(Collectors.joining(" or "));
            String what = field.equals(PROPOSED_BY) ? " may refer " + proposal.unit() + ", " : " can be told of a referral of " + proposal.unit() + ", ";
            rule(field, code, "on " + proposal.proposedOn() + " " + who + what + "not " + office);
        }
    }

    private void checkDifferent(Optional<Unit> filer) {
        Stream.of(decider, filer).flatMap(Optional::stream)
                .filter(other -> other.code().equals(proposal.proposedBy()))
                .forEach(other -> rule(PROPOSED_BY, "same_office", other.code() + " decides or files, so another office has to propose"));
        decider.filter(superior -> filer.filter(superior::equals).isPresent())
                .ifPresent(superior -> rule(UNIT, "same_office", superior.code() + " would decide and file, and these are two offices"));
    }

    private void checkObligations() {
        Set<ObligationId> named = new HashSet<>();
        for (int i = 0; i < proposal.obligations().size(); i++) {
            ObligationId id = proposal.obligations().get(i);
            String field = "obligations/" + i;
            if (!named.add(id)) {
                rule(field, "repeated", id + " is named twice");
            } else if (!id.rulebook().equals(proposal.rulebook())) {
                rule(field, "other_rulebook", id + " is not owed under " + proposal.rulebook());
            } else if (!id.bearer().equals(proposal.subject())) {
                rule(field, "other_bearer", id + " is owed by " + id.bearer() + ", not by " + proposal.subject());
            } else {
                checkProof(field, id);
            }
        }
    }

    private void checkProof(String field, ObligationId id) {
        Optional<Obligation> obligation = referrals.register().timetable().find(id);
        if (obligation.isEmpty()) {
            rule(field, "unknown_obligation", "nothing is owed under the id " + id);
            return;
        }
        if (obligation.get().post().isPresent() != proposal.post().isPresent()) {
            rule(field, "other_bearer", id + " is owed by a " + (proposal.post().isPresent() ? "unit, not by a post" : "post, not by a unit"));
            return;
        }
        Status status = referrals.register().account(obligation.get(), proposal.proposedOn()).standing().status();
        if (status != Status.OVERDUE) {
            rule(field, "not_overdue", id + " is " + status.code().replace('-', ' ') + " on " + proposal.proposedOn() + ": only what is overdue then can be cited");
            return;
        }
        referrals.underWay(id).forEach(other -> objections.add(Objection.conflict(
                field, "under_way", other + " cites " + id + " already, and is not decided: wait for the decision", other.id())));
    }

    private void rule(String field, String code, String detail) {
        objections.add(Objection.rule(field, code, detail));
    }
}
