package zeren.api.upgrade;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.Client;
import zeren.api.Server;
import zeren.api.backup.RestoreStore;
import zeren.api.journal.SmallRegister;
import zeren.api.sql.Database;
import zeren.api.sql.Sha256;
import zeren.api.sql.Sql;

/** Makes what is kept of a release; asked for by name, with {@code .ci/keep-release VERSION}. */
class ReleaseMaker {
    private static final Path SCRIPTS = Path.of("../migrations/src/main/resources/zeren/migrations");
    private static final String OWED = "/obligations/gxufe-2020-5:study-secondary:0101:2026-H1";
    private static final String THEN = "timestamp with time zone '2026-06-10 00:00:00.123456+00:00'";
    /** Rows of the tables that no entry leaves rows in, and that a server does not fill by itself here. */
    private static final List<String> WORKING = List.of(
            "insert into to_do_push (target, task, obligation, staff_no, unit, opens_on, due_on, stands, unsure, refused, attempts, created_at, changed_at)"
                    + " values ('portal', 'zeren-1', 'gxufe-2020-5:study-secondary:0104:2026-H1', '00020', '0104', date '2026-01-01', date '2026-06-30', 'open', false, false, 1,"
                    + THEN + ", " + THEN + ")",
            "insert into to_do_push_target (target, last_success_at, failures, reconciled_on) values ('portal', " + THEN + ", 0, date '2026-06-10')",
            "insert into webhook_attempt (webhook, number, kind, event, ordinal, attempted_at, status, failure, duration_ms)"
                    + " select min(sequence), 1, 'ping', null, 1, " + THEN + ", null, 'timeout', 20000 from webhook",
            "insert into webhook_errand (webhook, number, event) select min(sequence), 2, null from webhook",
            "insert into answer (number, token, called, request, status, location, etag, body, created_at) select 1, min(id), 'key-1', '" + "0".repeat(64)
                    + "', 201, '/performances/p20', '" + "1".repeat(64) + "', '{\"id\":\"p20\"}', " + THEN + " from token");
    private static final List<String> ASKED = List.of(
            "/rulebooks/gxufe-2020-5?version=1", "/rulebooks/gxufe-2020-5/parameters", "/working-calendars/cn/years/2027",
            "/units?on=2026-06-15&limit=500", "/units/0105?on=2026-06-15", "/units/0103/responsibility?on=2026-06-15", "/posts?on=2026-06-15&unit=0103",
            "/posts/0103.secretary/tenures", "/obligations?as_of=2026-06-15&period=2026-H1&unit=0101", "/obligations?as_of=2026-07-15&due_from=2026-06-01&due_to=2026-08-01",
            OWED + "?as_of=2026-06-15", OWED + "/performances?as_of=2026-06-15", OWED + "/reliefs", "/occasions",
            "/inspections", "/findings?as_of=2026-06-15", "/rectifications?as_of=2026-06-15", "/referrals",
            "/calendars", "/events?limit=500", "/webhooks", "/tokens", "/grants", "/journal?after=5&limit=200", "/summary?unit=0101&as_of=2026-06-15",
            "/units/0101/scorecards/2026?as_of=2026-06-15", "/reports/half-year/2026-H1?as_of=2026-06-15", "/reports/inspection/2026?as_of=2026-06-15");

    @TempDir
    Path folder;

    @Test
    void make() throws IOException {
        String version = System.getProperty("zeren.release", "");
        assertTrue(version.matches("[0-9]+\\.[0-9]+\\.[0-9]+"), "name the release: -Dzeren.release=0.1.0");
        Release release = new Release(Files.createDirectories(Release.ALL.resolve(version)));
        Path data = folder.resolve("data");
        try (Sql sql = Sql.open(Database.inFolder(data))) {
            SmallRegister.fill(sql, data);
            WORKING.forEach(row -> sql.write(handle -> handle.execute(row)));
        }
        keepAnswers(release, data);
        RestoreStore.inFolder(folder.resolve("kept"), release.backup());
        Release.pack(Files.readAllBytes(folder.resolve("kept").resolve("zeren.mv.db")), release.database());
        Files.copy(data.resolve("admin.token"), release.token(), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(release.migrations(), "script,sha256\n" + String.join("", scripts()));
    }

    /** The server tells of events too, which are kept with the rest. */
    private static void keepAnswers(Release release, Path data) throws IOException {
        Path other = Files.createTempDirectory("zeren");
        for (String name : List.of("zeren.mv.db", "admin.token")) {
            Files.copy(data.resolve(name), other.resolve(name));
        }
        List<String> lines = new ArrayList<>();
        try (Server server = Server.startIn(other)) {
            Client client = server.client();
            ASKED.forEach(target -> lines.add(Question.ask(client, target).line() + "\n"));
            Files.write(release.backup(), client.bytes("/backup", "Accept", "application/gzip"));
        }
        Release.pack(String.join("", lines).getBytes(StandardCharsets.UTF_8), release.answers());
    }

    private static List<String> scripts() throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            return scripts.sorted().map(ReleaseMaker::line).collect(Collectors.toList());
        }
    }

    private static String line(Path script) {
        try {
            return script.getFileName() + "," + Sha256.hex(Files.readString(script)) + "\n";
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
