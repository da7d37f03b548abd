package zeren.api.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An embedded database that closed itself, as one does that cannot write, is opened again as after a kill. */
class ReopeningTest {
    private static final Journal JOURNAL = new Journal(() -> Instant.parse("2026-03-01T00:00:00Z"));

    @TempDir
    Path folder;

    private Sql sql;

    @BeforeEach
    void open() {
        sql = Sql.open(Template.TABLES.copy(Engine.H2, folder));
    }

    @AfterEach
    void close() {
        sql.close();
    }

    @Test
    void isOpenedAgainWithAllThatWasAcknowledged() {
        for (int time = 1; time <= 3; time++) {
            assertEquals(time, append());
            breakOff();
            sql.mend();
            assertEquals(time, sql.read(Journal::head).sequence());
        }
        assertEquals(4, append());
    }

    @Test
    void refusesAtOnceUntilThen() {
        breakOff();
        StorageException first = assertThrows(StorageException.class, () -> sql.read(Journal::head));
        StorageException second = assertThrows(StorageException.class, this::append);

        assertTrue(!first.isToldBefore() || first.getMessage().equals("The database does not answer"), first.toString());
        assertEquals("The database does not answer", second.getMessage());
        assertTrue(second.isToldBefore());
    }

    /** What its connections opened by themselves would begin before a break in the chain of chunks; see RecoveryTest. */
    @Test
    void isOpenedByNobodyElse() throws Exception {
        append();
        breakOff();
        assertThrows(StorageException.class, () -> sql.read(Journal::head));
        Path file = folder.resolve("zeren.mv.db");
        Files.move(file, folder.resolve("elsewhere"), StandardCopyOption.REPLACE_EXISTING);
        assertThrows(StorageException.class, () -> sql.read(Journal::head));
        assertTrue(Files.notExists(file));
        Files.move(folder.resolve("elsewhere"), file);

        sql.mend();
        assertEquals(2, append());
    }

    @Test
    void closesAlsoWhileItIsBroken() {
        breakOff();
        assertThrows(StorageException.class, () -> sql.read(Journal::head));
        sql.close();

        sql = Sql.open(Database.inFolder(folder));
        assertEquals(1, append());
    }

    private void breakOff() {
        assertThrows(StorageException.class, () -> sql.read(handle -> {
            handle.execute("shutdown immediately");
            return Journal.head(handle);
        }));
    }

    private long append() {
        return sql.write(ReopeningTest::append);
    }

    private static long append(Handle handle) {
        return JOURNAL.append(handle, Author.SYSTEM, JournalKind.TOKEN_CREATED, Map.of()).sequence();
    }
}
