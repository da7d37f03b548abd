package zeren.api.journal;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import zeren.api.sql.SealedEntry;
import zeren.api.sql.Sql;

/** The register as it was, made anew from the entries of its journal alone: everything but the tokens, on which no answer rests. */
public final class ReplayStore {
    private static final Set<String> TOKENS = Set.of("token", "token_unit", TraceStore.TOKEN_REVOKED);

    private ReplayStore() {}

    /**
     * Records entries as they stand in an empty embedded database.
     *
     * @param last the number of the last entry to record
     * @throws IllegalArgumentException if an entry cannot have been recorded
     */
    public static void into(Sql empty, Iterator<SealedEntry> entries, long last) {
        empty.write(handle -> {
            handle.execute("set referential_integrity false");
            SealedEntry entry = null;
            while (entries.hasNext() && (entry == null || entry.sequence() < last)) {
                entry = entries.next();
                record(handle, entry);
            }
            if (entry != null) {
                handle.createUpdate("update journal_head set sequence = :sequence, recorded_at = :at, hash = :hash")
                        .bind("sequence", entry.sequence())
                        .bind("at", entry.writtenInstant())
                        .bind("hash", entry.hash())
                        .execute();
            }
            return null;
        });
    }

    private static void record(Handle handle, SealedEntry entry) {
        handle.createUpdate("insert into journal (sequence, recorded_at, actor, request_id, kind, payload, previous_hash, hash)"
                        + " values (:sequence, :at, :actor, :request, :kind, :payload, :previous, :hash)")
                .bind("sequence", entry.sequence())
                .bind("at", entry.writtenInstant())
                .bind("actor", entry.actor())
                .bind("request", entry.requestId())
                .bind("kind", entry.kind())
                .bind("payload", entry.payload())
                .bind("previous", entry.previousHash())
                .bind("hash", entry.hash())
                .execute();
        Traces.of(entry).stream().filter(row -> !TOKENS.contains(row.table())).forEach(row -> insert(handle, entry.sequence(), row));
    }

    /** The embedded database makes dates and numbers of the texts. */
    private static void insert(Handle handle, long sequence, Trace row) {
        List<String> columns = List.copyOf(row.cells().keySet());
        Update update = handle.createUpdate("insert into " + row.table() + " (sequence, " + String.join(", ", columns) + ") values (:sequence, :"
                + String.join(", :", columns) + ")");
        row.cells().forEach(update::bind);
        update.bind("sequence", sequence).execute();
    }
}
