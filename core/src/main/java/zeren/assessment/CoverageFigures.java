package zeren.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zeren.register.Account;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Register;
import zeren.rulebook.Duty;
import zeren.rulebook.InspectionRule;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;
import zeren.schedule.Cycle;
import zeren.schedule.Period;
import zeren.text.Text;

/**
 * How far a year's inspections under one duty covered the units that they are to cover.
 *
 * @param rulebook the id of the rulebook
 * @param duty the duty whose subjects are to be visited
 * @param units those subjects, by code and due date
 */
public record CoverageFigures(String rulebook, Duty duty, List<CoveredUnit> units) {

    /** Copies the list. */
    public CoverageFigures {
        Text.slug("rulebook", rulebook);
        Objects.requireNonNull(duty, "duty");
        units = List.copyOf(units);
    }

    /** Returns how many are to be covered, without those that need not be. */
    public long toCover() {
        return units.size() - notNeeded();
    }

    /** Returns how many were visited, be it late. */
    public long visited() {
        return units.stream().filter(CoveredUnit::isVisited).count();
    }

    /** Returns how many need not be covered: it was waived, the unit ceased, or the visit counts as one of another. */
    public long notNeeded() {
        return units.stream().filter(CoveredUnit::isNotNeeded).count();
    }

    /** Returns the share of those visited among those to be covered, in percent with one decimal, half up; nothing where none is to be covered. */
    public Optional<BigDecimal> share() {
        return Share.of(visited(), toCover());
    }

    /**
     * Returns the coverage of a year under every duty that a rule on inspections covers, as far as anything is owed, by rulebook and duty.
     *
     * <p>What belongs to a year is owed in it or in a part of it, whenever it is due. A visit that performs what is owed about a unit and about the one that
     * follows it is one of that unit until the other is founded, and one of the other from then on.
     */
    static List<CoverageFigures> of(Register register, Rulebooks rulebooks, int year, LocalDate asOf, Extent extent) {
        SortedMap<String, CoverageFigures> found = new TreeMap<>();
        for (Rulebook version : rulebooks.versions()) {
            version.oversight().inspections().stream().flatMap(rule -> rule.covers().stream()).forEach(code -> {
                CoverageFigures figures = new CoverageFigures(version.id(), version.duty(code), units(register, version.id(), code, year, asOf, extent));
                if (!figures.units().isEmpty()) {
                    found.put(version.id() + ":" + code, figures);
                }
            });
        }
        return List.copyOf(found.values());
    }

    private static List<CoveredUnit> units(Register register, String rulebook, String duty, int year, LocalDate asOf, Extent extent) {
        List<CoveredUnit> all = new Period(Cycle.YEAR, year, 1).parts().stream()
                .flatMap(period -> register.timetable().ofDuty(rulebook, duty, period).stream())
                .filter(obligation -> isCovered(obligation) && extent.isSubjectOf(obligation))
                .map(obligation -> covered(register, obligation, asOf))
                .sorted(Comparator.comparing((CoveredUnit covered) -> covered.unit().code())
                        .thenComparing(covered -> covered.obligation().dueOn())
                        .thenComparing(covered -> covered.obligation().id().toString()))
                .toList();
        List<CoveredUnit> visited = all.stream().filter(CoveredUnit::isVisited).toList();
        Set<CoveredUnit> elsewhere = visited.stream().flatMap(heir -> elsewhere(heir, visited, asOf)).collect(Collectors.toSet());
        return all.stream().map(covered -> elsewhere.contains(covered) ? covered.elsewhere() : covered).toList();
    }

    private static Stream<CoveredUnit> elsewhere(CoveredUnit heir, List<CoveredUnit> visited, LocalDate asOf) {
        List<ObligationId> inherited = heir.obligation().inheritedIds();
        List<CoveredUnit> predecessors = visited.stream().filter(other -> inherited.contains(other.obligation().id())).toList();
        boolean isFounded = !asOf.isBefore(heir.unit().exists().from()) && !asOf.isBefore(heir.obligation().bearer().exists().from());
        return isFounded || predecessors.isEmpty() ? predecessors.stream() : Stream.of(heir);
    }

    /** Tells whether the version under which something is owed has inspections cover it: an earlier or later one may not. */
    private static boolean isCovered(Obligation obligation) {
        return obligation.term().rulebook().oversight().inspections().stream()
                .map(InspectionRule::covers)
                .anyMatch(Optional.of(obligation.duty().code())::equals);
    }

    private static CoveredUnit covered(Register register, Obligation obligation, LocalDate asOf) {
        Account account = register.account(obligation, asOf);
        return new CoveredUnit(obligation, account.standing().status(), register.performedOn(obligation, asOf), false);
    }
}
