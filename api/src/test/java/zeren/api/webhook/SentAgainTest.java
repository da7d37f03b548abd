package zeren.api.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What arrives because somebody asked for it, and what does not because nobody may see or wants it. */
@ParameterizedClass
@EnumSource
class SentAgainTest extends HookSite {
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
            desk.post(path(hook) + "/replays", "{'after':" + (position(message.id()) - 1) + "}").is(200);
            return 200;
        });
        deliverer.round();
        deliverer.round();
        List<String> took = receiver.took();
        assertEquals(told(after(hook)), took.subList(1, took.size()), "what was under way was sent once more");
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
        assertEquals(college.client().get("/events?limit=500&after=" + after(hook)).is(200).each("id"), receiver.took());
        receiver.got().forEach(message -> assertFalse(message.body().contains("0102"), message.body()));

        desk.delete("/tokens/" + token.path("id").asText(), "*").is(200);
        desk.perform("0103");
        int before = receiver.got().size();
        site.at("2026-07-02T04:00:00Z");
        deliverer.round();
        assertEquals(before, receiver.got().size());
        assertEquals("paused token_ended", state(hook).path("state").asText() + " " + state(hook).path("reason").asText());
        desk.post("/webhooks/" + hook.path("id").asText() + "/pings", "{}").isProblem(409, "conflict");
        desk.post("/webhooks/" + hook.path("id").asText() + "/redeliveries", "{'event':'" + toldOf("0101") + "'}").isProblem(409, "conflict");
    }

    @Test
    void aWebhookHasTheTypesAndTheUnitThatItWants() {
        JsonNode hook = desk.hook(receiver, ",'types':['obligation.performed'],'unit':'0102'");
        desk.perform("0101");
        desk.perform("0102");
        desk.waiveAndRevoke("0102");
        deliverer.round();
        assertEquals(desk.client().get("/events?type=obligation.performed&unit=0102&after=" + after(hook)).is(200).each("id"), receiver.took());
        assertFalse(receiver.took().isEmpty());
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
}
