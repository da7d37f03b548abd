package zeren.api.journal;

import java.time.DateTimeException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import org.jdbi.v3.core.Handle;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalHead;
import zeren.api.sql.SealedEntry;
import zeren.api.sql.Sql;

/** The journal as it stands in a database, to be given out and to be verified. */
public final class JournalStore {
    private static final int AT_ONCE = 200;

    private final Sql sql;

    /** Creates the store over a database. */
    public JournalStore(Sql sql) {
        this.sql = sql;
    }

    /** Returns the end of the journal. */
    JournalHead head() {
        return sql.read(Journal::head);
    }

    /** Returns entries that follow a sequence, at most {@code limit}; see {@link Journal#sealedAfter}. */
    List<SealedEntry> after(long sequence, int limit) {
        return sql.read(handle -> Journal.sealedAfter(handle, sequence, limit));
    }

    /**
     * Returns all entries after a sequence, up to and including {@code last}. Few of them are held at a time, and no connection while nobody asks
     * for the next.
     */
    public Iterator<SealedEntry> between(long sequence, long last) {
        return new Iterator<>() {
            private long reached = sequence;
            private Iterator<SealedEntry> batch = List.<SealedEntry>of().iterator();

            @Override
            public boolean hasNext() {
                if (!batch.hasNext() && reached < last) {
                    batch = after(reached, (int) Math.min(AT_ONCE, last - reached)).iterator();
                }
                return batch.hasNext();
            }

            @Override
            public SealedEntry next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                SealedEntry entry = batch.next();
                reached = entry.sequence();
                return entry;
            }
        };
    }

    /**
     * Verifies the journal, and every row that it says it left, as they stand at one moment; others may write meanwhile.
     *
     * @param checkpoint an end that the journal once had, if somebody noted one
     */
    public Verification verify(Optional<Checkpoint> checkpoint) {
        return sql.snapshot(handle -> verify(handle, checkpoint));
    }

    /** Verifies the same within the caller's transaction, which sees one moment of it. */
    public static Verification verify(Handle handle, Optional<Checkpoint> checkpoint) {
        Chain chain = new Chain(checkpoint);
        Optional<JournalHead> head = Journal.findHead(handle);
        Optional<Finding> finding = Optional.empty();
        long rowsAfter = Long.MIN_VALUE;
        List<SealedEntry> batch = Journal.sealedAfter(handle, rowsAfter, AT_ONCE);
        while (finding.isEmpty() && !batch.isEmpty()) {
            long last = batch.get(batch.size() - 1).sequence();
            finding = fault(chain, head, batch, TraceStore.load(handle, rowsAfter, last));
            rowsAfter = last;
            batch = Journal.sealedAfter(handle, last, AT_ONCE);
        }
        SortedMap<Long, List<Trace>> beyond = TraceStore.load(handle, rowsAfter, Long.MAX_VALUE);
        Optional<Finding> first = finding
                .or(chain::end)
                .or(() -> HeadRow.fault(head, chain.reached()))
                .or(() -> stray(beyond));
        return new Verification(chain.reached(), first);
    }

    private static Optional<Finding> fault(
            Chain chain, Optional<JournalHead> head, List<SealedEntry> batch, SortedMap<Long, List<Trace>> rows) {
        for (SealedEntry entry : batch) {
            List<Trace> there = Optional.ofNullable(rows.remove(entry.sequence())).orElse(List.of());
            Optional<Finding> fault = chain.next(entry)
                    .or(() -> HeadRow.fault(head, entry))
                    .or(() -> compared(entry, there));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return stray(rows);
    }

    private static Optional<Finding> compared(SealedEntry entry, List<Trace> there) {
        Optional<String> difference;
        try {
            difference = Difference.between(Traces.of(entry), there);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            difference = Optional.of("what it says cannot have been recorded");
        }
        return difference.map(what -> new Finding(entry.sequence(), what));
    }

    private static Optional<Finding> stray(SortedMap<Long, List<Trace>> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Finding(
                rows.firstKey(), "there is no such entry, and yet a row of it is in " + rows.get(rows.firstKey()).get(0).label()));
    }
}
