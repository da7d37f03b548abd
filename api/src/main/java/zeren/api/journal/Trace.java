package zeren.api.journal;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A row that an entry left in a table.
 *
 * @param table the name of the table
 * @param cells the texts of its columns by their names, without the sequence of the entry and without what is null
 */
record Trace(String table, SortedMap<String, String> cells) {
    /** The columns that tell rows of one entry apart; none of them is about a person. */
    private static final List<String> KEYS = List.of("code", "id", "version", "post", "held_from", "position", "token", "unit");

    Trace {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** Returns the names of the columns in which another row differs. */
    Set<String> differences(Trace other) {
        Set<String> names = new TreeSet<>(cells.keySet());
        names.addAll(other.cells.keySet());
        names.removeIf(name -> cells.containsKey(name) && cells.get(name).equals(other.cells.get(name)));
        return names;
    }

    /** Returns the one of several rows that differs least from this one. */
    Trace nearest(List<Trace> others) {
        return others.stream().min(Comparator.comparingInt(other -> differences(other).size())).orElseThrow();
    }

    /** Returns by what it is found. */
    String label() {
        return table + KEYS.stream()
                .filter(cells::containsKey)
                .map(name -> name + "=" + cells.get(name))
                .collect(Collectors.joining(", ", " (", ")"))
                .replace(" ()", "");
    }
}
