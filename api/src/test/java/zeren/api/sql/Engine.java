package zeren.api.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.UUID;

/** The databases that the register must work on alike; tests of the store run once on each. */
public enum Engine {
    /** The embedded one, in a folder. */
    H2 {
        @Override
        public Database empty(Path folder) {
            return Database.inFolder(folder);
        }

        @Override
        Database template(Path folder) {
            return Database.inFolder(folder);
        }

        @Override
        Database copy(Database template, Path folder) {
            return Database.inFolder(folder);
        }
    },
    /** A real PostgreSQL: one server for all tests of a JVM. Nothing is made sooner than a schema; but only a database can be copied. */
    POSTGRES {
        @Override
        public Database empty(Path folder) {
            String schema = Server.name();
            Server.execute("create schema " + schema);
            return Server.at("postgres", "&currentSchema=" + schema);
        }

        @Override
        Database template(Path folder) {
            String name = Server.name();
            Server.execute("create database " + name);
            return Server.at(name, "");
        }

        @Override
        Database copy(Database template, Path folder) {
            return Server.copy(template.url().replaceFirst(".*/([a-z0-9]+)\\?.*", "$1"));
        }
    };

    /** Returns a database in which there is nothing yet; opened again, it is the same one. */
    public abstract Database empty(Path folder);

    /** Returns an empty database of which copies can be made once nobody has it open. */
    abstract Database template(Path folder);

    /** Returns a copy of a template whose files are in the folder already. */
    abstract Database copy(Database template, Path folder);

    private static final class Server {
        /** More than any test goes back to; what is older and not in use is dropped, or the copies would fill a disk. */
        private static final int KEPT = 16;
        private static final EmbeddedPostgres POSTGRES = start();
        private static final Deque<String> COPIES = new ArrayDeque<>();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        static String name() {
            return "t" + UUID.randomUUID().toString().replace("-", "");
        }

        static Database at(String name, String more) {
            return Database.postgres(POSTGRES.getJdbcUrl("postgres", name) + more, "postgres", "postgres");
        }

        static synchronized Database copy(String template) {
            String name = name();
            execute("create database " + name + " template " + template);
            COPIES.add(name);
            for (Iterator<String> oldest = COPIES.iterator(); COPIES.size() > KEPT && oldest.hasNext(); ) {
                String old = oldest.next();
                if (isIdle(old)) {
                    execute("drop database " + old);
                    oldest.remove();
                }
            }
            return at(name, "");
        }

        static void execute(String command) {
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
                statement.execute(command);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        private static boolean isIdle(String name) {
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet used = statement.executeQuery("select 1 from pg_stat_activity where datname = '" + name + "'")) {
                return !used.next();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
