package zeren.accountability;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.register.Obligation;
import zeren.rulebook.Rulebook;

/**
 * A unit or a post that could be referred; that it is, is for somebody to propose.
 *
 * @param rulebook the version that is in force
 * @param unit the unit, or the post's
 * @param post the post, where it is one
 * @param obligations what is overdue of it and could be cited, the earliest due first
 * @param decider who would decide
 * @param proposers who may propose it
 * @param recipients to whom it may be proposed
 */
public record Candidate(
        Rulebook rulebook, Unit unit, Optional<Post> post, List<Obligation> obligations, Unit decider, List<Unit> proposers, List<Unit> recipients) {

    /** Copies the lists. */
    public Candidate {
        Objects.requireNonNull(rulebook, "rulebook");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(post, "post");
        obligations = List.copyOf(obligations);
        Objects.requireNonNull(decider, "decider");
        proposers = List.copyOf(proposers);
        recipients = List.copyOf(recipients);
    }
}
