package zeren.api.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Server;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** What arrives at a receiver that is well, and at one that is not, on both databases. */
@ParameterizedClass
@EnumSource
class DeliveryTest {
    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private final Receiver receiver = new Receiver();
    private Site site;
    private HookDesk desk;
    private Deliverer deliverer;

    @BeforeEach
    void open() {
        site = Site.open(engine, folder, receiver.hosts());
        desk = new HookDesk(site.client());
        deliverer = site.webhooks().deliverer(Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        deliverer.close();
        site.close();
        receiver.close();
    }

    @Test
    void everyEventComesOnceInItsOrderAndSigned() {
        desk.perform("0102");
        JsonNode hook = desk.hook(receiver, "");
        desk.perform("0101");
        desk.waiveAndRevoke("0103");
        deliverer.round();
        deliverer.round();
        assertEquals(told(after(hook)), receiver.took());
        assertTrue(receiver.took().size() >= 3, receiver.took().toString());
        for (Receiver.Message message : receiver.got()) {
            assertTrue(message.isSignedWith(hook.path("secret").asText()));
            assertFalse(message.isSignedWith("whsec_" + "A".repeat(43) + "="));
            assertEquals(String.valueOf(Server.NOW.getEpochSecond()), message.headers().get("webhook-timestamp"));
            assertEquals("application/json", message.headers().get("content-type"));
            assertEquals(message.id(), message.json().path("id").asText());
            assertEquals(event(message.id()), message.json());
        }
    }

    @Test
    void aReceiverThatIsDownForAnHourGetsEverythingOnceAndInItsOrder() {
        JsonNode hook = desk.hook(receiver, "");
        receiver.answers(503);
        Instant now = Server.NOW;
        for (int minute = 0; minute < 60; minute++) {
            if (minute % 20 == 0) {
                desk.perform("010" + (1 + minute / 20));
            }
            now = now.plusSeconds(60);
            site.at(now.toString());
            deliverer.round();
        }
        assertEquals(1, new LinkedHashSet<>(receiver.got().stream().map(Receiver.Message::id).toList()).size(), "the first one waits");
        assertTrue(receiver.got().size() <= 4, "and is not sent too often");
        receiver.answers(200);
        receiver.forget();
        site.at(now.plus(Duration.ofHours(3)).toString());
        deliverer.round();
        assertEquals(told(after(hook)), receiver.took());
        deliverer.round();
        assertEquals(told(after(hook)), receiver.took());
        assertEquals(0, desk.client().get(path(hook) + "/progress").is(200).json().path("failures").asInt());
    }

    @Test
    void aReceiverThatFailsByChanceGetsEverythingInItsOrder() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        JsonNode hook = desk.hook(receiver, "");
        int[] statuses = {200, 204, 500, 429, 302, 404, Receiver.HANG_UP};
        receiver.answers(message -> statuses[random.nextInt(statuses.length)]);
        for (int unit = 1; unit <= 6; unit++) {
            desk.perform("010" + unit);
            desk.waiveAndRevoke("010" + unit);
        }
        Instant now = Server.NOW;
        for (int trial = 0; trial < 200 && !receiver.took().equals(told(after(hook))); trial++) {
            deliverer.round();
            if (state(hook).path("state").asText().equals("disabled")) {
                desk.patch(path(hook), "active", "*").is(200);
            }
            now = now.plus(Duration.ofHours(25));
            site.at(now.toString());
        }
        List<String> took = receiver.took();
        assertEquals(told(after(hook)).subList(0, took.size()), took, "seed " + seed);
        assertTrue(took.size() >= 18, "seed " + seed + ": " + took);
    }

    @Test
    void theWaitsAreTheSpecificationsAndThenItIsOver() {
        JsonNode hook = desk.hook(receiver, "");
        desk.perform("0101");
        receiver.answers(500);
        Instant now = Server.NOW;
        for (Duration wait : Backoff.WAITS) {
            deliverer.round();
            Instant next = Instant.parse(log(hook).get(0).path("next_attempt_at").asText());
            assertFalse(next.isBefore(now.plus(wait)) || next.isAfter(now.plus(wait).plus(wait.dividedBy(10))), wait.toString());
            site.at(next.minusMillis(1).toString());
            deliverer.round();
            now = next;
            site.at(now.toString());
        }
        assertEquals(9, receiver.got().size());
        deliverer.round();
        assertEquals(10, receiver.got().size());
        assertEquals("disabled exhausted", state(hook).path("state").asText() + " " + state(hook).path("reason").asText());
        site.at(now.plus(Duration.ofDays(9)).toString());
        deliverer.round();
        assertEquals(10, receiver.got().size());

        receiver.answers(200);
        desk.patch(path(hook), "active", "*").is(200);
        deliverer.round();
        assertEquals(told(after(hook)), receiver.took(), "it goes on where it stood");
        List<String> ordinals = log(hook).stream().map(attempt -> attempt.path("attempt").asText()).filter(ordinal -> !ordinal.equals("1")).toList();
        assertEquals("11", ordinals.get(0), ordinals.toString());
    }

    @Test
    void whoIsGoneGetsNothingMore() {
        JsonNode hook = desk.hook(receiver, "");
        desk.perform("0101");
        receiver.answers(410);
        deliverer.round();
        desk.perform("0102");
        site.at("2026-06-16T04:00:00Z");
        deliverer.round();
        assertEquals(1, receiver.got().size());
        assertEquals("disabled gone", state(hook).path("state").asText() + " " + state(hook).path("reason").asText());
        desk.post(path(hook) + "/pings", "{}").isProblem(409, "conflict");
    }

    @Test
    void whoSaysWhenToComeAgainIsHeardUpToADay() {
        JsonNode hook = desk.hook(receiver, "");
        desk.perform("0101");
        receiver.answers(429, "Retry-After", "3600");
        deliverer.round();
        assertEquals(Server.NOW.plusSeconds(3600), Instant.parse(log(hook).get(0).path("next_attempt_at").asText()));
        receiver.answers(503, "Retry-After", "999999");
        site.at("2026-06-15T05:00:00Z");
        deliverer.round();
        assertEquals(Instant.parse("2026-06-16T05:00:00Z"), Instant.parse(log(hook).get(0).path("next_attempt_at").asText()));
    }

    @Test
    void oneEventIsSentAgainAndAllAfterAPositionAre() {
        JsonNode hook = desk.hook(receiver, "");
        desk.perform("0101");
        desk.waiveAndRevoke("0102");
        deliverer.round();
        List<String> all = receiver.took();
        String second = all.get(1);
        desk.post(path(hook) + "/redeliveries", "{'event':'" + second + "'}").is(202);
        deliverer.round();
        assertEquals(second, receiver.took().get(all.size()));
        assertEquals("redelivery 2", log(hook).get(0).path("kind").asText() + " " + log(hook).get(0).path("attempt").asText());
        assertEquals(receiver.got().get(1).body(), receiver.got().get(all.size()).body());

        receiver.forget();
        desk.post(path(hook) + "/replays", "{'after':" + (position(second) - 1) + "}").is(200);
        deliverer.round();
        assertEquals(all.subList(1, all.size()), receiver.took());
        desk.post(path(hook) + "/replays", "{'after':" + (position(all.get(all.size() - 1)) + 1) + "}").isProblem(409, "conflict");
        desk.post(path(hook) + "/redeliveries", "{'event':'evt-999999'}").isProblem(400, "invalid-body");
    }

    @Test
    void aReplayDuringADeliveryIsNotForgotten() {
        JsonNode hook = desk.hook(receiver, "");
        desk.perform("0101");
        receiver.answers(message -> {
            receiver.answers(200);
            desk.post(path(hook) + "/replays", "{'after':0}").is(200);
            return 200;
        });
        deliverer.round();
        deliverer.round();
        List<String> took = receiver.took();
        assertEquals(told(0), took.subList(1, took.size()), "what was under way was sent once more");
    }

    @Test
    void aPingGoesBeforeWhatWaitsAndWakesIt() {
        JsonNode hook = desk.hook(receiver, "");
        desk.perform("0101");
        receiver.answers(500);
        deliverer.round();
        receiver.answers(200);
        receiver.forget();
        desk.post(path(hook) + "/pings", "{}").is(202);
        deliverer.round();
        Receiver.Message ping = receiver.got().get(0);
        assertEquals("webhook.ping", ping.json().path("type").asText());
        assertTrue(ping.isSignedWith(hook.path("secret").asText()));
        assertEquals(told(after(hook)), receiver.took().subList(1, receiver.took().size()), "it answers again, so nothing waits any longer");
    }

    @Test
    void theOldSecretSignsTooForATimeAndThenItIsForgotten() {
        JsonNode hook = desk.hook(receiver, "");
        String old = hook.path("secret").asText();
        String next = desk.post(path(hook) + "/rotations", "{}").is(200).json().path("secret").asText();
        desk.perform("0101");
        deliverer.round();
        receiver.got().forEach(message -> assertTrue(message.isSignedWith(old) && message.isSignedWith(next)));
        site.at("2026-06-16T04:00:00Z");
        receiver.forget();
        desk.perform("0102");
        deliverer.round();
        receiver.got().forEach(message -> assertTrue(!message.isSignedWith(old) && message.isSignedWith(next)));
        assertFalse(receiver.got().isEmpty());
        assertEquals(List.of(next), site.column("select secret from webhook_secret"));
        String third = desk.post(path(hook) + "/rotations", "{'keep_previous_hours':0}").is(200).json().path("secret").asText();
        desk.post(path(hook) + "/pings", "{}").is(202);
        deliverer.round();
        Receiver.Message last = receiver.got().get(receiver.got().size() - 1);
        assertTrue(last.isSignedWith(third) && !last.isSignedWith(next));
    }

    @Test
    void whatATokenDoesNotSeeNeverArrives() {
        JsonNode token = desk.token("viewer", "0101");
        HookDesk college = new HookDesk(desk.client().withToken(token.path("token").asText()));
        JsonNode hook = college.hook(receiver, "");
        desk.perform("0101");
        desk.perform("0102");
        desk.post("/webhooks/" + hook.path("id").asText() + "/redeliveries", "{'event':'" + toldOf("0102") + "'}").isProblem(400, "invalid-body");
        deliverer.round();
        assertEquals(college.client().get("/events?limit=500").is(200).each("id"), receiver.took());
        receiver.got().forEach(message -> assertFalse(message.body().contains("0102"), message.body()));

        desk.delete("/tokens/" + token.path("id").asText(), "*").is(200);
        desk.perform("0103");
        int before = receiver.got().size();
        site.at("2026-07-02T04:00:00Z");
        deliverer.round();
        assertEquals(before, receiver.got().size());
        assertEquals("paused token_ended", state(hook).path("state").asText() + " " + state(hook).path("reason").asText());
    }

    @Test
    void aWebhookHasTheTypesAndTheUnitThatItWants() {
        desk.hook(receiver, ",'types':['obligation.performed'],'unit':'0102'");
        desk.perform("0101");
        desk.perform("0102");
        desk.waiveAndRevoke("0102");
        deliverer.round();
        assertEquals(List.of("obligation.performed 0102"), receiver.got().stream()
                .map(message -> message.json().path("type").asText() + " " + message.json().at("/data/unit").asText()).toList());
    }

    @Test
    void whatIsPausedWaitsAndWhatIsRevokedEnds() {
        JsonNode hook = desk.hook(receiver, "");
        desk.patch(path(hook), "paused", "*").is(200);
        desk.perform("0101");
        deliverer.round();
        assertEquals(List.of(), receiver.got());
        desk.patch(path(hook), "active", "*").is(200);
        deliverer.round();
        assertEquals(told(after(hook)), receiver.took());
        desk.delete(path(hook), "*").is(200);
        desk.perform("0102");
        int before = receiver.got().size();
        deliverer.round();
        assertEquals(before, receiver.got().size());
        assertEquals(List.of(), site.column("select secret from webhook_secret"));
    }

    @Test
    void oneThatHangsKeepsNoOtherWaiting() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        JsonNode hanging = desk.post("/webhooks", "{'url':'" + receiver.url() + "/slow'}").is(201).json();
        JsonNode quick = desk.hook(receiver, "");
        receiver.answers(message -> message.path().endsWith("/slow") && !await(answered) ? 500 : 200);
        desk.perform("0101");
        Thread round = new Thread(deliverer::round, "round");
        round.start();
        assertEquals("/hooks", receiver.next().path());
        answered.countDown();
        round.join();
        assertEquals(List.of("0", "0"), List.of(progress(hanging), progress(quick)));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private String progress(JsonNode hook) {
        return desk.client().get(path(hook) + "/progress").is(200).json().path("failures").asText();
    }

    private static String path(JsonNode hook) {
        return "/webhooks/" + hook.path("id").asText();
    }

    private JsonNode state(JsonNode hook) {
        return desk.client().get(path(hook)).is(200).json();
    }

    private List<JsonNode> log(JsonNode hook) {
        List<JsonNode> attempts = new ArrayList<>();
        desk.client().get(path(hook) + "/deliveries?limit=500").is(200).json().path("items").forEach(attempts::add);
        return attempts;
    }

    /** Returns the ids of all events after a position, as whoever follows them reads them. */
    private List<String> told(long after) {
        return desk.client().get("/events?limit=500&after=" + after).is(200).each("id");
    }

    private long after(JsonNode hook) {
        desk.client().get("/events").is(200);
        return Long.parseLong(site.column("select coalesce(max(position), 0) from event where occurred_at <= (select recorded_at from journal where sequence = "
                + hook.path("id").asText().substring(1) + ")").get(0));
    }

    private String toldOf(String unit) {
        desk.client().get("/events").is(200);
        return "evt-" + site.column("select max(position) from event where unit = '" + unit + "'").get(0);
    }

    private JsonNode event(String id) {
        for (JsonNode event : desk.client().get("/events?limit=500&after=0").is(200).json().path("items")) {
            if (event.path("id").asText().equals(id)) {
                return event;
            }
        }
        return new JsonMapper().nullNode();
    }

    private static long position(String event) {
        return Long.parseLong(event.substring("evt-".length()));
    }
}
