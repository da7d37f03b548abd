package zeren.assessment;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import zeren.inspection.Finding;
import zeren.register.Obligation;

/**
 * Which part of a register a report is about: what these units owe, and their posts, under these rulebooks, as far as whoever asks sees it.
 *
 * @param asked tells of the code of a unit whether it is asked about
 * @param seen tells the same of whether whoever asks sees it
 * @param rulebooks tells of the id of a rulebook whether it is asked about
 */
public record Extent(Predicate<String> asked, Predicate<String> seen, Predicate<String> rulebooks) {
    /** The whole register. */
    public static final Extent EVERYTHING = new Extent(unit -> true, rulebook -> true);

    /** Checks that all are there. */
    public Extent {
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(seen, "seen");
        Objects.requireNonNull(rulebooks, "rulebooks");
    }

    /** Creates the extent of all that is seen of some units under some rulebooks. */
    public Extent(Predicate<String> seen, Predicate<String> rulebooks) {
        this(unit -> true, seen, rulebooks);
    }

    /** Tells whether it is about a unit: asked about, and seen. */
    boolean isAbout(String unit) {
        return asked.test(unit) && seen.test(unit);
    }

    /** Tells whether one of the units owes it, or a post of one. */
    boolean owes(Obligation obligation) {
        return isAbout(obligation.bearer().unit().code()) && rulebooks.test(obligation.term().rulebook().id());
    }

    /** Tells whether it is owed about one of the units, whoever owes it. */
    boolean isSubjectOf(Obligation obligation) {
        return obligation.subject().filter(unit -> isAbout(unit.code())).isPresent() && rulebooks.test(obligation.term().rulebook().id());
    }

    /** Tells whether what an office inspects at a unit is in it: the unit is asked about, and it or the office is seen. */
    boolean isInspected(String inspector, String unit) {
        return asked.test(unit) && (seen.test(unit) || seen.test(inspector));
    }

    /** Tells whether a finding is at one of the units, or is to be mended by one in the place of another. */
    boolean isFoundAt(Finding finding, Optional<Obligation> rectification) {
        return isAbout(finding.unit()) || rectification.filter(owed -> isAbout(owed.bearer().unit().code())).isPresent();
    }

    /** Tells whether whoever asks sees how a finding is mended: who has to mend it is seen, or the office that inspected. */
    boolean seesMending(Finding finding, Obligation rectification) {
        return seen.test(rectification.bearer().unit().code()) || seen.test(finding.inspector());
    }
}
