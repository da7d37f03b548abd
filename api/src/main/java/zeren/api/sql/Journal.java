package zeren.api.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The spine of the register: an append-only list of what was recorded, numbered without gaps and chained by hashes.
 *
 * <p>Every append holds the lock of the head row until its transaction ends. So entries become visible in their order, and
 * whoever follows them by sequence misses none, with any number of servers over one database.
 */
public final class Journal {
    /** The largest payload, in UTF-16 units of its canonical form. */
    public static final int MAX_PAYLOAD = 10_000_000;

    private static final String HEAD = "select sequence, recorded_at, hash from journal_head where only_row = 1";
    private static final String ENTRIES =
            "select sequence, recorded_at, actor, request_id, kind, payload, previous_hash, hash from journal ";

    private final InstantSource clock;

    /** Creates a journal that dates its entries by {@code clock}. */
    public Journal(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Appends an entry within the caller's transaction, and returns it.
     *
     * <p>It is dated by the clock in whole microseconds, or one after the entry before where the clock is not later: so
     * "what was recorded by then" never changes.
     *
     * @param payload see {@link Canonical#json}; at most {@link #MAX_PAYLOAD}
     */
    public JournalEntry append(Handle handle, Author author, JournalKind kind, Object payload) {
        JournalEntry entry = following(lock(handle), author, kind, payload);
        add(handle, List.of(entry));
        Locked.of(handle).append(entry.head());
        return entry;
    }

    /** Returns the entry that would follow an end, without adding it. */
    public JournalEntry following(JournalHead head, Author author, JournalKind kind, Object payload) {
        return JournalEntry.after(head, after(head), author, kind, Canonical.json(payload));
    }

    /**
     * Adds entries, which follow the end and each other, within the caller's transaction, which has the lock.
     *
     * @param entries they are of kinds by which nobody is let in or kept out
     */
    public static void addFacts(Handle handle, List<JournalEntry> entries) {
        if (!entries.isEmpty()) {
            add(handle, entries);
            Locked.of(handle).appendFacts(entries.get(entries.size() - 1).head());
        }
    }

    /** Returns the end of the journal, with what this transaction added, and keeps every other writer waiting until it ends. */
    public static JournalHead lock(Handle handle) {
        Locked locked = Locked.of(handle);
        if (locked.last().isEmpty()) {
            locked.lock(headAfterWriters(handle));
        }
        return locked.last().orElseThrow();
    }

    /** Returns the end of the journal when the caller's transaction, which has the lock, took it. */
    static JournalHead lockedAt(Handle handle) {
        return Locked.of(handle).before().orElseThrow();
    }

    /** Returns the end of the journal after waiting for whoever is writing. */
    public static JournalHead headAfterWriters(Handle handle) {
        return handle.createQuery(HEAD + " for update").map(Journal::readHead).one();
    }

    /** Returns the end of the journal. */
    public static JournalHead head(Handle handle) {
        return handle.createQuery(HEAD).map(Journal::readHead).one();
    }

    /** Returns the end of the journal as the head row tells it, or nothing where somebody took that row away. */
    public static Optional<JournalHead> findHead(Handle handle) {
        return handle.createQuery(HEAD).map(Journal::readHead).findOne();
    }

    /** Returns the last entry that had been recorded by an instant, that instant included, as the end of the journal then. */
    public static Optional<JournalHead> headAt(Handle handle, Instant instant) {
        return handle.createQuery("select sequence, recorded_at, hash from journal where recorded_at <= :at"
                        + " order by recorded_at desc, sequence desc fetch first 1 row only")
                .bind("at", Instants.utc(instant))
                .map(Journal::readHead)
                .findOne();
    }

    /** Returns an entry as the end of the journal when it was the last one, or nothing where there is none of that number. */
    public static Optional<JournalHead> headOf(Handle handle, long sequence) {
        return handle.createQuery("select sequence, recorded_at, hash from journal where sequence = :sequence")
                .bind("sequence", sequence)
                .map(Journal::readHead)
                .findOne();
    }

    /** Returns the entries that follow a sequence, in their order, at most {@code limit}. */
    public static List<JournalEntry> after(Handle handle, long sequence, int limit) {
        return handle.createQuery(ENTRIES + "where sequence > :sequence order by sequence fetch first :limit rows only")
                .bind("sequence", sequence)
                .bind("limit", limit)
                .map(Journal::readEntry)
                .list();
    }

    /** Returns of the entries that follow a sequence when and of what kind they are, in their order, at most {@code limit}. */
    public static List<EntryMark> marksAfter(Handle handle, long sequence, int limit) {
        return handle.createQuery("select sequence, recorded_at, kind from journal"
                        + " where sequence > :sequence order by sequence fetch first :limit rows only")
                .bind("sequence", sequence)
                .bind("limit", limit)
                .map((row, context) -> new EntryMark(row.getLong("sequence"), Instants.get(row, "recorded_at"), JournalKind.parse(row.getString("kind"))))
                .list();
    }

    /**
     * Returns the entries that follow a sequence as they stand, in their order: at most {@code limit}, and fewer where their payloads have more
     * than {@link #MAX_PAYLOAD} characters together, but at least one if there is any.
     */
    public static List<SealedEntry> sealedAfter(Handle handle, long sequence, int limit) {
        List<long[]> sizes = handle.createQuery("select sequence, char_length(payload) as size from journal"
                        + " where sequence > :sequence order by sequence fetch first :limit rows only")
                .bind("sequence", sequence)
                .bind("limit", limit)
                .map((row, context) -> new long[] {row.getLong("sequence"), row.getLong("size")})
                .list();
        long last = sequence;
        long total = 0;
        for (long[] size : sizes) {
            total += size[1];
            last = last == sequence || total <= MAX_PAYLOAD ? size[0] : last;
        }
        return handle.createQuery(ENTRIES + "where sequence > :sequence and sequence <= :last order by sequence")
                .bind("sequence", sequence)
                .bind("last", last)
                .map(Journal::readSealed)
                .list();
    }

    private Instant after(JournalHead head) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(head.recordedAt()) ? now : head.recordedAt().plus(1, ChronoUnit.MICROS);
    }

    private static void add(Handle handle, List<JournalEntry> entries) {
        PreparedBatch rows = handle.prepareBatch("insert into journal (sequence, recorded_at, actor, request_id, kind, payload, previous_hash, hash)"
                + " values (:sequence, :at, :actor, :request, :kind, :payload, :previous, :hash)");
        entries.forEach(entry -> rows.bind("sequence", entry.sequence())
                .bind("at", Instants.utc(entry.recordedAt()))
                .bind("actor", entry.author().actor())
                .bind("request", entry.author().requestId())
                .bind("kind", entry.kind().code())
                .bind("payload", entry.payload())
                .bind("previous", entry.previousHash())
                .bind("hash", entry.hash())
                .add());
        rows.execute();
        JournalEntry last = entries.get(entries.size() - 1);
        handle.createUpdate("update journal_head set sequence = :sequence, recorded_at = :at, hash = :hash where only_row = 1")
                .bind("sequence", last.sequence())
                .bind("at", Instants.utc(last.recordedAt()))
                .bind("hash", last.hash())
                .execute();
    }

    private static JournalHead readHead(ResultSet row, StatementContext context) throws SQLException {
        return new JournalHead(row.getLong("sequence"), Instants.get(row, "recorded_at"), row.getString("hash"));
    }

    private static JournalEntry readEntry(ResultSet row, StatementContext context) throws SQLException {
        return new JournalEntry(
                row.getLong("sequence"),
                Instants.get(row, "recorded_at"),
                new Author(row.getString("actor"), row.getString("request_id")),
                JournalKind.parse(row.getString("kind")),
                row.getString("payload"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private static SealedEntry readSealed(ResultSet row, StatementContext context) throws SQLException {
        return new SealedEntry(
                row.getLong("sequence"),
                Instants.get(row, "recorded_at"),
                row.getString("actor"),
                row.getString("request_id"),
                row.getString("kind"),
                row.getString("payload"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
