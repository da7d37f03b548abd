package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.access.Grant;
import zeren.api.access.Role;
import zeren.api.access.Scope;
import zeren.api.sql.Author;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;
import zeren.api.sql.Sql;

class VerifyTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void printsTheEndOfARegisterWhichProvesLaterThatNothingWasCutOff() {
        fill();
        assertEquals(0, run("--data", folder.toString()));
        String checkpoint = text(out).lines().reduce((first, last) -> last).orElseThrow();
        assertTrue(checkpoint.matches("[0-9]+:[0-9a-f]{64}"), checkpoint);
        assertEquals(0, run("--data", folder.toString(), "--checkpoint", checkpoint));
        assertEquals(1, run("--data", folder.toString(), "--checkpoint", "9" + checkpoint));
        assertTrue(text(out).startsWith("Altered: entry "), text(out));
    }

    @Test
    void namesTheFirstEntryThatWasAltered() {
        fill();
        try (Sql sql = Sql.open(Database.inFolder(folder))) {
            sql.write(handle -> handle.execute("update unit set name_en = 'Other' where code = '0101'"));
        }
        assertEquals(1, run("--data", folder.toString()));
        assertTrue(text(out).matches("Altered: entry [0-9]+: the row in unit \\(code=0101\\) is not as recorded: name_en\n"), text(out));
    }

    @Test
    void tellsThatAServerUsesTheFolder() throws IOException, InterruptedException {
        fill();
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                "zeren.api.Main", "serve", "--port", "0", "--data", folder.toString()).redirectErrorStream(true).start();
        try {
            // It has opened the folder once it says where it answers; a library may say something before.
            assertTrue(other.inputReader(StandardCharsets.UTF_8).lines().anyMatch(line -> line.startsWith("Zeren answers at ")));
            assertEquals(1, run("--data", folder.toString()));
            assertTrue(text(err).contains("another process uses it"), text(err));
            assertTrue(text(err).contains("--journal"), text(err));
        } finally {
            other.destroy();
            other.waitFor();
        }
    }

    @Test
    void verifiesPostgresqlWhileAServerRuns() throws IOException {
        Database database = Engine.POSTGRES.empty(folder);
        Path password = Files.writeString(folder.resolve("password"), database.password() + "\n");
        String[] there = {"--db", database.url(), "--db-user", database.user(), "--db-password-file", password.toString()};
        try (Store server = Store.open(database, folder, InstantSource.system(), ZoneOffset.UTC)) {
            server.imports().loadSample();
            assertEquals(0, run(there), text(err));
            String checkpoint = text(out).lines().reduce((first, last) -> last).orElseThrow();
            assertEquals(server.register().current().sequence() + ":" + server.register().current().headHash(), checkpoint);
            String[] since = Stream.concat(Stream.of(there), Stream.of("--checkpoint", checkpoint)).toArray(String[]::new);
            server.tokens().create(new Grant(Role.ADMINISTRATOR, Scope.EVERYTHING, Optional.empty()), Author.SYSTEM);
            assertEquals(0, run(since), text(out));
            try (Sql sql = Sql.open(database)) {
                sql.write(handle -> handle.execute("update unit set name_en = 'Other' where code = '0101'"));
            }
            assertEquals(1, run(since));
            assertTrue(text(out).matches("Altered: entry [0-9]+: the row in unit \\(code=0101\\) is not as recorded: name_en\n"), text(out));
        }
    }

    @Test
    void tellsThatPostgresqlIsNotToBeHad() {
        assertEquals(1, run("--db", "jdbc:postgresql://127.0.0.1:1/zeren"));
        assertTrue(text(err).contains("nobody answers there"), text(err));
        assertFalse(text(err).contains("folder"), text(err));
        assertEquals("", text(out));
    }

    @Test
    void refusesWhatItCannotVerify() throws IOException {
        assertEquals(2, run("--data", folder.toString()));
        assertEquals(2, run("--journal", folder.resolve("none").toString()));
        assertEquals(2, run("--checkpoint", "1:x"));
        assertEquals(2, run("extra"));
        assertEquals(1, run("--journal", Files.writeString(folder.resolve("x"), "x\n").toString()));
    }

    private void fill() {
        try (Store store = Store.open(Database.inFolder(folder), folder, InstantSource.system(), ZoneOffset.UTC)) {
            store.imports().loadSample();
        }
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of("verify"));
        all.addAll(List.of(words));
        return Main.run(all, Map.of(), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
