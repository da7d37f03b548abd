package zeren.api.register;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A fact, and the journal entry that recorded it.
 *
 * @param sequence the number of the entry
 * @param at when it was recorded
 */
record Row<T>(long sequence, Instant at, T fact) {

    /** Returns the latest row of each key up to the entry {@code last}. */
    static <T, K> Collection<Row<T>> latest(List<Row<T>> rows, long last, Function<T, K> key) {
        Map<K, Row<T>> latest = new LinkedHashMap<>();
        rows.stream().filter(row -> row.sequence() <= last).forEach(row -> latest.put(key.apply(row.fact()), row));
        return latest.values();
    }
}
