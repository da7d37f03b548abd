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

    /** Returns the place of the first row that an entry after {@code sequence} recorded, of rows in the order of their entries; their number where there is none. */
    static int firstAfter(List<? extends Row<?>> rows, long sequence) {
        int from = 0;
        int to = rows.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (rows.get(middle).sequence() <= sequence) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
