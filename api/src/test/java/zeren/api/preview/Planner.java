package zeren.api.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zeren.api.Answer;
import zeren.api.Client;

/** Whoever looks at changes before they are made, and then makes them. */
record Planner(Client client) {
    private static final String JSON = "application/json";

    /**
     * A change.
     *
     * @param operation its name in a preview
     * @param target what its path names, or nothing
     * @param body its body in JSON
     */
    record Plan(String operation, String target, String body) {
        String preview() {
            return "{\"operation\":\"" + operation + "\"" + (target.isEmpty() ? "" : ",\"target\":\"" + target + "\"") + ",\"body\":" + body + "}";
        }

        String method() {
            return operation.startsWith("put") ? "PUT" : "POST";
        }

        String path() {
            String[] part = target.split("/");
            return switch (operation) {
                case "put_unit" -> "/units/" + target;
                case "put_post" -> "/posts/" + target;
                case "post_tenure" -> "/posts/" + target + "/tenures";
                case "put_tenure" -> "/posts/" + part[0] + "/tenures/" + part[1];
                case "post_succession" -> "/units/" + target + "/successions";
                case "import" -> "/imports";
                case "post_rulebook" -> "/rulebooks";
                case "put_parameter" -> "/rulebooks/" + part[0] + "/parameters/" + part[1];
                case "put_working_calendar_year" -> "/working-calendars/" + part[0] + "/years/" + part[1];
                default -> throw new IllegalArgumentException(operation);
            };
        }
    }

    /** Returns the founding of a college. */
    static Plan college(String code, String from) {
        return new Plan("put_unit", code, "{\"kind\":\"secondary_organisation\",\"name\":{\"zh\":\"新学院党委\",\"en\":\"New college\"},\"parent\":\"school\","
                + "\"exists_from\":\"" + from + "\"}");
    }

    /** Returns a parameter, which says {@code rest} besides who decided so. */
    static Plan parameter(String duty, String rest) {
        return new Plan("put_parameter", "gxufe-2020-5/" + duty,
                "{" + rest + ",\"set_by\":\"school\",\"document\":{\"kind\":\"notice\",\"number\":\"2026-31\"}}");
    }

    /** Looks at a change; {@code query} begins with a question mark, or is empty. */
    Answer preview(Plan plan, String query) {
        return client.post("/previews" + query, BodyPublishers.ofString(plan.preview()), "Content-Type", JSON);
    }

    /** Returns every difference of a preview by its list, all pages of it. */
    Map<String, List<JsonNode>> differences(Plan plan, String query) {
        JsonNode first = preview(plan, query).is(200).json();
        Map<String, List<JsonNode>> differences = new TreeMap<>();
        first.path("differences").properties().forEach(list -> {
            List<JsonNode> items = differences.computeIfAbsent(list.getKey(), none -> new ArrayList<>());
            JsonNode page = list.getValue();
            page.path("items").forEach(items::add);
            while (page.has("next")) {
                Answer more = client.post(page.path("next").asText(), BodyPublishers.ofString(plan.preview()), "Content-Type", JSON).is(200);
                page = more.json().path("differences").path(list.getKey());
                page.path("items").forEach(items::add);
            }
        });
        return differences;
    }

    /** Makes the change, upon whatever there is; without a preview where {@code previewId} is empty. */
    Answer carryOut(Plan plan, String previewId) {
        String target = plan.path() + (previewId.isEmpty() ? "" : "?preview_id=" + previewId);
        Answer made = send(plan, target, "Content-Type", JSON);
        return made.status() == 428 ? send(plan, target, "Content-Type", JSON, "If-Match", "*") : made;
    }

    private Answer send(Plan plan, String target, String... headers) {
        return client.send(plan.method(), target, BodyPublishers.ofString(plan.body()), headers);
    }

    /** Returns all items of a list. */
    List<JsonNode> all(String target) {
        List<JsonNode> items = new ArrayList<>();
        for (String next = target; !next.isEmpty();) {
            JsonNode page = client.get(next).is(200).json();
            page.path("items").forEach(items::add);
            next = page.path("next").asText("");
        }
        return items;
    }

    /** Returns the fields of an object that are there, as one object. */
    static ObjectNode only(JsonNode json, String... fields) {
        ObjectNode some = JsonNodeFactory.instance.objectNode();
        for (String field : fields) {
            if (json.has(field)) {
                some.set(field, json.path(field));
            }
        }
        return some;
    }
}
