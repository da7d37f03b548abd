package zeren.api.register;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import zeren.register.Recorded;

/** The facts of the last entries that this server recorded, for whoever follows the journal closely. */
final class RecentFacts {
    private static final int MOST = 4_096;

    private final NavigableMap<Long, List<Recorded<?>>> bySequence = new TreeMap<>();

    /** Adds what an entry recorded; what was said of that entry before was never committed. */
    void add(long sequence, List<Recorded<?>> facts) {
        bySequence.put(sequence, facts);
        if (bySequence.size() > MOST) {
            bySequence.pollFirstEntry();
        }
    }

    /** Returns the facts of all entries after one up to another, in their order; nothing where one of these is not here. */
    Optional<List<Recorded<?>>> find(long after, long last) {
        NavigableMap<Long, List<Recorded<?>>> asked = bySequence.subMap(after, false, Math.max(after, last), true);
        List<Recorded<?>> facts = new ArrayList<>();
        asked.values().forEach(facts::addAll);
        return asked.size() == last - after ? Optional.of(facts) : Optional.empty();
    }
}
