package zeren.api.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationScriptsTest {
    private static final Path FOLDER = Path.of("../migrations/src/main/resources/zeren/migrations");

    @Test
    void everyScriptOfTheFolderIsKnown(@TempDir Path data) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER); Sql sql = Sql.openAsItStands(Engine.H2.empty(data))) {
            List<String> versions = files.map(file -> file.getFileName().toString()).sorted()
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .toList();
            assertEquals(versions, sql.versions(), "Scripts lists what the folder holds");
        }
    }
}
