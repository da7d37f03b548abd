package zeren.api.sql;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was read of the database, remembered for one entry of the journal that stands for it. So it fits for what changes by entries alone.
 *
 * @param <K> by what it was asked
 * @param <V> what it is
 */
public final class Remembered<K, V> {
    private static final int MOST = 10_000;

    private volatile Shelf<K, V> shelf = new Shelf<>(JournalHead.NONE, new ConcurrentHashMap<>());

    private record Shelf<K, V>(JournalHead head, Map<K, V> values) {}

    /**
     * Returns what is remembered of a key, or else reads it.
     *
     * @param head the entry, asked for since the caller's question came, after which nothing was recorded that changes what is asked for
     * @param read reads it; where it finds nothing, that is not remembered
     */
    public Optional<V> find(JournalHead head, K key, Function<K, Optional<V>> read) {
        Map<K, V> values = values(head);
        V known = values.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<V> found = read.apply(key);
        found.filter(value -> values.size() < MOST).ifPresent(value -> values.put(key, value));
        return found;
    }

    private Map<K, V> values(JournalHead head) {
        Shelf<K, V> last = shelf;
        if (!last.head().equals(head)) {
            last = new Shelf<>(head, new ConcurrentHashMap<>());
            shelf = last;
        }
        return last.values();
    }
}
