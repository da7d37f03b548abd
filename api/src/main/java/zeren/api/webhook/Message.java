package zeren.api.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zeren.api.events.Event;
import zeren.api.events.EventJson;
import zeren.api.http.Json;
import zeren.api.http.Rfc3339;

/**
 * What is sent: the same name and the same bytes, whenever it is.
 *
 * @param id the name, by which a receiver knows what it got before
 * @param body JSON in one line
 */
record Message(String id, String body) {
    private static final String PING = "webhook.ping";

    static Message of(Event event) {
        return new Message(event.id(), EventJson.line(event));
    }

    /** Returns a message that tells of nothing. */
    static Message ping(Webhook webhook, Errand errand, Instant at) {
        String id = "ping-" + webhook.id() + "-" + errand.number();
        ObjectNode json = Json.object().put("id", id).put("type", PING).put("timestamp", Rfc3339.microseconds(at));
        json.putObject("data").put("webhook", webhook.id());
        return new Message(id, json.toString());
    }

    /** Returns the headers of an attempt at an instant, signed with each of these secrets. */
    Map<String, String> headers(List<WebhookSecret> secrets, Instant at) {
        long timestamp = at.getEpochSecond();
        return new TreeMap<>(Map.of(
                "Content-Type", "application/json",
                "User-Agent", "Zeren",
                "webhook-id", id,
                "webhook-timestamp", String.valueOf(timestamp),
                "webhook-signature", secrets.stream().map(secret -> secret.sign(id, timestamp, body)).collect(Collectors.joining(" "))));
    }
}
