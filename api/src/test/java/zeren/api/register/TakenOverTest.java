package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.sql.Author;
import zeren.api.sql.Engine;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalEntry;
import zeren.api.sql.JournalKind;
import zeren.api.sql.Sql;
import zeren.api.sql.Template;
import zeren.register.ObligationId;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;

/** What a transaction recorded is known to itself at once, and to others once it is committed. */
@ParameterizedClass
@EnumSource
class TakenOverTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final DocumentReference MINUTES =
            new DocumentReference(DocumentKind.MINUTES, "2026-1", Optional.of(DAY), Optional.empty(), Optional.empty());

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private final Journal journal = new Journal(() -> Instant.parse("2026-03-01T08:00:00Z"));
    private Sql sql;
    private RegisterStore register;

    @BeforeEach
    void open() {
        sql = Sql.open(Template.TABLES.copy(engine, folder));
        register = new RegisterStore(sql, ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        sql.close();
    }

    @Test
    void isKnownWithinTheTransactionAndElsewhereOnceItIsCommitted() {
        Known before = register.current();
        sql.write(handle -> {
            register.lock(handle);
            recordPerformance(handle);
            assertEquals(1, register.lock(handle).sequence());
            recordPerformance(handle);
            assertTrue(register.lock(handle).register().findPerformance("p2").isPresent());
            assertSame(before, register.current());
            return null;
        });

        assertEquals(2, register.current().sequence());
        assertEquals(List.of("p1", "p2"), register.facts(0, 2).stream().map(Recorded::id).toList());
        assertEquals(new RegisterStore(sql, ZoneOffset.UTC).facts(0, 2), register.facts(0, 2));
        assertTrue(register.current().register().findPerformance("p2").isPresent());
    }

    @Test
    void isForgottenWhereTheCommitFails() {
        assertThrows(IllegalStateException.class, () -> sql.write(handle -> {
            register.lock(handle);
            recordPerformance(handle);
            throw new IllegalStateException("no");
        }));
        assertEquals(0, register.current().sequence());
        assertEquals(0, sql.write(register::lock).sequence());
        assertThrows(IllegalStateException.class, () -> sql.write(handle -> {
            register.lock(handle);
            recordPerformance(handle);
            throw new IllegalStateException("no");
        }));
        sql.write(handle -> journal.append(handle, Author.SYSTEM, JournalKind.TOKEN_CREATED, Map.of()));

        assertEquals(1, register.current().sequence());
        assertTrue(register.current().register().findPerformance("p1").isEmpty());
        assertEquals(List.of(), register.facts(0, 1));
    }

    private void recordPerformance(Handle handle) {
        ObligationId obligation = ObligationId.parse("gxufe-2020-5:study-secondary:0101:2026-H1");
        Performance performance = new Performance(obligation, DAY, List.of(MINUTES), Optional.empty());
        Known known = register.lock(handle);
        JournalEntry entry = journal.append(handle, Author.SYSTEM, JournalKind.PERFORMANCE_RECORDED, FactPayload.of(performance));
        PerformanceStore.addPerformances(handle, Map.of(entry.sequence(), performance));
        register.recorded(handle, known, entry.head(), List.of(new Recorded<>(entry.sequence(), entry.recordedAt(), entry.author().actor(), performance)));
    }
}
