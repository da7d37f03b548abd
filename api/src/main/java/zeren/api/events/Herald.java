package zeren.api.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zeren.api.sql.Lane;

/**
 * The thread that tells though nobody reads: after a write of this server, and every few seconds what others wrote or a day brought.
 *
 * <p>The first write is told at once. Those of the next moments are told together, so that many writes are not held up by as many tellings.
 */
final class Herald implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Herald.class);
    private static final long SECONDS_BETWEEN = 2;
    private static final long MILLIS_BETWEEN = 50;

    private final Runnable telling;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean awake = new AtomicBoolean();
    private final ScheduledExecutorService thread = thread("zeren-herald");
    private volatile boolean resting;
    private boolean failing;

    Herald(Runnable telling) {
        this.telling = telling;
    }

    /** Returns a thread of a name for work one after the other; nobody interrupts it. */
    static ScheduledExecutorService thread(String name) {
        return new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    void start() {
        thread.scheduleWithFixedDelay(this::tell, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    void whenTold(Runnable listener) {
        listeners.add(listener);
    }

    /** Has it tell now, or a moment after it did so last; returns at once. */
    void wake() {
        if (awake.compareAndSet(false, true) && !resting) {
            later(() -> thread.execute(this::tell));
        }
    }

    private void rest() {
        resting = true;
        later(() -> thread.schedule(this::rise, MILLIS_BETWEEN, TimeUnit.MILLISECONDS));
    }

    private void rise() {
        resting = false;
        // Read second: who woke it before relies on that, who does afterwards has it tell.
        if (awake.get()) {
            tell();
        }
    }

    private static void later(Runnable order) {
        try {
            order.run();
        } catch (RejectedExecutionException closed) {
            LOG.debug("woken after the end");
        }
    }

    private void tell() {
        awake.set(false);
        try {
            telling.run();
            listeners.forEach(Runnable::run);
            failing = false;
        } catch (RuntimeException failure) {
            // It is tried again in seconds, and need not be said as often.
            if (!failing) {
                LOG.error("what happened is not told just now; it is tried again", failure);
            }
            failing = true;
        }
        rest();
    }

    /** Finishes what it is at, and returns when that is done. */
    @Override
    public void close() {
        Lane.drain(thread);
    }
}
