package zeren.api.register;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
 * @param entries what the journal says of each, in their order, and null of one that somebody took away
 * @param shared what facts that were read before can share
 */
record SpanStore(Handle handle, long after, long last, List<Entry> entries, Shared shared) {

    /**
     * What the journal says of an entry.
     *
     * @param at when it was recorded
     * @param by who recorded it
     */
    record Entry(Instant at, String by) {}

    /** Reads of the entries after {@code after}, up to and including {@code last}, what the journal says. */
    static SpanStore read(Handle handle, long after, long last, Shared shared) {
        List<Entry> entries = Arrays.asList(new Entry[Math.toIntExact(Math.max(0, last - after))]);
        handle.createQuery("select sequence, recorded_at, actor from journal where sequence > :after and sequence <= :last")
                .bind("after", after)
                .bind("last", last)
                .map((row, context) -> entries.set((int) (row.getLong(1) - after - 1), new Entry(Instants.get(row, 2), shared.one(row.getString(3)))))
                .forEach(none -> { });
        return new SpanStore(handle, after, last, entries, shared);
    }

    /** Returns what the journal says of an entry, or nothing where somebody took it away. */
    Optional<Entry> entry(long sequence) {
        return Optional.ofNullable(entries.get((int) (sequence - after - 1)));
    }
}
