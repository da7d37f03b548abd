package zeren.api.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class SqlTest {
    private static final Journal JOURNAL = new Journal(() -> Instant.parse("2026-03-01T00:00:00Z"));

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Database database;
    private Sql sql;

    @BeforeEach
    void open() {
        database = engine.empty(folder);
        sql = Sql.open(database);
    }

    @AfterEach
    void close() {
        sql.close();
    }

    @Test
    void givesTheExceptionOfAWriteToItsCallerAndTakesTheWriteBack() {
        IllegalStateException refusal = new IllegalStateException("no");

        assertSame(refusal, assertThrows(IllegalStateException.class, () -> sql.write(handle -> {
            append(handle);
            throw refusal;
        })));
        assertEquals(new JournalHead(0, Instant.EPOCH, JournalHead.NOTHING), sql.read(Journal::head));
        assertEquals(List.of(), sql.read(handle -> Journal.after(handle, 0, 10)));
    }

    @Test
    void knowsWhereTheJournalEndsWhoeverWrote() {
        assertEquals(JournalHead.NONE, sql.head());
        for (int i = 1; i <= 3; i++) {
            long sequence = sql.write(SqlTest::append);
            assertEquals(i, sequence);
            assertEquals(sql.read(Journal::head), sql.head());
            assertEquals(i, sql.head().sequence());
        }
        assertThrows(IllegalStateException.class, () -> sql.write(handle -> {
            append(handle);
            throw new IllegalStateException("no");
        }));
        assertEquals(3, sql.head().sequence());
        try (Sql other = Sql.open(database)) {
            assertEquals(3, other.head().sequence());
            other.write(SqlTest::append);
            assertEquals(4, sql.head().sequence());
            sql.write(SqlTest::append);
            assertEquals(5, other.head().sequence());
        }
    }

    @Test
    void knowsNothingOfAWriteBeforeItsEndAndAllOfItAfter() {
        sql.head();
        sql.write(handle -> {
            append(handle);
            try (Lane beside = new Lane("beside", 1)) {
                assertEquals(0, beside.run(sql::head).sequence());
            }
            return handle;
        });
        assertEquals(1, sql.head().sequence());
    }

    @Test
    void takesBackWhatWasWrittenBeforeTheDatabaseRefused() {
        assertThrows(StorageException.class, () -> sql.write(handle -> {
            long sequence = append(handle);
            return handle.execute("insert into organisation_import (sequence, origin) values (?, ?)", sequence, "elsewhere");
        }));

        assertEquals(0, sql.read(Journal::head).sequence());
        assertEquals(1, sql.write(SqlTest::append));
    }

    @Test
    void tellsAFailureWithoutStatementsAndValues() {
        StorageException failure = assertThrows(StorageException.class, () -> sql.write(handle -> handle.execute(
                "insert into tenure (sequence, post, staff_no, mode, held_from) values (1, 'p', 'not a number', 'full', current_date)")));

        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertFalse(trace.toString().contains("insert into"), trace.toString());
        assertFalse(trace.toString().contains("not a number"), trace.toString());
        assertTrue(failure.sqlState().startsWith("23"), failure.sqlState());
    }

    @Test
    void writesForACallerThatIsInterruptedAndStaysOpenForEveryoneElse() throws Exception {
        for (int i = 1; i <= 20; i++) {
            int expected = i;
            runInterrupted(() -> assertEquals(expected, sql.write(SqlTest::append)));
        }

        assertEquals(20, sql.read(Journal::head).sequence());
    }

    @Test
    void readsForACallerThatIsInterruptedAndStaysOpenForEveryoneElse() throws Exception {
        // Large enough that reading them after a start means reading the file.
        String large = "x".repeat(500_000);
        for (int i = 0; i < 8; i++) {
            sql.write(handle -> JOURNAL.append(handle, Author.SYSTEM, JournalKind.TOKEN_CREATED, Map.of("large", large)));
        }
        sql.close();
        sql = Sql.open(database);
        for (int i = 0; i < 8; i++) {
            int last = i;
            runInterrupted(() -> assertEquals(1, sql.read(handle -> Journal.after(handle, last, 1)).size()));
        }

        assertEquals(9, sql.write(SqlTest::append));
    }

    @Test
    void refusesToWaitForItself() {
        assertThrows(IllegalStateException.class, () -> sql.write(handle -> sql.write(SqlTest::append)));
        assertEquals(1, sql.write(SqlTest::append));
    }

    @Test
    void finishesWhatWasAskedForBeforeItCloses() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(16);
        CountDownLatch asking = new CountDownLatch(16);
        List<Future<Integer>> acknowledged = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            acknowledged.add(callers.submit(() -> acknowledgedUntilClosed(asking)));
        }
        asking.await();
        sql.close();
        int total = 0;
        for (Future<Integer> caller : acknowledged) {
            total += caller.get();
        }
        callers.shutdown();

        sql = Sql.open(database);
        assertEquals(total, sql.read(Journal::head).sequence());
    }

    @Test
    void mayBeClosedTwice() {
        sql.close();
        sql.close();

        assertThrows(StorageException.class, () -> sql.read(Journal::head));
    }

    private int acknowledgedUntilClosed(CountDownLatch asking) {
        int acknowledged = 0;
        asking.countDown();
        try {
            while (true) {
                sql.write(SqlTest::append);
                acknowledged++;
            }
        } catch (StorageException closed) {
            assertEquals("The register is closed", closed.getMessage());
            return acknowledged;
        }
    }

    private static void runInterrupted(Runnable call) throws Exception {
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            caller.submit(() -> {
                Thread.currentThread().interrupt();
                call.run();
                assertTrue(Thread.interrupted(), "the caller keeps its interrupt");
            }).get();
        } finally {
            caller.shutdown();
        }
    }

    private static long append(Handle handle) {
        return JOURNAL.append(handle, Author.SYSTEM, JournalKind.TOKEN_CREATED, Map.of()).sequence();
    }
}
