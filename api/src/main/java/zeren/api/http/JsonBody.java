package zeren.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import zeren.text.InvalidValueException;
import zeren.text.Text;
import zeren.text.Title;

/**
 * The JSON object in the body of a request, read strictly and with all faults at once, as {@link Params} reads a query.
 *
 * <p>A route reads every field it knows, whether it is there or not, then calls {@link #check}. Until then a malformed one reads as if it
 * were absent.
 */
public final class JsonBody {
    /** The largest number of bytes of a body. */
    static final int LIMIT = 1_000_000;

    private static final int LONGEST_NAME = 200;
    private static final Pattern TYPE = Pattern.compile("(?i)application/json *(; *charset=\"?utf-8\"? *)?");

    private final String pointer;
    private final JsonNode json;
    private final Optional<String> sent;
    private final BodyFindings findings;
    private final TreeSet<String> known = new TreeSet<>();

    private JsonBody(String pointer, JsonNode json, Optional<String> sent, BodyFindings findings) {
        this.pointer = pointer;
        this.json = json;
        this.sent = sent;
        this.findings = findings;
        findings.add(this);
    }

    /** Reads, as {@link #of(Context, Params, int)}, the body of a request that has no parameter but takes an {@code Idempotency-Key}. */
    public static JsonBody of(Context ctx) {
        return of(ctx, Params.ofWrite(ctx));
    }

    /** Reads, as {@link #of(Context, Params, int)}, the body of a request that has these parameters. */
    public static JsonBody of(Context ctx, Params params) {
        return of(ctx, params, LIMIT);
    }

    /** Tells whether the body says that it is JSON. */
    public static boolean isSent(Context ctx) {
        String type = ctx.contentType();
        return type != null && TYPE.matcher(type.strip()).matches();
    }

    /**
     * Reads the body of a request that may be larger than others.
     *
     * @param params what else of the request is read; {@link #check} tells its faults too
     * @param limit the largest number of bytes
     * @throws Refusal if it is of another content type, too large, not UTF-8, or not one JSON object, with the faults of the parameters
     */
    public static JsonBody of(Context ctx, Params params, int limit) {
        if (!isSent(ctx)) {
            throw new Refusal(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json in UTF-8."));
        }
        BodyFindings findings = new BodyFindings(params);
        byte[] bytes = Body.read(ctx, limit);
        try {
            String text = StrictJson.utf8(bytes);
            JsonNode json = StrictJson.read(text, findings::fault);
            if (!json.isObject()) {
                throw refusal(Fault.ofPointer("", "wrong_type", "the body must be an object"));
            }
            return new JsonBody("", json, Optional.of(text), findings);
        } catch (Refusal unread) {
            unread.problem().faults().forEach(findings::fault);
            findings.check(List::of);
            throw unread;
        }
    }

    /** Returns a body that is one field with a text, of a request that has these parameters. */
    public static JsonBody of(Params params, String field, String text) {
        return new JsonBody("", Json.object().put(field, text), Optional.empty(), new BodyFindings(params));
    }

    /**
     * Reads a field that is a text, or absent.
     *
     * @param parse makes a value of the field's name and text, or throws {@link InvalidValueException}
     */
    public <T> Optional<T> read(String field, BiFunction<String, String, T> parse) {
        return find(field).flatMap(value -> text(value, field, parse));
    }

    /** Reads a field that is a text and has to be there. */
    public <T> Optional<T> required(String field, BiFunction<String, String, T> parse) {
        return need(field).flatMap(value -> text(value, field, parse));
    }

    /** Reads a field that is a text of any length and any number of lines, or absent. */
    public Optional<String> longText(String field) {
        Optional<JsonNode> value = find(field);
        if (value.isPresent() && !value.get().isTextual()) {
            fault(field, "wrong_type", "this must be a text");
        }
        return value.map(JsonNode::textValue);
    }

    /** Reads a field that is a whole number from {@code min} to {@code max} and has to be there. */
    public Optional<Integer> number(String field, int min, int max) {
        return need(field).isPresent() ? findNumber(field, min, max) : Optional.empty();
    }

    /** Reads a field that is a whole number from {@code min} to {@code max}, or absent. */
    public Optional<Integer> findNumber(String field, int min, int max) {
        Optional<JsonNode> value = find(field);
        boolean fits = value.filter(node -> node.isInt() && node.intValue() >= min && node.intValue() <= max).isPresent();
        if (value.isPresent() && !fits) {
            fault(field, value.get().isInt() ? "invalid_value" : "wrong_type", "this must be a whole number from " + min + " to " + max);
        }
        return fits ? value.map(JsonNode::intValue) : Optional.empty();
    }

    /** Reads a field that is a name in both languages and has to be there. */
    public Optional<Title> title(String field) {
        Optional<JsonBody> names = object(field);
        Optional<String> zh = names.flatMap(name -> name.required("zh", (what, text) -> Text.line(what, text, Title.MAX)));
        Optional<String> en = names.flatMap(name -> name.required("en", (what, text) -> Text.line(what, text, Title.MAX)));
        return zh.flatMap(chinese -> en.map(english -> new Title(chinese, english)));
    }

    /** Reads a field that is an object, or absent. */
    public Optional<JsonBody> findObject(String field) {
        return find(field).flatMap(value -> object(value, field));
    }

    /** Reads a field that may be anything, or absent: whoever asks judges it, and says so by {@link #place}. */
    public Optional<JsonNode> any(String field) {
        return find(field);
    }

    /** Reads a field that is an object and has to be there. */
    public Optional<JsonBody> object(String field) {
        return need(field).flatMap(value -> object(value, field));
    }

    /** Reads a field that is a list of objects and has to be there; of a list that is too long or empty nothing more. */
    public List<JsonBody> objects(String field, int most) {
        JsonBody list = new JsonBody(pointer(pointer, field), elements(field, most), Optional.empty(), findings);
        List<JsonBody> objects = new ArrayList<>();
        for (int i = 0; i < list.json.size(); i++) {
            list.object(list.json.get(i), String.valueOf(i)).ifPresent(objects::add);
        }
        return objects;
    }

    /** Reads a field that is a list of objects, or absent; of a list that is too long or empty nothing more. */
    public List<JsonBody> objectsIfAny(String field, int most) {
        return find(field).isPresent() ? objects(field, most) : List.of();
    }

    /** Reads a field that is a list of texts and has to be there; of a list that is too long or empty nothing more. */
    public <T> List<T> texts(String field, int most, BiFunction<String, String, T> parse) {
        JsonBody list = new JsonBody(pointer(pointer, field), elements(field, most), Optional.empty(), findings);
        List<T> values = new ArrayList<>();
        for (int i = 0; i < list.json.size(); i++) {
            list.text(list.json.get(i), String.valueOf(i), parse).ifPresent(values::add);
        }
        return values;
    }

    /** Notes a fault: something that makes the request a bad one (400). */
    public void fault(String field, String code, String detail) {
        findings.fault(Fault.ofPointer(pointer(pointer, field), code, detail));
    }

    /** Notes a fault of what the path says. */
    public void faultOfPath(String name, String code, String detail) {
        findings.fault(Fault.ofParameter(name, code, detail));
    }

    /** Notes a refusal: a rule that well-formed values break (422, or 400 together with faults). */
    public void refuse(String field, String code, String detail) {
        findings.refuse(Fault.ofPointer(pointer(pointer, field), code, detail));
    }

    /**
     * Ends the reading of the whole body, and of the parameters that are read with it.
     *
     * @throws Refusal if anything was noted, or a field or a parameter is there that was not read
     */
    public void check() {
        check(List::of);
    }

    /** Ends it likewise; where the request is refused, the faults of parts that somebody else judges afterwards are told besides. */
    public void check(Supplier<List<Fault>> besides) {
        findings.check(besides);
    }

    /**
     * Makes one value of fields that were read and checked.
     *
     * @throws Refusal if they do not go together (422)
     */
    public <T> T made(Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (InvalidValueException unfit) {
            throw new Refusal(Problem.of(ProblemType.REFUSED_VALUES, List.of(
                    Fault.ofPointer(pointer(pointer, unfit.what()), "does_not_fit", unfit.getMessage()))));
        }
    }

    /** Returns the text that was sent; empty for a part of it, and for what was not sent as JSON. */
    public Optional<String> sent() {
        return sent;
    }

    /** Returns this object as a text of its own, to be read by somebody else; whatever is in it counts as read. */
    public String text() {
        json.fieldNames().forEachRemaining(known::add);
        return sent.orElseGet(() -> Json.text(json));
    }

    /** Returns the place of this object in the body (RFC 6901). */
    public String place() {
        return pointer;
    }

    /** Returns the body in the one written form that all bodies have that say the same; to be asked after {@link #check}. */
    public String canonical() {
        return StrictJson.canonical(json);
    }

    static Refusal refusal(Fault fault) {
        return new Refusal(Problem.of(ProblemType.INVALID_BODY, List.of(fault)));
    }

    /** Returns the place of a field (RFC 6901); of a name that nobody would call a field only the beginning. */
    static String pointer(String parent, String field) {
        String name = field.length() <= LONGEST_NAME ? field : field.substring(0, LONGEST_NAME);
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Optional<JsonNode> find(String field) {
        known.add(field);
        return Optional.ofNullable(json.get(field));
    }

    private Optional<JsonNode> need(String field) {
        Optional<JsonNode> value = find(field);
        if (value.isEmpty()) {
            fault(field, "missing_field", field + " is missing: give it");
        }
        return value;
    }

    private <T> Optional<T> text(JsonNode value, String field, BiFunction<String, String, T> parse) {
        return BodyText.read(value, field, parse, (code, detail) -> fault(field, code, detail));
    }

    private Optional<JsonBody> object(JsonNode value, String field) {
        if (value.isObject()) {
            return Optional.of(new JsonBody(pointer(pointer, field), value, Optional.empty(), findings));
        }
        fault(field, "wrong_type", "this must be an object");
        return Optional.empty();
    }

    private JsonNode elements(String field, int most) {
        JsonNode list = need(field).orElse(Json.object().arrayNode());
        if (!list.isArray()) {
            fault(field, "wrong_type", "this must be a list");
        } else if (json.has(field) && (list.isEmpty() || list.size() > most)) {
            fault(field, "wrong_number", "this has " + list.size() + " elements: from 1 to " + most + " are allowed");
        } else {
            return list;
        }
        return Json.object().arrayNode();
    }

    void noteUnknown() {
        if (json instanceof ObjectNode object) {
            String mend = known.isEmpty() ? "leave it out" : "known are " + String.join(", ", known);
            object.fieldNames().forEachRemaining(name -> {
                if (!known.contains(name)) {
                    fault(name, "unknown_field", "there is no such field here: " + mend);
                }
            });
        }
    }
}
