package zeren.api.register;

import java.util.Optional;
import zeren.api.access.Rights;
import zeren.api.http.Refusal;
import zeren.register.Fact;
import zeren.register.Matter;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Relief;
import zeren.text.InvalidValueException;

/**
 * What a caller asks for by its id. What is not there and what the caller does not see are the same 404; what it sees but may not change
 * is a 403.
 *
 * @param register what is known
 * @param rights what the caller may see and do
 */
public record Lookup(Register register, Rights rights) {

    /** A fact and the obligation that it is about, be it owed any more or not. */
    public record Found<F extends Fact>(Recorded<F> recorded, Matter about) {
        /** Returns the id of the fact. */
        public String id() {
            return recorded.id();
        }
    }

    /** Returns the obligation of that id. */
    public Obligation obligation(String id) {
        return parse(id)
                .flatMap(this::matter)
                .map(about -> about instanceof Obligation owed ? owed : refused(about))
                .orElseThrow(() -> nothingOwed(id));
    }

    /** Returns the obligation of that id, or what was one when something was recorded about it. */
    Matter matter(String id) {
        return parse(id).flatMap(this::matter).orElseThrow(() -> nothingOwed(id));
    }

    /** Returns an obligation of which the caller may record performances. */
    public Obligation toRecord(String id) {
        return recordable(obligation(id));
    }

    /** Returns the performance of that id. */
    public Found<Performance> performance(String id) {
        return register.findPerformance(id)
                .flatMap(recorded -> matter(recorded.fact().obligation()).map(about -> new Found<>(recorded, about)))
                .orElseThrow(() -> Refusal.notFound("There is no performance of the id " + id + "."));
    }

    /** Returns a performance that the caller may correct or withdraw. */
    public Found<Performance> toChange(String id) {
        Found<Performance> found = performance(id);
        recordable(found.about());
        return found;
    }

    /** Returns a performance that the caller may review. */
    public Found<Performance> toReview(String id) {
        Found<Performance> found = performance(id);
        rights.check(rights.mayReview(found.about()), "review this performance");
        return found;
    }

    /** Returns an obligation that the caller may relieve in the name of a unit. */
    Obligation toRelieve(String id, String grantedBy) {
        Obligation obligation = obligation(id);
        rights.check(rights.mayRelieve(grantedBy), "grant this relief in the name of " + grantedBy);
        return obligation;
    }

    Found<Relief> relief(String id) {
        return register.findRelief(id)
                .flatMap(recorded -> matter(recorded.fact().obligation()).map(about -> new Found<>(recorded, about)))
                .orElseThrow(() -> Refusal.notFound("There is no relief of the id " + id + "."));
    }

    /** Returns a relief that the caller may revoke. */
    Found<Relief> toRevoke(String id) {
        Found<Relief> found = relief(id);
        rights.check(rights.mayRelieve(found.recorded().fact().grantedBy()), "revoke this relief");
        return found;
    }

    private <M extends Matter> M recordable(M about) {
        rights.check(rights.mayRecord(about), "record performances of this obligation");
        return about;
    }

    private Optional<Matter> matter(ObligationId id) {
        return register.findMatter(id).filter(rights::sees);
    }

    private static Obligation refused(Matter onceOwed) {
        String path = "/obligations/" + onceOwed.id();
        throw Refusal.notFound("Nothing is owed under the id " + onceOwed.id() + " any more; what was recorded about it is under "
                + path + "/performances and " + path + "/reliefs.");
    }

    private static Refusal nothingOwed(String id) {
        return Refusal.notFound("Nothing is owed under the id " + id + ".");
    }

    private static Optional<ObligationId> parse(String id) {
        try {
            return Optional.of(ObligationId.parse(id));
        } catch (InvalidValueException noSuchName) {
            return Optional.empty();
        }
    }
}
