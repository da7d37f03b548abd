package zeren.migrations;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The way from an empty or older database to the tables that this version of Zeren reads and writes. */
public final class Migrations {
    private static final String SCRIPTS = "classpath:zeren/migrations";

    private Migrations() {}

    /**
     * Runs every script that the database has not seen, in the order of their time stamps, each in its own transaction.
     *
     * <p>Several servers may start at once over one PostgreSQL: one migrates, the others wait for it.
     *
     * @return how many scripts were run; 0 for a database that is up to date
     * @throws org.flywaydb.core.api.FlywayException if the database cannot be reached, a script was altered after it had
     *     run, or a script fails
     */
    public static int migrate(DataSource database) {
        return migrate(database, () -> { });
    }

    /** Does the same, and runs {@code before} once when nothing was changed yet, if there is anything to change. */
    public static int migrate(DataSource database, Runnable before) {
        return Flyway.configure()
                .dataSource(database)
                .locations(SCRIPTS)
                .callbacks(new Beginning(before))
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
