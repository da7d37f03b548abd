package zeren.assessment;

import java.util.Objects;
import java.util.function.Predicate;
import zeren.register.Obligation;

/**
 * Which part of a register a report is about: what these units owe, and their posts, under these rulebooks.
 *
 * @param units tells of the code of a unit whether it is one of them
 * @param rulebooks tells the same of the id of a rulebook
 */
public record Extent(Predicate<String> units, Predicate<String> rulebooks) {
    /** The whole register. */
    public static final Extent EVERYTHING = new Extent(unit -> true, rulebook -> true);

    /** Checks that both are there. */
    public Extent {
        Objects.requireNonNull(units, "units");
        Objects.requireNonNull(rulebooks, "rulebooks");
    }

    /** Tells whether one of the units owes it, or a post of one. */
    boolean owes(Obligation obligation) {
        return units.test(obligation.bearer().unit().code()) && rulebooks.test(obligation.term().rulebook().id());
    }

    /** Tells whether it is owed about one of the units, whoever owes it. */
    boolean isSubjectOf(Obligation obligation) {
        return obligation.subject().filter(unit -> units.test(unit.code())).isPresent() && rulebooks.test(obligation.term().rulebook().id());
    }
}
