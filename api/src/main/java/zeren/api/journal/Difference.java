package zeren.api.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The comparison of the rows that an entry says it left with those that are there. */
final class Difference {
    private Difference() {}

    /** Returns what differs, in words and without values, or nothing where they are the same. */
    static Optional<String> between(Collection<Trace> said, Collection<Trace> there) {
        List<Trace> missing = without(said, there);
        List<Trace> surplus = without(there, said);
        if (missing.isEmpty()) {
            return surplus.stream().findFirst().map(row -> "a row that it did not record is in " + row.label());
        }
        Trace lost = missing.get(0);
        List<Trace> others = surplus.stream().filter(row -> row.table().equals(lost.table())).toList();
        return Optional.of(others.isEmpty()
                ? "the row that it recorded is not in " + lost.label()
                : "the row in " + lost.label() + " is not as recorded: " + String.join(", ", lost.differences(lost.nearest(others))));
    }

    private static List<Trace> without(Collection<Trace> rows, Collection<Trace> others) {
        Map<Trace, Integer> counts = new HashMap<>();
        others.forEach(row -> counts.merge(row, 1, Integer::sum));
        List<Trace> left = new ArrayList<>();
        for (Trace row : rows) {
            if (counts.merge(row, -1, Integer::sum) < 0) {
                left.add(row);
            }
        }
        return left;
    }
}
