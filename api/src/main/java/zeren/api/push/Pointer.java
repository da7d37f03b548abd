package zeren.api.push;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import zeren.text.InvalidValueException;

/** A place in an answer (RFC 6901); the empty one is the whole. */
record Pointer(JsonPointer path) {

    /**
     * Reads one.
     *
     * @throws InvalidValueException if it is none
     */
    static Pointer parse(String written) {
        try {
            return new Pointer(JsonPointer.compile(written));
        } catch (IllegalArgumentException malformed) {
            throw new InvalidValueException("pointer", written, "a JSON Pointer such as /data/0/id");
        }
    }

    JsonNode in(JsonNode json) {
        return json.at(path);
    }
}
