package zeren.api.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import zeren.api.sql.JournalKind;
import zeren.api.sql.SealedEntry;

/**
 * The rows that an entry left, told from the entry alone.
 *
 * <p>What is recorded has the same names in the payload and in the tables, so that this hardly has to know anything: a member of the payload is a
 * column, a list in it the rows of another table. Whatever has no column makes the row differ, so nothing can be forgotten here unseen.
 */
final class Traces {
    private static final JsonMapper MAPPER = new JsonMapper();
    /** The columns that hold the sequence of another entry, which the payload names by the id that it gave: {@code p12} is entry 12. */
    private static final List<String> REFERENCES = List.of("corrects", "performance", "relief", "inspection", "visit", "referral", "feed", "webhook", "staff_grant");

    private final SealedEntry entry;
    private final List<Trace> rows = new ArrayList<>();

    private Traces(SealedEntry entry) {
        this.entry = entry;
    }

    /**
     * Returns the rows of an entry.
     *
     * @throws IllegalArgumentException if its kind is unknown or its payload no JSON object
     */
    static List<Trace> of(SealedEntry entry) {
        Traces traces = new Traces(entry);
        traces.add(JournalKind.parse(entry.kind()), payload(entry));
        return traces.rows;
    }

    private void add(JournalKind kind, ObjectNode payload) {
        switch (kind) {
            case ORGANISATION_IMPORTED -> {
                organisation(payload);
                row("organisation_import", payload);
            }
            case ORGANISATION_CHANGED -> organisation(payload);
            case RULEBOOK_ADDED -> row("rulebook", payload);
            case PARAMETER_SET -> row("local_parameter", payload);
            case WORKING_CALENDAR_CHANGED -> calendarYear(payload);
            case PERFORMANCE_RECORDED -> performance(payload);
            case REVIEW_RECORDED -> row("review", payload);
            case WITHDRAWAL_RECORDED -> row("withdrawal", payload);
            case RELIEF_GRANTED -> documented("relief", payload);
            case RELIEF_REVOKED -> row("revocation", payload);
            case OCCASION_RECORDED -> row("occasion", payload);
            case INSPECTION_BEGUN -> row("inspection", payload);
            case VISIT_RECORDED -> visit(payload);
            case VISIT_WITHDRAWN -> row("visit_withdrawal", payload);
            case FINDING_ISSUED -> finding(payload);
            case REFERRAL_PROPOSED -> referral(payload);
            case REFERRAL_STEP_TAKEN -> documented("referral_step", payload);
            default -> access(kind, payload);
        }
    }

    /** Adds what says who is let in, and to whom something is sent. */
    private void access(JournalKind kind, ObjectNode payload) {
        switch (kind) {
            case TOKEN_CREATED -> token(payload);
            case TOKEN_REVOKED -> row(TraceStore.TOKEN_REVOKED, payload.put("revoked_at", entry.recordedAt().toString()));
            case FEED_CREATED -> feed(payload);
            case FEED_REVOKED -> row("calendar_feed_revocation", payload);
            case GRANT_GIVEN -> grant(payload);
            case GRANT_REVOKED -> row("staff_grant_revocation", payload);
            case WEBHOOK_CREATED -> webhook(payload);
            case WEBHOOK_SECRET_ROTATED -> row("webhook_rotation", payload);
            case WEBHOOK_REVOKED -> row("webhook_revocation", payload);
            default -> throw new IllegalArgumentException("nobody told what rows a " + kind.code() + " leaves");
        }
    }

    private void organisation(ObjectNode payload) {
        list("unit", payload.remove("units"));
        list("post", payload.remove("posts"));
        list("tenure", payload.remove("tenures"));
    }

    private void calendarYear(ObjectNode payload) {
        list("working_calendar_day", payload.remove("days"));
        row("working_calendar_year", payload);
    }

    private void token(ObjectNode payload) {
        elements(payload.remove("units")).forEach(unit -> row("token_unit", object(Map.of("token", payload.path("id"), "unit", unit))));
        row("token", payload.put("created_at", entry.recordedAt().toString()));
    }

    private void performance(ObjectNode payload) {
        documents("performance_document", payload.remove("documents"));
        row("performance", payload);
    }

    /** A visit that performs an obligation left the rows of the performance too. */
    private void visit(ObjectNode payload) {
        JsonNode documents = payload.remove("documents");
        documents("visit_document", documents);
        if (payload.has("obligation")) {
            documents("performance_document", documents);
            row("performance", object(Map.of("obligation", payload.path("obligation"), "performed_on", payload.path("visited_on"))));
        }
        row("visit", payload);
    }

    private void finding(ObjectNode payload) {
        texts("finding_obligation", "obligation", payload.remove("obligations"));
        row("finding", payload);
    }

    private void referral(ObjectNode payload) {
        texts("referral_ground", "citation", payload.remove("grounds"));
        texts("referral_obligation", "obligation", payload.remove("obligations"));
        documented("referral", payload);
    }

    private void feed(ObjectNode payload) {
        texts("calendar_feed_alarm", "days_before", payload.remove("alarms_days_before"));
        row("calendar_feed", payload);
    }

    private void grant(ObjectNode payload) {
        texts("staff_grant_unit", "unit", payload.remove("units"));
        row("staff_grant", payload);
    }

    private void webhook(ObjectNode payload) {
        texts("webhook_type", "type", payload.remove("types"));
        row("webhook", payload);
    }

    private void documents(String table, JsonNode documents) {
        int position = 0;
        for (JsonNode document : elements(documents)) {
            position++;
            row(table, object(document).put("position", position));
        }
    }

    private void texts(String table, String column, JsonNode texts) {
        int position = 0;
        for (JsonNode text : elements(texts)) {
            position++;
            row(table, object(Map.of(column, text)).put("position", position));
        }
    }

    private void documented(String table, ObjectNode payload) {
        JsonNode document = payload.remove("document");
        if (document != null) {
            object(document).properties().forEach(member -> payload.set("document_" + member.getKey(), member.getValue()));
        }
        row(table, payload);
    }

    private void list(String table, JsonNode items) {
        elements(items).forEach(item -> row(table, object(item)));
    }

    private void row(String table, ObjectNode members) {
        SortedMap<String, String> cells = new TreeMap<>();
        members.properties().forEach(member -> {
            String cell = cell(member.getKey(), member.getValue());
            if (!cell.isEmpty()) {
                cells.put(member.getKey(), cell);
            }
        });
        rows.add(new Trace(table, cells));
    }

    private static String cell(String name, JsonNode value) {
        String text = value.isValueNode() ? value.asText() : value.toString();
        if (REFERENCES.contains(name)) {
            return text.replaceFirst("^[a-z]", "");
        }
        return name.endsWith("_at") ? Instant.parse(text).toString() : text;
    }

    private static List<JsonNode> elements(JsonNode items) {
        List<JsonNode> elements = new ArrayList<>();
        if (items != null) {
            items.forEach(elements::add);
        }
        return elements;
    }

    private static ObjectNode object(Map<String, JsonNode> members) {
        return new ObjectNode(JsonNodeFactory.instance, new LinkedHashMap<>(members));
    }

    private static ObjectNode object(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object.deepCopy();
        }
        throw new IllegalArgumentException("what was recorded is no object");
    }

    private static ObjectNode payload(SealedEntry entry) {
        try {
            return object(MAPPER.readTree(entry.payload()));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("the payload is no JSON", notJson);
        }
    }
}
