package zeren.api.upgrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import zeren.api.Answer;
import zeren.api.Client;

/**
 * Something that was asked of a release, and its answer.
 *
 * @param target the path with its query
 * @param answer the body
 */
record Question(String target, JsonNode answer) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Asks. */
    static Question ask(Client client, String target) {
        Answer answer = client.get(target).is(200);
        return new Question(target, parsed(answer.body().replace(client.address(), "http://zeren")));
    }

    static Question ofLine(String line) {
        JsonNode json = parsed(line);
        return new Question(json.path("get").asText(), json.path("answer"));
    }

    String line() {
        ObjectNode json = MAPPER.createObjectNode().put("get", target);
        json.set("answer", answer);
        return json.toString();
    }

    /** Returns where a later answer does not say what this one says; it may say more. */
    List<String> missing(JsonNode later) {
        List<String> differences = new ArrayList<>();
        compare(target, answer, later, differences);
        return differences;
    }

    private static void compare(String where, JsonNode before, JsonNode later, List<String> differences) {
        if (before.isObject() && later.isObject()) {
            for (Map.Entry<String, JsonNode> field : before.properties()) {
                compare(where + "/" + field.getKey(), field.getValue(), later.path(field.getKey()), differences);
            }
        } else if (before.isArray() && later.isArray() && before.size() == later.size()) {
            Iterator<JsonNode> others = later.elements();
            for (int i = 0; i < before.size(); i++) {
                compare(where + "/" + i, before.get(i), others.next(), differences);
            }
        } else if (!isSame(where, before, later)) {
            differences.add(where + ": " + before + ", now " + later);
        }
    }

    /** Reports told the instant of the clock where they tell that of the last entry now: the same is known at both. */
    private static boolean isSame(String where, JsonNode before, JsonNode later) {
        boolean isOfReport = where.startsWith("/reports/");
        return before.equals(later) || isOfReport && (where.endsWith("/known_at") || undated(before).equals(undated(later)));
    }

    private static String undated(JsonNode link) {
        return link.asText().replaceAll("known_at=[^&]*", "known_at");
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(text, malformed);
        }
    }
}
