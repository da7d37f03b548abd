package zeren.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import zeren.calendar.DateRange;
import zeren.text.Title;

/**
 * JSON as the contract wants it: written by hand, field by field, with nothing where there is nothing.
 *
 * <p>Indented, since people read it in a terminal; the indentation is part of what an {@code ETag} is made of.
 */
public final class Json {
    /** The content type of every answer that is JSON and no problem. */
    public static final String CONTENT_TYPE = "application/json";

    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER).withArrayEmptySeparator("");
    private static final ObjectWriter WRITER = new JsonMapper().writer(new DefaultPrettyPrinter(SEPARATORS)
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    /** Returns a new empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Returns a name in both languages as an object. */
    public static ObjectNode title(Title title) {
        return object().put("zh", title.zh()).put("en", title.en());
    }

    /** Puts {@code field} where there is a value, and nothing where there is none. */
    public static void put(ObjectNode json, String field, Optional<String> value) {
        value.ifPresent(present -> json.put(field, present));
    }

    /** Puts the ends of a range as {@code name_from} and, unless it is open, {@code name_to}. */
    public static void put(ObjectNode json, String name, DateRange range) {
        json.put(name + "_from", range.from().toString());
        put(json, name + "_to", range.end().map(Object::toString));
    }

    /** Puts an array of texts. */
    public static <T> void put(ObjectNode json, String field, Collection<T> values, Function<T, String> text) {
        ArrayNode array = json.putArray(field);
        values.forEach(value -> array.add(text.apply(value)));
    }

    /** Puts an array of texts, and nothing where there are none. */
    public static <T> void putUnlessEmpty(ObjectNode json, String field, Collection<T> values, Function<T, String> text) {
        if (!values.isEmpty()) {
            put(json, field, values, text);
        }
    }

    /** Puts an array of objects. */
    public static <T> void putObjects(ObjectNode json, String field, Collection<T> values, Function<T, ObjectNode> object) {
        ArrayNode array = json.putArray(field);
        values.forEach(value -> array.add(object.apply(value)));
    }

    /** Returns a text that is JSON in the one written form that all have that say the same; any other as it is. */
    public static String canonical(String text) {
        try {
            return StrictJson.canonical(StrictJson.read(text, fault -> { }));
        } catch (Refusal notJson) {
            return text;
        }
    }

    /** Answers with an object. */
    public static void answer(Context ctx, ObjectNode json) {
        Body.set(ctx, CONTENT_TYPE, bytes(json));
    }

    static byte[] bytes(JsonNode json) {
        return text(json).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(JsonNode json) {
        try {
            return WRITER.writeValueAsString(json) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain nodes is always writable", impossible);
        }
    }
}
