package zeren.api.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to a database, from one opening of it on.
 *
 * <p>An embedded database that could not write closes itself, and its connections are good for nothing any more. No other connection may open it
 * then, which would not look for the last commit as {@link Recovery} does: so all are made at the beginning, and it is {@linkplain #again opened
 * again} as a whole. A server that went away and came back gets new connections in place of the broken ones.
 */
final class Opening implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final String READ_ONLY = "90097";
    /** How long somebody who asks waits for a server that does not answer; whoever asks after that is told at once. */
    private static final long PATIENCE_MILLIS = 3_000;

    private final Database database;
    private final int width;
    private final Optional<Connection> keeper;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private volatile boolean lost;

    private Opening(Database database, int width, Optional<Connection> keeper, HikariDataSource pool) {
        this.database = database;
        this.width = width;
        this.keeper = keeper;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).configure(SqlStatements.class, statements -> statements.setSqlParser(new NamedParameters()));
    }

    /**
     * Opens a database for so many users at once.
     *
     * @throws StorageException if it might lose what it acknowledged
     */
    static Opening of(Database database, int width) throws SQLException {
        database.file().ifPresent(Recovery::recover);
        // The embedded database closes with its last connection. Holding one lets us close it from a thread of our own.
        Optional<Connection> keeper = database.isEmbedded() ? Optional.of(connect(database)) : Optional.empty();
        try {
            Opening opening = new Opening(database, width, keeper, new HikariDataSource(settings(database, width)));
            opening.prepare();
            return opening;
        } catch (RuntimeException | SQLException unfit) {
            if (keeper.isPresent()) {
                keeper.get().close();
            }
            throw unfit;
        }
    }

    DataSource source() {
        return pool;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** Tells whether it is known not to answer any more. */
    boolean isLost() {
        return lost;
    }

    /** Finds out, after something failed, whether that was the end of it; tells whether it was the first to know. */
    boolean look(Throwable failure) {
        boolean gone = keeper.isPresent() ? !answers(keeper.get()) || isNeedlesslyReadOnly(failure) : failure instanceof ConnectionException;
        boolean first = gone && !lost;
        lost = lost || gone;
        return first;
    }

    /** Has the connections be measured. */
    void measure(MeterRegistry registry) {
        // PostgreSQL's connections are the same when they are used again; a pool takes one registry in its life.
        if (pool.getMetricRegistry() == null) {
            pool.setMetricRegistry(registry);
        }
    }

    /** Opens it again, which nobody may use meanwhile, and returns what is to be used from now on. */
    Opening again() throws SQLException {
        if (database.isEmbedded()) {
            close();
            return of(database, width);
        }
        try (Connection connection = pool.getConnection()) {
            Durability.check(connection);
        }
        lost = false;
        return this;
    }

    @Override
    public void close() {
        pool.close();
        keeper.ifPresent(Opening::closeQuietly);
    }

    private void prepare() throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            while (all.size() < (database.isEmbedded() ? width : 1)) {
                all.add(pool.getConnection());
            }
            Durability.check(all.get(0));
        } catch (RuntimeException | SQLException unfit) {
            pool.close();
            throw unfit;
        } finally {
            all.forEach(Opening::closeQuietly);
        }
    }

    /** Tells whether it was opened on a disk that could not be written to, and now can. */
    private boolean isNeedlesslyReadOnly(Throwable failure) {
        return StorageException.from(failure).sqlState().equals(READ_ONLY) && database.file().filter(Files::isWritable).isPresent();
    }

    /** One that was closed by itself says that it is valid, until it is asked something. */
    private static boolean answers(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException closed) {
            return false;
        }
    }

    /** What cannot be closed was closed by a failure. */
    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException closed) {
            LOG.debug("closed already", closed);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static HikariConfig settings(Database database, int width) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("zeren");
        settings.setJdbcUrl(database.url());
        settings.setUsername(database.user());
        settings.setPassword(database.password());
        settings.setMaximumPoolSize(width);
        settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (database.isEmbedded()) {
            settings.setMaxLifetime(0);
        } else {
            settings.setConnectionTimeout(PATIENCE_MILLIS);
            settings.setConnectionInitSql("set synchronous_commit = on");
            // Rows that are added at once are sent as one statement of many rows.
            settings.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        return settings;
    }
}
