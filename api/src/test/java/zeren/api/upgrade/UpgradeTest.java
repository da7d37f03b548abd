package zeren.api.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zeren.api.Client;
import zeren.api.Server;
import zeren.api.backup.CopyFile;
import zeren.api.backup.RestoreStore;
import zeren.api.journal.Checkpoint;
import zeren.api.journal.JournalStore;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;
import zeren.api.sql.JournalHead;
import zeren.api.sql.Sha256;
import zeren.api.sql.Sql;

/** This version goes on from the register of every release: it verifies, its journal is the same, and what was answered then is answered now. */
class UpgradeTest {
    private static final String SCRIPTS = "/zeren/migrations/";

    @TempDir
    Path folder;

    /** How the register of a release comes to this version. */
    private enum Way {
        /** Its embedded database is opened. */
        FILE,
        /** Its backup is restored into an embedded database. */
        BACKUP,
        /** Its backup is restored into PostgreSQL: the tables are made as they were, filled, and brought up to date. */
        POSTGRES
    }

    static Stream<Arguments> ways() {
        return Release.all().stream().flatMap(release -> Arrays.stream(Way.values()).map(way -> Arguments.of(release, way)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void goesOnFrom(Release release, Way way) throws IOException {
        Database database = way == Way.POSTGRES ? Engine.POSTGRES.empty(folder) : Database.inFolder(folder);
        bring(release, way, database);
        Files.copy(release.token(), folder.resolve("admin.token"));
        JournalHead end = CopyFile.check(release.backup()).head().journal();
        try (Sql sql = Sql.open(database)) {
            assertEquals(Optional.empty(), new JournalStore(sql).verify(Optional.of(new Checkpoint(end.sequence(), end.hash()))).finding());
        }
        List<String> differences = new ArrayList<>();
        try (Server server = Server.startIn(folder, way == Way.POSTGRES ? options(database) : new String[0])) {
            Client client = server.client();
            for (String line : Release.lines(release.answers())) {
                Question before = Question.ofLine(line);
                differences.addAll(before.missing(Question.ask(client, before.target()).answer()));
            }
        }
        assertEquals("", String.join("\n", differences));
    }

    /** Databases have run them: what is altered in one never reaches them, and the server would not start. */
    @Test
    void noScriptOfAReleaseIsAlteredAndNoneIsAddedBeforeItsLast() throws IOException {
        for (Release release : Release.all()) {
            List<String> kept = Files.readAllLines(release.migrations());
            for (String line : kept.subList(1, kept.size())) {
                String[] cells = line.split(",");
                try (var script = Sql.class.getResourceAsStream(SCRIPTS + cells[0])) {
                    assertTrue(script != null, cells[0] + " is of release " + release + " and must stay");
                    assertEquals(cells[1], Sha256.hex(script.readAllBytes()), cells[0] + " is of release " + release + " and must stay as it is: write another script");
                }
            }
            String last = kept.get(kept.size() - 1);
            Path scripts = Path.of("../migrations/src/main/resources/zeren/migrations");
            try (Stream<Path> all = Files.list(scripts)) {
                List<String> before = all.map(script -> script.getFileName().toString())
                        .filter(script -> script.compareTo(last) < 0 && kept.stream().noneMatch(line -> line.startsWith(script + ",")))
                        .toList();
                assertEquals(List.of(), before, "databases of release " + release + " would never run it: date it later");
            }
        }
        assertFalse(Release.all().isEmpty());
    }

    private void bring(Release release, Way way, Database database) throws IOException {
        switch (way) {
            case FILE -> Release.unpack(release.database(), folder.resolve("zeren.mv.db"));
            case BACKUP -> RestoreStore.inFolder(folder, release.backup());
            case POSTGRES -> RestoreStore.into(database, release.backup());
        }
    }

    private String[] options(Database database) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), database.password());
        return new String[] {"--db", database.url(), "--db-user", database.user(), "--db-password-file", password.toString()};
    }
}
