package zeren.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import zeren.api.sql.Canonical;

/** JSON (RFC 8259) of which nothing is overlooked: a field that is there twice is a fault, where readers take the first or the last. */
final class StrictJson {
    private static final int DEEPEST = 32;
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,8})");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final JsonParser parser;
    private final Consumer<Fault> faults;

    private StrictJson(JsonParser parser, Consumer<Fault> faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /**
     * Reads a text that is one JSON value and nothing else.
     *
     * @param faults takes a fault of every field that is there again; the value keeps the first
     * @throws Refusal if it is not JSON, or nested deeper than any body of ours
     */
    static JsonNode read(String text, Consumer<Fault> faults) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            try {
                StrictJson reading = new StrictJson(parser, faults);
                JsonNode value = reading.value(parser.nextToken(), "");
                if (value != null && parser.nextToken() == null) {
                    return value;
                }
                throw malformed(parser.currentLocation());
            } catch (JsonProcessingException notJson) {
                throw malformed(parser.currentLocation());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Returns a value in the one written form that all texts have that say the same. */
    static String canonical(JsonNode json) {
        return Canonical.json(plain(json));
    }

    private static Object plain(JsonNode json) {
        if (json.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            json.properties().forEach(member -> members.put(member.getKey(), plain(member.getValue())));
            return members;
        }
        if (json.isArray()) {
            List<Object> elements = new ArrayList<>();
            json.forEach(element -> elements.add(plain(element)));
            return elements;
        }
        if (json.isNumber()) {
            return json.intValue();
        }
        return json.isBoolean() ? json.booleanValue() : json.isNull() ? null : json.asText();
    }

    /**
     * Returns the text of a body.
     *
     * @throws Refusal if it is not UTF-8
     */
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw JsonBody.refusal(Fault.ofPointer("", "malformed_encoding", "the body is not UTF-8"));
        }
    }

    private static Refusal malformed(JsonLocation place) {
        return JsonBody.refusal(Fault.ofPointer("", "malformed_json", "the body is not one JSON value nested at most " + DEEPEST
                + " deep: look at line " + place.getLineNr() + ", column " + place.getColumnNr()));
    }

    private JsonNode value(JsonToken token, String pointer) throws IOException {
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            default -> NODES.nullNode();
        };
    }

    /** Any other number than these is meant by no field of ours, may be costly to know, and stays as it is written. */
    private static JsonNode number(String written) {
        return WHOLE.matcher(written).matches() ? NODES.numberNode(Integer.parseInt(written)) : NODES.rawValueNode(new RawValue(written));
    }

    private ObjectNode object(String pointer) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String place = JsonBody.pointer(pointer, name);
            JsonNode value = value(parser.nextToken(), place);
            if (object.has(name)) {
                faults.accept(Fault.ofPointer(place, "repeated_field", "this field is there more than once: give it once"));
            } else {
                object.set(name, value);
            }
        }
        return object;
    }

    private ArrayNode array(String pointer) throws IOException {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token, JsonBody.pointer(pointer, String.valueOf(array.size()))));
        }
        return array;
    }
}
