package zeren.api.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class JournalTest {
    private static final int THREADS = 16;
    private static final int APPENDS = 15;

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-03-01T08:00:00.123456789Z"));
    private final Journal journal = new Journal(time::get);
    private Database database;
    private Sql sql;

    @BeforeEach
    void open() {
        database = Template.TABLES.copy(engine, folder);
        sql = Sql.open(database);
    }

    @AfterEach
    void close() {
        sql.close();
    }

    @Test
    void chainsEntriesByHashesThatAnyoneCanRecompute() {
        append(Map.of("zh", "继续教育学院党总支\n\"\\", "number", 7, "none", List.of()));
        append(Map.of());
        append(Map.of("b", true, "a", List.of("x", Map.of("d", 1, "c", 2))));

        assertEquals(3, verified());
    }

    @Test
    void continuesTheChainWhenItIsOpenedAgain() {
        append(Map.of("n", 1));
        sql.close();
        sql = Sql.open(database);
        JournalEntry second = append(Map.of("n", 2));

        assertEquals(2, second.sequence());
        assertEquals(2, verified());
    }

    @Test
    void tellsAnEntryThatWasAlteredByItsHash() {
        append(Map.of("n", 1));
        sql.write(handle -> handle.execute("update journal set payload = '{\"n\":2}'"));

        JournalEntry altered = sql.read(handle -> Journal.after(handle, 0, 1)).get(0);
        assertNotEquals(altered.hash(), altered.computedHash());
    }

    @Test
    void datesEntriesInMicrosecondsAndAlwaysForward() {
        Instant first = append(Map.of()).recordedAt();
        time.set(Instant.parse("2026-03-01T07:59:00Z"));
        Instant second = append(Map.of()).recordedAt();
        time.set(Instant.parse("2026-03-01T09:00:00Z"));
        Instant third = append(Map.of()).recordedAt();

        assertEquals(Instant.parse("2026-03-01T08:00:00.123456Z"), first);
        assertEquals(Instant.parse("2026-03-01T08:00:00.123457Z"), second);
        assertEquals(Instant.parse("2026-03-01T09:00:00Z"), third);
        assertEquals(
                List.of(first, second, third),
                sql.read(handle -> Journal.after(handle, 0, 9)).stream().map(JournalEntry::recordedAt).toList());
    }

    @Test
    void writesTheInstantOfAnEntryWithSixDigits() {
        time.set(Instant.parse("2026-03-01T09:00:00Z"));

        assertEquals(
                "{\"actor\":\"system\",\"kind\":\"token_created\",\"payload\":{},"
                        + "\"recorded_at\":\"2026-03-01T09:00:00.000000Z\",\"request_id\":\"start\",\"sequence\":1}",
                append(Map.of()).canonical());
    }

    @Test
    void findsTheLastEntryOfAnInstant() {
        JournalEntry first = append(Map.of());
        time.set(Instant.parse("2026-03-02T00:00:00Z"));
        append(Map.of());

        assertEquals(1, headAt(first.recordedAt()));
        assertEquals(1, headAt(Instant.parse("2026-03-01T23:59:59.999999Z")));
        assertEquals(2, headAt(Instant.parse("2026-03-02T00:00:00Z")));
        assertTrue(sql.read(handle -> Journal.headAt(handle, first.recordedAt().minusNanos(1_000))).isEmpty());
    }

    @Test
    void holdsAPayloadAsLargeAsTheLargestImport() {
        String large = "好".repeat(9_000_000);

        assertEquals(large.length() + 8, append(Map.of("x", large)).payload().length());
        assertEquals(large.length() + 8, sql.read(handle -> Journal.after(handle, 0, 1)).get(0).payload().length());
    }

    @Test
    void leavesNothingOfAnEntryWhoseTransactionFails() {
        append(Map.of());
        assertThrows(IllegalStateException.class, () -> sql.write(handle -> {
            journal.append(handle, Author.SYSTEM, JournalKind.TOKEN_CREATED, Map.of());
            throw new IllegalStateException("no");
        }));
        append(Map.of());

        assertEquals(2, verified());
    }

    @Test
    void staysDenseAndIsReadWithoutGapsWhileTwoServersWrite() throws Exception {
        try (Sql other = Sql.open(database)) {
            ExecutorService threads = Executors.newFixedThreadPool(THREADS + 2);
            List<Future<Void>> writers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                writers.add(threads.submit(appends(i % 2 == 0 ? sql : other)));
            }
            Future<List<Long>> here = threads.submit(() -> tail(sql));
            Future<List<Long>> there = threads.submit(() -> tail(other));
            for (Future<Void> writer : writers) {
                writer.get();
            }
            List<Long> dense = LongStream.rangeClosed(1, THREADS * APPENDS).boxed().toList();
            assertEquals(dense, here.get());
            assertEquals(dense, there.get());
            threads.shutdown();
        }
        assertEquals(THREADS * APPENDS, verified());
    }

    private Callable<Void> appends(Sql server) {
        return () -> {
            for (int i = 0; i < APPENDS; i++) {
                int number = i;
                server.write(handle ->
                        journal.append(handle, Author.SYSTEM, JournalKind.TOKEN_CREATED, Map.of("number", number)));
            }
            return null;
        };
    }

    /** Follows the journal as a reader does: by the last sequence that it saw. */
    private static List<Long> tail(Sql server) {
        List<Long> seen = new ArrayList<>();
        while (seen.size() < THREADS * APPENDS) {
            long last = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
            server.read(handle -> Journal.after(handle, last, 7)).forEach(entry -> seen.add(entry.sequence()));
        }
        return seen;
    }

    private JournalEntry append(Map<String, Object> payload) {
        return sql.write(handle -> journal.append(handle, Author.SYSTEM, JournalKind.TOKEN_CREATED, payload));
    }

    private long headAt(Instant instant) {
        return sql.read(handle -> Journal.headAt(handle, instant)).orElseThrow().sequence();
    }

    /** Recomputes the chain from the columns alone, with other code than the journal's, and returns its length. */
    private long verified() {
        return sql.read(handle -> {
            List<Sealed> rows = handle.createQuery("select * from journal order by sequence")
                    .map((row, context) -> Sealed.of(row))
                    .list();
            String previous = "0".repeat(64);
            for (int i = 0; i < rows.size(); i++) {
                assertEquals(i + 1, rows.get(i).sequence);
                assertEquals(previous, rows.get(i).previousHash);
                assertEquals(sha256(previous + rows.get(i).text), rows.get(i).hash);
                previous = rows.get(i).hash;
            }
            assertEquals(new JournalHead(rows.size(), Journal.head(handle).recordedAt(), previous), Journal.head(handle));
            return (long) rows.size();
        });
    }

    private record Sealed(long sequence, String text, String previousHash, String hash) {
        static Sealed of(ResultSet row) throws SQLException {
            OffsetDateTime at = row.getObject("recorded_at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
            String text = String.format(
                    Locale.ROOT,
                    "{\"actor\":\"%s\",\"kind\":\"%s\",\"payload\":%s,"
                            + "\"recorded_at\":\"%tFT%tT.%06dZ\",\"request_id\":\"%s\",\"sequence\":%d}",
                    row.getString("actor"), row.getString("kind"), row.getString("payload"), at, at, at.getNano() / 1000,
                    row.getString("request_id"), row.getLong("sequence"));
            return new Sealed(row.getLong("sequence"), text, row.getString("previous_hash"), row.getString("hash"));
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return String.format("%064x", new BigInteger(1, hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
