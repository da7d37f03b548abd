package zeren.api.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server knows of the journal's end without asking is what it would be told. */
@ParameterizedClass
@EnumSource
class JournalEndTest {
    private static final Journal JOURNAL = new Journal(() -> Instant.parse("2026-03-01T00:00:00Z"));

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Sql sql;
    private Sql neighbour;

    @BeforeEach
    void open() {
        Database database = Template.TABLES.copy(engine, folder);
        sql = Sql.open(database);
        neighbour = Sql.open(database);
    }

    @AfterEach
    void close() {
        neighbour.close();
        sql.close();
    }

    @Test
    void isThatOfWhoeverWroteLast() {
        for (Sql writer : List.of(sql, neighbour, neighbour, sql, sql, neighbour)) {
            long before = sql.head().sequence();
            JournalHead written = writer.write(handle -> append(handle).head());

            assertEquals(before + 1, written.sequence());
            assertEquals(written, sql.head());
            assertEquals(written, neighbour.head());
        }
    }

    @Test
    void isWhatItWasWhereAWriteFailsOrRecordsNothing() {
        JournalHead before = sql.write(handle -> append(handle).head());
        assertThrows(IllegalStateException.class, () -> sql.write(handle -> {
            append(handle);
            throw new IllegalStateException("no");
        }));
        assertEquals(before, sql.head());
        assertEquals(before, sql.write(Journal::lock));
        assertEquals(before, sql.head());
    }

    @Test
    void staysForTheDoorAsLongAsFactsAreRecorded() {
        sql.write(JournalEndTest::append);
        JournalHead door = sql.door();
        sql.write(JournalEndTest::addFact);
        sql.write(handle -> {
            assertEquals(door, sql.door(lockedBy(handle)));
            return addFact(handle);
        });
        assertEquals(door, sql.door());
        assertNotEquals(door, sql.head());

        neighbour.write(JournalEndTest::append);
        assertEquals(sql.head(), sql.door());
        assertNotEquals(door, sql.door());

        JournalHead admitting = sql.write(handle -> {
            addFact(handle);
            append(handle);
            addFact(handle);
            return Journal.lock(handle);
        });
        assertEquals(admitting, sql.door());
    }

    private static Handle lockedBy(Handle handle) {
        Journal.lock(handle);
        return handle;
    }

    private static JournalEntry append(Handle handle) {
        return JOURNAL.append(handle, Author.SYSTEM, JournalKind.TOKEN_CREATED, Map.of());
    }

    private static JournalEntry addFact(Handle handle) {
        JournalEntry entry = JOURNAL.following(Journal.lock(handle), Author.SYSTEM, JournalKind.PERFORMANCE_RECORDED, Map.of());
        Journal.addFacts(handle, List.of(entry));
        return entry;
    }
}
