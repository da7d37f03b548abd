package zeren.api.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zeren.api.Beside;

/** Nobody waits for ever for a turn, and never so many that nobody is left. */
class LaneTest {
    private static final Duration NONE = Duration.ZERO;

    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicBoolean done = new AtomicBoolean();
    private final WaitingRoom room = new WaitingRoom(2);
    private final Lane lane = new Lane("impatient", 1, room, NONE);

    @BeforeEach
    void keepBusy() throws Exception {
        lane.order(() -> {
            busy.countDown();
            await(goOn);
        });
        busy.await();
    }

    @AfterEach
    void close() {
        goOn.countDown();
        lane.close();
    }

    @Test
    void whoseTurnDoesNotComeIsToldAndNothingIsDone() {
        StorageException refused = assertThrows(StorageException.class, () -> lane.run(() -> done.getAndSet(true)));

        assertEquals("The turn of this did not come", refused.getMessage());
        assertTrue(refused.isToldBefore());
        assertEquals(0, lane.waiting());
        close();
        assertFalse(done.get());
    }

    @Test
    void whoSharesACommitIsToldToo() {
        SharedCommit shared = new SharedCommit(work -> done.set(true), lane, null);

        assertThrows(StorageException.class, () -> shared.write(handle -> done.getAndSet(true)));
        assertEquals(0, shared.waiting());
        close();
        assertFalse(done.get());
    }

    @Test
    void whatHasBegunIsWaitedFor() throws Exception {
        goOn.countDown();
        Lane free = new Lane("free", 1, room, NONE);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        // Not asked for by run, as its turn may not come at once.
        CompletableFuture<Integer> result = new CompletableFuture<>();
        free.order(() -> {
            begun.countDown();
            await(end);
            result.complete(7);
        });
        begun.await();
        CompletableFuture<Integer> waiting = Beside.call(() -> free.await(result, () -> {
            end.countDown();
            return false;
        }));

        assertEquals(7, waiting.get());
        free.close();
    }

    @Test
    void whereTheRoomIsFullWhoComesIsToldAtOnce() {
        room.enter();
        room.enter();
        StorageException refused = assertThrows(StorageException.class, () -> lane.run(() -> done.getAndSet(true)));
        assertEquals("Too many wait for the database", refused.getMessage());
        assertTrue(refused.isToldBefore());

        room.leave();
        assertEquals("The turn of this did not come", assertThrows(StorageException.class, () -> lane.run(() -> 1)).getMessage());
        assertEquals("The turn of this did not come", assertThrows(StorageException.class, () -> lane.run(() -> 1)).getMessage());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
