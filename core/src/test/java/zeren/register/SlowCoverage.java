package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import zeren.register.slow.SlowRow;
import zeren.register.slow.SlowTimetable;
import zeren.register.slow.SlowUnit;
import zeren.register.slow.SlowWorld;

/**
 * Which units a round covers and how it stands with each, found anew from plain units and plain facts. Who inspects and who is inspected in a period
 * are two duties of the slow timetable, so presence and succession are those of contract rules 4 and 5.
 */
final class SlowCoverage {
    static final String INSPECTORS = "inspectors";
    static final String INSPECTED = "inspected";

    private final SlowWorld world;
    private final List<SlowRow> inspectors;
    private final List<SlowRow> inspected;
    private final List<Seen> visits;
    private final Set<String> waived;

    /** A visit as it stands: in whose round, a round that performs or one that does not, of whom, when. */
    record Seen(String inspector, boolean performs, String unit, LocalDate on) {}

    /**
     * Creates it.
     *
     * @param waived the inspections that were waived, {@code inspector/unit}
     */
    SlowCoverage(SlowWorld world, String period, List<Seen> visits, Set<String> waived) {
        this.world = world;
        List<SlowRow> rows = new SlowTimetable(world).ofPeriod(period);
        this.inspectors = rows.stream().filter(row -> row.id().contains(":" + INSPECTORS + ":")).toList();
        this.inspected = rows.stream().filter(row -> row.id().contains(":" + INSPECTED + ":")).toList();
        this.visits = visits;
        this.waived = waived;
    }

    /** Returns the state of each unit of a round of inspections that are owed, by code. */
    Map<String, String> ofOwed(String inspector, LocalDate asOf) {
        Map<String, String> states = new TreeMap<>();
        for (SlowRow by : inspectors) {
            for (SlowRow about : inspected) {
                if (by.unit().equals(inspector) && isBeneath(about.unit(), inspector)) {
                    states.put(about.unit(), owedState(by, about, asOf));
                }
            }
        }
        countOnce(states, asOf);
        return states;
    }

    private String owedState(SlowRow by, SlowRow about, LocalDate asOf) {
        Set<String> whose = withPredecessors(by, inspectors);
        Set<String> where = withPredecessors(about, inspected);
        for (Seen visit : visits) {
            if (visit.performs() && whose.contains(visit.inspector()) && where.contains(visit.unit()) && !visit.on().isAfter(asOf)) {
                return "visited";
            }
        }
        if (waived.contains(by.unit() + "/" + about.unit()) || by.lapse() != null || about.lapse() != null) {
            return "not-needed";
        }
        return asOf.isAfter(about.dueOn()) ? "overdue" : "due";
    }

    /** Returns the state of each unit of a round that performs nothing: whoever is inspected by a unit above the inspecting one, or by itself. */
    Map<String, String> ofOthers(String inspector, LocalDate asOf) {
        Map<String, String> states = new TreeMap<>();
        for (SlowRow about : inspected) {
            boolean isThere = false;
            boolean lapsed = true;
            for (SlowRow by : inspectors) {
                boolean above = by.unit().equals(inspector) || isBeneath(inspector, by.unit());
                if (above && isBeneath(about.unit(), by.unit()) && !about.unit().equals(inspector)) {
                    isThere = true;
                    lapsed &= by.lapse() != null || about.lapse() != null;
                }
            }
            if (isThere) {
                states.put(about.unit(), otherState(inspector, about, asOf, lapsed ? "not-needed" : "due"));
            }
        }
        countOnce(states, asOf);
        return states;
    }

    /** What a predecessor and its heir are both visited by is a visit of the predecessor, until the heir is founded. */
    private void countOnce(Map<String, String> states, LocalDate asOf) {
        Map<String, String> before = Map.copyOf(states);
        for (SlowRow predecessor : inspected) {
            String heir = predecessor.inheritedBy();
            if (heir != null && "visited".equals(before.get(heir)) && "visited".equals(before.get(predecessor.unit()))) {
                states.put(asOf.isBefore(find(heir).from()) ? heir : predecessor.unit(), "not-needed");
            }
        }
    }

    private String otherState(String inspector, SlowRow about, LocalDate asOf, String otherwise) {
        Set<String> where = withPredecessors(about, inspected);
        boolean visited = visits.stream()
                .anyMatch(visit -> !visit.performs() && visit.inspector().equals(inspector) && where.contains(visit.unit()) && !visit.on().isAfter(asOf));
        return visited ? "visited" : otherwise;
    }

    /** Returns a unit, and all in whose place it stands. */
    private static Set<String> withPredecessors(SlowRow row, List<SlowRow> all) {
        Set<String> units = new HashSet<>(Set.of(row.unit()));
        all.stream().filter(other -> row.unit().equals(other.inheritedBy())).forEach(other -> units.add(other.unit()));
        return units;
    }

    private boolean isBeneath(String unit, String superior) {
        List<String> above = new ArrayList<>();
        for (SlowUnit at = find(unit); at.parent() != null; at = find(at.parent())) {
            above.add(at.parent());
        }
        return above.contains(superior);
    }

    private SlowUnit find(String code) {
        return world.units().stream().filter(unit -> unit.code().equals(code)).findFirst().orElseThrow();
    }
}
