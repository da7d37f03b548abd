package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Beside;
import zeren.api.sql.Author;
import zeren.api.sql.Engine;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalEntry;
import zeren.api.sql.JournalKind;
import zeren.api.sql.Sql;
import zeren.api.sql.Template;

/** Who asks what was known a moment ago waits for whoever is writing, and keeps nobody else waiting. */
@ParameterizedClass
@EnumSource
class AwaitedWritersTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Journal JOURNAL = new Journal(() -> NOW);

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Sql sql;
    private RegisterStore register;

    @BeforeEach
    void open() {
        sql = Sql.open(Template.TABLES.copy(engine, folder));
        register = new RegisterStore(sql, ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        sql.close();
    }

    @Test
    void whoeverWaitsForAWriterIsInNoReadsWay() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<JournalEntry> written = Beside.call(() -> sql.write(handle -> {
            JournalEntry entry = JOURNAL.append(handle, Author.SYSTEM, JournalKind.ORGANISATION_IMPORTED, Map.of());
            writing.countDown();
            await(goOn);
            return entry;
        }));
        writing.await();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        sql.measure(meters);
        List<CompletableFuture<Known>> asked = Stream.generate(() -> Beside.call(() -> register.knownAt(NOW.plusSeconds(1)))).limit(8).toList();
        while (meters.find("zeren.lane.waiting").gauges().stream().mapToDouble(Gauge::value).sum() < 4) {
            Thread.onSpinWait();
        }

        assertEquals(0, sql.read(Journal::head).sequence());
        goOn.countDown();
        for (CompletableFuture<Known> one : asked) {
            assertEquals(written.get().sequence(), one.get().sequence());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
