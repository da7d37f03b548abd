package zeren.api.sql;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zeren.migrations.Migrations;

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
    /** Writes may wait for another server, each with a thread: a fifth of those that answer requests is left for reads, and to say that the server lives. */
    private static final int WRITES = 200;

    private final Database database;
    private final Lane writer = new Lane("zeren-writer", 1, new WaitingRoom(WRITES), Lane.PATIENCE);
    private final Lane readers = new Lane("zeren-reader", READERS);
    private final ScheduledExecutorService mender = Executors.newSingleThreadScheduledExecutor(Sql::mender);
    /** Held by whoever uses the database, and alone by whoever opens it again. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private final List<SharedCommit> shared = new CopyOnWriteArrayList<>();
    private final Room room;
    private final JournalEnd end;
    private volatile Opening opening;
    private volatile Optional<MeterRegistry> meters = Optional.empty();
    private volatile Runnable recorded = () -> { };

    private Sql(Database database) throws SQLException {
        this.database = database;
        this.room = new Room(database);
        this.end = new JournalEnd(database.isEmbedded() ? Optional.of(WriteCount.of(database)) : Optional.empty());
        this.opening = Opening.of(database, READERS + 1);
    }

    /**
     * Opens a database and brings its tables up to date.
     *
     * @throws StorageException if it cannot be opened, is in use by another process (the embedded one), or might lose what
     *     it acknowledged
     */
    public static Sql open(Database database) {
        return open(database, Sql::migrate);
    }

    /**
     * Opens a database whose tables may be those of an earlier version, or not be there yet, and leaves them as they are.
     *
     * @throws StorageException as {@link #open} does
     */
    public static Sql openAsItStands(Database database) {
        return open(database, sql -> { });
    }

    private static Sql open(Database database, Consumer<Sql> prepare) {
        try {
            database.file().ifPresent(Upgrade::takeBack);
            Sql sql = new Sql(database);
            try {
                prepare.accept(sql);
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
        return readers.run(() -> told(jdbi -> jdbi.withHandle(work)));
    }

    /**
     * Runs a read of many tables as they stand at one moment, whatever is written meanwhile, and returns its result.
     *
     * @throws StorageException if the database fails, or is closed
     */
    public <T, X extends RuntimeException> T snapshot(HandleCallback<T, X> work) {
        // At repeatable read H2 takes the moment of each table by itself, PostgreSQL that of all of them.
        TransactionIsolationLevel oneMoment = database.isEmbedded() ? TransactionIsolationLevel.SERIALIZABLE : TransactionIsolationLevel.REPEATABLE_READ;
        return readers.run(() -> told(jdbi -> jdbi.inTransaction(oneMoment, work)));
    }

    /**
     * Waits for whoever is writing, on this server or another. That is done where writes are: however long it takes, it is in no read's way.
     *
     * @throws StorageException if the database fails, or is closed, or that takes too long
     */
    public void awaitWriters() {
        writer.run(() -> told(jdbi -> jdbi.inTransaction(Journal::headAfterWriters)));
    }

    /**
     * Runs a write in one transaction, after every write that was asked for before, and returns its result once it is on disk.
     *
     * <p>Any exception of {@code work} takes everything back and comes to the caller as it is.
     *
     * @throws StorageException if the database refuses or fails, or is closed
     */
    public <T, X extends RuntimeException> T write(HandleCallback<T, X> work) {
        return writer.run(() -> told(jdbi -> inTransaction(jdbi, work)));
    }

    /** Returns a way to write by which writes that wait at the same time share a transaction. */
    public SharedCommit shared(Batch batch) {
        SharedCommit writes = new SharedCommit(work -> told(jdbi -> inTransaction(jdbi, handle -> {
            work.accept(handle);
            return null;
        })), writer, batch);
        shared.add(writes);
        return writes;
    }

    /**
     * Returns the end of the journal, as it is by now.
     *
     * <p>A database that others may write to is asked each time; of an embedded one it is known, up to the last write that came to its end.
     *
     * @throws StorageException if the database has to be asked, and fails or is closed
     */
    public JournalHead head() {
        // What a lost database was last seen to hold may not be what it holds when it is found.
        Optional<JournalHead> known = opening.isLost() ? Optional.empty() : end.find();
        if (known.isPresent()) {
            return known.get();
        }
        OptionalLong writes = end.whenQuiet();
        JournalHead head = read(Journal::head);
        // A write that began meanwhile, whether it is in the head or not, makes the next count another one.
        writes.ifPresent(before -> end.read(before, head));
        return head;
    }

    /** Returns an entry, that of the end or an earlier one, after which nothing was recorded by which anybody is let in or kept out. */
    public JournalHead door() {
        return end.door(head());
    }

    /** Returns the same for a transaction that holds the lock of the journal, as it was before it recorded anything. */
    public JournalHead door(Handle locked) {
        return end.door(Journal.lockedAt(locked));
    }

    /** Has {@code action} run after every write that recorded something, from now on, on the thread that writes; it must be quick and never fail. */
    public void whenRecorded(Runnable action) {
        recorded = action;
    }

    /** Has the connections be measured, and how many reads and writes wait for their turn. */
    public void measure(MeterRegistry registry) {
        meters = Optional.of(registry);
        opening.measure(registry);
        writer.measure(registry, () -> shared.stream().mapToInt(SharedCommit::waiting).sum());
        readers.measure(registry, () -> 0);
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

    /** Brings the tables up to date. */
    public void migrate() {
        Upgrade.migrate(opening.source(), database);
    }

    /** Makes the tables those of an earlier version, one of {@link #versions}; they must not be newer. */
    public void migrateTo(String version) {
        Migrations.migrateTo(opening.source(), version);
    }

    /** Returns the version of the tables that are there; nothing where there are none. */
    public Optional<String> version() {
        return Migrations.version(opening.source());
    }

    /** Returns the versions of tables that this program knows, in their order. */
    public List<String> versions() {
        return Migrations.versions(opening.source());
    }

    private <T, X extends RuntimeException> T inTransaction(Jdbi jdbi, HandleCallback<T, X> work) {
        room.check();
        OptionalLong number = end.begin();
        Optional<Locked> committed = Optional.empty();
        try {
            AtomicReference<Locked> transaction = new AtomicReference<>();
            T result = jdbi.inTransaction(handle -> {
                transaction.set(Locked.of(handle));
                return work.withHandle(handle);
            });
            committed = Optional.of(transaction.get());
            return result;
        } finally {
            end.end(number, committed);
            if (committed.filter(Locked::hasMoved).isPresent()) {
                recorded.run();
            }
        }
    }

    private <T> T told(Function<Jdbi, T> work) {
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
    }

    private void look(Opening now, JdbiException failure) {
        if (now.look(failure)) {
            LOG.error("The database at {} does not answer any more{}; it is looked for every second", database, Reason.of(failure, database));
        }
    }

    /** Finds out whether it still answers, and opens it again where it does not; where that does not succeed, it is tried again. */
    void mend() {
        opening.ask().ifPresent(failure -> look(opening, failure));
        if (!opening.isLost()) {
            return;
        }
        // Whoever waits for an answer that never comes would keep us waiting.
        opening.abandon();
        use.writeLock().lock();
        // It may go on from an earlier commit than the last that was seen, which is like a write.
        OptionalLong number = end.begin();
        try {
            opening = opening.again();
            meters.ifPresent(opening::measure);
            LOG.info("The database at {} answers again", database);
        } catch (RuntimeException | SQLException | OutOfMemoryError notYet) {
            LOG.debug("not yet", StorageException.from(notYet));
        } finally {
            end.end(number, Optional.empty());
            use.writeLock().unlock();
        }
    }

    private static Thread mender(Runnable work) {
        Thread thread = new Thread(work, "zeren-mender");
        thread.setDaemon(true);
        return thread;
    }
}
