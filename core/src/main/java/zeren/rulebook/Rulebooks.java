package zeren.rulebook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zeren.calendar.DateRange;
import zeren.text.InvalidValueException;

/**
 * All dated versions of all rulebooks of an institution.
 *
 * <p>On a date at most one version of an id is in force: the one that began last, until its own end or the
 * day before the next one begins. Where that version has ended, nothing is in force; an older version that
 * is still open does not come back.
 */
public final class Rulebooks {
    private static final Comparator<Rulebook> ORDER =
            Comparator.comparing(Rulebook::id).thenComparing(version -> version.inForce().from());
    private static final Rulebooks NONE = new Rulebooks(List.of());

    private final List<Rulebook> versions;

    private Rulebooks(List<Rulebook> versions) {
        this.versions = versions;
    }

    /** Returns the collection of none. */
    public static Rulebooks none() {
        return NONE;
    }

    /**
     * Returns the collection of these versions, given in any order.
     *
     * @throws InvalidValueException if two versions of an id begin on the same day, or do not begin in the order of their
     *     numbers
     */
    public static Rulebooks of(List<Rulebook> versions) {
        List<Rulebook> sorted = versions.stream().sorted(ORDER).toList();
        for (int i = 1; i < sorted.size(); i++) {
            checkOrder(sorted.get(i - 1), sorted.get(i));
        }
        return new Rulebooks(sorted);
    }

    private static void checkOrder(Rulebook earlier, Rulebook later) {
        boolean sameId = earlier.id().equals(later.id());
        if (sameId && earlier.inForce().from().equals(later.inForce().from())) {
            throw new InvalidValueException(
                    "in_force.from", later.inForce().from(), "a day on which no other version of " + later.id() + " begins");
        }
        if (sameId && later.version() <= earlier.version()) {
            throw new InvalidValueException("version", later.version(),
                    "a number above " + earlier.version() + ", the version of " + later.id() + " that begins before it");
        }
    }

    /** Returns every version, by id, then by the day it begins. */
    public List<Rulebook> versions() {
        return versions;
    }

    /** Returns the versions of one id by the day they begin; none where the id is unknown. */
    public List<Rulebook> versions(String id) {
        return versions.stream().filter(version -> version.id().equals(id)).toList();
    }

    /** Returns the ids, by the alphabet. */
    public List<String> ids() {
        return versions.stream().map(Rulebook::id).distinct().toList();
    }

    /** Returns the version in force on {@code date}, or nothing where there is none. */
    public Optional<Rulebook> inForce(String id, LocalDate date) {
        return versions(id).stream()
                .filter(version -> !version.inForce().from().isAfter(date))
                .reduce((earlier, later) -> later)
                .filter(version -> version.inForce().contains(date));
    }

    /** Returns the version that begins last, whether it has ended or not, or nothing where the id is unknown. */
    public Optional<Rulebook> latest(String id) {
        return versions(id).stream().reduce((earlier, later) -> later);
    }

    /**
     * Returns the days on which {@code version}, one of {@link #versions()}, is in force: up to its own end or the day before
     * the next version of its id begins, whichever is sooner.
     */
    public DateRange reign(Rulebook version) {
        return versions(version.id()).stream()
                .map(other -> other.inForce().from())
                .filter(begin -> begin.isAfter(version.inForce().from()))
                .findFirst()
                .flatMap(next -> version.inForce().overlap(DateRange.of(version.inForce().from(), next.minusDays(1))))
                .orElse(version.inForce());
    }

    /**
     * Returns the days on which something can be due that belongs to {@code version}, one of {@link #versions()}: those of its reign,
     * and of every version that follows without a gap and lets the ones before it finish their periods.
     */
    public DateRange dueUnder(Rulebook version) {
        DateRange reign = reign(version);
        return versions(version.id()).stream()
                .filter(next -> next.letsFinish() && !reign.isOpen() && next.inForce().from().equals(reign.to().plusDays(1)))
                .findFirst()
                .map(next -> DateRange.of(reign.from(), dueUnder(next).to()))
                .orElse(reign);
    }
}
