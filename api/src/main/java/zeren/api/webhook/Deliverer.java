package zeren.api.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zeren.api.sql.StorageException;

/**
 * The threads on which webhooks are served: one looks every second what is due, a few send, so that a slow receiver keeps only itself waiting.
 *
 * <p>They are daemons, and may be interrupted: what they ask of the database is done on threads of its own.
 */
public final class Deliverer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);
    private static final int SENDERS = 8;
    private static final long PERIOD_MILLIS = 1_000;
    /** How long a stop waits for what is being sent, before it breaks it off, and after. */
    private static final long PATIENCE_SECONDS = 3;

    private final Courier courier;
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(daemons("zeren-webhooks"));
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, daemons("zeren-webhook-sender"));

    Deliverer(Courier courier) {
        this.courier = courier;
    }

    /** Begins to look every second. */
    public void start() {
        watch.scheduleWithFixedDelay(this::lookRound, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Has everything sent that is due now, and returns when that was tried. */
    void round() {
        List<Future<?>> served = begin();
        for (Future<?> one : served) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void lookRound() {
        try {
            begin();
        } catch (StorageException | RejectedExecutionException notNow) {
            LOG.debug("webhooks wait: the register does not answer, or is closing", notNow);
        } catch (RuntimeException failure) {
            // A schedule that lets an exception out is never run again.
            LOG.error("webhooks could not be looked through", failure);
        }
    }

    private List<Future<?>> begin() {
        List<Future<?>> begun = new ArrayList<>();
        for (Webhook webhook : courier.due()) {
            if (busy.add(webhook.sequence())) {
                begun.add(senders.submit(() -> serve(webhook)));
            }
        }
        return begun;
    }

    private void serve(Webhook webhook) {
        boolean more = false;
        try {
            more = courier.serve(webhook);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (StorageException notNow) {
            LOG.debug("webhook {} waits: the register does not answer, or is closing", webhook.id(), notNow);
        } catch (RuntimeException failure) {
            LOG.error("webhook {} could not be served", webhook.id(), failure);
        } finally {
            busy.remove(webhook.sequence());
        }
        if (more && !watch.isShutdown()) {
            watch.execute(this::lookRound);
        }
    }

    /** Begins nothing more, and lets what is being sent arrive if that takes no time; what does not is sent again after the next start. */
    @Override
    public void close() {
        watch.shutdownNow();
        senders.shutdown();
        try {
            if (!senders.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                senders.shutdownNow();
                senders.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException hurried) {
            senders.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
