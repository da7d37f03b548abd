package zeren.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.organisation.Unit;
import zeren.schedule.Cycle;
import zeren.schedule.Period;

/**
 * Which obligations may stand otherwise because of a fact: {@link Contribution} read from the other end.
 *
 * <p>What is done about an obligation counts for itself, for those that inherit from it, for those that it serves, for those that answer its return, and
 * for whatever these count for in turn. There may be more of them than really change, but never fewer.
 */
public final class Consequences {
    private final Register register;
    private final Map<ObligationId, Obligation> found = new LinkedHashMap<>();

    private Consequences(Register register) {
        this.register = register;
    }

    /**
     * Returns the obligations that may stand otherwise since {@code fact} was recorded, each once, in no order.
     *
     * @param register what is known, with the fact
     */
    public static Collection<Obligation> of(Recorded<?> fact, Register register) {
        Consequences consequences = new Consequences(register);
        register.history().obligationOf(fact.fact()).ifPresent(consequences::follow);
        consequences.followOccasion(fact.sequence());
        return List.copyOf(consequences.found.values());
    }

    private void follow(ObligationId id) {
        if (found.containsKey(id)) {
            return;
        }
        register.findMatter(id).ifPresent(about -> {
            if (about instanceof Obligation obligation) {
                found.put(id, obligation);
                heirs(obligation).forEach(this::follow);
            }
            served(id).forEach(this::follow);
            answering(id).map(Recorded::sequence).forEach(this::followOccasion);
        });
    }

    private void followOccasion(long sequence) {
        register.timetable().findOccasion(Occasion.BY_FACT + sequence).stream()
                .flatMap(occasion -> register.timetable().starts(occasion).stream())
                .flatMap(start -> start.obligations().stream())
                .map(Obligation::id)
                .forEach(this::follow);
    }

    /** Returns the names of what may be owed in its place: the bearer, the subject or both are followed by another. */
    private static Stream<ObligationId> heirs(Obligation obligation) {
        if (obligation.lapse().isEmpty()) {
            return Stream.empty();
        }
        ObligationId id = obligation.id();
        List<Claim> claims = obligation.claims();
        List<Optional<String>> subjects = claims.size() < 2
                ? List.of(Optional.empty())
                : codes(claims.get(1)).stream().map(Optional::of).toList();
        return codes(claims.get(0)).stream().flatMap(bearer -> subjects.stream()
                .map(subject -> new ObligationId(id.rulebook(), id.duty(), bearer, subject, id.when())));
    }

    private static List<String> codes(Claim claim) {
        List<String> codes = new ArrayList<>(List.of(claim.bearer().code()));
        claim.lapse().flatMap(Lapse::inheritedBy).map(Unit::code).ifPresent(codes::add);
        return codes;
    }

    /** Returns the names of what the same bearer may owe in the periods around, under duties that this one serves. */
    private Stream<ObligationId> served(ObligationId id) {
        if (!(id.when() instanceof When.InPeriod in)) {
            return Stream.empty();
        }
        return around(in.period()).flatMap(period -> register.timetable().duties.keySet().stream()
                .filter(duty -> duty.rulebook().equals(id.rulebook()))
                .filter(duty -> register.timetable().term(duty.rulebook(), duty.duty(), period)
                        .filter(term -> term.duty().servedBy().contains(id.duty()))
                        .isPresent())
                .map(duty -> new ObligationId(duty.rulebook(), duty.duty(), id.bearer(), id.subject(), new When.InPeriod(period))));
    }

    private static Stream<Period> around(Period period) {
        return Stream.of(Cycle.values())
                .filter(cycle -> cycle.months() >= period.cycle().months())
                .map(cycle -> Period.containing(cycle, period.first()));
    }

    /** Returns the returns that may be answered by what is done: those of the same, whoever owed it then. */
    private Stream<Recorded<Review>> answering(ObligationId id) {
        return register.returns().filter(review -> register.history().obligationOf(review.fact())
                .filter(returned -> returned.rulebook().equals(id.rulebook())
                        && returned.duty().equals(id.duty())
                        && returned.subject().equals(id.subject())
                        && returned.when().equals(id.when()))
                .isPresent());
    }
}
