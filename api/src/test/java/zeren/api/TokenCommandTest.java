package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;

class TokenCommandTest {
    @TempDir
    Path folder;

    /** What a call of the program came to. */
    private record Outcome(int code, String out, String err) {}

    @Test
    void worksOnTheFolderWhileTheServerIsStopped() {
        makeRegister();
        Outcome made = token("create", "--role", "administrator", "--expires-at", "2999-01-31T16:00:00Z");
        assertEquals(0, made.code(), made.err());
        assertTrue(made.out().matches("zrn_[0-9A-Za-z_-]{43}\n"), "the value and nothing else");
        assertTrue(made.err().contains("  administrator  everything  created ") && made.err().contains("  expires 2999-01-31T16:00:00.000000Z"), made.err());
        assertFalse(made.err().contains(made.out().strip()));

        String id = made.err().replaceAll("(?s).*: (\\S+)  .*", "$1");
        assertEquals(2, token("list").out().lines().count());
        assertTrue(token("revoke", id).out().contains("  revoked "));
        Outcome twice = token("revoke", id);
        assertEquals(1, twice.code());
        assertTrue(twice.err().startsWith("zeren token: Token " + id + " was revoked on "), twice.err());
        assertEquals(1, token("revoke", "nobody").code());
    }

    @Test
    void refusesWhatNoTokenCanBeFor() {
        makeRegister();
        assertEquals("zeren token: there is no unit 0101 in the register\n", refused("create", "--role", "viewer", "--units", "0101"));
        assertTrue(refused("create", "--role", "viewer").contains("every other has at least one"));
        assertTrue(refused("create", "--role", "root").contains("one of viewer, reporter"));
        assertTrue(refused("create", "--role", "auditor", "--units", "0101", "--delegate").contains("a delegate is a viewer or a reporter"));
        assertTrue(refused("create", "--role", "administrator", "--expires-at", "2020-01-01T00:00:00Z").contains("in the past"));
    }

    @Test
    void makesNoRegisterWhereThereIsNone() {
        assertTrue(refused("list").contains("there is no register in " + folder));
        assertFalse(Files.exists(folder.resolve("zeren.mv.db")));
    }

    @Test
    void asksARunningServer() throws Exception {
        try (Server server = Server.start("--sample")) {
            Path file = Files.writeString(folder.resolve("t"), server.token() + "\n");
            String[] there = {"--url", server.client().address(), "--token-file", file.toString()};
            Outcome made = run(there, "create", "--role", "reporter", "--units", "0101,0102");
            assertEquals(0, made.code(), made.err());
            assertEquals(200, server.client().withToken(made.out().strip()).get("/units/0101").status());
            assertTrue(run(there, "list").out().contains("  reporter  0101,0102  created "));
            String id = made.err().replaceAll("(?s).*: (\\S+)  reporter.*", "$1");
            assertEquals(0, run(there, "revoke", id).code());
            assertEquals(401, server.client().withToken(made.out().strip()).get("/units/0101").status());
            Outcome portal = run(there, "create", "--role", "viewer", "--units", "0101", "--delegate");
            assertTrue(portal.err().contains("  viewer  0101  delegate  created "), portal.err());
            assertEquals(403, server.client().withToken(portal.out().strip()).get("/units/0101").status());
            Outcome unknown = run(there, "create", "--role", "reporter", "--units", "nowhere");
            assertEquals(1, unknown.code());
            assertTrue(unknown.err().contains("\"nowhere\""), unknown.err());
        }
        Outcome nobody = run(new String[] {"--url", "http://127.0.0.1:1", "--token-file", folder.resolve("t").toString()}, "list");
        assertEquals("zeren token: nobody answers at http://127.0.0.1:1\n", nobody.err());
    }

    @Test
    void worksOnPostgresqlWhileAServerRuns() throws Exception {
        Database database = Engine.POSTGRES.empty(folder);
        Path password = Files.writeString(folder.resolve("password"), database.password() + "\n");
        String[] there = {"--db", database.url(), "--db-user", database.user(), "--db-password-file", password.toString(), "--data", folder.toString()};
        try (Store server = Store.open(database, folder, InstantSource.system(), ZoneOffset.UTC)) {
            server.imports().loadSample();
            Outcome made = run(there, "create", "--role", "reporter", "--units", "0101,0102");
            assertEquals(0, made.code(), made.err());
            assertTrue(made.out().matches("zrn_[0-9A-Za-z_-]{43}\n"), "the value and nothing else");
            assertTrue(server.tokens().authenticate(made.out().strip()).isPresent());
            assertTrue(run(there, "create", "--role", "reporter", "--units", "0101", "--delegate").err().contains("  reporter  0101  delegate  created "));
            assertEquals(3, run(there, "list").out().lines().count());
            assertTrue(run(there, "list").out().contains("  reporter  0101,0102  created "));

            String id = made.err().replaceAll("(?s).*: (\\S+)  reporter.*", "$1");
            assertTrue(run(there, "revoke", id).out().contains("  revoked "));
            assertFalse(server.tokens().authenticate(made.out().strip()).isPresent());
            assertEquals(1, run(there, "revoke", id).code());
            assertEquals("zeren token: there is no unit 0999 in the register\n", run(there, "create", "--role", "viewer", "--units", "0999").err());
        }
        assertFalse(Files.exists(folder.resolve("zeren.mv.db")), "nothing is kept in the folder");
    }

    @Test
    void tellsWhyPostgresqlIsNotToBeHad() {
        String[] nowhere = {"--db", "jdbc:postgresql://127.0.0.1:1/zeren", "--data", folder.toString()};
        Outcome nobody = run(nowhere, "list");
        assertEquals(1, nobody.code());
        assertTrue(nobody.err().contains("nobody answers there"), nobody.err());
        Database database = Engine.POSTGRES.empty(folder);
        Outcome stranger = run(new String[] {"--db", database.url().replaceFirst("user=[a-z]+", "user=stranger"), "--db-user", "stranger"}, "list");
        assertEquals(1, stranger.code());
        assertTrue(stranger.err().contains("user and password are not accepted"), stranger.err());
    }

    @Test
    void wrongCallsAreToldAsSuch() {
        assertEquals(2, token().code());
        assertEquals(2, token("make").code());
        assertEquals(2, token("create").code());
        assertEquals(2, token("revoke").code());
        assertEquals(2, token("list", "--url", "http://127.0.0.1:1").code());
        assertEquals(2, token("list", "--token", "zrn_x").code());
        assertEquals(0, token("--help").code());
    }

    private void makeRegister() {
        Store.open(Database.inFolder(folder), folder, InstantSource.system(), ZoneOffset.UTC).close();
    }

    private String refused(String... words) {
        Outcome outcome = token(words);
        assertEquals(1, outcome.code(), outcome.err());
        return outcome.err();
    }

    private Outcome token(String... words) {
        boolean remote = List.of(words).contains("--url");
        return run(remote ? new String[0] : new String[] {"--data", folder.toString()}, words);
    }

    private static Outcome run(String[] options, String... words) {
        List<String> all = new ArrayList<>(List.of("token"));
        all.addAll(List.of(words));
        all.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(all, Map.of(), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
