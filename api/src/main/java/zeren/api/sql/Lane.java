package zeren.api.sql;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Threads that nobody else knows, so that nobody can interrupt them while they are in the database.
 *
 * <p>A caller waits for the result even when it is interrupted itself: what it asked for happens or fails, and it is told
 * which. It keeps its interrupt. Only for its turn it does not wait for ever: where that does not come, nothing happens, and it is told that.
 */
public final class Lane implements AutoCloseable {
    /** Longer than a large import takes, and no longer than a client would. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ThreadPoolExecutor threads;
    private final ThreadGroup ours;
    private final WaitingRoom room;
    private final Duration patience;

    Lane(String name, int width) {
        this(name, width, new WaitingRoom(Integer.MAX_VALUE), PATIENCE);
    }

    /**
     * Creates threads.
     *
     * @param width how many
     * @param room where callers wait
     * @param patience how long they wait for their turn
     */
    Lane(String name, int width, WaitingRoom room, Duration patience) {
        this.room = room;
        this.patience = patience;
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
     * @throws StorageException if the lane is closed, too many wait already, or its turn does not come; then nothing was done
     * @throws IllegalStateException if called from within the lane, which would wait for itself
     */
    <T> T run(Callable<T> work) {
        return waiting(() -> {
            FutureTask<T> turn = new FutureTask<>(work);
            if (!order(turn)) {
                throw closed();
            }
            return await(turn, () -> threads.remove(turn));
        });
    }

    /** Returns what a caller gets who waits, which it may as long as there is room, and it is not of this lane: it would wait for itself. */
    <T> T waiting(Supplier<T> asked) {
        if (Thread.currentThread().getThreadGroup() == ours) {
            throw new IllegalStateException("work of the lane " + ours.getName() + " must not wait for the same lane");
        }
        room.enter();
        try {
            return asked.get();
        } finally {
            room.leave();
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

    static StorageException closed() {
        return new StorageException("The register is closed");
    }

    /** Has it be measured how many wait for their turn, with those who wait elsewhere for the same threads. */
    void measure(MeterRegistry registry, IntSupplier elsewhere) {
        Gauge.builder("zeren.lane.waiting", () -> waiting() + elsewhere.getAsInt())
                .description("what waits for its turn at the database")
                .tag("lane", ours.getName())
                .register(registry);
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

    /**
     * Returns a result when it is there, however often the caller is interrupted.
     *
     * @param withdraw takes back what was asked for, and tells whether that had not begun
     * @throws StorageException if it has not begun by the time that one waits for a turn
     */
    <T> T await(Future<T> result, BooleanSupplier withdraw) {
        boolean interrupted = false;
        boolean begun = false;
        try {
            while (true) {
                try {
                    return begun ? result.get() : result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
                } catch (InterruptedException again) {
                    interrupted = true;
                } catch (TimeoutException late) {
                    begun = !withdraw.getAsBoolean();
                    if (!begun) {
                        throw StorageException.refusal("The turn of this did not come");
                    }
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
