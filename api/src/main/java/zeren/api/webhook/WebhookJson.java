package zeren.api.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import zeren.api.events.EventType;
import zeren.api.http.Json;
import zeren.api.http.Rfc3339;

/** Webhooks and their deliveries in JSON: never a secret, but where it is shown this once. */
final class WebhookJson {
    private WebhookJson() {}

    /** Returns a webhook as whoever made it, and administrators, may see it. */
    static ObjectNode of(Webhook webhook, Eligibility eligibility) {
        Standing standing = eligibility.standing(webhook);
        ObjectNode json = Json.object().put("id", webhook.id()).put("url", webhook.terms().url().toString());
        Json.putUnlessEmpty(json, "types", webhook.terms().types(), EventType::code);
        Json.put(json, "unit", webhook.terms().unit());
        json.put("token", webhook.token()).put("state", standing.state());
        Json.put(json, "reason", standing.reason());
        json.put("created_at", Rfc3339.microseconds(webhook.createdAt())).put("changed_at", Rfc3339.microseconds(webhook.changedAt()));
        Json.put(json, "previous_secret_ends_at", webhook.previousEndsAt().map(Rfc3339::microseconds));
        Json.put(json, "revoked_at", webhook.revokedAt().map(Rfc3339::microseconds));
        return json;
    }

    static ObjectNode of(Course course) {
        ObjectNode json = Json.object().put("position", course.position()).put("failures", course.failures()).put("errands", course.errands());
        Json.put(json, "next_attempt_at", course.nextAttemptAt().map(Rfc3339::microseconds));
        return json;
    }

    static ObjectNode of(Attempt attempt) {
        ObjectNode json = Json.object().put("id", id(attempt)).put("kind", attempt.kind().code());
        Json.put(json, "event", attempt.event().map(position -> "evt-" + position));
        json.put("attempt", attempt.ordinal()).put("attempted_at", Rfc3339.microseconds(attempt.at())).put("succeeded", attempt.isSuccess());
        attempt.status().ifPresent(status -> json.put("status", status));
        Json.put(json, "failure", attempt.failure());
        json.put("duration_ms", attempt.durationMillis());
        Json.put(json, "next_attempt_at", attempt.nextAttemptAt().map(Rfc3339::microseconds));
        return json;
    }

    /** Returns what is to be sent because somebody asked for it. */
    static ObjectNode accepted(Webhook webhook, Optional<Long> event) {
        ObjectNode json = Json.object().put("webhook", webhook.id());
        Json.put(json, "event", event.map(position -> "evt-" + position));
        return json;
    }

    static String id(Attempt attempt) {
        return "d" + attempt.number();
    }
}
