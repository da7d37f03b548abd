package zeren.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Contract;
import zeren.api.Exported;
import zeren.api.Server;

/**
 * Every list of the contract, whatever it is of, whole as lines and as a table: the same items in the same order as on its pages, for whoever
 * asks. How a list is asked for stands in matrix.csv.
 */
class EveryListTest {
    private static final Pattern PLACE_HOLDER = Pattern.compile("\\{([a-z]+)}");
    /** Of an administrator's own; another school's are in no list of the others. */
    private static final Role OWN = Role.VIEWER;

    /** The lists that are known to have something: two empty lists are easily the same. */
    private static final Set<String> FILLED = Set.of(
            "/calendars", "/events", "/grants", "/journal", "/obligations", "/obligations/{id}/performances", "/obligations/{id}/reliefs", "/occasions", "/performances/{id}/reviews",
            "/performances/{id}/withdrawals", "/posts", "/posts/{code}/tenures", "/problems", "/reliefs/{id}/revocations", "/rulebooks",
            "/rulebooks/{id}/articles", "/rulebooks/{id}/duties", "/rulebooks/{id}/parameters", "/to-dos", "/tokens", "/units", "/working-calendars");
    /** What a list has to be asked for. */
    private static final Map<String, String> QUERIES = Map.of("/to-dos", "?unit=0101&state=open,due_soon,overdue,done");

    private static Server server;
    private static Client administrator;
    private static Client viewer;
    private static MatrixFixtures fixtures;

    @BeforeAll
    static void start() {
        server = Server.start("--sample", "--webhook-hosts", "hooks.invalid");
        administrator = server.client();
        fixtures = new MatrixFixtures(administrator);
        List.of("review", "withdrawal", "revocation", "occasion").forEach(fact -> fixtures.value(fact, OWN, false));
        send("POST", "/obligations/" + fixtures.value("study", OWN, false) + "/reliefs", fixtures.body("relief", false)).is(201);
        send("PUT", "/rulebooks/gxufe-2020-5/parameters/study-school", fixtures.body("parameter", false)).is(201);
        send("POST", "/grants", fixtures.body("grant", false)).is(201);
        Answer made = send("POST", "/tokens", "{\"role\":\"viewer\",\"units\":[\"superior\"]}").is(201);
        viewer = administrator.withToken(made.json().path("token").asText());
        List.of(administrator, viewer).forEach(client ->
                client.post("/calendars", BodyPublishers.ofString("{\"alarms_days_before\":[7,1]}"), "Content-Type", "application/json").is(201));
    }

    private static Answer send(String method, String path, String body) {
        return administrator.send(method, path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Returns the path of every operation that answers with {@code items} and {@code next}. */
    static Collection<String> lists() {
        Set<String> paths = new TreeSet<>();
        Contract.document().path("paths").properties().forEach(path -> {
            JsonNode list = Contract.resolved(content(path.getValue()).path("application/json").path("schema")).path("properties");
            if (list.has("items") && list.has("next")) {
                paths.add(path.getKey());
            }
        });
        return paths;
    }

    private static JsonNode content(JsonNode path) {
        return Contract.resolved(path.path("get").path("responses").path("200")).path("content");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void isInTheContractInEveryForm(String path) {
        JsonNode get = Contract.document().path("paths").path(path);
        Map<String, String> forms = new TreeMap<>();
        content(get).properties().forEach(form -> forms.put(form.getKey(), form.getValue().path("schema").path("$ref").asText()));
        assertEquals("#/components/schemas/Csv", forms.get("text/csv"));
        assertEquals("#/components/schemas/Ndjson", forms.get("application/x-ndjson"));
        assertTrue(get.path("get").path("parameters").findValuesAsText("$ref").contains("#/components/parameters/Bom"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void isTheSameInEveryForm(String path) throws IOException {
        String target = filled(path);
        for (Client client : List.of(administrator, viewer)) {
            Answer lines = client.get(target, "Accept", "application/x-ndjson");
            Answer table = client.get(target, "Accept", "text/csv");
            int status = client.get(target).status();
            // The log of a webhook is for who keeps it.
            if (status == 403 || status == 404) {
                lines.isProblem(status, status == 403 ? "forbidden" : "not-found");
                table.isProblem(status, status == 403 ? "forbidden" : "not-found");
                continue;
            }
            List<JsonNode> items = Exported.pages(client, target);
            assertEquals(items, Exported.lines(lines.is(200)));
            Exported.assertTable(items, table.is(200));
            assertHead(client, target, lines, "application/x-ndjson");
            assertHead(client, target, table, "text/csv");
            assertTrue(!items.isEmpty() || !FILLED.contains(path), path);
        }
    }

    /** What HEAD says of the length is true of what GET answers with, or it says nothing (RFC 9110, 8.6). */
    private static void assertHead(Client client, String target, Answer got, String accept) {
        String length = client.send("HEAD", target, BodyPublishers.noBody(), "Accept", accept).is(200).header("Content-Length");
        assertTrue(length.isEmpty() || length.equals(String.valueOf(got.body().getBytes(StandardCharsets.UTF_8).length)), target + " " + accept + ": " + length);
    }

    @Test
    void whatIsForeignIsInNoExport() {
        for (String type : List.of("text/csv", "application/x-ndjson")) {
            for (String list : List.of("/units", "/posts", "/obligations")) {
                assertTrue(administrator.get(list, "Accept", type).is(200).body().contains("other.1"), list);
                assertTrue(!viewer.get(list, "Accept", type).is(200).body().contains("other."), list);
            }
            viewer.get("/obligations?unit=other.1", "Accept", type).isProblem(400, "invalid-parameter");
        }
    }

    /** Returns the path with what matrix.csv says of a caller's own in the place of its place-holders. */
    private static String filled(String path) throws IOException {
        String operation = Contract.document().path("paths").path(path).path("get").path("operationId").asText();
        String filled = path;
        for (Map<String, String> row : rows()) {
            if (row.get("operation").equals(operation) && Set.of("own", "-").contains(row.get("object"))) {
                for (Map.Entry<String, String> parameter : parameters(row).entrySet()) {
                    filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
                }
            }
        }
        assertEquals(-1, filled.indexOf('{'), () -> "matrix.csv does not say how to ask for " + path);
        return filled + QUERIES.getOrDefault(path, "");
    }

    private static Map<String, String> parameters(Map<String, String> row) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : row.get("parameters").split(" ")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                Matcher name = PLACE_HOLDER.matcher(pair.substring(equals + 1));
                parameters.put(pair.substring(0, equals), name.find() ? name.replaceFirst(fixtures.value(name.group(1), OWN, false)) : pair.substring(equals + 1));
            }
        }
        return parameters;
    }

    private static List<Map<String, String>> rows() throws IOException {
        try (InputStream csv = EveryListTest.class.getResourceAsStream("matrix.csv");
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(csv)) {
            return new ArrayList<>(rows.readAll());
        }
    }
}
