package zeren.api.register;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import zeren.api.sql.Instants;

/**
 * The entries of the journal whose facts are read together, and what the journal itself says of each: it is read once and from one end to the
 * other, where every table of facts would look each of its rows up in it.
 *
 * @param handle by which they are read
 * @param after the sequence of the entry before the first
 * @param last the sequence of the last
 * @param entries what the journal says, by sequence
 */
record Span(Handle handle, long after, long last, Map<Long, Entry> entries) {

    /**
     * What the journal says of an entry.
     *
     * @param at when it was recorded
     * @param by who recorded it
     */
    record Entry(Instant at, String by) {}

    /** Reads of the entries after {@code after}, up to and including {@code last}, what the journal says. */
    static Span read(Handle handle, long after, long last) {
        Shared shared = new Shared();
        Map<Long, Entry> entries = new HashMap<>();
        handle.createQuery("select sequence, recorded_at, actor from journal where sequence > :after and sequence <= :last")
                .bind("after", after)
                .bind("last", last)
                .map((row, context) -> entries.put(row.getLong("sequence"), new Entry(Instants.get(row, "recorded_at"), shared.one(row.getString("actor")))))
                .forEach(none -> { });
        return new Span(handle, after, last, entries);
    }

    /** Returns what the journal says of an entry, or nothing where somebody took it away. */
    Optional<Entry> entry(long sequence) {
        return Optional.ofNullable(entries.get(sequence));
    }
}
