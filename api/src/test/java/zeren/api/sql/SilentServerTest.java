package zeren.api.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.Beside;

/** A PostgreSQL whose connections fall silent, as after a fail-over, is given up and found again. */
class SilentServerTest {
    private static final Journal JOURNAL = new Journal(() -> Instant.parse("2026-03-01T00:00:00Z"));

    @TempDir
    Path folder;

    private Wire wire;
    private Sql sql;

    @BeforeEach
    void open() throws Exception {
        Database original = Template.TABLES.copy(Engine.POSTGRES, folder);
        wire = new Wire(original);
        sql = Sql.open(wire.database(original));
    }

    @AfterEach
    void close() throws Exception {
        sql.close();
        wire.close();
    }

    @Test
    void whoeverWaitsIsToldAndItGoesOnByNewConnectionsThoughTheOldOnesStaySilent() throws Exception {
        assertEquals(1, append());
        List<CompletableFuture<JournalHead>> waiting = fallSilentUnder(4);
        sql.mend();

        for (CompletableFuture<JournalHead> one : waiting) {
            assertInstanceOf(StorageException.class, assertThrows(ExecutionException.class, one::get).getCause());
        }
        assertTrue(assertThrows(StorageException.class, () -> sql.read(Journal::head)).isToldBefore());
        assertTrue(assertThrows(StorageException.class, this::append).isToldBefore());

        wire.comeBack();
        sql.mend();
        assertEquals(1, sql.read(Journal::head).sequence());
        assertEquals(2, append());
    }

    @Test
    void noAnswerIsWaitedForForEver() {
        assertEquals("60000", sql.read(handle -> {
            try {
                return String.valueOf(handle.getConnection().getNetworkTimeout());
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }));
    }

    @Test
    void nobodyKeepsTheJournalFromOthersForEver() {
        assertEquals("30s", setting("lock_timeout"));
        assertEquals("1min", setting("idle_in_transaction_session_timeout"));
    }

    /** Returns so many reads that were begun and get no answer. */
    private List<CompletableFuture<JournalHead>> fallSilentUnder(int reads) throws Exception {
        CountDownLatch inside = new CountDownLatch(reads);
        CountDownLatch silent = new CountDownLatch(1);
        List<CompletableFuture<JournalHead>> waiting = new ArrayList<>();
        for (int i = 0; i < reads; i++) {
            waiting.add(Beside.call(() -> sql.read(handle -> {
                inside.countDown();
                await(silent);
                return Journal.head(handle);
            })));
        }
        inside.await();
        wire.fallSilent();
        silent.countDown();
        return waiting;
    }

    private String setting(String name) {
        return sql.read(handle -> handle.createQuery("select current_setting(:name)").bind("name", name).mapTo(String.class).one());
    }

    private long append() {
        return sql.write(handle -> JOURNAL.append(handle, Author.SYSTEM, JournalKind.TOKEN_CREATED, Map.of()).sequence());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
