package zeren.api.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import zeren.migrations.Migrations;

/**
 * The only door to the database: it is safe to write to, its tables are up to date, and it is used from our own threads.
 *
 * <p>Reads run side by side, writes one after another. Both may be called from any thread, interrupted or not.
 */
public final class Sql implements AutoCloseable {
    private static final int READERS = 4;

    private final Optional<Connection> keeper;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Lane writer = new Lane("zeren-writer", 1);
    private final Lane readers = new Lane("zeren-reader", READERS);
    private final Optional<WriteCount> writes;
    private volatile Optional<Seen> seen = Optional.empty();
    private final SharedCommit shared;
    private volatile Runnable written = () -> { };

    /** Where the journal ended after so many writes. */
    private record Seen(long writes, JournalHead head) {}

    private Sql(Database database) throws SQLException {
        writes = database.isEmbedded() ? Optional.of(WriteCount.of(database)) : Optional.empty();
        database.file().ifPresent(Recovery::recover);
        // The embedded database closes with its last connection. Holding one lets us close it from a thread of our own.
        keeper = database.isEmbedded() ? Optional.of(connect(database)) : Optional.empty();
        pool = pool(database, keeper);
        jdbi = Jdbi.create(pool);
        shared = new SharedCommit(work -> counted(handle -> {
            work.accept(handle);
            return null;
        }), writer);
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
            Sql sql = new Sql(database);
            try {
                sql.checkDurability();
                prepare.accept(sql);
                return sql;
            } catch (RuntimeException | SQLException unfit) {
                sql.close();
                throw unfit;
            }
        } catch (StorageException told) {
            throw told;
        } catch (RuntimeException | SQLException failure) {
            throw StorageException.because("The database at " + database + " cannot be opened" + reason(failure), failure);
        }
    }

    /**
     * Runs a read and returns its result.
     *
     * @throws StorageException if the database fails, or is closed
     */
    public <T, X extends RuntimeException> T read(HandleCallback<T, X> work) {
        return readers.run(told(() -> jdbi.withHandle(work)));
    }

    /**
     * Runs a read of many tables as they stand at one moment, whatever is written meanwhile, and returns its result.
     *
     * @throws StorageException if the database fails, or is closed
     */
    public <T, X extends RuntimeException> T snapshot(HandleCallback<T, X> work) {
        // At repeatable read H2 takes the moment of each table by itself, PostgreSQL that of all of them.
        TransactionIsolationLevel oneMoment = keeper.isPresent() ? TransactionIsolationLevel.SERIALIZABLE : TransactionIsolationLevel.REPEATABLE_READ;
        return readers.run(told(() -> jdbi.inTransaction(oneMoment, work)));
    }

    /**
     * Runs a write in one transaction, after every write that was asked for before, and returns its result once it is on disk.
     *
     * <p>Any exception of {@code work} takes everything back and comes to the caller as it is.
     *
     * @throws StorageException if the database refuses or fails, or is closed
     */
    public <T, X extends RuntimeException> T write(HandleCallback<T, X> work) {
        T result = writer.run(told(() -> counted(work)));
        written.run();
        return result;
    }

    /**
     * Returns the end of the journal, as it is by now.
     *
     * <p>A database that others may write to is asked each time; of an embedded one it is known as long as nobody writes.
     *
     * @throws StorageException if the database has to be asked, and fails or is closed
     */
    public JournalHead head() {
        OptionalLong count = writes.map(WriteCount::whenQuiet).orElse(OptionalLong.empty());
        Optional<Seen> last = seen;
        if (count.isPresent() && last.isPresent() && last.get().writes() == count.getAsLong()) {
            return last.get().head();
        }
        JournalHead head = read(Journal::head);
        // A write that began meanwhile, whether it is in the head or not, makes the next count another one.
        count.ifPresent(before -> seen = Optional.of(new Seen(before, head)));
        return head;
    }

    /**
     * Runs a write as {@link #write} does, but perhaps in one transaction with others of this kind that wait at the same time, before or after them.
     *
     * <p>Any exception of {@code work} takes back what it did, and nothing that the others did. Where the commit fails, it fails for all of them.
     *
     * @throws StorageException if the database refuses or fails, or is closed
     */
    public <T, X extends RuntimeException> T writeTogether(HandleCallback<T, X> work) {
        T result = shared.write(work);
        written.run();
        return result;
    }

    /** Returns how many writes that may share a transaction wait for their turn. */
    int waiting() {
        return shared.waiting();
    }

    /** Has {@code action} run after every write from now on, on the thread that asked for it; it must be quick and never fail. */
    public void whenWritten(Runnable action) {
        written = action;
    }

    /** Has the connections be measured, and how many reads and writes wait for their turn. */
    public void measure(MeterRegistry registry) {
        pool.setMetricRegistry(registry);
        Stream.of(writer, readers).forEach(lane -> Gauge.builder("zeren.lane.waiting", lane, Lane::waiting)
                .description("what waits for its turn at the database")
                .tag("lane", lane.name())
                .register(registry));
    }

    /** Finishes the writes and reads that were asked for, then closes the database. */
    @Override
    public void close() {
        writer.close();
        readers.close();
        try (Lane closer = new Lane("zeren-closer", 1)) {
            closer.run(() -> {
                pool.close();
                if (keeper.isPresent()) {
                    keeper.get().close();
                }
                return null;
            });
        }
    }

    private <T, X extends RuntimeException> T counted(HandleCallback<T, X> work) {
        writes.ifPresent(WriteCount::begin);
        try {
            return jdbi.inTransaction(work);
        } finally {
            writes.ifPresent(WriteCount::end);
        }
    }

    /** Brings the tables up to date. */
    public void migrate() {
        Migrations.migrate(pool);
    }

    /** Makes the tables those of an earlier version, one of {@link #versions}; they must not be newer. */
    public void migrateTo(String version) {
        Migrations.migrateTo(pool, version);
    }

    /** Returns the version of the tables that are there; nothing where there are none. */
    public Optional<String> version() {
        return Migrations.version(pool);
    }

    /** Returns the versions of tables that this program knows, in their order. */
    public List<String> versions() {
        return Migrations.versions(pool);
    }

    private void checkDurability() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            Durability.check(connection);
        }
    }

    private static <T> Callable<T> told(Callable<T> work) {
        return () -> {
            try {
                return work.call();
            } catch (JdbiException failure) {
                throw StorageException.from(failure);
            }
        };
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static HikariDataSource pool(Database database, Optional<Connection> keeper) throws SQLException {
        try {
            return new HikariDataSource(settings(database));
        } catch (RuntimeException unreachable) {
            if (keeper.isPresent()) {
                keeper.get().close();
            }
            throw unreachable;
        }
    }

    private static String reason(Exception failure) {
        return switch (StorageException.from(failure).sqlState()) {
            case "90020" -> ": another process uses it";
            case "08001" -> ": nobody answers there";
            case "28P01", "28000" -> ": user and password are not accepted";
            case "3D000" -> ": the server has no database of that name";
            default -> "";
        };
    }

    private static HikariConfig settings(Database database) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("zeren");
        settings.setJdbcUrl(database.url());
        settings.setUsername(database.user());
        settings.setPassword(database.password());
        settings.setMaximumPoolSize(READERS + 1);
        settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (database.isEmbedded()) {
            settings.setMaxLifetime(0);
        } else {
            settings.setConnectionInitSql("set synchronous_commit = on");
        }
        return settings;
    }
}
