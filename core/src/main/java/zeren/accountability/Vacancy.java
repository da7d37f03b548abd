package zeren.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zeren.explanation.Explanation;
import zeren.explanation.Step;
import zeren.explanation.Value;
import zeren.explanation.Values;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.register.ComputationRule;
import zeren.register.Obligation;
import zeren.register.ObligationStep;
import zeren.rulebook.Rulebook;

/**
 * A post that owes something and that nobody holds on the due date, and who answers for it then: the first responsible person of its unit
 * (contract, rule 6).
 *
 * @param post the post
 * @param on the due date
 * @param answering the first responsible person, by its post; empty where that is the vacant post itself, or no rulebook names one
 */
public record Vacancy(Post post, LocalDate on, Optional<Link> answering) {

    /** Checks that the components are there. */
    public Vacancy {
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(answering, "answering");
    }

    /**
     * Returns the vacancy of the post that owes an obligation, or nothing where it is no post that does, where it is held on the due date, or
     * does not exist then.
     *
     * @param inForce the versions of rulebooks that are in force on the due date, each of another rulebook
     */
    public static Optional<Vacancy> of(Obligation obligation, Organisation organisation, List<Rulebook> inForce) {
        LocalDate dueOn = obligation.dueOn();
        return obligation.post()
                .filter(post -> post.exists().contains(dueOn) && organisation.holderOn(post.code(), dueOn).isEmpty())
                .map(post -> new Vacancy(post, dueOn, Chain.of(inForce, organisation, post.unit(), dueOn)
                        .firstResponsible()
                        .filter(link -> !link.post().equals(Optional.of(post)))));
    }

    /** Returns the explanation of the obligation with who answers for the vacant post. */
    public Explanation told(Explanation explanation) {
        return explanation.withAfter(ObligationStep.POST_VACANT, step());
    }

    private Step step() {
        Optional<Link> link = answering.filter(named -> named.post().isPresent());
        if (link.isEmpty()) {
            return new Step(VacancyStep.ANSWERED_BY_NOBODY, Values.NONE.and("unit", post.unit()), ComputationRule.POSTS.authority());
        }
        Values who = Values.NONE.and("post", name(link.get()));
        Optional<Tenure> tenure = link.get().tenure();
        return tenure.isPresent()
                ? new Step(VacancyStep.ANSWERED_BY, who.and("staff_no", tenure.get().staffNo()), ComputationRule.POSTS.authority())
                : new Step(VacancyStep.ANSWERED_BY_VACANT_POST, who, ComputationRule.POSTS.authority());
    }

    private static Value name(Link link) {
        Post first = link.post().orElseThrow();
        return new Value.Named(first.code(), first.title(), Optional.of(Value.Named.of(link.unit().code(), link.unit().name())));
    }
}
