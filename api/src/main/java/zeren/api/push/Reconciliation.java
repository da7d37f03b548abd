package zeren.api.push;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import zeren.api.push.LedgerRow.Stands;

/** The mending of the ledger by what a system says it has. */
final class Reconciliation {
    private Reconciliation() {}

    /**
     * Rows as the system says that they stand.
     *
     * @param added those that only the system knew of
     * @param changed those that stand otherwise than we knew
     */
    record Mended(List<LedgerRow> added, List<LedgerRow> changed) {}

    /**
     * Finds what stands otherwise there than it is known here.
     *
     * @param there the ids of the open tasks of ours that it says it has
     * @param live those that we know, or think, are open there
     * @param find returns what is known of other ids
     */
    static Mended mend(Set<String> there, List<LedgerRow> live, Function<Set<String>, List<LedgerRow>> find, Instant now) {
        List<LedgerRow> changed = new ArrayList<>();
        Set<String> unexpected = new TreeSet<>(there);
        live.forEach(row -> {
            boolean isThere = unexpected.remove(row.task());
            if (isThere && row.stands() != Stands.OPEN) {
                changed.add(row.standing(Stands.OPEN));
            } else if (!isThere && row.stands() == Stands.OPEN) {
                changed.add(row.standing(Stands.ABSENT));
            }
        });
        Map<String, LedgerRow> ended = new HashMap<>();
        find.apply(unexpected).forEach(row -> ended.put(row.task(), row));
        ended.values().forEach(row -> changed.add(row.standing(Stands.OPEN)));
        List<LedgerRow> added = unexpected.stream().filter(id -> !ended.containsKey(id)).map(id -> LedgerRow.stray(id, now)).toList();
        return new Mended(added, changed);
    }
}
