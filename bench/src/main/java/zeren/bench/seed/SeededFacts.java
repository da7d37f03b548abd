package zeren.bench.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import zeren.api.sql.Author;
import zeren.api.sql.Canonical;
import zeren.api.sql.Instants;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalEntry;
import zeren.api.sql.JournalHead;
import zeren.api.sql.JournalKind;
import zeren.api.sql.Sql;
import zeren.register.Obligation;

/** Facts added many at once, as no server does: performances with two references each, and after every second one its acceptance. */
final class SeededFacts {
    private static final int AT_ONCE = 5_000;
    private static final Author AUTHOR = new Author("clerk", "seed");

    private final Sql sql;
    private final List<Obligation> owed;
    private int made;
    private int performances;
    private long unreviewed;

    SeededFacts(Sql sql, List<Obligation> owed) {
        this.sql = sql;
        this.owed = owed;
    }

    void add(int count) {
        while (made < count) {
            int some = Math.min(AT_ONCE, count - made);
            sql.write(handle -> {
                add(handle, some);
                return null;
            });
        }
        tell(sql);
    }

    /** Whoever recorded all that told of it too, long ago. */
    static void tell(Sql sql) {
        sql.write(handle -> handle.createUpdate("update event_cursor set entry = :entry, told_day = :day where only_row = 1")
                .bind("entry", Journal.head(handle).sequence())
                .bind("day", LocalDate.now())
                .execute());
    }

    private void add(Handle handle, int count) {
        Rows rows = new Rows(handle);
        JournalHead head = Journal.headAfterWriters(handle);
        for (int i = 0; i < count; i++, made++) {
            head = made % 3 == 2 ? review(rows, head) : performance(rows, head);
        }
        rows.execute();
        handle.createUpdate("update journal_head set sequence = :sequence, recorded_at = :at, hash = :hash where only_row = 1")
                .bind("sequence", head.sequence())
                .bind("at", Instants.utc(head.recordedAt()))
                .bind("hash", head.hash())
                .execute();
    }

    private JournalHead performance(Rows rows, JournalHead head) {
        Obligation obligation = owed.get(performances++ % owed.size());
        LocalDate day = obligation.dueOn().minusDays(performances % 28);
        String number = "2026-" + performances;
        List<Map<String, Object>> documents = List.of(
                new TreeMap<>(Map.of("kind", "minutes", "number", number, "dated", day.toString())),
                new TreeMap<>(Map.of("kind", "report", "number", number, "dated", day.toString())));
        JournalHead next = rows.entry(head, JournalKind.PERFORMANCE_RECORDED,
                Map.of("obligation", obligation.id().toString(), "performed_on", day.toString(), "documents", documents));
        rows.performances.bind("sequence", next.sequence()).bind("obligation", obligation.id().toString()).bind("on", day).add();
        for (int i = 0; i < documents.size(); i++) {
            rows.documents.bind("sequence", next.sequence()).bind("position", i + 1).bind("kind", documents.get(i).get("kind"))
                    .bind("number", number).bind("dated", day).add();
        }
        unreviewed = next.sequence();
        return next;
    }

    private JournalHead review(Rows rows, JournalHead head) {
        LocalDate day = LocalDate.of(2026, 1, 15);
        JournalHead next = rows.entry(head, JournalKind.REVIEW_RECORDED,
                Map.of("performance", "p" + unreviewed, "outcome", "accepted", "received_on", day.toString()));
        rows.reviews.bind("sequence", next.sequence()).bind("performance", unreviewed).bind("on", day).add();
        return next;
    }

    /** What is inserted in one transaction. */
    private static final class Rows {
        private final PreparedBatch journal;
        private final PreparedBatch performances;
        private final PreparedBatch documents;
        private final PreparedBatch reviews;
        private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

        Rows(Handle handle) {
            journal = handle.prepareBatch("insert into journal (sequence, recorded_at, actor, request_id, kind, payload, previous_hash, hash)"
                    + " values (:sequence, :at, :actor, :request, :kind, :payload, :previous, :hash)");
            performances = handle.prepareBatch("insert into performance (sequence, obligation, performed_on) values (:sequence, :obligation, :on)");
            documents = handle.prepareBatch("insert into performance_document (sequence, position, kind, number, dated)"
                    + " values (:sequence, :position, :kind, :number, :dated)");
            reviews = handle.prepareBatch("insert into review (sequence, performance, outcome, received_on) values (:sequence, :performance, 'accepted', :on)");
        }

        JournalHead entry(JournalHead head, JournalKind kind, Map<String, Object> payload) {
            Instant next = head.recordedAt().plus(1, ChronoUnit.MICROS);
            Instant at = now.isAfter(next) ? now : next;
            String text = Canonical.json(payload);
            String hash = new JournalEntry(head.sequence() + 1, at, AUTHOR, kind, text, head.hash(), "").computedHash();
            journal.bind("sequence", head.sequence() + 1).bind("at", Instants.utc(at)).bind("actor", AUTHOR.actor()).bind("request", AUTHOR.requestId())
                    .bind("kind", kind.code()).bind("payload", text).bind("previous", head.hash()).bind("hash", hash).add();
            return new JournalHead(head.sequence() + 1, at, hash);
        }

        void execute() {
            List.of(journal, performances, documents, reviews).stream().filter(batch -> batch.size() > 0).forEach(PreparedBatch::execute);
        }
    }
}
