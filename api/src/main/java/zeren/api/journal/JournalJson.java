package zeren.api.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import zeren.api.http.Json;
import zeren.api.http.Rfc3339;
import zeren.api.sql.Canonical;
import zeren.api.sql.JournalHead;
import zeren.api.sql.SealedEntry;

/** Entries of the journal as JSON: what is hashed, as it is hashed, and the two hashes. */
final class JournalJson {
    private static final Set<String> MEMBERS =
            Set.of("actor", "hash", "kind", "payload", "previous_hash", "recorded_at", "request_id", "sequence");
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JournalJson() {}

    static ObjectNode of(SealedEntry entry) {
        ObjectNode json = Json.object()
                .put("sequence", entry.sequence())
                .put("recorded_at", entry.writtenInstant())
                .put("actor", entry.actor())
                .put("request_id", entry.requestId())
                .put("kind", entry.kind());
        json.putRawValue("payload", new RawValue(entry.payload()));
        return json.put("previous_hash", entry.previousHash()).put("hash", entry.hash());
    }

    static ObjectNode of(JournalHead head) {
        return Json.object()
                .put("sequence", head.sequence())
                .put("hash", head.hash())
                .put("recorded_at", Rfc3339.microseconds(head.recordedAt()));
    }

    /** Returns an entry in one line, as canonical JSON. */
    static String line(SealedEntry entry) {
        return "{\"actor\":" + Canonical.json(entry.actor())
                + ",\"hash\":" + Canonical.json(entry.hash())
                + ",\"kind\":" + Canonical.json(entry.kind())
                + ",\"payload\":" + entry.payload()
                + ",\"previous_hash\":" + Canonical.json(entry.previousHash())
                + ",\"recorded_at\":" + Canonical.json(entry.writtenInstant())
                + ",\"request_id\":" + Canonical.json(entry.requestId())
                + ",\"sequence\":" + entry.sequence() + "}";
    }

    /** Reads such a line, in whatever order and with whatever blanks; returns nothing where it is none. */
    static Optional<SealedEntry> parse(String line) {
        try {
            JsonNode json = STRICT.readTree(line);
            Set<String> members = new TreeSet<>();
            json.fieldNames().forEachRemaining(members::add);
            return members.equals(MEMBERS) ? entry(json) : Optional.empty();
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<SealedEntry> entry(JsonNode json) {
        SealedEntry entry = new SealedEntry(
                json.path("sequence").asLong(),
                Instant.parse(json.path("recorded_at").asText()),
                json.path("actor").asText(),
                json.path("request_id").asText(),
                json.path("kind").asText(),
                Canonical.json(value(json.path("payload"))),
                json.path("previous_hash").asText(),
                json.path("hash").asText());
        boolean asWritten = Canonical.json(value(json)).equals(line(entry));
        return asWritten ? Optional.of(entry) : Optional.empty();
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
            return members;
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(value(item)));
            return items;
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.asLong();
        }
        if (node.isNumber()) {
            throw new IllegalArgumentException("the journal has whole numbers only");
        }
        return node.isTextual() ? node.asText() : node.isNull() ? null : (Object) node.asBoolean();
    }
}
