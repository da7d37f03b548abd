package zeren.api.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Beside;
import zeren.api.Cases;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** Backups of a server to which others write all the time: each is the register of one moment, with all that was acknowledged before it was asked for. */
@ParameterizedClass
@EnumSource
class LiveBackupTest {
    private static final String BODY = "{\"performed_on\":\"2026-06-01\",\"documents\":[{\"kind\":\"minutes\",\"number\":\"2026-1\"},{\"kind\":\"report\",\"number\":\"2026-2\"}]}";

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicBoolean enough = new AtomicBoolean();
    private Site site;
    private Client client;

    /** What a backup says of the tables that a write changes together. */
    private record Moment(long head, String hash, Map<String, Long> rows, Optional<Object[]> cursor) {}

    @Test
    void eachIsOfOneMoment() throws IOException {
        byte[] last = new byte[0];
        List<Moment> moments = new ArrayList<>();
        try (Site opened = Site.open(engine, folder)) {
            site = opened;
            client = site.client();
            CompletableFuture<Void> writers = CompletableFuture.allOf(
                    Stream.of("0101", "0102").map(unit -> Beside.run(() -> write(unit))).toArray(CompletableFuture[]::new));
            try {
                for (int i = 0; i < Cases.of(4, 100); i++) {
                    long before = nextAcknowledged(writers);
                    last = client.bytes("/backup", "Accept", "application/gzip");
                    moments.add(moment(last));
                    assertTrue(moments.get(i).head() >= before, "it lacks what was acknowledged: " + before);
                }
            } finally {
                enough.set(true);
            }
            writers.join();
            moments.forEach(this::checkPrefix);
            assertTrue(moments.get(0).head() < moments.get(moments.size() - 1).head(), "nobody wrote meanwhile");
        }
        Path file = Files.write(folder.resolve("last"), last);
        Restored restored = RestoreStore.inFolder(folder.resolve("restored"), file);
        assertEquals(moments.get(moments.size() - 1).head(), restored.verification().end().sequence());
        assertEquals(moments.get(moments.size() - 1).hash(), restored.verification().end().hash());
        assertTrue(List.of(folder.toFile().list()).stream().noneMatch(name -> name.contains("part")), "nothing is left lying about");
    }

    /** The hash of its last entry stands for all before: they are the first ones of what is there now. */
    private void checkPrefix(Moment moment) {
        assertEquals(List.of(moment.hash()), site.column("select hash from journal where sequence = " + moment.head()));
        for (String table : List.of("performance", "review", "unit", "token")) {
            assertEquals(site.column("select count(*) from " + table + " where sequence <= " + moment.head()), List.of(moment.rows().get(table) + ""), table);
        }
        // An answer is kept in the transaction of what it answers for, and each writer sends a key.
        assertEquals(moment.rows().get("performance"), moment.rows().get("answer"));
        Object[] cursor = moment.cursor().orElseThrow();
        assertEquals(moment.rows().get("event"), (Long) cursor[1], "events are told together with how far they are told");
        assertTrue((Long) cursor[2] <= moment.head());
    }

    /** Returns the number of an entry that was acknowledged since it was asked. */
    private long nextAcknowledged(CompletableFuture<Void> writers) {
        long before = acknowledged.get();
        while (acknowledged.get() == before && !writers.isDone()) {
            LockSupport.parkNanos(1_000_000);
        }
        return acknowledged.get();
    }

    private static Moment moment(byte[] file) {
        try (CopyReader copy = new CopyReader(CopyLines.of(new ByteArrayInputStream(file)))) {
            long entries = 0;
            Optional<Object[]> cursor = Optional.empty();
            for (Optional<CopyReader.Section> table = copy.nextTable(); table.isPresent(); table = copy.nextTable()) {
                for (Optional<Object[]> row = copy.nextRow(); row.isPresent(); row = copy.nextRow()) {
                    cursor = table.get().table().equals("event_cursor") ? row : cursor;
                    entries += table.get().table().equals("journal") ? 1 : 0;
                }
            }
            CopySummary summary = copy.summary();
            assertEquals(summary.head().journal().sequence(), entries);
            return new Moment(entries, summary.head().journal().hash(), summary.rows(), cursor);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(String unit) {
        for (int number = 0; !enough.get(); number++) {
            String id = client.post("/obligations/gxufe-2020-5:study-secondary:" + unit + ":2026-H1/performances", BodyPublishers.ofString(BODY),
                    "Content-Type", "application/json", "Idempotency-Key", unit + "-" + number).is(201).json().path("id").asText();
            acknowledged.accumulateAndGet(Long.parseLong(id.substring(1)), Math::max);
        }
    }
}
