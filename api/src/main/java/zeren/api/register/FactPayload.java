package zeren.api.register;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zeren.register.Incident;
import zeren.register.Performance;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Revocation;
import zeren.register.Withdrawal;
import zeren.rulebook.DocumentReference;
import zeren.text.Coded;

/** What the journal records of a fact: everything that its rows hold, codes as they are stored, and what is absent left out. */
final class FactPayload {
    private FactPayload() {}

    static Map<String, Object> of(Performance performance) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("obligation", performance.obligation().toString());
        payload.put("performed_on", performance.performedOn().toString());
        payload.put("documents", performance.documents().stream().map(FactPayload::of).toList());
        put(payload, "corrects", performance.corrects());
        return payload;
    }

    static Map<String, Object> of(Withdrawal withdrawal) {
        return Map.of("performance", withdrawal.performance(), "reason", withdrawal.reason().code());
    }

    static Map<String, Object> of(Revocation revocation) {
        return Map.of("relief", revocation.relief());
    }

    static Map<String, Object> of(Review review) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("performance", review.performance());
        payload.put("outcome", review.outcome().code());
        payload.put("received_on", review.receivedOn().toString());
        put(payload, "reason", review.reason().map(Coded::code));
        return payload;
    }

    static Map<String, Object> of(Relief relief) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("obligation", relief.obligation().toString());
        payload.put("kind", relief.kind().code());
        put(payload, "until", relief.until());
        payload.put("granted_by", relief.grantedBy());
        payload.put("reason", relief.reason().code());
        payload.put("document", of(relief.document()));
        return payload;
    }

    static Map<String, Object> of(Incident incident) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("rulebook", incident.rulebook());
        payload.put("duty", incident.duty());
        payload.put("unit", incident.unit());
        put(payload, "category", incident.category().map(Coded::code));
        payload.put("occurred_at", incident.occurredAt().toString());
        return payload;
    }

    static Map<String, Object> of(DocumentReference document) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("kind", document.kind().code());
        payload.put("number", document.number());
        put(payload, "dated", document.dated());
        put(payload, "sha256", document.sha256());
        put(payload, "uri", document.uri());
        return payload;
    }

    static void put(Map<String, Object> payload, String field, Optional<?> value) {
        value.ifPresent(present -> payload.put(field, present.toString()));
    }
}
