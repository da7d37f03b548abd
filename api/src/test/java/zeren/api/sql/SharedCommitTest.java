package zeren.api.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes that waited together are acknowledged together, and are refused alone. */
@ParameterizedClass
@EnumSource
class SharedCommitTest {
    private static final Journal JOURNAL = new Journal(() -> Instant.parse("2026-03-01T00:00:00Z"));

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Entries entries = new Entries();
    private Sql sql;
    private SharedCommit shared;

    /** Entries of the journal that are written at once. */
    private static final class Entries implements Batch {
        private final List<JournalEntry> some = new ArrayList<>();
        private JournalHead head = JournalHead.NONE;
        private int transactions;

        @Override
        public void begin(Handle handle) {
            transactions++;
            some.clear();
            head = Journal.lock(handle);
        }

        long add() {
            JournalEntry entry = JOURNAL.following(head, Author.SYSTEM, JournalKind.PERFORMANCE_RECORDED, Map.of());
            some.add(entry);
            head = entry.head();
            return entry.sequence();
        }

        @Override
        public void end(Handle handle) {
            Journal.addFacts(handle, some);
        }
    }

    @BeforeEach
    void keepTheWriterBusy() throws Exception {
        sql = Sql.open(Template.TABLES.copy(engine, folder));
        shared = sql.shared(entries);
        clients.submit(() -> shared.write(handle -> {
            writing.countDown();
            await(goOn);
            return 0L;
        }));
        writing.await();
    }

    @AfterEach
    void close() {
        clients.shutdown();
        sql.close();
    }

    @Test
    void sharesATransactionAndRefusesAlone() throws Exception {
        IllegalStateException refusal = new IllegalStateException("no");
        List<Future<Long>> done = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            done.add(waits(handle -> entries.add()));
        }
        Future<Long> refused = waits(handle -> {
            throw refusal;
        });
        done.add(waits(handle -> entries.add()));
        goOn.countDown();

        assertSame(refusal, assertThrows(ExecutionException.class, refused::get).getCause());
        assertEquals(Set.of(1L, 2L, 3L, 4L), sequences(done));
        assertEquals(4, sql.read(handle -> Journal.after(handle, 0, 10)).size());
        assertEquals(4, sql.head().sequence());
        assertEquals(2, entries.transactions);
    }

    @Test
    void acknowledgesNothingWhereTheDatabaseFails() throws Exception {
        List<Future<Long>> lost = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            lost.add(waits(handle -> entries.add()));
        }
        lost.add(waits(handle -> {
            handle.execute("insert into organisation_import (sequence, origin) values (?, ?)", 1, "elsewhere");
            return entries.add();
        }));
        goOn.countDown();

        for (Future<Long> one : lost) {
            assertInstanceOf(StorageException.class, assertThrows(ExecutionException.class, one::get).getCause());
        }
        assertEquals(List.of(), sql.read(handle -> Journal.after(handle, 0, 10)));
        assertEquals(1L, (long) shared.write(handle -> entries.add()));
    }

    @Test
    void finishesWhatWaitsBeforeItCloses() throws Exception {
        List<Future<Long>> waiting = new ArrayList<>();
        // More than share one transaction.
        for (int i = 0; i < 70; i++) {
            waiting.add(waits(handle -> entries.add()));
        }
        Future<?> closed = clients.submit(sql::close);
        goOn.countDown();
        closed.get();

        for (int i = 0; i < waiting.size(); i++) {
            assertEquals(i + 1, waiting.get(i).get());
        }
        assertThrows(StorageException.class, () -> shared.write(handle -> entries.add()));
    }

    @Test
    void whoComesTooLateIsRefusedAlone() throws Exception {
        goOn.countDown();
        CountDownLatch closing = new CountDownLatch(1);
        CountDownLatch deciding = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        Lane lane = new Lane("late", 1);
        shared = over(lane);
        lane.order(() -> await(closing));
        List<Future<Long>> inTime = new ArrayList<>();
        inTime.add(waits(handle -> {
            deciding.countDown();
            await(refused);
            return entries.add();
        }));
        // More than share its transaction.
        for (int i = 0; i < 40; i++) {
            inTime.add(waits(handle -> entries.add()));
        }
        Future<?> closed = close(lane);
        closing.countDown();
        deciding.await();
        assertThrows(StorageException.class, () -> shared.write(handle -> entries.add()));
        refused.countDown();
        closed.get();
        assertEquals(inTime.size(), sequences(inTime).size());
    }

    @Test
    void whoIsInterruptedLearnsWhatCameOfItAndStaysInterrupted() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicReference<Thread> caller = new AtomicReference<>();
        Future<Boolean> interrupted = clients.submit(() -> {
            caller.set(Thread.currentThread());
            asked.countDown();
            shared.write(handle -> entries.add());
            return Thread.interrupted();
        });
        asked.await();
        caller.get().interrupt();
        goOn.countDown();

        assertTrue(interrupted.get());
        assertEquals(1, sql.head().sequence());
    }

    @Test
    void doesNotWaitForItself() throws Exception {
        goOn.countDown();
        assertThrows(IllegalStateException.class, () -> sql.write(handle -> shared.write(inner -> entries.add())));
        assertEquals(0, sql.head().sequence());
    }

    /** Returns once it is the next in the queue behind whoever came before. */
    private Future<Long> waits(HandleCallback<Long, RuntimeException> work) {
        int before = shared.waiting();
        Future<Long> result = clients.submit(() -> shared.write(work));
        while (shared.waiting() == before) {
            Thread.onSpinWait();
        }
        return result;
    }

    private SharedCommit over(Lane lane) {
        return new SharedCommit(work -> sql.write(handle -> {
            work.accept(handle);
            return null;
        }), lane, entries);
    }

    /** Has a lane be closed, and returns once it takes nothing more. */
    private Future<?> close(Lane lane) {
        Future<?> closed = clients.submit(lane::close);
        while (lane.order(() -> { })) {
            Thread.onSpinWait();
        }
        return closed;
    }

    private static Set<Long> sequences(List<Future<Long>> writes) throws Exception {
        Set<Long> sequences = new HashSet<>();
        for (Future<Long> one : writes) {
            sequences.add(one.get());
        }
        return sequences;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
