package zeren.api.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;

/**
 * Writes that share a transaction with those that wait for the writing thread at the same time: a commit costs the disk the same, whatever is in it.
 *
 * <p>Nobody learns of a result before the commit. A write that fails is taken back by itself; a commit that fails has failed for all.
 */
final class SharedCommit {
    /** So that the first does not wait long for the last. */
    private static final int MOST = 32;
    private static final String BEFORE = "before_turn";

    private final Consumer<Consumer<Handle>> inTransaction;
    private final Lane writer;
    private final Queue<Turn<?, ?>> waiting = new ConcurrentLinkedQueue<>();

    /**
     * Creates the queue of a writing thread.
     *
     * @param inTransaction runs something in a transaction of its own, which is committed when it comes back
     */
    SharedCommit(Consumer<Consumer<Handle>> inTransaction, Lane writer) {
        this.inTransaction = inTransaction;
        this.writer = writer;
    }

    /** Runs a write when its turn comes, and returns its result once it is on disk. */
    <T, X extends RuntimeException> T write(HandleCallback<T, X> work) {
        Turn<T, X> turn = new Turn<>(work);
        waiting.add(turn);
        try {
            return writer.run(() -> {
                // Most often somebody who waited less long has taken it along.
                while (!turn.result.isDone()) {
                    commitTogether();
                }
                return turn.result();
            });
        } catch (StorageException closed) {
            if (waiting.remove(turn)) {
                throw closed;
            }
            return turn.result();
        }
    }

    /** Returns how many wait for their turn. */
    int waiting() {
        return waiting.size();
    }

    private void commitTogether() {
        List<Turn<?, ?>> turns = new ArrayList<>();
        for (Turn<?, ?> next = waiting.poll(); next != null; next = turns.size() < MOST ? waiting.poll() : null) {
            turns.add(next);
        }
        try {
            inTransaction.accept(handle -> run(turns, handle));
            turns.forEach(Turn::acknowledge);
        } catch (RuntimeException | Error failure) {
            turns.forEach(turn -> turn.fail(failure));
        }
    }

    private static void run(List<Turn<?, ?>> turns, Handle handle) {
        if (turns.size() == 1) {
            turns.get(0).run(handle);
            return;
        }
        for (Turn<?, ?> turn : turns) {
            handle.savepoint(BEFORE);
            try {
                turn.run(handle);
            } catch (RuntimeException | Error failure) {
                handle.rollbackToSavepoint(BEFORE);
                turn.failure = failure;
            }
        }
    }

    /** One of the writes, and what becomes of it. */
    private static final class Turn<T, X extends RuntimeException> {
        private final HandleCallback<T, X> work;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private T made;
        /** Why it is taken back by itself; told after the commit, since it may follow from what the others did. */
        private Throwable failure;

        Turn(HandleCallback<T, X> work) {
            this.work = work;
        }

        void run(Handle handle) {
            made = work.withHandle(handle);
        }

        void acknowledge() {
            if (failure == null) {
                result.complete(made);
            } else {
                fail(failure);
            }
        }

        void fail(Throwable why) {
            result.completeExceptionally(why instanceof JdbiException told ? StorageException.from(told) : why);
        }

        T result() {
            try {
                return result.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failed.getCause();
            }
        }
    }
}
