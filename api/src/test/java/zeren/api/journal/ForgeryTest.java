package zeren.api.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.sql.Author;
import zeren.api.sql.Engine;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalHead;
import zeren.api.sql.JournalKind;
import zeren.api.sql.SealedEntry;
import zeren.api.sql.Sql;
import zeren.api.sql.Template;

/** Whoever seals everything anew leaves no trace in the database. A checkpoint that was noted elsewhere finds that too. */
@ParameterizedClass
@EnumSource
class ForgeryTest {
    private static final long SEED = Long.getLong("zeren.seed", 20200408L);
    private static final int TRIALS = 40;
    private static final List<String> TABLES = List.of("webhook_secret", "webhook_revocation", "webhook_rotation", "webhook_type", "webhook", "staff_grant_revocation", "staff_grant_unit", "staff_grant",
            "calendar_feed_revocation", "calendar_feed_alarm", "calendar_feed", "visit_document", "visit_withdrawal", "visit", "finding_obligation", "finding", "inspection",
            "referral_ground", "referral_obligation", "referral_step", "referral", "performance_document", "review", "withdrawal", "revocation", "relief", "performance",
            "token_unit", "token", "occasion", "working_calendar_day", "working_calendar_year", "local_parameter", "tenure", "post", "unit", "organisation_import", "rulebook", "journal");

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private Sql sql;
    private JournalHead head;

    @BeforeEach
    void open() {
        System.out.println("ForgeryTest " + engine + ": -Dzeren.seed=" + SEED);
        sql = Sql.open(Template.TABLES.copy(engine, folder));
        SmallRegister.fill(sql, folder);
        head = sql.read(Journal::head);
    }

    @AfterEach
    void close() {
        sql.close();
    }

    @Test
    void anEndThatWasCutOffWithAllItsRowsIsMissedByTheCheckpointAlone() {
        for (int trial = 0; trial < TRIALS; trial++) {
            long left = random.nextLong(1, head.sequence());
            sql.<Void, RuntimeException>write(handle -> {
                cutOff(handle, left);
                assertEquals(Optional.empty(), JournalStore.verify(handle, Optional.empty()).finding());
                assertEquals(Optional.of(left + 1), found(handle, Checkpoint.of(head)));
                handle.rollback();
                return null;
            });
        }
    }

    @Test
    void aPastThatWasRewrittenAndSealedAnewIsFoundByTheCheckpointAlone() {
        for (int trial = 0; trial < TRIALS; trial++) {
            long altered = random.nextLong(1, head.sequence() + 1);
            long noted = random.nextLong(altered, head.sequence() + 1);
            sql.<Void, RuntimeException>write(handle -> {
                SealedEntry entry = Journal.sealedAfter(handle, noted - 1, 1).get(0);
                rewrite(handle, altered);
                assertEquals(Optional.empty(), JournalStore.verify(handle, Optional.empty()).finding());
                assertEquals(Optional.of(noted), found(handle, new Checkpoint(noted, entry.hash())));
                handle.rollback();
                return null;
            });
        }
    }

    @Test
    void aPastThatWasSealedAnewIsFoundByItsRowsWhereTheyWereForgotten() {
        sql.<Void, RuntimeException>write(handle -> {
            handle.execute("update journal set payload = replace(payload, '2026-05-12', '2026-05-11') where kind = 'performance_recorded'");
            long first = handle.createQuery("select min(sequence) from journal where kind = 'performance_recorded'").mapTo(Long.class).one();
            seal(handle, first);
            assertEquals(first, JournalStore.verify(handle, Optional.empty()).finding().orElseThrow().sequence());
            handle.rollback();
            return null;
        });
    }

    @Test
    void aRegisterThatWasEmptiedIsNotWhole() {
        sql.write(handle -> {
            cutOff(handle, 0);
            return null;
        });
        assertEquals(1, new JournalStore(sql).verify(Optional.empty()).finding().orElseThrow().sequence());
    }

    @Test
    void aCheckpointOfNowHoldsForEver() {
        sql.write(handle -> new Journal(() -> Instant.parse("2027-01-01T00:00:00Z"))
                .append(handle, Author.SYSTEM, JournalKind.TOKEN_REVOKED, Map.of("id", "x")));
        Finding finding = new JournalStore(sql).verify(Optional.of(Checkpoint.of(head))).finding().orElseThrow();
        assertEquals(head.sequence() + 1, finding.sequence());
        assertEquals("the row that it recorded is not in token.revoked_at (id=x)", finding.what());
    }

    private static Optional<Long> found(Handle handle, Checkpoint checkpoint) {
        return JournalStore.verify(handle, Optional.of(checkpoint)).finding().map(Finding::sequence);
    }

    private void cutOff(Handle handle, long left) {
        handle.createUpdate("update token set revoked_at = null where revoked_at > (select max(recorded_at) from journal where sequence <= :left) or :left = 0")
                .bind("left", left)
                .execute();
        handle.createUpdate("delete from token_unit where token in (select id from token where sequence > :left)").bind("left", left).execute();
        handle.createUpdate("update performance set corrects = null where sequence > :left").bind("left", left).execute();
        List.of("webhook_attempt", "webhook_errand", "webhook_course").forEach(table ->
                handle.createUpdate("delete from " + table + " where webhook > :left").bind("left", left).execute());
        TABLES.stream().filter(table -> !table.equals("token_unit")).forEach(table ->
                handle.createUpdate("delete from " + table + " where sequence > :left").bind("left", left).execute());
        tellHead(handle);
    }

    /** Puts another name under an entry, which no row knows, and seals it and all that follow. */
    private static void rewrite(Handle handle, long altered) {
        handle.createUpdate("update journal set actor = 'somebody-else' where sequence = :altered").bind("altered", altered).execute();
        seal(handle, altered);
    }

    private static void seal(Handle handle, long from) {
        String previous = Journal.sealedAfter(handle, from - 2, 1).stream()
                .filter(entry -> entry.sequence() < from).map(SealedEntry::hash).findFirst().orElse(JournalHead.NOTHING);
        for (SealedEntry entry : Journal.sealedAfter(handle, from - 1, Integer.MAX_VALUE)) {
            SealedEntry open = new SealedEntry(entry.sequence(), entry.recordedAt(), entry.actor(), entry.requestId(), entry.kind(), entry.payload(),
                    previous, "");
            handle.createUpdate("update journal set previous_hash = :previous, hash = :hash where sequence = :sequence")
                    .bind("previous", previous)
                    .bind("hash", open.computedHash())
                    .bind("sequence", entry.sequence())
                    .execute();
            previous = open.computedHash();
        }
        tellHead(handle);
    }

    private static void tellHead(Handle handle) {
        List<SealedEntry> last = handle.createQuery("select max(sequence) from journal").mapTo(Long.class).list().stream()
                .filter(Objects::nonNull)
                .flatMap(sequence -> Journal.sealedAfter(handle, sequence - 1, 1).stream())
                .toList();
        handle.createUpdate("update journal_head set sequence = :sequence, hash = :hash, recorded_at = :at")
                .bind("sequence", last.isEmpty() ? 0 : last.get(0).sequence())
                .bind("hash", last.isEmpty() ? JournalHead.NOTHING : last.get(0).hash())
                .bind("at", (last.isEmpty() ? Instant.EPOCH : last.get(0).recordedAt()).atOffset(ZoneOffset.UTC))
                .execute();
    }
}
