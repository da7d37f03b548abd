package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.text.Coded;

/** What is recorded about one obligation, in the order of recording. */
public final class Dossier {
    private final List<Recorded<?>> facts;
    /** By what they are about: a performance, or a relief. */
    private final Map<String, List<Recorded<?>>> about;

    /** What became of a performance. */
    public enum State implements Coded {
        /** Recorded, and not reviewed. */
        RECORDED("recorded"),
        /** Accepted by its recipient. */
        ACCEPTED("accepted"),
        /** Returned by its recipient. */
        RETURNED("returned"),
        /** Another performance stands in its place. */
        CORRECTED("corrected"),
        /** It was recorded wrongly. */
        WITHDRAWN("withdrawn");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Tells whether the performance still stands, whatever its recipient said of it. */
        public boolean stands() {
            return this != CORRECTED && this != WITHDRAWN;
        }
    }

    /** Creates it of the facts, which it copies. */
    public Dossier(List<Recorded<?>> facts) {
        this.facts = List.copyOf(facts);
        this.about = index(this.facts);
    }

    private static Map<String, List<Recorded<?>>> index(List<Recorded<?>> facts) {
        Map<String, List<Recorded<?>>> index = new HashMap<>();
        for (Recorded<?> recorded : facts) {
            subject(recorded.fact()).ifPresent(id -> index.computeIfAbsent(id, none -> new ArrayList<>(1)).add(recorded));
        }
        return index;
    }

    private static Optional<String> subject(Fact fact) {
        if (fact instanceof Performance performance) {
            return performance.corrects();
        }
        if (fact instanceof Review review) {
            return Optional.of(review.performance());
        }
        if (fact instanceof Withdrawal withdrawal) {
            return Optional.of(withdrawal.performance());
        }
        return fact instanceof Revocation revocation ? Optional.of(revocation.relief()) : Optional.empty();
    }

    /** Returns the facts, in the order of recording. */
    public List<Recorded<?>> facts() {
        return facts;
    }

    /** Returns the performances, standing or not. */
    public List<Recorded<Performance>> performances() {
        return of(Performance.class).toList();
    }

    /** Returns the same without the performances that were recorded before a review, but for the one that was reviewed. */
    Dossier since(Recorded<Review> review) {
        return new Dossier(facts.stream()
                .filter(recorded -> !(recorded.fact() instanceof Performance)
                        || recorded.sequence() > review.sequence()
                        || recorded.id().equals(review.fact().performance()))
                .toList());
    }

    /** Returns the reliefs, revoked or not. */
    public List<Recorded<Relief>> reliefs() {
        return of(Relief.class).toList();
    }

    /** Returns the reviews of a performance. */
    public List<Recorded<Review>> reviewsOf(String performance) {
        return about(performance, Review.class).toList();
    }

    /** Returns the performance that stands in the place of another; one that was itself withdrawn stands in nobody's. */
    public Optional<Recorded<Performance>> correctionOf(String performance) {
        return about(performance, Performance.class).filter(later -> withdrawalOf(later.id()).isEmpty()).findFirst();
    }

    /** Returns the withdrawal of a performance. */
    public Optional<Recorded<Withdrawal>> withdrawalOf(String performance) {
        return about(performance, Withdrawal.class).findFirst();
    }

    /** Returns the revocation of a relief. */
    public Optional<Recorded<Revocation>> revocationOf(String relief) {
        return about(relief, Revocation.class).findFirst();
    }

    /**
     * Returns what became of a performance by {@code asOf}: a review holds from the day of receipt, and of several the one
     * recorded last; a correction or withdrawal concerns the record, and holds on every date.
     */
    public State state(String performance, LocalDate asOf) {
        if (withdrawalOf(performance).isPresent()) {
            return State.WITHDRAWN;
        }
        if (correctionOf(performance).isPresent()) {
            return State.CORRECTED;
        }
        return outcome(performance, asOf).map(outcome -> outcome == Review.Outcome.ACCEPTED ? State.ACCEPTED : State.RETURNED).orElse(State.RECORDED);
    }

    private Optional<Review.Outcome> outcome(String performance, LocalDate asOf) {
        return decisiveReview(performance, asOf).map(review -> review.fact().outcome());
    }

    /** Returns the review of a performance that holds on {@code asOf}, where any does: of those received by then, the one recorded last. */
    public Optional<Recorded<Review>> decisiveReview(String performance, LocalDate asOf) {
        return reviewsOf(performance).stream()
                .filter(review -> !review.fact().receivedOn().isAfter(asOf))
                .reduce((earlier, later) -> later);
    }

    /**
     * Returns the return behind a correction, as far as it had been received by {@code asOf}: of those by which the recipient returned what it corrects,
     * through a chain of corrections too, the last received. A correction does not count from before it, lest a unit undo a return by itself
     * (contract, rule 7); nothing where the recipient accepted the correction.
     */
    public Optional<Recorded<Review>> returnBehind(Recorded<Performance> correction, LocalDate asOf) {
        Optional<Recorded<Review>> last = Optional.empty();
        if (outcome(correction.id(), asOf).equals(Optional.of(Review.Outcome.ACCEPTED))) {
            return last;
        }
        Optional<String> corrected = correction.fact().corrects();
        while (corrected.isPresent()) {
            String earlier = corrected.get();
            Optional<Recorded<Review>> returned = decisiveReview(earlier, asOf).filter(review -> review.fact().outcome() == Review.Outcome.RETURNED);
            last = Stream.concat(last.stream(), returned.stream()).max(Comparator.comparing(review -> review.fact().receivedOn()));
            corrected = performances().stream().filter(recorded -> recorded.id().equals(earlier)).findFirst().flatMap(recorded -> recorded.fact().corrects());
        }
        return last;
    }

    /** Tells whether a waiver is in force. */
    public boolean isWaived() {
        return inForce(Relief.Kind.WAIVER).findAny().isPresent();
    }

    /** Returns the latest day to which an extension in force moves the due date. */
    public Optional<LocalDate> extendedTo() {
        return inForce(Relief.Kind.EXTENSION).flatMap(relief -> relief.fact().until().stream()).max(Comparator.naturalOrder());
    }

    /** Returns the reliefs of a kind that are not revoked. */
    Stream<Recorded<Relief>> inForce(Relief.Kind kind) {
        return of(Relief.class).filter(relief -> relief.fact().kind() == kind && revocationOf(relief.id()).isEmpty());
    }

    private <F extends Fact> Stream<Recorded<F>> of(Class<F> kind) {
        return facts.stream().flatMap(recorded -> History.as(kind, recorded).stream());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dossier dossier && facts.equals(dossier.facts);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }

    @Override
    public String toString() {
        return "Dossier" + facts;
    }

    private <F extends Fact> Stream<Recorded<F>> about(String id, Class<F> kind) {
        return about.getOrDefault(id, List.of()).stream().flatMap(recorded -> History.as(kind, recorded).stream());
    }
}
