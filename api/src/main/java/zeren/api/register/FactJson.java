package zeren.api.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import zeren.api.http.Json;
import zeren.api.http.Rfc3339;
import zeren.api.http.Snake;
import zeren.register.Dossier;
import zeren.register.Fact;
import zeren.register.Recorded;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Revocation;
import zeren.register.Withdrawal;

/** Facts in JSON, each with when it was recorded and by whom; performances are in {@link PerformanceJson}. */
public final class FactJson {
    private FactJson() {}

    static ObjectNode of(Recorded<? extends Fact> recorded) {
        Fact fact = recorded.fact();
        ObjectNode json = Json.object().put("id", recorded.id());
        if (fact instanceof Review review) {
            json.put("performance", review.performance())
                    .put("outcome", Snake.of(review.outcome()))
                    .put("received_on", review.receivedOn().toString());
            Json.put(json, "reason", review.reason().map(Snake::of));
        } else if (fact instanceof Withdrawal withdrawal) {
            json.put("performance", withdrawal.performance()).put("reason", Snake.of(withdrawal.reason()));
        } else if (fact instanceof Revocation revocation) {
            json.put("relief", revocation.relief());
        }
        putRecorded(json, recorded);
        return json;
    }

    /** Returns a relief and what became of it. */
    static ObjectNode of(Recorded<Relief> recorded, Dossier dossier) {
        Relief relief = recorded.fact();
        ObjectNode json = Json.object()
                .put("id", recorded.id())
                .put("obligation", relief.obligation().toString())
                .put("kind", Snake.of(relief.kind()));
        Json.put(json, "until", relief.until().map(Object::toString));
        json.put("granted_by", relief.grantedBy()).put("reason", Snake.of(relief.reason()));
        json.set("document", DocumentJson.of(relief.document()));
        putRecorded(json, recorded);
        Optional<Recorded<Revocation>> revocation = dossier.revocationOf(recorded.id());
        json.put("state", revocation.isPresent() ? "revoked" : "in_force");
        revocation.ifPresent(present -> json.set("revocation", of(present)));
        return json;
    }

    /** Returns what facts are sorted by: their order of recording. */
    public static String key(Recorded<?> recorded) {
        return String.format(Locale.ROOT, "%019d", recorded.sequence());
    }

    /** Puts when a fact was recorded, and by whom. */
    public static void putRecorded(ObjectNode json, Recorded<?> recorded) {
        json.put("recorded_at", Rfc3339.microseconds(recorded.at())).put("recorded_by", recorded.by());
    }
}
