package zeren.inspection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.organisation.Unit;
import zeren.register.Obligation;

/**
 * A unit that a round is to visit.
 *
 * @param rule the rule by which the round goes
 * @param obligation the obligation because of which it is visited: the one that the visit performs, or, where visits perform nothing, the one of a
 *     superior about the unit
 */
public record ToCover(RoundRule rule, Obligation obligation) {

    /** Checks that both are there. */
    public ToCover {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(obligation, "obligation");
    }

    /** Returns the unit: the one that the obligation is about, or the inspecting unit itself. */
    public Unit unit() {
        return obligation.subject().orElseGet(() -> obligation.bearer().unit());
    }

    /** Returns what a visit performs, where it performs anything. */
    public Optional<Obligation> performed() {
        return rule.performs() ? Optional.of(obligation) : Optional.empty();
    }

    /** Returns the codes of the units whose visits count: its own, and those of units in whose place it stands. */
    List<String> units() {
        String unit = unit().code();
        List<String> predecessors = obligation.inheritedIds().stream().map(id -> id.subject().orElse(id.bearer())).toList();
        return Stream.concat(Stream.of(unit), predecessors.stream()).distinct().toList();
    }
}
