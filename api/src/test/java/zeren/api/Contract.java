package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The contract, {@code openapi.yaml}, as a judge of answers: the status must be listed for the operation, the content type for the
 * status, and the body must be what the schema says and no more.
 */
public final class Contract {
    private static final String NAME = "https://zeren.example/openapi.json";
    private static final String PROBLEM = "application/problem+json";
    /** A keyword of our own, which says nothing to a judge. */
    private static final String NOT_IN_LISTS = "x-not-in-lists";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final ObjectNode DOCUMENT = read();
    private static final Map<String, Pattern> PLACES = places();
    private static final Set<String> OPERATIONS = listed();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getOpenApi31(), builder -> builder
            .schemas(Map.of(NAME, closed().toString()))
            .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final Map<String, Schema> INLINE = new ConcurrentHashMap<>();

    private Contract() {}

    /** Returns the contract. */
    public static JsonNode document() {
        return DOCUMENT;
    }

    /** Returns every operation as method and path. */
    static Set<String> operations() {
        return OPERATIONS;
    }

    private static Set<String> listed() {
        Set<String> operations = new TreeSet<>();
        DOCUMENT.path("paths").properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (METHODS.contains(method)) {
                operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }));
        return operations;
    }

    /** Returns each answer that the contract promises, as method, path and status. */
    static Set<String> promised() {
        Set<String> promised = new TreeSet<>();
        for (String operation : operations()) {
            String[] words = operation.split(" ");
            DOCUMENT.path("paths").path(words[1]).path(words[0].toLowerCase(Locale.ROOT)).path("responses").fieldNames()
                    .forEachRemaining(status -> promised.add(operation + " " + status));
        }
        return promised;
    }

    /** Returns the operation that a request asks for, as method and path of the contract; a HEAD is a GET. */
    public static Optional<String> operation(String method, String path) {
        return place(path).map(place -> method.replace("HEAD", "GET") + " " + place).filter(operations()::contains);
    }

    /** Checks an answer to a request for a path that is decoded. */
    public static void check(String method, String path, Answer answer) {
        String told = method + " " + path + " -> " + answer.status() + " " + answer.body();
        checkHeaders(path, answer, told);
        Optional<JsonNode> operation = template(path).map(item -> item.path(method.replace("HEAD", "GET").toLowerCase(Locale.ROOT)));
        if (operation.isEmpty() || operation.get().isMissingNode()) {
            checkOutside(method, answer, told);
            return;
        }
        JsonNode response = resolved(operation.get().path("responses").path(String.valueOf(answer.status())));
        assertTrue(response.isObject(), () -> "this status is not in the contract: " + told);
        assertEquals(response.path("headers").has("Location"), answer.headers().containsKey("Location"), told);
        checkBody(response.path("content"), method, answer, told);
    }

    /** Checks a JSON text against a schema of the contract. */
    static void checkSchema(String reference, String json, String told) {
        var errors = SCHEMAS.getSchema(SchemaLocation.of(NAME + reference)).validate(json, InputFormat.JSON);
        assertTrue(errors.isEmpty(), () -> errors + " in " + told);
    }

    /** Tells whether a schema that stands in the contract takes a JSON text; closed as for answers, for a body with unknown fields is refused too. */
    public static boolean takes(JsonNode schema, String json) {
        String absolute = schema.toString().replace("\"$ref\":\"#", "\"$ref\":\"" + NAME + "#");
        return INLINE.computeIfAbsent(absolute, text -> SCHEMAS.getSchema(text, InputFormat.JSON)).validate(json, InputFormat.JSON).isEmpty();
    }

    /** Returns what a node of the contract refers to, or the node where it does not refer. */
    public static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static void checkHeaders(String path, Answer answer, String told) {
        assertTrue(answer.header("Request-Id").matches("[A-Za-z0-9._-]{1,64}"), told);
        assertEquals(Set.of(200, 304).contains(answer.status()) ? kept(path) : "no-store", answer.header("Cache-Control"), told);
        assertEquals("nosniff", answer.header("X-Content-Type-Options"), told);
        assertEquals(answer.status() == 401, answer.headers().containsKey("WWW-Authenticate"), told);
        assertEquals(answer.status() == 405 || answer.status() == 204, answer.headers().containsKey("Allow"), told);
        assertTrue(answer.status() != 503 || answer.header("Retry-After").matches("[1-9][0-9]{0,2}"), told);
    }

    /** Returns what is said about keeping what a path answers with. */
    private static String kept(String path) {
        if (path.matches("/calendars/[^/]+\\.ics")) {
            return "private, max-age=300";
        } else if (path.matches("/docs/[^/]+")) {
            return "public, max-age=31536000, immutable";
        }
        return path.equals("/docs") ? "no-cache" : "no-store";
    }

    /** What the contract says of paths and methods that it does not list. */
    private static void checkOutside(String method, Answer answer, String told) {
        boolean isPreliminary = answer.status() == 200 && answer.header("Vary").contains("Origin");
        if (method.equals("OPTIONS") && (answer.status() == 204 || isPreliminary)) {
            assertEquals("", answer.body(), told);
            return;
        }
        assertTrue(Set.of(400, 401, 403, 404, 405, 413, 414, 431, 503, 505).contains(answer.status()), told);
        checkProblem(method, answer, told);
    }

    private static void checkBody(JsonNode content, String method, Answer answer, String told) {
        if (content.isMissingNode() || answer.header("Preference-Applied").equals("return=minimal")) {
            assertEquals("", answer.body(), told);
            return;
        }
        String type = answer.header("Content-Type").replaceFirst(";.*", "");
        assertTrue(content.has(type), () -> type + " is not in the contract: " + told);
        String reference = content.path(type).path("schema").path("$ref").asText();
        if (type.equals(PROBLEM)) {
            checkProblem(method, answer, told);
        } else if (type.equals("application/x-ndjson")) {
            answer.body().lines().forEach(line -> checkSchema(itemReference(content), line, told));
        } else if (!method.equals("HEAD") && !reference.isEmpty() && !type.equals("text/csv")) {
            checkSchema(reference, answer.body(), told);
        }
    }

    /** Returns the schema of an item of the list that the same answer is in JSON. */
    private static String itemReference(JsonNode content) {
        return resolved(content.path("application/json").path("schema")).at("/properties/items/items/$ref").asText();
    }

    private static void checkProblem(String method, Answer answer, String told) {
        assertEquals(PROBLEM, answer.header("Content-Type"), told);
        if (!method.equals("HEAD")) {
            checkSchema("#/components/schemas/Problem", answer.body(), told);
            assertEquals(answer.status(), answer.json().path("status").asInt(), told);
        }
    }

    private static Optional<JsonNode> template(String path) {
        return place(path).map(place -> DOCUMENT.path("paths").path(place));
    }

    /** Returns the path of the contract that a path is one of; one without place holders comes first. */
    private static Optional<String> place(String path) {
        return PLACES.entrySet().stream()
                .filter(place -> place.getValue().matcher(path).matches())
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(place -> place.contains("{")));
    }

    private static Map<String, Pattern> places() {
        Map<String, Pattern> places = new LinkedHashMap<>();
        DOCUMENT.path("paths").fieldNames().forEachRemaining(path ->
                places.put(path, Pattern.compile(path.replace(".", "\\.").replaceAll("\\{[a-z]+}", "[^/]+"))));
        return places;
    }

    /** Returns the contract with every schema closed, so that a field which it does not list is a fault. */
    private static ObjectNode closed() {
        ObjectNode closed = DOCUMENT.deepCopy();
        closed.findParents(NOT_IN_LISTS).forEach(schema -> ((ObjectNode) schema).remove(NOT_IN_LISTS));
        closed.path("components").path("schemas").forEach(schema -> {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        return closed;
    }

    private static ObjectNode read() {
        try (InputStream in = Contract.class.getResourceAsStream("/zeren/api/openapi.yaml")) {
            return new JsonMapper().valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        } catch (IOException unreadable) {
            return fail(unreadable);
        }
    }
}
