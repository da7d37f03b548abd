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
 * @param superior what the hierarchy has to say of whom it owes to, the same in every term: the unit itself, or the school whose office it is;
 *     nothing where no rule names anybody
 */
record Claim(Bearer bearer, List<Claim> predecessors, Optional<Lapse> lapse, Optional<Unit> superior) {

    Claim {
        Objects.requireNonNull(bearer, "bearer");
        Objects.requireNonNull(superior, "superior");
        predecessors = List.copyOf(predecessors);
        if (!predecessors.isEmpty() && lapse.isPresent()) {
            throw new InvalidValueException("claim", bearer.code(), "inherited or lapsed, not both");
        }
    }

    /** Returns the part of one that owes by itself. */
    static Claim own(Bearer bearer, Optional<Unit> superior) {
        return new Claim(bearer, List.of(), Optional.empty(), superior);
    }

    static Claim heir(Unit unit, List<Claim> predecessors, Optional<Unit> superior) {
        return new Claim(Bearer.of(unit), predecessors, Optional.empty(), superior);
    }

    /** Returns the part of one that owes by itself where it acts in the place of one that ceased, which these followed one after another, itself the last. */
    Claim inPlaceOf(Unit ceased, List<Unit> followed) {
        Claim predecessor = own(Bearer.of(ceased), Optional.empty()).lapsed(new Lapse(Optional.of(bearer.unit()), followed));
        return heir(bearer.unit(), List.of(predecessor), superior);
    }

    /** Returns the unit that it is said to inherit from: the first predecessor by code. */
    Optional<Unit> inheritedFrom() {
        return predecessors.stream().findFirst().map(claim -> claim.bearer().unit());
    }

    /** Returns the part of one that owes by itself when it has come to an end. */
    Claim lapsed(Lapse how) {
        return new Claim(bearer, List.of(), Optional.of(how), superior);
    }
}
