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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to a database, from one opening of it on.
 *
 * <p>An embedded database that could not write closes itself, and its connections are good for nothing any more. No other connection may open it
 * then, which would not look for the last commit as {@link Recovery} does: so all are made at the beginning, and it is {@linkplain #again opened
 * again} as a whole. So is a server that did not answer: connections to it may be silent for ever, though it came back.
 */
final class Opening implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final String READ_ONLY = "90097";
    /** How long somebody who asks waits for a server that does not answer; whoever asks after that is told at once. */
    private static final int PATIENCE_SECONDS = 3;
    /** How long a connection that was not in use may take to say that it is still one. */
    private static final long SIGN_OF_LIFE_MILLIS = 1_500;
    /**
     * How long one waits for the journal while another server writes, how long that may leave its transaction alone before the database takes it back, and
     * how long a statement may take to say anything: a server that was stopped, or whose connections went silent, is no other's end.
     */
    private static final String SESSION = "set synchronous_commit = on; set lock_timeout = '30s'; set idle_in_transaction_session_timeout = '60s'";
    private static final int SILENCE_SECONDS = 60;

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

    /** Returns connections for changes of tables, each of which may take as long as it needs. */
    DataSource source() {
        return database.isEmbedded() ? pool : unhurried(database);
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

    /** Asks a server whether it still answers, and returns how it failed to. Whether an embedded database does is met by whoever uses it. */
    Optional<ConnectionException> ask() {
        if (database.isEmbedded() || lost) {
            return Optional.empty();
        }
        try (Connection connection = pool.getConnection()) {
            // The pool itself trusts a connection that was used a moment ago.
            return connection.isValid(PATIENCE_SECONDS) ? Optional.empty() : Optional.of(new ConnectionException(new SQLException("silent")));
        } catch (SQLException silent) {
            return Optional.of(new ConnectionException(silent));
        }
    }

    /** Ends what anybody still waits for of a server that is lost, which may be for ever. */
    void abandon() {
        if (!database.isEmbedded()) {
            pool.close();
        }
    }

    /** Has the connections be measured. */
    void measure(MeterRegistry registry) {
        pool.setMetricRegistry(registry);
    }

    /** Opens it again, which nobody may use meanwhile, and returns what is to be used from now on. */
    Opening again() throws SQLException {
        close();
        return of(database, width);
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

    private static DataSource unhurried(Database database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUser(database.user());
        source.setPassword(database.password());
        source.setOptions("-c synchronous_commit=on");
        // Last, as what it says of these holds for all other connections too.
        source.setUrl(database.url());
        return source;
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
            ofServer(settings, width);
        }
        return settings;
    }

    private static void ofServer(HikariConfig settings, int width) {
        // One more, to ask whether it still answers while all are in use.
        settings.setMaximumPoolSize(width + 1);
        settings.setConnectionTimeout(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        settings.setValidationTimeout(SIGN_OF_LIFE_MILLIS);
        settings.setConnectionInitSql(SESSION);
        // Rows that are added at once are sent as one statement of many rows. The driver passes over what is no text.
        Map.of(
                "loginTimeout", PATIENCE_SECONDS,
                "connectTimeout", PATIENCE_SECONDS,
                "socketTimeout", SILENCE_SECONDS,
                "tcpKeepAlive", true,
                "reWriteBatchedInserts", true).forEach((name, value) -> settings.addDataSourceProperty(name, value.toString()));
    }
}
