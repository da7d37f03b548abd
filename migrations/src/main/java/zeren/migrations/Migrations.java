package zeren.migrations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The way from an empty or older database to the tables that this version of Zeren reads and writes. */
public final class Migrations {
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
        return scripts(database).callbacks(new Beginning(before)).load().migrate().migrationsExecuted;
    }

    /**
     * Does the same up to and including the script of one version, so that the tables are those of an earlier Zeren.
     *
     * @param version one of {@link #versions}; the tables are not newer
     * @throws org.flywaydb.core.api.FlywayException as {@link #migrate} does
     */
    public static void migrateTo(DataSource database, String version) {
        scripts(database).target(version).load().migrate();
    }

    /** Returns the versions that this Zeren knows, in their order; tables have the version of the last script that was run. */
    public static List<String> versions(DataSource database) {
        return Stream.of(scripts(database).load().info().all())
                .filter(script -> script.getState().isResolved())
                .map(script -> script.getVersion().getVersion())
                .toList();
    }

    /** Returns the version of the tables that are there; nothing where there are none. */
    public static Optional<String> version(DataSource database) {
        return Optional.ofNullable(scripts(database).load().info().current()).map(MigrationInfo::getVersion).map(Object::toString);
    }

    private static FluentConfiguration scripts(DataSource database) {
        return Flyway.configure().dataSource(database).resourceProvider(new Scripts()).javaMigrationClassProvider(List::of);
    }
}
