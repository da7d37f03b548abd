package zeren.api.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import zeren.api.Contract;
import zeren.api.fuzz.Call.Content;
import zeren.api.fuzz.Call.Pair;
import zeren.api.fuzz.Operation.Parameter;

/**
 * What the contract says of the form of a request, and of nothing else: a second reader of {@code openapi.yaml}, which knows nothing of the
 * server's own checks.
 *
 * <p>The form is good, it is bad and one of some statuses has to say so, or it is doubtful: the schemas take what the contract's words may
 * not.
 */
final class Form {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    /** What the reader of rulebooks judges, and the schema does not. */
    private static final Set<String> OPAQUE = Set.of("post_rulebook", "import");

    private final Set<Integer> statuses = new TreeSet<>();
    private boolean doubtful;

    private Form() {}

    /** Judges a request. */
    static Form of(Call call) {
        Form form = new Form();
        form.judgePath(call);
        form.judgeQuery(call);
        form.judgeHeaders(call);
        if (call.operation().hasBody()) {
            form.judgeContent(call);
        }
        return form;
    }

    /** Returns the statuses one of which has to be answered; none where nothing is bad. */
    Set<Integer> statuses() {
        return statuses;
    }

    boolean isGood() {
        return statuses.isEmpty() && !doubtful;
    }

    boolean isBad() {
        return !statuses.isEmpty();
    }

    /** Returns the path as it is meant, where it can be read. */
    static Optional<String> decoded(Call call) {
        return decoded(call.place().replace("+", "%2B"));
    }

    private void judgePath(Call call) {
        Map<String, JsonNode> schemas = call.operation().parameters("path").stream().collect(Collectors.toMap(Parameter::name, Parameter::schema));
        for (Pair each : call.path()) {
            Optional<String> value = decoded(each.value().replace("+", "%2B"));
            if (value.isEmpty() || value.get().isEmpty() || !value.get().codePoints().noneMatch(one -> one == '/' || one == '\\' || one == ';' || Character.isISOControl(one))
                    || !Contract.takes(schemas.get(each.name()), NODES.textNode(value.get()).toString())) {
                statuses.addAll(Set.of(400, 404, 409, 422));
            } else {
                doubtful |= Texts.isOdd(value.get()) || value.get().contains("%");
            }
        }
        // Another operation may be meant.
        doubtful |= statuses.isEmpty() && !decoded(call).flatMap(path -> Contract.operation(call.operation().method(), path))
                .equals(Optional.of(call.operation().method() + " " + call.operation().path()));
    }

    private void judgeQuery(Call call) {
        Map<String, Parameter> known = call.operation().parameters("query").stream().collect(Collectors.toMap(Parameter::name, Function.identity()));
        Set<String> seen = new HashSet<>();
        for (Pair each : call.query()) {
            Optional<String> name = decoded(each.name());
            Optional<String> value = decoded(each.value());
            boolean fits = name.isPresent() && value.isPresent() && known.containsKey(name.get()) && seen.add(name.get()) && !value.get().isEmpty()
                    && Contract.takes(known.get(name.get()).schema(), typed(known.get(name.get()), value.get()).toString());
            if (fits) {
                doubtful |= Texts.isOdd(value.get());
            } else {
                statuses.add(400);
            }
        }
    }

    /** Returns the value that a text in a query is. */
    private static JsonNode typed(Parameter parameter, String text) {
        String type = Contract.resolved(parameter.schema()).path("type").asText();
        if (type.equals("integer") && text.matches("-?(0|[1-9][0-9]{0,30})")) {
            return NODES.numberNode(new BigInteger(text));
        } else if (type.equals("boolean") && text.matches("true|false")) {
            return NODES.booleanNode(Boolean.parseBoolean(text));
        } else if (parameter.isList()) {
            ArrayNode list = NODES.arrayNode();
            List.of(text.split(",", -1)).forEach(list::add);
            return list;
        }
        return NODES.textNode(text);
    }

    private void judgeHeaders(Call call) {
        for (Parameter each : call.operation().parameters("header")) {
            Optional<String> value = call.header(each.name());
            if (value.isEmpty() && each.required()) {
                statuses.add(428);
            } else if (value.isPresent() && Set.of("Idempotency-Key", "On-Behalf-Of").contains(each.name()) && !Contract.takes(each.schema(), NODES.textNode(value.get()).toString())) {
                statuses.addAll(each.name().equals("On-Behalf-Of") ? Set.of(400, 403) : Set.of(400, 409, 422));
            }
        }
        doubtful |= call.header("Prefer").isPresent() || call.header("Last-Event-ID").isPresent();
    }

    private void judgeContent(Call call) {
        Content content = call.content().orElse(new Content("", new byte[0], Optional.empty()));
        String type = content.type().toLowerCase(Locale.ROOT).replaceFirst(" *;.*", "").strip();
        String said = content.type().contains(";") ? content.type().replaceFirst("[^;]*;", "").strip() : "";
        if (!call.operation().content().has(type)) {
            statuses.add(415);
        } else if (!type.equals("application/json")) {
            // Of files, only the names of the parts are the contract's.
            doubtful = true;
        } else if (!said.isEmpty() && !said.toLowerCase(Locale.ROOT).matches("charset=\"?utf-8\"?")) {
            statuses.add(415);
        } else {
            judgeJson(call, content.bytes());
        }
    }

    private void judgeJson(Call call, byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            JsonNode schema = call.operation().content().at("/application~1json/schema");
            boolean fits = json != null && json.isObject() && Contract.takes(schema, json.toString()) && fitsWithin(json);
            if (!fits) {
                // That something is there twice is a rule on values as well as one of form, and told of after what it conflicts with; and a row is told of
                // as a line of a file is.
                boolean isOfValues = json != null && (call.operation().id().equals("importOrganisation") || Contract.takes(schema, unique(json).toString()));
                statuses.addAll(isOfValues ? Set.of(400, 409, 422) : Set.of(400));
            } else {
                doubtful |= isOdd(json) || call.operation().id().equals("postRulebook") || OPAQUE.contains(json.path("operation").asText());
            }
        } catch (CharacterCodingException | JsonProcessingException malformed) {
            statuses.add(400);
        }
    }

    /** Of a change that is looked at first, the body is that of the change. */
    private static boolean fitsWithin(JsonNode json) {
        String operation = json.path("operation").asText();
        if (!json.path("body").isObject() || OPAQUE.contains(operation)) {
            return true;
        }
        return Contract.takes(Operation.named(camel(operation)).content().at("/application~1json/schema"), json.path("body").toString());
    }

    /** Returns a value in whose lists nothing is there twice. */
    private static JsonNode unique(JsonNode json) {
        JsonNode copy = json.deepCopy();
        copy.properties().forEach(member -> member.setValue(unique(member.getValue())));
        if (copy instanceof ArrayNode array) {
            Set<JsonNode> once = new LinkedHashSet<>();
            array.forEach(each -> once.add(unique(each)));
            array.removeAll().addAll(once);
        }
        return copy;
    }

    static String camel(String words) {
        StringBuilder camel = new StringBuilder();
        for (String word : words.split("_")) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }

    private static boolean isOdd(JsonNode json) {
        boolean odd = json.isTextual() && Texts.isOdd(json.asText());
        odd |= json.isFloatingPointNumber() || json.isBigInteger() || json.isLong();
        for (JsonNode each : json) {
            odd |= isOdd(each);
        }
        return odd;
    }

    /** Returns the text that is meant by percent-encoded UTF-8, or nothing where it is broken. */
    private static Optional<String> decoded(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            char one = encoded.charAt(i);
            if (one == '%' && !encoded.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*")) {
                return Optional.empty();
            }
            bytes.write(one == '%' ? Integer.parseInt(encoded.substring(i + 1, i + 3), 16) : one == '+' ? ' ' : one);
            i += one == '%' ? 2 : 0;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
