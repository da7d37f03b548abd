package zeren.api.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The whole answer to a write: once it is here, what it says has to stay true.
 *
 * @param path where what was recorded is found
 * @param replayed whether the server says that it gave this answer before
 * @param saysWhen whether it says when to try again
 */
record Answered(Write write, int status, String path, boolean replayed, boolean saysWhen, String body) {
    private static final int CREATED = 201;
    private static final int DONE = 200;
    private static final int UNAVAILABLE = 503;
    private static final JsonMapper MAPPER = new JsonMapper();

    boolean isAcknowledged() {
        return status == CREATED || status == DONE;
    }

    /** Tells whether it is to be tried again, as it may have been done or not. */
    boolean isUnavailable() {
        return status == UNAVAILABLE;
    }

    /** Tells whether what was recorded has a place of its own; an import has none, and its answer no number. */
    boolean isFound() {
        return status == CREATED;
    }

    String id() {
        return json(body).path("id").asText();
    }

    /** Returns the number of its entry in the journal. */
    long sequence() {
        return Long.parseLong(id().substring(1));
    }

    /** Returns where the register says what it said at that moment, whatever was recorded later. */
    String pathThen() {
        return path + "?known_at=" + json(body).path("recorded_at").asText();
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException torn) {
            throw new IllegalStateException("no JSON: " + text, torn);
        }
    }
}
