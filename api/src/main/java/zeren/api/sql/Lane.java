package zeren.api.sql;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that nobody else knows, so that nobody can interrupt them while they are in the database.
 *
 * <p>A caller waits for the result even when it is interrupted itself: what it asked for happens or fails, and it is told
 * which. It keeps its interrupt.
 */
public final class Lane implements AutoCloseable {
    private final ThreadPoolExecutor threads;
    private final ThreadGroup ours;

    Lane(String name, int width) {
        ours = new ThreadGroup(name);
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(width, width, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(ours, work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs {@code work} on one of the threads and returns its result.
     *
     * @throws StorageException if the lane is closed
     * @throws IllegalStateException if called from within the lane, which would wait for itself
     */
    <T> T run(Callable<T> work) {
        refuseToWaitWithin();
        try {
            return await(threads.submit(work));
        } catch (RejectedExecutionException closed) {
            throw closed();
        }
    }

    /** Has {@code work}, which never fails, be done when its turn comes, and returns at once; tells that it will not be, where the lane is closed. */
    boolean order(Runnable work) {
        try {
            threads.execute(work);
            return true;
        } catch (RejectedExecutionException closed) {
            return false;
        }
    }

    /** Throws where the caller is of this lane, and would wait for itself. */
    void refuseToWaitWithin() {
        if (Thread.currentThread().getThreadGroup() == ours) {
            throw new IllegalStateException("work of the lane " + ours.getName() + " must not wait for the same lane");
        }
    }

    static StorageException closed() {
        return new StorageException("The register is closed");
    }

    String name() {
        return ours.getName();
    }

    /** Returns how much waits until a thread is free. */
    int waiting() {
        return threads.getQueue().size();
    }

    /** Takes no more work, finishes what was taken, and returns when that is done. */
    @Override
    public void close() {
        drain(threads);
    }

    /** Ends threads after what they are at and what was asked of them, however long that takes and whoever interrupts the caller. */
    public static void drain(ExecutorService threads) {
        threads.shutdown();
        boolean interrupted = Thread.interrupted();
        boolean drained = false;
        while (!drained) {
            try {
                drained = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T await(Future<T> result) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException again) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    throw unchecked(failed.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException refusal ? refusal : StorageException.from(cause);
    }
}
