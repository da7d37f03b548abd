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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands as an operator calls them, while a server runs. */
@ExtendWith(Sample.class)
class BackupCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void whatIsTakenOfARunningServerIsRestoredAndTakenAgain(Server server) throws IOException {
        String token = token(server.token());
        String packed = folder.resolve("b.jsonl.gz").toString();
        String plain = folder.resolve("e.jsonl").toString();
        assertEquals(0, run("backup", packed, "--url", server.client().address(), "--token-file", token), err.toString(StandardCharsets.UTF_8));
        String end = last();
        assertTrue(end.matches("[0-9]+:[0-9a-f]{64}"), end);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(packed))));
        assertEquals(0, run("export", plain, "--url", server.client().address(), "--token-file", token));
        assertEquals("{\"zeren_register\":1", Files.readString(Path.of(plain)).substring(0, 19));

        String restored = folder.resolve("restored").toString();
        assertEquals(0, run("import", plain, "--data", restored), err.toString(StandardCharsets.UTF_8));
        assertEquals(end, last());
        assertEquals(0, run("verify", "--data", restored, "--checkpoint", end));
        assertEquals(1, run("restore", packed, "--data", restored));
        assertTrue(said().contains("is not restored: there is a register already"), said());
        assertEquals(0, run("backup", folder.resolve("again.gz").toString(), "--data", restored));
        assertEquals(end, last());
    }

    @Test
    void whereThereIsNoBackupNothingIsLeft(Server server) throws IOException {
        String file = folder.resolve("b").toString();
        String address = server.client().address();
        assertEquals(1, run("backup", file, "--url", address, "--token-file", token("zrn_" + "A".repeat(43))));
        assertTrue(said().startsWith("zeren backup: the server gives no backup: "), said());
        assertEquals(1, run("backup", file, "--url", "http://127.0.0.1:1", "--token-file", token(server.token())));
        assertTrue(said().contains("nobody answers at http://127.0.0.1:1"), said());
        assertEquals(2, run("backup", file, "--data", folder.resolve("none").toString()));
        assertEquals(2, run("backup"));
        assertEquals(2, run("restore", file, "--data", folder.toString()));
        assertFalse(Files.exists(Path.of(file)));
        assertEquals(List.of("token"), List.of(folder.toFile().list()));
    }

    @Test
    void noFileIsOverwritten(Server server) throws IOException {
        Path file = Files.writeString(folder.resolve("b"), "the last good one");
        assertEquals(1, run("backup", file.toString(), "--url", server.client().address(), "--token-file", token(server.token())));
        assertTrue(said().contains("already: name another"), said());
        assertEquals("the last good one", Files.readString(file));
    }

    private String token(String value) throws IOException {
        return Files.writeString(folder.resolve("token"), value).toString();
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        return Main.run(List.of(words), Map.of(), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String last() {
        return out.toString(StandardCharsets.UTF_8).lines().reduce((first, last) -> last).orElseThrow();
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
