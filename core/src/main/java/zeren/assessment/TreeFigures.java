package zeren.assessment;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.register.Agenda;
import zeren.register.Bearers;
import zeren.register.Obligation;
import zeren.register.Register;
import zeren.register.Status;
import zeren.text.InvalidValueException;

/**
 * The hierarchy of units on a date, each with how much is open and overdue of what it and its posts owe.
 *
 * @param branches the units, each superior directly before its subordinates; siblings by kind, then by code
 */
public record TreeFigures(List<Branch> branches) {
    private static final String TOP = "";
    private static final Comparator<Unit> SIBLINGS = Comparator.comparing(Unit::kind).thenComparing(Unit::code);

    /**
     * One unit.
     *
     * @param unit the unit
     * @param depth how many of the units are above it
     * @param open how much can be done and is not due yet
     * @param overdue how much was due and is not done
     */
    public record Branch(Unit unit, int depth, long open, long overdue) {
        /**
         * Checks the numbers.
         *
         * @throws InvalidValueException if one is negative
         */
        public Branch {
            Objects.requireNonNull(unit, "unit");
            if (depth < 0 || open < 0 || overdue < 0) {
                throw InvalidValueException.unfit("branch", depth + " " + open + " " + overdue, "no number is negative");
            }
        }
    }

    /** Copies the list. */
    public TreeFigures {
        branches = List.copyOf(branches);
    }

    /**
     * Draws up the hierarchy.
     *
     * <p>Counted is what has begun by {@code asOf} and was due within the last 30 years or is due later. A unit whose superior is not among the units
     * hangs from the nearest above it that is, and stands at the top where none is.
     *
     * @param organisation the organisation as it is on {@code on}
     * @param on the date on which the units exist
     * @param asOf the date on which the obligations are judged
     * @param wanted which units there are
     */
    public static TreeFigures of(Register register, Organisation organisation, LocalDate on, LocalDate asOf, Predicate<Unit> wanted) {
        List<Unit> units = organisation.unitsOn(on).stream().filter(wanted).toList();
        Set<String> codes = new HashSet<>();
        units.forEach(unit -> codes.add(unit.code()));
        Map<String, List<Unit>> beneath = new HashMap<>();
        units.forEach(unit -> beneath.computeIfAbsent(superior(unit, organisation, codes), none -> new ArrayList<>()).add(unit));
        beneath.values().forEach(siblings -> siblings.sort(SIBLINGS));
        Counts counts = Counts.of(register, organisation, asOf, units);
        List<Branch> branches = new ArrayList<>();
        // Hierarchies may be deeper than calls can be.
        Deque<Branch> next = new ArrayDeque<>();
        counts.push(next, beneath.getOrDefault(TOP, List.of()), 0);
        while (!next.isEmpty()) {
            Branch branch = next.pop();
            branches.add(branch);
            counts.push(next, beneath.getOrDefault(branch.unit().code(), List.of()), branch.depth() + 1);
        }
        return new TreeFigures(branches);
    }

    /** Returns the code of the nearest unit above one that is among some, or what is no code where none is. */
    private static String superior(Unit unit, Organisation organisation, Set<String> some) {
        Optional<String> above = unit.parent();
        while (above.isPresent() && !some.contains(above.get())) {
            above = organisation.getUnit(above.get()).parent();
        }
        return above.orElse(TOP);
    }

    /** Returns how much is open in all units. */
    public long open() {
        return branches.stream().mapToLong(Branch::open).sum();
    }

    /** Returns how much is overdue in all units. */
    public long overdue() {
        return branches.stream().mapToLong(Branch::overdue).sum();
    }

    /** How much is open and overdue, by the code of the unit. */
    private record Counts(Map<String, Long> open, Map<String, Long> overdue) {

        static Counts of(Register register, Organisation organisation, LocalDate asOf, List<Unit> units) {
            Set<String> bodies = new HashSet<>();
            Set<String> posts = new HashSet<>();
            units.forEach(unit -> {
                bodies.add(unit.code());
                organisation.postsOf(unit.code()).stream().map(Post::code).forEach(posts::add);
            });
            Counts counts = new Counts(new HashMap<>(), new HashMap<>());
            new Agenda(register.timetable()).begunBy(asOf, new Bearers(bodies, posts)).forEach(
                    obligation -> counts.add(obligation, register.account(obligation, asOf).standing().status()));
            return counts;
        }

        /** Puts the branches of siblings on a pile, the first on top. */
        private void push(Deque<Branch> pile, List<Unit> siblings, int depth) {
            for (int i = siblings.size() - 1; i >= 0; i--) {
                Unit unit = siblings.get(i);
                pile.push(new Branch(unit, depth, open.getOrDefault(unit.code(), 0L), overdue.getOrDefault(unit.code(), 0L)));
            }
        }

        private void add(Obligation obligation, Status status) {
            String unit = obligation.bearer().unit().code();
            if (status == Status.OPEN) {
                open.merge(unit, 1L, Long::sum);
            } else if (status == Status.OVERDUE) {
                overdue.merge(unit, 1L, Long::sum);
            }
        }
    }
}
