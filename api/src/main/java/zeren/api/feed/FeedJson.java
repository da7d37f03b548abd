package zeren.api.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import zeren.api.http.Json;
import zeren.api.http.Rfc3339;

/** Feeds in JSON: never the hashes of their keys, and their addresses once. */
final class FeedJson {
    private FeedJson() {}

    /** Returns a feed as whoever made it, and administrators, may see it. */
    static ObjectNode of(Feed feed) {
        ObjectNode json = Json.object().put("id", feed.id());
        Json.put(json, "unit", feed.terms().unit());
        Json.put(json, "post", feed.terms().post());
        json.put("lang", feed.terms().language().code());
        if (!feed.terms().alarmsDaysBefore().isEmpty()) {
            ArrayNode days = json.putArray("alarms_days_before");
            feed.terms().alarmsDaysBefore().forEach(days::add);
        }
        json.put("token", feed.token()).put("created_at", Rfc3339.microseconds(feed.createdAt()));
        Json.put(json, "revoked_at", feed.revokedAt().map(Rfc3339::microseconds));
        return json;
    }
}
