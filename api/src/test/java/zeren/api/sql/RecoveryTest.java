package zeren.api.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An embedded database that was not closed opens at its last commit.
 *
 * <p>What a kill leaves is the file as it stands right after a commit: a copy of it is that, at every commit, and without chance.
 */
class RecoveryTest {
    private static final long SEED = Long.getLong("zeren.seed", 20200408L);
    private static final int COMMITS = 150;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    /** If plain opening finds all of them too, H2 has mended it, and {@link Recovery} can go. */
    @Test
    void findsTheLastCommit() throws Exception {
        System.out.println("RecoveryTest: -Dzeren.seed=" + SEED);
        int lostByOpening = 0;
        Database written = Database.inFolder(Files.createDirectory(folder.resolve("written")));
        try (Connection connection = connect(written); Statement statement = connection.createStatement()) {
            reuseSpaceAtOnce(statement);
            for (int commit = 1; commit <= COMMITS; commit++) {
                statement.execute("merge into work key (id) values (" + random.nextInt(20) + ", " + commit + ", repeat('x', " + random.nextInt(30_000) + "))");
                lostByOpening += last(copy(written, "plain")) < commit ? 1 : 0;
                Database recovered = copy(written, "recovered");
                Recovery.recover(recovered.file().orElseThrow());
                assertEquals(commit, last(recovered));
            }
        }
        assertTrue(lostByOpening > 0, "H2 loses nothing any more");
    }

    @Test
    void aDatabaseThatIsInUseIsLeftAlone() throws Exception {
        Database database = Database.inFolder(folder);
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            statement.execute("create table work (id int primary key)");
            Recovery.recover(database.file().orElseThrow());
            statement.execute("insert into work values (1)");
        }
    }

    @Test
    void aDatabaseThatWasClosedIsNotTouched() throws Exception {
        Database database = Database.inFolder(folder);
        connect(database).close();
        Path file = database.file().orElseThrow();
        byte[] before = Files.readAllBytes(file);
        Recovery.recover(file);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void nothingIsMadeWhereNothingIs() {
        Path file = Database.inFolder(folder).file().orElseThrow();
        Recovery.recover(file);
        assertTrue(Files.notExists(file));
    }

    private static void reuseSpaceAtOnce(Statement statement) throws SQLException {
        statement.execute("set retention_time 0");
        statement.execute("create table work (id int primary key, number int, load varchar)");
    }

    private Database copy(Database database, String name) throws IOException {
        Database copy = Database.inFolder(Files.createDirectories(folder.resolve(name)));
        Files.copy(database.file().orElseThrow(), copy.file().orElseThrow(), StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    private static int last(Database database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select max(number) from work")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
