package zeren.api.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.sql.Engine;
import zeren.api.sql.Sql;
import zeren.api.sql.Template;

/** No table is forgotten: each is compared with the journal, or it is said why it is not. */
@ParameterizedClass
@EnumSource
class TablesTest {
    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Sql sql;

    @BeforeEach
    void open() {
        sql = Sql.open(Template.TABLES.copy(engine, folder));
        SmallRegister.fill(sql, folder);
    }

    @AfterEach
    void close() {
        sql.close();
    }

    @Test
    void everyTableIsComparedOrListedWithTheReasonWhyNot() {
        List<String> tables = sql.read(handle -> handle.createQuery("select lower(table_name) from information_schema.tables"
                + " where table_schema = current_schema and table_type = 'BASE TABLE'").mapTo(String.class).list());
        Set<String> known = new TreeSet<>(TraceStore.VERIFIED.keySet());
        known.remove(TraceStore.TOKEN_REVOKED);
        assertTrue(known.stream().noneMatch(TraceStore.NOT_COMPARED::containsKey), known.toString());
        known.addAll(TraceStore.NOT_COMPARED.keySet());
        assertEquals(known, new TreeSet<>(tables));
    }

    @Test
    void everyComparedTableHasRowsThatAreAsRecorded() {
        sql.<Void, RuntimeException>read(handle -> {
            Set<String> filled = new TreeSet<>();
            TraceStore.load(handle, 0, Long.MAX_VALUE).values().forEach(rows -> rows.forEach(row -> filled.add(row.table())));
            assertEquals(TraceStore.VERIFIED.keySet(), filled);
            return null;
        });
        assertEquals(Optional.empty(), new JournalStore(sql).verify(Optional.empty()).finding());
    }

    @Test
    void aNewColumnIsADifferenceUntilTheJournalRecordsIt() {
        sql.write(handle -> handle.execute("alter table review add column note integer default 1"));
        assertTrue(new JournalStore(sql).verify(Optional.empty()).finding().orElseThrow().what().endsWith("not as recorded: note"));
    }
}
