package zeren.api.push;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zeren.api.portal.Links;
import zeren.api.register.RegisterStore;

/** The thread that tells the systems of to-dos whatever changed, soon after it did. */
public final class Pusher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pusher.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(2);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Round round;
    private final TargetFile file;
    private final Thread thread = new Thread(this::run, "zeren-pusher");

    private Pusher(Round round, TargetFile file) {
        this.round = round;
        this.file = file;
        thread.setDaemon(true);
    }

    /**
     * Creates the thread that tells the systems which a file names.
     *
     * @param links where a person does what is to be done
     * @param clock the clock, in whose zone its date is today
     */
    public static Pusher over(RegisterStore register, LedgerStore ledger, TargetFile file, Links links, Clock clock) {
        Telling telling = new Telling(UUID.randomUUID().toString(), links, clock.getZone(), clock::instant, Pusher::rest);
        return new Pusher(new Round(register, ledger, file, telling), file);
    }

    /** Begins; where there is nobody to tell, nothing does. */
    public void start() {
        if (!file.isEmpty()) {
            thread.start();
        }
    }

    /** Stops, after what was sent is written, and lets another server go on. */
    @Override
    public void close() {
        if (!thread.isAlive()) {
            return;
        }
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        round.release();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                rest(once());
            }
        } catch (InterruptedException stopped) {
            LOG.debug("stopped");
        }
    }

    /** Makes a round and returns how long to rest then. Whatever went wrong, the next round begins anew. */
    private Duration once() throws InterruptedException {
        try {
            round.run();
            return BETWEEN_ROUNDS;
        } catch (RuntimeException failure) {
            LOG.error("a round of to-dos failed", failure);
            return AFTER_FAILURE;
        }
    }

    private static void rest(Duration pause) throws InterruptedException {
        Thread.sleep(pause.toMillis());
    }
}
