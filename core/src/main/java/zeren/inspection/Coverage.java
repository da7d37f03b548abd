package zeren.inspection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zeren.register.Account;
import zeren.register.Recorded;

/**
 * Which units of a round were visited by a date, and which were not.
 *
 * @param units each unit to visit, by code
 */
public record Coverage(List<Covered> units) {

    /** Copies the list. */
    public Coverage {
        units = List.copyOf(units);
    }

    /**
     * Returns how a round stands on {@code asOf}.
     *
     * <p>Where a visit performs an obligation, the status of that obligation says whether the unit was visited, also by what was recorded without a visit.
     * A visit of a unit that another follows is one of that unit until the other is founded, and one of the other from then on.
     */
    public static Coverage of(Recorded<Round> round, RoundRules rules, LocalDate asOf) {
        Visits visits = new Visits(rules.register());
        Map<String, List<Covered.Standing>> standing = visits.of(round.id()).stream()
                .flatMap(visit -> visits.standsOn(visit).stream().map(day -> new Covered.Standing(visit, day)))
                .filter(visit -> !visit.on().isAfter(asOf))
                .sorted(Comparator.comparing(Covered.Standing::on).thenComparing(visit -> visit.visit().sequence()))
                .collect(Collectors.groupingBy(visit -> visit.visit().fact().unit()));
        Map<String, List<Recorded<Finding>>> found = rules.register().all(Finding.class).stream()
                .filter(finding -> finding.fact().round().equals(round.id()) && !finding.fact().issuedOn().isAfter(asOf))
                .collect(Collectors.groupingBy(finding -> finding.fact().unit()));
        return new Coverage(once(asOf, rules.toCover(round.fact()).stream()
                .map(to -> covered(to, rules, asOf, standing, found.getOrDefault(to.unit().code(), List.of())))
                .toList()));
    }

    private static List<Covered> once(LocalDate asOf, List<Covered> all) {
        List<Covered> visited = all.stream().filter(covered -> covered.state() == Covered.State.VISITED).toList();
        Set<Covered> elsewhere = visited.stream().flatMap(heir -> elsewhere(heir, visited, asOf)).collect(Collectors.toSet());
        return all.stream().map(covered -> elsewhere.contains(covered) ? covered.elsewhere() : covered).toList();
    }

    private static Stream<Covered> elsewhere(Covered heir, List<Covered> visited, LocalDate asOf) {
        List<String> units = heir.to().units();
        List<Covered> predecessors = visited.stream().filter(other -> other != heir && units.contains(other.unit().code())).toList();
        boolean isFounded = !asOf.isBefore(heir.unit().exists().from());
        return isFounded || predecessors.isEmpty() ? predecessors.stream() : Stream.of(heir);
    }

    private static Covered covered(
            ToCover to, RoundRules rules, LocalDate asOf, Map<String, List<Covered.Standing>> standing, List<Recorded<Finding>> findings) {
        Optional<Account> account = to.performed().map(obligation -> rules.register().account(obligation, asOf));
        Covered.State state = account.map(Coverage::state).orElseGet(() -> state(to, standing.keySet()));
        return new Covered(to, state, account, standing.getOrDefault(to.unit().code(), List.of()), findings);
    }

    private static Covered.State state(Account account) {
        return switch (account.standing().status()) {
            case PERFORMED, PERFORMED_LATE -> Covered.State.VISITED;
            case UPCOMING, OPEN -> Covered.State.DUE;
            case OVERDUE -> Covered.State.OVERDUE;
            case WAIVED, LAPSED -> Covered.State.NOT_NEEDED;
        };
    }

    private static Covered.State state(ToCover to, Set<String> visited) {
        if (to.units().stream().anyMatch(visited::contains)) {
            return Covered.State.VISITED;
        }
        return to.obligation().lapse().isPresent() ? Covered.State.NOT_NEEDED : Covered.State.DUE;
    }

    /** Returns how it stands with a unit, or nothing where it is not one to visit. */
    public Optional<Covered> find(String unit) {
        return units.stream().filter(covered -> covered.unit().code().equals(unit)).findFirst();
    }

    /** Returns how many units are in a state. */
    public int count(Covered.State state) {
        return (int) units.stream().filter(covered -> covered.state() == state).count();
    }

    /**
     * Returns the share of units that were visited among those that need to be, in tenths of a percent, half up; nothing where none needs
     * to be.
     */
    public Optional<Integer> visitedPerMille() {
        int needed = units.size() - count(Covered.State.NOT_NEEDED);
        return needed == 0 ? Optional.empty() : Optional.of((2000 * count(Covered.State.VISITED) + needed) / (2 * needed));
    }
}
