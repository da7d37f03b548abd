package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the server answered.
 *
 * @param headers the headers by their names in lower case; of several of one name the first
 */
public record Answer(int status, Map<String, String> headers, String body) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Creates one from all its headers. */
    public static Answer of(int status, Map<String, List<String>> headers, String body) {
        Map<String, String> first = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> first.put(name, values.get(0)));
        return new Answer(status, first, body);
    }

    /** Returns a header, or nothing where it is not there. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Returns the body as JSON. */
    public JsonNode json() {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON: " + body, notJson);
        }
    }

    /** Returns one text of each item of a list. */
    public List<String> each(String field) {
        List<String> texts = new ArrayList<>();
        json().path("items").forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }

    /** Checks the status, and returns this. */
    public Answer is(int expected) {
        assertEquals(expected, status, body);
        return this;
    }

    /** Checks that this is a problem of that kind, and returns this. */
    public Answer isProblem(int expected, String slug) {
        is(expected);
        assertEquals("application/problem+json", header("Content-Type"));
        assertEquals("/problems/" + slug, json().path("type").asText(), body);
        return this;
    }
}
