package zeren.api.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;

/** An eye on the database, which sees a write there before whoever asked for it gets the answer. */
final class Glimpse {
    private final Engine engine;
    private final Database database;
    private final Path folder;

    Glimpse(Engine engine, Database database, Path folder) {
        this.engine = engine;
        this.database = database;
        this.folder = folder;
    }

    /** Returns as soon as something is written: on H2 to the file, which is just before the commit is done, else as soon as another entry is committed. */
    void ofTheNextWrite() throws IOException, InterruptedException, SQLException {
        if (engine == Engine.H2) {
            ofTheFile();
        } else {
            ofTheHead();
        }
    }

    private void ofTheFile() throws IOException, InterruptedException {
        try (WatchService eye = folder.getFileSystem().newWatchService()) {
            folder.register(eye, StandardWatchEventKinds.ENTRY_MODIFY);
            eye.poll(1, TimeUnit.MINUTES);
        }
    }

    private void ofTheHead() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            long before = head(statement);
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (head(statement) == before && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
    }

    private static long head(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select sequence from journal_head")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
