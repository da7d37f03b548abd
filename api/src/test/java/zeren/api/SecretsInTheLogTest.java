package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.watch.LogBook;

/** Whatever a client writes, and wherever, none of it is in the log: neither in the lines of requests nor in any other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsInTheLogTest {
    private static final String SECRET = "zq9Tidings";
    private static final String STAFF_NO = "00020";
    private static final String JSON = "application/json";
    private static final Set<String> FIELDS = Set.of(
            "time", "level", "logger", "thread", "event", "request_id", "method", "route", "status", "ms", "bytes", "caller", "problem");

    @TempDir
    static Path folder;

    private final LogBook log = new LogBook();
    private final Set<String> secrets = new HashSet<>(Set.of(SECRET, STAFF_NO));
    private int asked;
    private Server server;
    private Client client;

    @BeforeAll
    void start() throws IOException {
        Path signIn = Files.writeString(folder.resolve("sign-in.yaml"),
                "issuers:\n  - name: campus\n    issuer: https://id.invalid\n    audiences: [zeren]\n    jwks_uri: https://id.invalid/keys\n");
        server = Server.start("--sample", "--access-log", "--webhook-hosts", "hooks.invalid", "--sign-in", signIn.toString());
        client = server.client();
        secrets.add(server.token());
    }

    @AfterAll
    void stop() {
        log.close();
    }

    @Test
    void holdsNothingThatAClientWrote() throws IOException {
        showTokens();
        writePaths();
        sendBodies();
        makeSecrets();
        sendRawly();
        // A line is written when its answer has been sent: the stop waits for the last one.
        server.close();
        String all = log.all().toLowerCase(Locale.ROOT);
        assertEquals(List.of(), secrets.stream().filter(secret -> all.contains(secret.toLowerCase(Locale.ROOT))).toList(), log::all);
        assertEquals(asked, log.requests().size(), "a line for each request");
        assertEquals(log.objects().size(), log.lines().stream().filter(line -> line.matches("20[0-9-]+T[0-9:.]+Z .*")).count(), "each line of text is one of ours");
        Set<String> routes = routes();
        for (JsonNode line : log.requests()) {
            List<String> fields = new ArrayList<>();
            line.fieldNames().forEachRemaining(fields::add);
            assertEquals(FIELDS, Set.copyOf(fields));
            assertTrue(line.path("time").asText().endsWith("Z"));
            assertTrue(routes.contains(line.path("route").asText()), line::toString);
        }
        assertEquals(Set.of("none", "administrator", "delegate"), new HashSet<>(log.requests().stream().map(line -> line.path("caller").asText()).toList()));
    }

    private Set<String> routes() {
        Set<String> routes = new HashSet<>(Set.of("none"));
        Contract.document().path("paths").fieldNames().forEachRemaining(routes::add);
        return routes;
    }

    private void showTokens() {
        for (String token : List.of(SECRET, "zrn_" + SECRET, SECRET + "." + SECRET + "." + SECRET, jwt("none"), jwt("RS256"))) {
            ask(client.withToken(token), "GET", "/units", "");
        }
        ask(client, "GET", "/obligations", "", "On-Behalf-Of", STAFF_NO);
        ask(client, "GET", "/obligations", "", "Accept-Language", SECRET, "Accept", SECRET, "Prefer", SECRET, "If-None-Match", SECRET, "Cookie", SECRET);
        JsonNode portal = ask(client, "POST", "/tokens", "{\"role\":\"reporter\",\"units\":[\"school\"],\"delegate\":true}").is(201).json();
        secrets.add(portal.path("token").asText());
        Client delegate = client.withToken(portal.path("token").asText());
        ask(delegate, "GET", "/to-dos", "", "On-Behalf-Of", STAFF_NO).is(200);
        ask(delegate, "GET", "/to-dos", "", "On-Behalf-Of", SECRET);
        ask(client, "POST", "/grants", "{\"staff_no\":\"" + STAFF_NO + "\",\"role\":\"auditor\",\"units\":[\"school\"]}", "Idempotency-Key", SECRET).is(201);
    }

    private void writePaths() {
        for (String path : List.of("/" + SECRET, "/units/" + SECRET, "/units/0101?" + SECRET + "=" + SECRET, "/obligations?cursor=" + SECRET, "/obligations?period=" + SECRET,
                "/calendars/" + SECRET + ".ics", "/calendars/" + SECRET, "/docs/" + SECRET, "/problems/" + SECRET, "/%00" + SECRET, "/a/..%2f" + SECRET, "/events?after=" + SECRET)) {
            ask(client, "GET", path, "");
        }
        ask(client, SECRET, "/units", "");
        ask(client, SECRET, "/" + SECRET, "");
    }

    private void sendBodies() {
        for (String body : List.of(SECRET, "{\"" + SECRET + "\":1}", "{\"role\":\"" + SECRET + "\"}", "[".repeat(2_000) + SECRET, "{\"a\":\"\\ud800" + SECRET)) {
            ask(client, "POST", "/tokens", body, "Content-Type", JSON, "Idempotency-Key", SECRET);
        }
        ask(client, "POST", "/rulebooks", "rulebook: " + SECRET + "\n  - [", "Content-Type", "application/yaml");
        ask(client, "POST", "/imports", SECRET, "Content-Type", "multipart/form-data; boundary=" + SECRET);
        ask(client, "POST", "/previews", SECRET, "Content-Type", SECRET);
        ask(client, "POST", "/obligations/" + SECRET + "/performances", "{\"performed_on\":\"" + SECRET + "\"}");
    }

    private void makeSecrets() {
        JsonNode webhook = ask(client, "POST", "/webhooks", "{\"url\":\"https://hooks.invalid/" + SECRET + "?key=" + SECRET + "\"}").is(201).json();
        secrets.add(webhook.path("secret").asText());
        secrets.add(ask(client, "POST", "/webhooks/" + webhook.path("id").asText() + "/rotations", "{}").is(200).json().path("secret").asText());
        ask(client, "POST", "/webhooks", "{\"url\":\"https://" + SECRET + ".invalid/\"}");
        String feed = ask(client, "POST", "/calendars", "{\"unit\":\"0101\"}").json().path("url").asText();
        if (!feed.isEmpty()) {
            secrets.add(feed.replaceFirst(".*/", "").replace(".ics", ""));
            ask(client.withToken(""), "GET", URI.create(feed).getPath(), "").is(200);
        }
    }

    /** What no library would send. */
    private void sendRawly() throws IOException {
        for (String head : List.of(
                "GET /units HTTP/1.1\r\nHost: a\r\nRequest-Id: " + SECRET + " x\r\n\r\n",
                "GET /units HTTP/1.1\r\nHost: a\r\nRequest-Id: a\r\n 2026-01-01T00:00:00.000Z INFO " + SECRET + "\r\n\r\n",
                "GET /units HTTP/1.1\r\nHost: a\r\nRequest-Id: a%0d%0a" + SECRET + "\r\n\r\n",
                "GET /units HTTP/1.1\r\nHost: a\r\nRequest-Id: a\r" + SECRET + "\r\n\r\n",
                "GET /units HTTP/1.1\r\nHost: a\r\nRequest-Id: a\n" + SECRET + ": b\r\n\r\n",
                "GET /" + SECRET + " HTTP/9.9\r\nHost: " + SECRET + "\r\n\r\n",
                "GET /" + SECRET + " " + SECRET + "\r\n\r\n",
                "GET /%zz" + SECRET + " HTTP/1.1\r\nHost: " + SECRET + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n" + SECRET + "\u0000: " + SECRET + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: " + SECRET.repeat(1_000) + "\r\n\r\n",
                "GET /" + SECRET.repeat(1_000) + " HTTP/1.1\r\nHost: a\r\n\r\n")) {
            try (Socket socket = new Socket("127.0.0.1", URI.create(client.address()).getPort())) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                assertTrue(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).startsWith("HTTP/1.1 "), head);
                asked++;
            }
        }
    }

    private Answer ask(Client who, String method, String target, String body, String... headers) {
        asked++;
        boolean plain = body.isEmpty() || List.of(headers).contains("Content-Type");
        List<String> all = new ArrayList<>(List.of(headers));
        if (!plain) {
            all.addAll(List.of("Content-Type", JSON));
        }
        return who.send(method, target, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body), all.toArray(String[]::new));
    }

    private static String jwt(String algorithm) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String head = "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + SECRET + "\"}";
        String claims = "{\"iss\":\"https://id.invalid\",\"aud\":\"zeren\",\"exp\":1893456000,\"staff_no\":\"" + STAFF_NO + "\",\"name\":\"" + SECRET + "\"}";
        return base64.encodeToString(head.getBytes(StandardCharsets.UTF_8)) + "." + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "." + SECRET;
    }
}
