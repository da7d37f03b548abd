package zeren.api.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** A server whose webhooks lead to a receiver, both to be had by a test; its clock stands. */
abstract class HookSite {
    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    final Receiver receiver = new Receiver();
    Site site;
    HookDesk desk;
    Deliverer deliverer;

    @BeforeEach
    final void open() {
        site = Site.open(engine, folder, receiver.hosts());
        desk = new HookDesk(site.client());
        deliverer = site.webhooks().deliverer(Duration.ofSeconds(5));
    }

    @AfterEach
    final void close() {
        deliverer.close();
        site.close();
        receiver.close();
    }

    static String path(JsonNode hook) {
        return "/webhooks/" + hook.path("id").asText();
    }

    JsonNode state(JsonNode hook) {
        return desk.client().get(path(hook)).is(200).json();
    }

    List<JsonNode> log(JsonNode hook) {
        List<JsonNode> attempts = new ArrayList<>();
        desk.client().get(path(hook) + "/deliveries?limit=500").is(200).json().path("items").forEach(attempts::add);
        return attempts;
    }

    /** Returns the ids of all events after a position, as whoever follows them reads them. */
    List<String> told(long after) {
        return desk.client().get("/events?limit=500&after=" + after).is(200).each("id");
    }

    long after(JsonNode hook) {
        desk.client().get("/events").is(200);
        return Long.parseLong(site.column("select coalesce(max(position), 0) from event where occurred_at <= (select recorded_at from journal where sequence = "
                + hook.path("id").asText().substring(1) + ")").get(0));
    }

    String toldOf(String unit) {
        desk.client().get("/events").is(200);
        return "evt-" + site.column("select max(position) from event where unit = '" + unit + "'").get(0);
    }

    JsonNode event(String id) {
        return desk.client().get("/events?limit=1&after=" + (position(id) - 1)).is(200).json().at("/items/0");
    }

    static long position(String event) {
        return Long.parseLong(event.substring("evt-".length()));
    }
}
