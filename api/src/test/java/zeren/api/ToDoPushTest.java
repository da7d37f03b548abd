package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that was started with {@code --to-do-push}, and the command that tries its file. */
class ToDoPushTest {
    private static final String FILE = """
            targets:
              - name: campus
                url: http://127.0.0.1:%d/tasks
                create: {body: '{"id":"{{task_id}}","of":"{{obligation_id}}"}'}
                complete: {body: '{"done":"{{task_id}}","of":"{{obligation_id}}"}'}
                withdraw: create
                requests_per_second: 1000
            """;

    @TempDir
    Path folder;

    @Test
    void tellsByItselfAndShowsAdministratorsHowThatGoes() throws Exception {
        BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
        HttpServer receiver = receiver(bodies);
        Path file = Files.writeString(folder.resolve("push.yaml"), FILE.formatted(receiver.getAddress().getPort()));
        try (Server server = Server.start("--sample", "--to-do-push", file.toString())) {
            Client client = server.client();
            await(bodies, "\"id\"", "study-secondary:0101:2026-H1");
            String performed = "{\"performed_on\":\"2026-06-12\",\"documents\":[{\"kind\":\"minutes\",\"number\":\"1\"},{\"kind\":\"report\",\"number\":\"2\"}]}";
            client.post("/obligations/gxufe-2020-5:study-secondary:0101:2026-H1/performances", BodyPublishers.ofString(performed),
                    "Content-Type", "application/json").is(201);
            await(bodies, "\"done\"", "study-secondary:0101:2026-H1");
            server.app().stopPushing();
            JsonNode campus = client.get("/to-do-pushes").is(200).json().at("/items/0");
            assertEquals("campus person 1", String.join(" ", campus.path("target").asText(), campus.path("assign").asText(), campus.path("refused").asText()));
            // Whatever was being sent when it stopped is pending, and told again by whoever goes on.
            assertTrue(campus.path("completed").asInt() + campus.path("pending").asInt() > 0, campus.toString());
            assertTrue(campus.path("open").asInt() > 100 && campus.has("last_success_at"), campus.toString());
            JsonNode refused = client.get("/to-do-push-tasks?target=campus&state=refused").is(200).json().at("/items/0");
            assertEquals("create http-422 00023", String.join(" ", refused.path("operation").asText(), refused.path("outcome").asText(), refused.path("staff_no").asText()));
            assertEquals(Exported.pages(client, "/to-do-push-tasks?limit=100"),
                    Exported.lines(client.get("/to-do-push-tasks", "Accept", "application/x-ndjson").is(200)));
            Exported.assertTable(Exported.pages(client, "/to-do-push-tasks"), client.get("/to-do-push-tasks", "Accept", "text/csv").is(200));
        } finally {
            receiver.stop(0);
        }
    }

    /** Returns a system that refuses one task for good. */
    private static HttpServer receiver(BlockingQueue<String> bodies) throws IOException {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.contains("study-secondary:0102:2026-H1") ? 422 : 204, -1);
            exchange.close();
            bodies.add(body);
        });
        receiver.start();
        return receiver;
    }

    @Test
    void checkShowsWhatWouldBeSentOrEveryFault() throws Exception {
        Path good = Files.writeString(folder.resolve("good.yaml"), FILE.formatted(80));
        assertTrue(check(0, good).contains("POST http://127.0.0.1:80/tasks\n"), "the requests");
        assertTrue(check(0, good).endsWith("systems of to-dos: campus, faults: 0\n"));
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), FILE.formatted(80).replace("name: campus", "nam: campus"));
        assertTrue(check(1, wrong).startsWith(wrong + ":2:5 missing_key at /targets/0: "));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(2, Main.run(List.of("serve", "--to-do-push", wrong.toString()), Map.of(), stream(new ByteArrayOutputStream()), stream(err)));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("unknown_key at /targets/0/nam"), err.toString(StandardCharsets.UTF_8));
    }

    private static String check(int code, Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(code, Main.run(List.of("check", file.toString()), Map.of(), stream(out), stream(out)), out.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** Waits for what is told next that has these words. */
    private static void await(BlockingQueue<String> bodies, String... words) throws InterruptedException {
        for (String body = ""; !List.of(words).stream().allMatch(body::contains); ) {
            body = bodies.poll(60, TimeUnit.SECONDS);
            assertNotNull(body, "nothing more came");
        }
    }
}
