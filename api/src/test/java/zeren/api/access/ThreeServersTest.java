package zeren.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;
import zeren.api.Beside;
import zeren.api.Cases;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** Three servers over one PostgreSQL: what one acknowledged, the next read of any other knows, whatever was written and whatever is read. */
class ThreeServersTest {
    private static final String SOME = "as_of=2026-07-01&limit=500&unit=0102&period=2026-H1";
    /** What a portal asks for, and where each write shows. */
    private static final List<String> READS = List.of(
            "/journal/head", "/journal?limit=5&after=1500", "/obligations?" + SOME, "/obligations/gxufe-2020-5:study-secondary:0102:2026-H1",
            "/to-dos?unit=0102&state=open,due_soon,overdue,done", "/summary?unit=0102", "/units/0102/responsibility?on=2026-06-15", "/units?limit=500", "/posts?limit=500",
            "/rulebooks/gxufe-2020-5/parameters", "/working-calendars/cn", "/units/0102/scorecards/2026", "/reports/half-year/2026-H1", "/occasions",
            "/findings", "/rectifications", "/referrals", "/tokens", "/grants", "/calendars", "/webhooks", "/events?limit=500");

    /** How many of them are asked after every write: the journal, and what is owed. */
    private static final int FEW = 4;

    private static final List<Site> SITES = new ArrayList<>();
    private static List<Client> clients;
    private static MatrixFixtures fixtures;

    @BeforeAll
    static void open() throws Exception {
        SITES.add(Site.open(Engine.POSTGRES, Files.createTempDirectory("zeren")));
        SITES.add(SITES.get(0).another());
        SITES.add(SITES.get(0).another());
        clients = SITES.stream().map(Site::client).toList();
        fixtures = new MatrixFixtures(clients.get(0));
    }

    @AfterAll
    static void close() {
        SITES.forEach(Site::close);
    }

    /** Every operation that writes, asked of each server in turn; the others are asked first what they know of it. */
    @Test
    void everyReadAgreesAfterEveryWrite() {
        int turn = 0;
        int written = 0;
        for (Write write : Write.ALL) {
            String target = write.target(fixtures);
            String before = clients.get((turn + 1) % 3).get("/journal/head").is(200).json().path("hash").asText();
            Answer answer = write.send(clients.get(turn % 3), target, fixtures, "If-Match", "*");
            // The head of the journal after each, everything after some, so that each server has its turns in both.
            boolean everything = turn % Cases.of(4, 1) == 0;
            Map<String, String> next = reading(clients.get((turn + 1) % 3), everything);
            // Some of them are in conflict with what was written before them; and how a webhook is kept is not always an entry.
            boolean isWritten = answer.status() / 100 == 2;
            if (!write.operation().contains("Webhook")) {
                assertEquals(isWritten, !next.get("/journal/head").contains(before), () -> write + " " + answer.body());
            }
            written += isWritten ? 1 : 0;
            assertSame(next, reading(clients.get((turn + 2) % 3), everything), write);
            assertSame(next, reading(clients.get(turn % 3), everything), write);
            turn++;
        }
        assertTrue(written > 25, written + " were written");
        List<String> sequences = SITES.get(0).column("select sequence from journal order by sequence");
        assertEquals(IntStream.rangeClosed(1, sequences.size()).mapToObj(String::valueOf).toList(), sequences, "the journal is dense, whoever wrote");
        List<String> entries = clients.get(0).get("/events?limit=500").is(200).each("id");
        assertEquals(entries.stream().distinct().toList(), entries);
        assertFalse(entries.isEmpty());
    }

    private static void assertSame(Map<String, String> one, Map<String, String> other, Write write) {
        one.forEach((path, read) -> assertEquals(read, other.get(path), () -> path + " after " + write));
    }

    /** Returns everything that is read; a tag stands for the address too, and without a balancer these have three. */
    private static Map<String, String> reading(Client client, boolean everything) {
        Map<String, String> read = new TreeMap<>();
        for (String path : everything ? READS : READS.subList(0, FEW)) {
            read.put(path, client.get(path).is(200).body().replace(client.address(), ""));
        }
        return read;
    }

    @Test
    void aTagOfOneIsATagOfAllUntilOneOfThemWrites() {
        String path = "/obligations/gxufe-2020-5:study-secondary:0108:2026-H1";
        for (int turn = 0; turn < 3; turn++) {
            String tag = clients.get(turn).get(path).is(200).header("ETag");
            for (Client client : clients) {
                client.get(path, "If-None-Match", tag).is(304);
            }
            post(clients.get((turn + 1) % 3), path + "/performances", fixtures.body("performance", false)).is(201);
            for (Client client : clients) {
                client.get(path, "If-None-Match", tag).is(200);
            }
        }
    }

    @Test
    void whatIsTakenBackOnOneOpensNothingOnAnother() {
        for (int turn = 0; turn < 3; turn++) {
            Answer made = post(clients.get(turn), "/tokens", fixtures.body("token", false)).is(201);
            String secret = made.json().path("token").asText();
            for (Client client : clients) {
                client.withToken(secret).get("/units").is(200);
            }
            clients.get((turn + 1) % 3).send("DELETE", "/tokens/" + made.json().path("id").asText(), BodyPublishers.noBody(), "If-Match", "*").is(200);
            for (Client client : clients) {
                client.withToken(secret).get("/units").isProblem(401, "unauthenticated");
            }
        }
    }

    @Test
    void aKeyThatIsGivenToAllAtOnceHasOneEffect() {
        String path = "/obligations/gxufe-2020-5:study-secondary:0109:2026-H1";
        int before = clients.get(0).get(path).json().path("performances").size();
        for (int trial = 0; trial < 10; trial++) {
            String key = "three-" + trial;
            List<CompletableFuture<Answer>> asked = clients.stream().map(client -> Beside.call(
                    () -> post(client, path + "/performances", fixtures.body("performance", false), "Idempotency-Key", key))).toList();
            List<Answer> answers = asked.stream().map(CompletableFuture::join).toList();
            answers.forEach(answer -> assertEquals(answers.get(0).body(), answer.is(201).body()));
            assertEquals(2, answers.stream().filter(answer -> answer.header("Idempotency-Replayed").equals("true")).count());
        }
        assertEquals(before + 10, clients.get(1).get(path).json().path("performances").size());
    }

    private static Answer post(Client client, String path, String json, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return client.post(path, BodyPublishers.ofString(json), all.toArray(String[]::new));
    }
}
