package zeren.api.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The databases that the register must work on alike; tests of the store run once on each. */
public enum Engine {
    /** The embedded one, in a folder. */
    H2 {
        @Override
        public Database empty(Path folder) {
            return Database.inFolder(folder);
        }
    },
    /** A real PostgreSQL: one server for all tests of a JVM, and in it one schema for each, which is made sooner than a database. */
    POSTGRES {
        @Override
        public Database empty(Path folder) {
            return Server.schema("t" + UUID.randomUUID().toString().replace("-", ""));
        }
    };

    /** Returns a database in which there is nothing yet; opened again, it is the same one. */
    public abstract Database empty(Path folder);

    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        static Database schema(String name) {
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema " + name);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return Database.postgres(POSTGRES.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name, "postgres", "postgres");
        }
    }
}
