package zeren.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The circles in which superiors or successors run, each as the places of the descriptions that make it.
 *
 * <p>Superiors can come to a circle on every turn, and only by way of a unit that has a new one then; so after the first days, where each
 * unit is walked once, only those are walked up from, and those that say anew what made a circle before.
 */
final class Circles {
    private final Descriptions<Unit> units;

    Circles(Descriptions<Unit> units) {
        this.units = units;
    }

    /** Returns the places of the first descriptions of the units whose successors lead back to them. */
    Set<Integer> ofSuccessors() {
        return standing(firstPlaces(), Unit::successor);
    }

    /** Returns the places of the descriptions of the units whose superiors lead back to them on some day. */
    Set<Integer> ofParents() {
        Map<String, Integer> current = firstPlaces();
        Set<Integer> circling = standing(current, Unit::parent);
        for (List<Integer> together : changes().values()) {
            List<String> walks = new ArrayList<>();
            for (int place : together) {
                int before = current.put(units.code(place), place);
                boolean sameSuperior = units.value(before).parent().equals(units.value(place).parent());
                if (!sameSuperior || circling.contains(before)) {
                    walks.add(units.code(place));
                }
            }
            walks.forEach(unit -> circling.addAll(circleThrough(unit, current)));
        }
        return circling;
    }

    private Map<String, Integer> firstPlaces() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            places.put(units.code(i), units.first(units.code(i)));
        }
        return places;
    }

    private Map<LocalDate, List<Integer>> changes() {
        Map<LocalDate, List<Integer>> changes = new TreeMap<>();
        for (int i = 0; i < units.size(); i++) {
            if (!units.isOpening(i) && units.counting(i) == i) {
                changes.computeIfAbsent(units.get(i).firstDay(), none -> new ArrayList<>()).add(i);
            }
        }
        return changes;
    }

    private Set<Integer> circleThrough(String unit, Map<String, Integer> current) {
        Set<Integer> path = new LinkedHashSet<>();
        Integer start = current.get(unit);
        Integer at = start;
        while (at != null && path.add(at)) {
            at = units.value(at).parent().map(current::get).orElse(null);
        }
        return start.equals(at) ? path : Set.of();
    }

    /** Walks from each unit until where another walk came along; what a walk meets twice in itself is a circle. */
    private Set<Integer> standing(Map<String, Integer> current, Function<Unit, Optional<String>> next) {
        Set<Integer> circling = new HashSet<>();
        Set<Integer> done = new HashSet<>();
        for (Integer start : current.values()) {
            Set<Integer> path = new LinkedHashSet<>();
            Integer at = start;
            while (at != null && !done.contains(at) && path.add(at)) {
                at = next.apply(units.value(at)).map(current::get).orElse(null);
            }
            if (at != null && path.contains(at)) {
                List<Integer> walked = List.copyOf(path);
                circling.addAll(walked.subList(walked.indexOf(at), walked.size()));
            }
            done.addAll(path);
        }
        return circling;
    }
}
