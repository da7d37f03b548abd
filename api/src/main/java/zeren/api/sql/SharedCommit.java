package zeren.api.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;

/**
 * Writes that share a transaction with those that wait for the writing thread at the same time: a commit costs the disk the same, whatever is in it.
 *
 * <p>Each is decided by itself, after those before it; what came of all of them is written at the end. Nobody learns of a result before the commit.
 */
public final class SharedCommit {
    /** So that the first does not wait long for the last. */
    private static final int MOST = 32;

    private final Consumer<Consumer<Handle>> inTransaction;
    private final Lane writer;
    private final Batch batch;
    private final Queue<Turn<?, ?>> waiting = new ConcurrentLinkedQueue<>();
    /** Whether the lane has taken an order to look for who waits, and has not begun with it. */
    private boolean ordered;

    /**
     * Creates the queue of a writing thread.
     *
     * @param inTransaction runs something in a transaction of its own, which is committed when it comes back
     * @param batch what its writes have in common
     */
    SharedCommit(Consumer<Consumer<Handle>> inTransaction, Lane writer, Batch batch) {
        this.inTransaction = inTransaction;
        this.writer = writer;
        this.batch = batch;
    }

    /**
     * Has a write be decided on when its turn comes, and returns its result once it is on disk.
     *
     * <p>Where {@code decision} throws, that comes to the caller after the commit, as it may follow from what the others did; where the database fails,
     * it has failed for all of them.
     *
     * @param decision reads what it needs, and has the batch write what it decides on
     * @throws StorageException if the database refuses or fails, or is closed; or too many wait already, or its turn does not come
     */
    public <T, X extends RuntimeException> T write(HandleCallback<T, X> decision) {
        return writer.waiting(() -> {
            Turn<T, X> turn = new Turn<>(decision);
            waiting.add(turn);
            // Where the lane is at its last, it may still take this one along.
            if (!isOrdered() && waiting.remove(turn)) {
                throw Lane.closed();
            }
            return writer.await(turn.result, () -> waiting.remove(turn));
        });
    }

    /** Returns how many wait for their turn. */
    int waiting() {
        return waiting.size();
    }

    /** Sees to it that somebody will look for who waits; tells that nobody more will, where the lane is closed. */
    private synchronized boolean isOrdered() {
        ordered = ordered || writer.order(this::commitTogether);
        return ordered;
    }

    private synchronized void begin() {
        ordered = false;
    }

    private void commitTogether() {
        // First, so that who comes after the last one is taken orders anew.
        begin();
        List<Turn<?, ?>> turns = new ArrayList<>();
        for (Turn<?, ?> next = waiting.poll(); next != null; next = turns.size() < MOST ? waiting.poll() : null) {
            turns.add(next);
        }
        if (!turns.isEmpty()) {
            commit(turns);
        }
        // Behind whatever else was to be written meanwhile; or now, where the lane takes nothing more.
        if (!waiting.isEmpty() && !isOrdered()) {
            commitTogether();
        }
    }

    private void commit(List<Turn<?, ?>> turns) {
        try {
            inTransaction.accept(handle -> {
                batch.begin(handle);
                turns.forEach(turn -> turn.decide(handle));
                batch.end(handle);
            });
            turns.forEach(Turn::acknowledge);
        } catch (RuntimeException | Error failure) {
            turns.forEach(turn -> turn.fail(failure));
        }
    }

    /** One of the writes, and what becomes of it. */
    private static final class Turn<T, X extends RuntimeException> {
        private final HandleCallback<T, X> decision;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private T made;
        private Throwable refusal;

        Turn(HandleCallback<T, X> decision) {
            this.decision = decision;
        }

        void decide(Handle handle) {
            try {
                made = decision.withHandle(handle);
            } catch (JdbiException failure) {
                // With PostgreSQL nothing more can be done in a transaction in which something failed.
                throw failure;
            } catch (RuntimeException | Error thrown) {
                refusal = thrown;
            }
        }

        void acknowledge() {
            if (refusal == null) {
                result.complete(made);
            } else {
                fail(refusal);
            }
        }

        void fail(Throwable why) {
            result.completeExceptionally(why instanceof JdbiException told ? StorageException.from(told) : why);
        }
    }
}
