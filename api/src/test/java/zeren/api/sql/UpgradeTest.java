package zeren.api.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.Cases;

/**
 * An upgrade that is broken off after any of its statements is done by the next start.
 *
 * <p>What a kill leaves of an embedded database are its files as they stand: a copy of them is that. A server takes back what it was asked for in a
 * transaction that does not end.
 */
class UpgradeTest {
    /** Every so many statements it is broken off; 1 is all of them. */
    private static final int STEP = Integer.getInteger("zeren.step", Cases.of(60, 12));

    @TempDir
    Path folder;

    @Test
    void ofAnEmbeddedDatabaseBeginsAgain() throws Exception {
        Path written = Files.createDirectory(folder.resolve("written"));
        Database database = Database.inFolder(written);
        List<Integer> broken = new ArrayList<>();
        int statements;
        try (Opening opening = Opening.of(database, 5)) {
            Counted counted = new Counted(number -> {
                if (number % STEP == 0) {
                    copy(written, folder.resolve("after-" + number));
                    broken.add(number);
                }
            });
            Upgrade.migrate(counted.over(opening.source()), database);
            statements = counted.statements();
        }
        List<String> tables = tables(database);
        for (int number : broken) {
            Path left = folder.resolve("after-" + number);
            assertEquals(tables, tables(Database.inFolder(left)), "after statement " + number);
            assertEquals(List.of("zeren.mv.db"), names(left));
        }
        System.out.println("UpgradeTest: H2: " + statements + " statements, broken off after " + broken.size());
        assertTrue(broken.size() >= statements / STEP, broken.toString());
    }

    @Test
    void ofAServerIsTakenBackAndBeginsAgain() throws Exception {
        List<String> tables = tables(Engine.POSTGRES.empty(folder));
        int tried = 0;
        boolean whole = false;
        for (int last = STEP; !whole; last += STEP) {
            Database database = Engine.POSTGRES.empty(folder);
            whole = statements(database, last) < last;
            tried += whole ? 0 : 1;
            assertEquals(tables, tables(database), "after statement " + last);
        }
        System.out.println("UpgradeTest: PostgreSQL: broken off " + tried + " times");
        assertTrue(tried > 0);
    }

    /** Upgrades until that statement has run, where there are as many, and returns how many have. */
    private static int statements(Database database, int last) throws SQLException {
        try (Opening opening = Opening.of(database, 5)) {
            Counted counted = new Counted(number -> {
                if (number == last) {
                    throw new BrokenOff();
                }
            });
            try {
                Upgrade.migrate(counted.over(opening.source()), database);
            } catch (RuntimeException broken) {
                // So it was meant; of a few statements it is not minded that they fail.
            }
            return counted.statements();
        }
    }

    @Test
    void leavesACopyAloneThatAnotherIsAt() throws Exception {
        Database database = Database.inFolder(folder);
        try (Opening opening = Opening.of(database, 5)) {
            Path copy = folder.resolve("zeren.mv.db.before-upgrade.zip");
            Files.write(copy, new byte[] {1});
            assertThrows(RuntimeException.class, () -> Upgrade.migrate(new Counted(number -> {
                Upgrade.takeBack(folder.resolve("zeren.mv.db"));
                assertTrue(Files.exists(copy));
                throw new BrokenOff();
            }).over(opening.source()), database));
        }
    }

    /** Returns every column with its table, after the next start. */
    private static List<String> tables(Database database) {
        try (Sql sql = Sql.open(database)) {
            return sql.read(handle -> handle.createQuery("select lower(table_name) || '.' || lower(column_name) || ' ' || data_type || ' ' || is_nullable"
                            + " from information_schema.columns where lower(table_schema) = lower(current_schema)"
                            + " union all select lower(table_name) || ' ' || constraint_type || ' ' || lower(constraint_name)"
                            + " from information_schema.table_constraints where lower(table_schema) = lower(current_schema)"
                            + " and lower(constraint_name) not like '%not_null' order by 1")
                    .mapTo(String.class).list());
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectory(to);
            for (String name : names(from)) {
                Files.copy(from.resolve(name), to.resolve(name));
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
