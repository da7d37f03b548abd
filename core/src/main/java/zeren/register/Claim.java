package zeren.register;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zeren.organisation.Unit;
import zeren.text.InvalidValueException;

/**
 * The part that one bearer, or one subject, has in a term: it owes by itself, owes as an heir, or has ceased.
 *
 * @param bearer who
 * @param predecessors the lapsed parts of the units in whose place it owes, by code; none where it owes by itself
 * @param lapse how its part came to an end
 */
record Claim(Bearer bearer, List<Claim> predecessors, Optional<Lapse> lapse) {

    Claim {
        Objects.requireNonNull(bearer, "bearer");
        predecessors = List.copyOf(predecessors);
        if (!predecessors.isEmpty() && lapse.isPresent()) {
            throw new InvalidValueException("claim", bearer.code(), "inherited or lapsed, not both");
        }
    }

    /** Returns the part of one that owes by itself. */
    static Claim own(Bearer bearer) {
        return new Claim(bearer, List.of(), Optional.empty());
    }

    static Claim heir(Unit unit, List<Claim> predecessors) {
        return new Claim(Bearer.of(unit), predecessors, Optional.empty());
    }

    /** Returns the unit that it is said to inherit from: the first predecessor by code. */
    Optional<Unit> inheritedFrom() {
        return predecessors.stream().findFirst().map(claim -> claim.bearer().unit());
    }

    static Claim lapsed(Bearer bearer, Lapse lapse) {
        return new Claim(bearer, List.of(), Optional.of(lapse));
    }
}
