package zeren.api.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes that waited together are acknowledged together, and fail alone. */
@ParameterizedClass
@EnumSource
class SharedCommitTest {
    private static final Journal JOURNAL = new Journal(() -> Instant.parse("2026-03-01T00:00:00Z"));

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final Set<Handle> handles = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private Sql sql;

    @BeforeEach
    void keepTheWriterBusy() throws Exception {
        sql = Sql.open(Template.TABLES.copy(engine, folder));
        clients.submit(() -> sql.writeTogether(handle -> {
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
    void sharesATransactionAndTakesBackWhatFailsAlone() throws Exception {
        IllegalStateException refusal = new IllegalStateException("no");
        List<Future<Long>> done = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            done.add(waits(SharedCommitTest::append));
        }
        Future<Long> refused = waits(handle -> {
            append(handle);
            throw refusal;
        });
        Future<Long> wrong = waits(handle -> {
            long sequence = append(handle);
            handle.execute("insert into organisation_import (sequence, origin) values (?, ?)", sequence, "elsewhere");
            return sequence;
        });
        goOn.countDown();

        assertSame(refusal, assertThrows(ExecutionException.class, refused::get).getCause());
        assertInstanceOf(StorageException.class, assertThrows(ExecutionException.class, wrong::get).getCause());
        Set<Long> sequences = new HashSet<>();
        for (Future<Long> one : done) {
            sequences.add(one.get());
        }
        assertEquals(Set.of(1L, 2L, 3L, 4L, 5L), sequences);
        assertEquals(5, sql.read(handle -> Journal.after(handle, 0, 10)).size());
        assertEquals(1, handles.size());
    }

    @Test
    void acknowledgesNothingOfWhatCannotBeCommitted() throws Exception {
        List<Future<Long>> lost = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            lost.add(waits(SharedCommitTest::append));
        }
        lost.add(waits(handle -> {
            handle.execute(engine == Engine.H2 ? "rollback" : "select pg_terminate_backend(pg_backend_pid())");
            throw new IllegalStateException("the transaction is gone");
        }));
        goOn.countDown();

        for (Future<Long> one : lost) {
            assertThrows(ExecutionException.class, one::get);
        }
        assertEquals(List.of(), sql.read(handle -> Journal.after(handle, 0, 10)));
        assertEquals(1, sql.writeTogether(SharedCommitTest::append));
    }

    @Test
    void finishesWhatWaitsBeforeItCloses() throws Exception {
        Future<Long> waits = waits(SharedCommitTest::append);
        Future<?> closed = clients.submit(sql::close);
        goOn.countDown();
        closed.get();

        assertEquals(1, waits.get());
        assertThrows(StorageException.class, () -> sql.writeTogether(SharedCommitTest::append));
    }

    /** Returns once it is the next in the queue behind whoever came before. */
    private Future<Long> waits(HandleCallback<Long, RuntimeException> work) {
        int before = sql.waiting();
        Future<Long> result = clients.submit(() -> sql.writeTogether(handle -> {
            handles.add(handle);
            return work.withHandle(handle);
        }));
        while (sql.waiting() == before) {
            Thread.onSpinWait();
        }
        return result;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static long append(Handle handle) {
        return JOURNAL.append(handle, Author.SYSTEM, JournalKind.TOKEN_CREATED, Map.of()).sequence();
    }
}
