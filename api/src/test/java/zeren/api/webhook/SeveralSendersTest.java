package zeren.api.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.Beside;
import zeren.api.Server;
import zeren.api.Site;
import zeren.api.outbound.AllowedHosts;
import zeren.api.sql.Engine;

/** Several servers over one PostgreSQL, which send side by side. */
class SeveralSendersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void eachEventIsSentByOneOfThree(@TempDir Path folder) {
        try (Receiver receiver = new Receiver(); Site one = Site.open(Engine.POSTGRES, folder, receiver.hosts()); Site two = one.another(); Site three = one.another();
                Deliverer first = one.webhooks().deliverer(PATIENCE); Deliverer second = two.webhooks().deliverer(PATIENCE);
                Deliverer third = three.webhooks().deliverer(PATIENCE)) {
            List<HookDesk> desks = Stream.of(one, two, three).map(Site::client).map(HookDesk::new).toList();
            desks.get(0).hook(receiver, ",'types':['obligation.performed']");
            for (int unit = 1; unit <= 6; unit++) {
                desks.get(unit % 3).perform("010" + unit);
                List<CompletableFuture<Void>> beside = Stream.of(second, third).map(deliverer -> Beside.run(deliverer::round)).toList();
                first.round();
                beside.forEach(CompletableFuture::join);
            }
            first.round();
            String after = "&after=" + (Long.parseLong(receiver.took().get(0).substring(4)) - 1);
            assertEquals(three.client().get("/events?type=obligation.performed" + after).is(200).each("id"), receiver.took());
            assertEquals(receiver.took().size(), receiver.got().size());
            assertTrue(receiver.took().size() >= 6, receiver.took()::toString);
        }
    }

    @Test
    void whoDiedIsSucceededAfterAMinute(@TempDir Path folder) {
        try (Receiver receiver = new Receiver(); Site site = Site.open(Engine.POSTGRES, folder, receiver.hosts()); Deliverer deliverer = site.webhooks().deliverer(PATIENCE)) {
            HookDesk desk = new HookDesk(site.client());
            JsonNode hook = desk.hook(receiver, "");
            desk.perform("0101");
            Lease dead = new Lease("dead");
            long webhook = Webhook.sequence(hook.path("id").asText()).orElseThrow();
            CourseStore courses = site.webhooks().store().courses();
            assertTrue(courses.take(webhook, dead, Server.NOW));
            deliverer.round();
            assertEquals(List.of(), receiver.got());
            site.at(Server.NOW.plusSeconds(60).toString());
            deliverer.round();
            assertFalse(receiver.got().isEmpty());

            // Should it only have slept, what it notes does not count any more.
            Course course = courses.look(webhook, Server.NOW).orElseThrow().course();
            assertFalse(courses.pass(dead, course, course.position() + 100, Server.NOW));
        }
    }

    @Test
    void aHostThatIsAllowedNoMoreGetsNothing(@TempDir Path folder) {
        try (Receiver receiver = new Receiver(); Site site = Site.open(Engine.POSTGRES, folder, receiver.hosts());
                Site strict = site.another(AllowedHosts.NONE); Deliverer deliverer = strict.webhooks().deliverer(PATIENCE)) {
            JsonNode hook = new HookDesk(site.client()).hook(receiver, "");
            new HookDesk(site.client()).perform("0101");
            deliverer.round();
            assertEquals(List.of(), receiver.got());
            JsonNode seen = strict.client().get("/webhooks/" + hook.path("id").asText()).is(200).json();
            assertEquals("paused host_not_allowed", seen.path("state").asText() + " " + seen.path("reason").asText());
            new HookDesk(strict.client()).post("/webhooks/" + hook.path("id").asText() + "/pings", "{}").isProblem(409, "conflict");
        }
    }
}
