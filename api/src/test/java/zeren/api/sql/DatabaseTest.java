package zeren.api.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:x", "jdbc:mysql://localhost/x", "postgresql://localhost/x", ""})
    void takesOnlyPostgresByItsAddress(String url) {
        StorageException refusal = assertThrows(StorageException.class, () -> Database.postgres(url, "u", "p"));

        assertTrue(refusal.getMessage().contains("jdbc:postgresql:"), refusal.getMessage());
    }

    @Test
    void showsNoSecretWhenItIsPrinted() {
        Database database = Database.postgres("jdbc:postgresql://db.example/zeren?password=hidden", "zeren", "hidden");

        assertEquals("jdbc:postgresql://db.example/zeren", database.toString());
    }

    @Test
    void refusesAFolderThatWouldEndTheAddress() {
        assertThrows(StorageException.class, () -> Database.inFolder(Path.of("a;WRITE_DELAY=500")));
    }

    @Test
    void saysThatAServerCannotBeReachedWithoutItsPassword() {
        Database nowhere = Database.postgres("jdbc:postgresql://127.0.0.1:1/zeren?connectTimeout=1", "zeren", "hidden");

        StorageException failure = assertThrows(StorageException.class, () -> Sql.open(nowhere));

        assertEquals(
                "The database at jdbc:postgresql://127.0.0.1:1/zeren cannot be opened: nobody answers there (SQL state 08001)",
                failure.getMessage());
        assertFalse(failure.toString().contains("hidden"));
    }

    @Test
    void refusesADatabaseThatCouldLoseWhatItAcknowledged() {
        Database delayed = new Database("jdbc:h2:file:" + folder.resolve("zeren") + ";WRITE_DELAY=500", "zeren", "");

        StorageException refusal = assertThrows(StorageException.class, () -> Sql.open(delayed));

        assertTrue(refusal.getMessage().contains("WRITE_DELAY [500"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("must be 0"), refusal.getMessage());
    }

    @Test
    void refusesADatabaseThatLeavesTheDelayAtItsDefault() {
        Database silent = new Database("jdbc:h2:file:" + folder.resolve("zeren"), "zeren", "");

        assertThrows(StorageException.class, () -> Sql.open(silent));
    }

    @Test
    void mendsTheDelayOfADatabaseThatWasOnceOpenedWithAnother() {
        assertThrows(StorageException.class,
                () -> Sql.open(new Database("jdbc:h2:file:" + folder.resolve("zeren") + ";WRITE_DELAY=500", "zeren", "")));

        try (Sql sql = Sql.open(Database.inFolder(folder))) {
            assertEquals(0, sql.read(Journal::head).sequence());
        }
    }
}
