package zeren.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** One of the things that are wrong with a request: where, which fault, and in words what was found, what is allowed, what to do. */
public final class Fault {
    private final ObjectNode place;
    private final String code;
    private final String detail;
    private final boolean isOfWhole;

    private Fault(ObjectNode place, String code, String detail) {
        this(place, code, detail, false);
    }

    private Fault(ObjectNode place, String code, String detail, boolean isOfWhole) {
        this.place = place;
        this.code = code;
        this.detail = detail;
        this.isOfWhole = isOfWhole;
    }

    /** Returns a fault of a query or path parameter or of a header. */
    public static Fault ofParameter(String name, String code, String detail) {
        return new Fault(Json.object().put("parameter", name), code, detail);
    }

    /** Returns a fault of a place in a JSON body. */
    public static Fault ofPointer(String pointer, String code, String detail) {
        return new Fault(Json.object().put("pointer", pointer), code, detail);
    }

    /**
     * Returns a fault of a place in a text, such as a rulebook.
     *
     * @param pointer the place as a JSON Pointer (RFC 6901)
     * @param line its line, from 1
     * @param character the character in that line, from 1
     */
    public static Fault ofText(String pointer, int line, int character, String code, String detail) {
        return new Fault(Json.object().put("pointer", pointer).put("line", line).put("character", character), code, detail);
    }

    /** Returns a fault of one part of a multipart body. */
    public static Fault ofPart(String part, String code, String detail) {
        return new Fault(Json.object().put("part", part), code, detail);
    }

    /** Returns a fault of a line of a part, or of one column in it. */
    public static Fault ofLine(String part, int line, Optional<String> column, String code, String detail) {
        ObjectNode place = Json.object().put("part", part).put("line", line);
        Json.put(place, "column", column);
        return new Fault(place, code, detail);
    }

    /** Returns the same fault as one that says its place in the whole request already, whoever may come upon it within a body. */
    Fault ofWhole() {
        return new Fault(place, code, detail, true);
    }

    /** Tells whether it is of a place in a body. */
    boolean isOfBody() {
        return place.has("pointer");
    }

    /**
     * Returns the same of a request that stands in the body of another.
     *
     * @param body the place of its body there; what says its place in the whole already is as it is
     * @param target the place of what its path says
     */
    Fault within(String body, String target) {
        if (isOfWhole) {
            return this;
        }
        if (place.has("parameter")) {
            return ofPointer(target, code, detail);
        }
        String pointer = place.path("pointer").asText();
        boolean isInner = place.has("pointer") && !place.has("line") && !pointer.startsWith(body + "/");
        return isInner ? new Fault(place.deepCopy().put("pointer", body + pointer), code, detail) : this;
    }

    /** Returns what was found, what is allowed, what to do. */
    public String detail() {
        return detail;
    }

    ObjectNode json() {
        return place.deepCopy().put("code", code).put("detail", detail);
    }
}
