package zeren.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The units of an organisation, found by code, each with its subordinates. */
final class UnitTree {
    private final List<Unit> all;
    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<String, List<Unit>> children = new HashMap<>();
    private final Map<String, List<Unit>> predecessors = new HashMap<>();

    /** Takes the units by code. */
    UnitTree(List<Unit> units) {
        all = List.copyOf(units);
        for (Unit unit : all) {
            byCode.put(unit.code(), unit);
            unit.parent().ifPresent(parent -> children.computeIfAbsent(parent, none -> new ArrayList<>()).add(unit));
            unit.successor().ifPresent(successor -> predecessors.computeIfAbsent(successor, none -> new ArrayList<>()).add(unit));
        }
        children.replaceAll((parent, list) -> List.copyOf(list));
        predecessors.replaceAll((successor, list) -> List.copyOf(list));
    }

    List<Unit> all() {
        return all;
    }

    /** Returns a unit, null where there is none. */
    Unit at(String code) {
        return byCode.get(code);
    }

    List<Unit> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    List<Unit> predecessors(String code) {
        return predecessors.getOrDefault(code, List.of());
    }
}
