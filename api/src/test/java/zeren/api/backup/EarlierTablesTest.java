package zeren.api.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;
import zeren.api.sql.Sql;
import zeren.api.sql.Template;

/** A copy whose tables are of an earlier version fills tables of that version, which are then brought up to date. */
class EarlierTablesTest {
    private static final Path RELEASE = Path.of("src/test/resources/zeren/releases/0.1.0/register.jsonl.gz");
    private static final String EARLIER = "20261128023000";
    private static final Set<String> LATER = Set.of("to_do_push", "to_do_push_target");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theyAreFilledAndBroughtUpToDate(Engine engine) throws IOException {
        Path earlier = earlier();
        Database database = engine == Engine.H2 ? Database.inFolder(folder) : Engine.POSTGRES.empty(folder);
        Restored restored = engine == Engine.H2 ? RestoreStore.inFolder(folder, earlier) : RestoreStore.into(database, earlier);
        assertEquals(CopyFile.check(RELEASE).head().journal().hash(), restored.verification().end().hash());
        try (Sql sql = Sql.openAsItStands(database)) {
            assertEquals(sql.versions().get(sql.versions().size() - 1), sql.version().orElseThrow());
            assertTrue(sql.read(TableStore::names).contains("to_do_push_lease"));
        }
    }

    @Test
    void tablesThatAreNewerAlreadyAreNotFilled() throws IOException {
        Path earlier = earlier();
        Database database = Template.TABLES.copy(Engine.POSTGRES, folder);
        CopyException refusal = assertThrows(CopyException.class, () -> RestoreStore.into(database, earlier));
        assertTrue(refusal.getMessage().startsWith("the tables in the database are newer"), refusal.getMessage());
    }

    @Test
    void whatIsCopiedIsLeftAsItStands() throws IOException {
        Database database = Database.inFolder(folder);
        try (Sql sql = Sql.openAsItStands(database)) {
            assertThrows(CopyException.class, () -> new BackupStore(sql).writePlain(OutputStream.nullOutputStream()));
            sql.migrateTo(EARLIER);
        }
        try (Sql sql = Sql.openAsItStands(database)) {
            assertEquals(EARLIER, CopyFile.write(folder.resolve("copy"), new BackupStore(sql)::writePlain).head().schema());
            assertEquals(Optional.of(EARLIER), sql.version());
        }
    }

    /** Returns a copy of the register as it would have been before the last script of the release. */
    private Path earlier() throws IOException {
        Path file = folder.resolve("earlier");
        try (CopyReader copy = CopyFile.open(RELEASE); OutputStream out = Files.newOutputStream(file)) {
            CopyWriter writer = new CopyWriter(out, new CopyHead(EARLIER, copy.head().journal()));
            for (Optional<CopyReader.Section> table = copy.nextTable(); table.isPresent(); table = copy.nextTable()) {
                boolean there = !LATER.contains(table.get().table());
                if (there) {
                    writer.table(table.get().table(), table.get().columns());
                }
                for (Optional<Object[]> row = copy.nextRow(); row.isPresent(); row = copy.nextRow()) {
                    if (there) {
                        writer.row(row.get());
                    }
                }
            }
            writer.end();
        }
        return file;
    }
}
