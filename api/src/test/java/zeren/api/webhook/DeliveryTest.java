package zeren.api.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Server;

/** What arrives at a receiver that is well, and at one that is not, on both databases. */
@ParameterizedClass
@EnumSource
class DeliveryTest extends HookSite {
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
}
