package zeren.bench.write;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import zeren.bench.server.Bare;

/**
 * Rows inserted by JDBC in this process, without any HTTP.
 *
 * @param pool the database
 */
record Inserts(HikariDataSource pool) implements Load.Subject {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Override
    public Load.Client client() throws SQLException {
        Connection connection = pool.getConnection();
        return new Load.Client() {
            @Override
            public void write() throws SQLException {
                Bare.insert(connection, Performances.json("0101:2026-H1", NEXT.incrementAndGet()));
            }

            @Override
            public void close() throws IOException {
                try {
                    connection.close();
                } catch (SQLException failure) {
                    throw new IOException(failure);
                }
            }
        };
    }

    @Override
    public Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
