package zeren.api.sql;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only door to the database: it is safe to write to, its tables are up to date, and it is used from our own threads.
 *
 * <p>Reads run side by side, writes one after another. Both may be called from any thread, interrupted or not.
 *
 * <p>A database that does not answer any more is looked for every second. Until it is found, whoever asks is refused at once.
 */
public final class Sql implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sql.class);
    private static final int READERS = 4;
    private static final long SECONDS_BETWEEN = 1;

    private final Database database;
    private final Lane writer = new Lane("zeren-writer", 1);
    private final Lane readers = new Lane("zeren-reader", READERS);
    private final ScheduledExecutorService mender = Executors.newSingleThreadScheduledExecutor(Sql::mender);
    /** Held by whoever uses the database, and alone by whoever opens it again. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private final Room room;
    private volatile Opening opening;
    private volatile Runnable written = () -> { };

    private Sql(Database database) throws SQLException {
        this.database = database;
        this.room = new Room(database);
        this.opening = Opening.of(database, READERS + 1);
    }

    /**
     * Opens a database and brings its tables up to date.
     *
     * @throws StorageException if it cannot be opened, is in use by another process (the embedded one), or might lose what
     *     it acknowledged
     */
    public static Sql open(Database database) {
        try {
            database.file().ifPresent(Upgrade::takeBack);
            Sql sql = new Sql(database);
            try {
                Upgrade.migrate(sql.opening.source(), database);
                sql.mender.scheduleWithFixedDelay(sql::mend, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
                return sql;
            } catch (RuntimeException unfit) {
                sql.close();
                throw unfit;
            }
        } catch (StorageException told) {
            throw told;
        } catch (RuntimeException | SQLException failure) {
            throw StorageException.because("The database at " + database + " cannot be opened" + Reason.of(failure, database), failure);
        }
    }

    /**
     * Runs a read and returns its result.
     *
     * @throws StorageException if the database fails, or is closed
     */
    public <T, X extends RuntimeException> T read(HandleCallback<T, X> work) {
        return readers.run(told(jdbi -> jdbi.withHandle(work)));
    }

    /**
     * Runs a write in one transaction, after every write that was asked for before, and returns its result once it is on disk.
     *
     * <p>Any exception of {@code work} takes everything back and comes to the caller as it is.
     *
     * @throws StorageException if the database refuses or fails, or is closed
     */
    public <T, X extends RuntimeException> T write(HandleCallback<T, X> work) {
        T result = writer.run(told(jdbi -> {
            room.check();
            return jdbi.inTransaction(work);
        }));
        written.run();
        return result;
    }

    /** Has {@code action} run after every write from now on, on the thread that asked for it; it must be quick and never fail. */
    public void whenWritten(Runnable action) {
        written = action;
    }

    /** Finishes the writes and reads that were asked for, then closes the database. */
    @Override
    public void close() {
        writer.close();
        readers.close();
        Lane.drain(mender);
        try (Lane closer = new Lane("zeren-closer", 1)) {
            closer.run(() -> {
                opening.close();
                return null;
            });
        }
    }

    private <T> Callable<T> told(Function<Jdbi, T> work) {
        return () -> {
            if (opening.isLost()) {
                throw StorageException.refusal("The database does not answer");
            }
            use.readLock().lock();
            Opening now = opening;
            try {
                return work.apply(now.jdbi());
            } catch (JdbiException failure) {
                look(now, failure);
                throw StorageException.because("The database refused or failed" + Reason.of(failure, database), failure);
            } finally {
                use.readLock().unlock();
            }
        };
    }

    private void look(Opening now, JdbiException failure) {
        if (now.look(failure)) {
            LOG.error("The database at {} does not answer any more{}; it is looked for every second", database, Reason.of(failure, database));
        }
    }

    /** Opens it again where it does not answer any more; where that does not succeed, it is tried again. */
    void mend() {
        if (!opening.isLost()) {
            return;
        }
        use.writeLock().lock();
        try {
            opening = opening.again();
            LOG.info("The database at {} answers again", database);
        } catch (RuntimeException | SQLException | OutOfMemoryError notYet) {
            LOG.debug("not yet", StorageException.from(notYet));
        } finally {
            use.writeLock().unlock();
        }
    }

    private static Thread mender(Runnable work) {
        Thread thread = new Thread(work, "zeren-mender");
        thread.setDaemon(true);
        return thread;
    }
}
