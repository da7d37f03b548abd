package zeren.api.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import zeren.api.http.Json;
import zeren.api.http.Rfc3339;
import zeren.api.http.Snake;
import zeren.register.Cause;
import zeren.register.Incident;
import zeren.register.Obligation;
import zeren.register.Occasion;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Start;

/** Occasions in JSON, each with what it starts. */
final class OccasionJson {
    private OccasionJson() {}

    static ObjectNode of(Occasion occasion, List<Start> starts, Register register) {
        ObjectNode json = brief(occasion).put("unit", occasion.unit());
        putCause(json, occasion.cause());
        if (occasion.kind() == Occasion.Kind.REFERRAL_PROPOSED) {
            json.put("referral", "a" + occasion.id().substring(1));
        }
        Optional<Recorded<Incident>> told = register.findIncident(occasion.id());
        told.ifPresent(recorded -> FactJson.putRecorded(json, recorded));
        Json.putObjects(json, "duties", starts, OccasionJson::of);
        return json;
    }

    /** Returns which occasion it is, and when. */
    static ObjectNode brief(Occasion occasion) {
        ObjectNode json = Json.object()
                .put("id", occasion.id())
                .put("kind", Snake.of(occasion.kind()))
                .put("occurred_on", occasion.day().toString());
        Json.put(json, "occurred_at", occasion.moment().map(ZonedDateTime::toInstant).map(Rfc3339::microseconds));
        return json;
    }

    private static void putCause(ObjectNode json, Cause cause) {
        if (cause instanceof Cause.Told told) {
            Json.put(json, "category", told.incident().category().map(Snake::of));
        } else if (cause instanceof Cause.Returned returned) {
            json.put("review", returned.review().id())
                    .put("performance", returned.review().fact().performance())
                    .put("returned", returned.obligation().toString());
        } else if (cause instanceof Cause.ChangedHands change) {
            json.put("post", change.post().code()).put("tenure", change.tenure().id());
        } else if (cause instanceof Cause.Raised raised && raised.kind() == Occasion.Kind.FINDING_ISSUED) {
            Json.put(json, "finding", raised.fact());
        }
    }

    private static ObjectNode of(Start start) {
        ObjectNode json = Json.object().put("rulebook", start.rulebook().id()).put("duty", start.duty().code());
        Json.put(json, "obligations", start.obligations(), Obligation::toString);
        Json.put(json, "why_not", start.whyNot().map(Snake::of));
        return json;
    }
}
