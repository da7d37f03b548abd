package zeren.api.webhook;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.api.Answer;
import zeren.api.Server;

/** Making, reading, pausing and taking back webhooks. */
class WebhooksTest {
    private static Server server;
    private static HookDesk desk;

    @BeforeAll
    static void start() {
        server = Server.start("--sample", "--webhook-hosts", "hooks.invalid,http://campus.invalid:8080");
        desk = new HookDesk(server.client());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theSecretIsShownOnceAndIsInNothingElse() {
        Answer made = desk.post("/webhooks", "{'url':'https://HOOKS.invalid.:443/x','types':['rules.changed','obligation.opened'],'unit':'0101'}").is(201);
        String secret = made.json().path("secret").asText();
        assertTrue(secret.matches("whsec_[0-9A-Za-z+/]{43}="), secret);
        Answer kept = desk.client().get(made.header("Location")).is(200);
        assertEquals(made.header("ETag"), kept.header("ETag"));
        assertEquals("https://hooks.invalid/x", kept.json().path("url").asText());
        assertEquals("[\"rules.changed\",\"obligation.opened\"]", kept.json().path("types").toString());
        String rotated = desk.post(made.header("Location") + "/rotations", "{}").is(200).json().path("secret").asText();
        for (String target : List.of(made.header("Location"), "/webhooks?limit=500", "/journal?limit=500", "/events")) {
            String body = desk.client().get(target).is(200).body();
            assertFalse(body.contains(secret.substring(6)) || body.contains(rotated.substring(6)), target);
        }
    }

    @Test
    void aReplayedAnswerHasNoSecret() {
        String said = "{'url':'https://hooks.invalid/x'}";
        Answer first = desk.post("/webhooks", said, "Idempotency-Key", "k1").is(201);
        Answer again = desk.post("/webhooks", said, "Idempotency-Key", "k1").is(201);
        assertEquals(first.json().path("id"), again.json().path("id"));
        assertTrue(first.json().has("secret") && !again.json().has("secret"));
        String path = "/webhooks/" + first.json().path("id").asText();
        Answer rotated = desk.post(path + "/rotations", "{}", "Idempotency-Key", "k2").is(200);
        assertTrue(rotated.json().has("secret") && !desk.post(path + "/rotations", "{}", "Idempotency-Key", "k2").is(200).json().has("secret"));
    }

    @Test
    void whatHappensToItNeedsItsState() {
        Answer made = desk.post("/webhooks", "{'url':'http://campus.invalid:8080/x'}").is(201);
        String path = "/webhooks/" + made.json().path("id").asText();
        desk.send("PATCH", path, "{'state':'paused'}").isProblem(428, "precondition-required");
        desk.patch(path, "paused", "\"x\"").isProblem(412, "precondition-failed");
        desk.patch(path, "gone", "*").isProblem(400, "invalid-body");
        Answer paused = desk.patch(path, "paused", made.header("ETag")).is(200);
        assertEquals("requested", paused.json().path("reason").asText());
        assertEquals(paused.header("ETag"), desk.client().get(path).is(200).header("ETag"));
        Answer still = desk.send("PATCH", path, "{'state':'paused'}", "If-Match", "*", "If-None-Match", paused.header("ETag")).is(200);
        assertEquals(paused.body(), still.body());
        desk.post(path + "/pings", "{}").isProblem(409, "conflict");
        assertEquals("active", desk.patch(path, "active", paused.header("ETag")).is(200).json().path("state").asText());
        desk.delete(path, "\"x\"").isProblem(412, "precondition-failed");
        assertEquals("revoked", desk.delete(path, "*").is(200).json().path("state").asText());
        desk.delete(path, "*").isProblem(409, "conflict");
        desk.patch(path, "active", "*").isProblem(409, "conflict");
        for (String action : List.of("rotations", "pings")) {
            desk.post(path + "/" + action, "{}").isProblem(409, "conflict");
        }
        desk.post(path + "/replays", "{'after':0}").isProblem(409, "conflict");
    }

    @Test
    void everybodyKeepsItsOwnButNoDelegateAndNotTooMany() {
        HookDesk viewer = new HookDesk(desk.viewer("0101"));
        String id = viewer.post("/webhooks", "{'url':'https://hooks.invalid/x'}").is(201).json().path("id").asText();
        assertEquals(List.of(id), viewer.client().get("/webhooks").is(200).each("id"));
        assertTrue(desk.client().get("/webhooks?limit=500").is(200).each("id").contains(id));
        new HookDesk(desk.viewer("0101")).delete("/webhooks/" + id, "*").isProblem(404, "not-found");
        for (int more = 1; more < WebhookStore.MOST; more++) {
            viewer.post("/webhooks", "{'url':'https://hooks.invalid/x'}").is(201);
        }
        viewer.post("/webhooks", "{'url':'https://hooks.invalid/x'}").isProblem(409, "conflict");
        JsonNode portal = desk.post("/tokens", "{'role':'viewer','units':['school'],'delegate':true}").is(201).json();
        new HookDesk(desk.client().withToken(portal.path("token").asText())).post("/webhooks", "{'url':'https://hooks.invalid/x'}", "On-Behalf-Of", "00020")
                .isProblem(403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                        | 400 | /url
            {'url':'hooks.invalid'}                                   | 400 | /url
            {'url':'https://user@hooks.invalid/'}                     | 400 | /url
            {'url':'https://2130706433/'}                             | 400 | /url
            {'url':'https://elsewhere.invalid/'}                      | 422 | /url
            {'url':'http://hooks.invalid/'}                           | 422 | /url
            {'url':'https://hooks.invalid:444/'}                      | 422 | /url
            {'url':'https://hooks.invalid.elsewhere.invalid/'}        | 422 | /url
            {'url':'https://hooks.invalid/','types':[]}               | 400 | /types
            {'url':'https://hooks.invalid/','types':['x']}            | 400 | /types/0
            {'url':'https://hooks.invalid/','types':['rules.changed','rules.changed']} | 400 | /types/1
            {'url':'https://hooks.invalid/','unit':'nowhere','x':1}   | 400 | /unit /x
            """)
    void whatNoWebhookCanBeForIsToldByItsPlace(String said, int status, String pointers) {
        Answer answer = desk.post("/webhooks", said).is(status);
        List<String> found = new ArrayList<>();
        answer.json().path("errors").forEach(fault -> found.add(fault.path("pointer").asText()));
        assertEquals(pointers, String.join(" ", new TreeSet<>(found)), answer.body());
    }

    @Test
    void whereTheOperatorNamesNoHostNoneMayBeMade() {
        try (Server closed = Server.start()) {
            String detail = new HookDesk(closed.client()).post("/webhooks", "{'url':'https://oa.example/'}").isProblem(422, "refused-values").body();
            assertTrue(detail.contains("--webhook-hosts (ZEREN_WEBHOOK_HOSTS)"), detail);
        }
    }

    @Test
    void theLibraryOfTheSpecificationVerifiesWhatWeSign() {
        WebhookSecret secret = WebhookSecret.random();
        WebhookSecret next = WebhookSecret.random();
        Message message = new Message("evt-12", "{\"type\":\"obligation.opened\",\"zh\":\"责任\"}");
        Map<String, List<String>> headers = new TreeMap<>();
        message.headers(List.of(next, secret), Instant.now()).forEach((name, value) -> headers.put(name, List.of(value)));
        for (WebhookSecret each : List.of(secret, next)) {
            assertDoesNotThrow(() -> new com.standardwebhooks.Webhook(each.reveal()).verify(message.body(), HttpHeaders.of(headers, (name, value) -> true)));
        }
        assertEquals("whsec_…", secret.toString());
    }

    @Test
    void theExampleOfTheSpecificationIsSignedAlike() {
        String signature = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, "{\"test\": 2432232314}");
        assertEquals("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    @ParameterizedTest
    @CsvSource({"1, , 5", "1, 3, 5", "1, 7, 7", "1, 99999999, 86400", "2, , 300", "9, , 86400", "1, 'Mon, 15 Jun 2026 05:00:00 GMT', 3600",
        "1, 'Mon, 15 Jun 2020 05:00:00 GMT', 5", "1, soon, 5", "1, -7, 5"})
    void theNextAttemptIsAsTheScheduleOrTheReceiverSays(int failures, String retryAfter, long seconds) {
        assertEquals(Optional.of(Server.NOW.plusSeconds(seconds)), new Backoff(() -> 0).next(failures, Server.NOW, Optional.ofNullable(retryAfter)));
        assertEquals(Optional.empty(), new Backoff(() -> 0).next(10, Server.NOW, Optional.ofNullable(retryAfter)));
    }
}
