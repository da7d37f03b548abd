package zeren.bench.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.flywaydb.core.Flyway;

/** The least that a server with a database does: Javalin, Flyway with one script, a pool; a POST inserts a row and commits. */
public final class Bare {
    /** The same number of bytes as the texts that one performance of ours leaves in the tables. */
    public static final int ROW = 1_200;
    /** The same number of bytes as our answer. */
    private static final byte[] ANSWER = ("{\"id\":\"" + "x".repeat(600) + "\"}").getBytes(StandardCharsets.UTF_8);
    private static final int CONNECTIONS = 16;

    private Bare() {}

    /** Opens a database and answers: JDBC address, user, password, port. */
    public static void main(String[] arguments) {
        HikariDataSource pool = open(arguments[0], arguments[1], arguments[2]);
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/health/ready", ctx -> {
                try (Connection connection = pool.getConnection(); PreparedStatement one = connection.prepareStatement("select 1")) {
                    one.execute();
                }
                ctx.contentType("application/json").result("{}");
            });
            config.routes.post("/rows", ctx -> {
                try (Connection connection = pool.getConnection()) {
                    insert(connection, ctx.body());
                }
                ctx.status(201).contentType("application/json").result(ANSWER);
            });
        });
        javalin.start("127.0.0.1", Integer.parseInt(arguments[3]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            javalin.stop();
            pool.close();
        }));
    }

    /** Opens a database with the table of rows in it. */
    public static HikariDataSource open(String url, String user, String password) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setMaximumPoolSize(CONNECTIONS);
        HikariDataSource pool = new HikariDataSource(settings);
        Flyway.configure().dataSource(pool).locations("classpath:zeren/bench/floor").load().migrate();
        return pool;
    }

    /** Inserts a row and commits. */
    public static void insert(Connection connection, String text) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into bare (recorded_at, body) values (?, ?)")) {
            insert.setTimestamp(1, Timestamp.from(Instant.now()));
            insert.setString(2, text + " ".repeat(ROW - text.length()));
            insert.executeUpdate();
        }
    }
}
