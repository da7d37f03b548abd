package zeren.api.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;
import zeren.api.sql.Sql;

/** A register with rows in every table goes from one database to the other and back, and nothing of it is lost on the way. */
class CarriedTest {
    @TempDir
    Path folder;

    @Test
    void everyRowOfEveryTableIsThereAfterwards() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Map<String, Set<String>> before;
        try (Sql sql = Sql.open(Engine.H2.empty(folder.resolve("a")))) {
            FullRegister.fill(sql, folder);
            before = contents(sql);
            CopyFile.write(first, new BackupStore(sql)::writePlain);
        }
        Database postgres = Engine.POSTGRES.empty(folder);
        assertEquals("", RestoreStore.into(postgres, first).verification().finding().map(Object::toString).orElse(""));
        try (Sql sql = Sql.open(postgres)) {
            assertSame(before, contents(sql));
            CopyFile.write(second, new BackupStore(sql)::writePacked);
        }
        RestoreStore.inFolder(folder.resolve("b"), second);
        try (Sql sql = Sql.open(Database.inFolder(folder.resolve("b")))) {
            assertSame(before, contents(sql));
            ByteArrayOutputStream third = new ByteArrayOutputStream();
            new BackupStore(sql).writePlain(third);
            assertArrayEquals(Files.readAllBytes(first), third.toByteArray());
        }
        assertEquals(Set.of("b", "a", "first", "second", "admin.token"), Set.of(folder.toFile().list()), "nothing is left lying about");
    }

    private static void assertSame(Map<String, Set<String>> before, Map<String, Set<String>> after) {
        assertEquals(before.keySet(), after.keySet());
        before.forEach((table, rows) -> {
            Set<String> missing = new TreeSet<>(rows);
            missing.removeAll(after.get(table));
            Set<String> added = new TreeSet<>(after.get(table));
            added.removeAll(rows);
            assertEquals(missing, added, table);
        });
    }

    /** Returns every row of every table that is to be carried, read in another way than copies are. */
    private static Map<String, Set<String>> contents(Sql sql) {
        Map<String, Set<String>> contents = new TreeMap<>();
        for (String table : sql.read(TableStore::names)) {
            if (!TableStore.NOT_COPIED.containsKey(table)) {
                contents.put(table, sql.read(handle -> handle.createQuery("select * from " + table).mapToMap()
                        .map(row -> cells(table, row)).collect(Collectors.toCollection(TreeSet::new))));
                assertTrue(!contents.get(table).isEmpty(), table + " has no row here, so nobody would miss one");
            }
        }
        return contents;
    }

    private static String cells(String table, Map<String, Object> row) {
        Predicate<Map.Entry<String, Object>> copied = cell -> !TableStore.COLUMNS_NOT_COPIED.containsKey(table + "." + cell.getKey());
        return row.entrySet().stream().filter(copied).map(cell -> cell.getKey() + "=" + value(cell.getValue())).sorted().collect(Collectors.joining(", "));
    }

    private static String value(Object value) {
        return switch (String.valueOf(value == null ? "" : value.getClass().getSimpleName())) {
            case "Timestamp" -> ((java.sql.Timestamp) value).toInstant().toString();
            case "OffsetDateTime" -> ((java.time.OffsetDateTime) value).toInstant().toString();
            default -> value + "";
        };
    }
}
