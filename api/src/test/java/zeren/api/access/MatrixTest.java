package zeren.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Contract;
import zeren.api.Server;
import zeren.api.Store;
import zeren.api.sql.Author;
import zeren.api.sql.Database;

/**
 * Every operation of the contract, asked by every role about what is its own, what is foreign and what is not there.
 *
 * <p>What is to be answered stands in matrix.csv by {@code operationId}; an operation that is not listed there fails the test. A row of what is foreign is followed by the same
 * about what is absent: where both are to have the same answer, they must be the same to the byte, but for the names that were asked for.
 */
class MatrixTest {
    private static final Pattern PLACE_HOLDER = Pattern.compile("\\{([a-z]+)}");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static Server server;
    private static Client administrator;
    private static String expired;
    private static MatrixFixtures fixtures;
    private static final Map<Role, Client> CLIENTS = new EnumMap<>(Role.class);
    private static final Map<String, Operation> OPERATIONS = new TreeMap<>();

    private record Operation(String method, String path, boolean isPublic, boolean isConditional) {}

    /** A request as it was sent, with the names that it asked for, and its answer. */
    private record Cell(String target, List<String> names, Answer answer) {
        String withoutNames() {
            String text = answer.body();
            for (String name : names) {
                text = text.replace(name, "{name}");
            }
            return answer.status() + "\n" + new TreeMap<>(Map.of("type", answer.header("Content-Type"), "etag", answer.header("ETag"))) + "\n" + text;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        Path folder = Files.createTempDirectory("zeren");
        try (Store store = Store.open(Database.inFolder(folder), folder, () -> Server.NOW.minusSeconds(9), ZoneOffset.UTC)) {
            Optional<Instant> end = Optional.of(Server.NOW);
            expired = store.tokens().create(new Grant(Role.ADMINISTRATOR, Scope.EVERYTHING, end), Author.SYSTEM).secret().reveal();
        }
        server = Server.startIn(folder, "--sample", "--webhook-hosts", "hooks.invalid");
        administrator = server.client();
        fixtures = new MatrixFixtures(administrator);
        for (Role role : Role.values()) {
            CLIENTS.put(role, role == Role.ADMINISTRATOR ? administrator : client(role, "superior"));
        }
        Contract.document().path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> OPERATIONS.put(entry.getValue().path("operationId").asText(),
                        new Operation(entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), isPublic(entry.getValue()),
                                entry.getValue().path("responses").has("304")))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyOperationHasARow() throws IOException {
        assertEquals(OPERATIONS.keySet(), rows().stream().map(row -> row.get("operation")).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyRoleIsAnsweredAsTheTableSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<Role, Cell> foreign = new EnumMap<>(Role.class);
        Map<Role, String> expectedOfForeign = new EnumMap<>(Role.class);
        for (Map<String, String> row : rows()) {
            for (Role role : Role.values()) {
                Cell cell = ask(row, role);
                String expected = row.get(role.code());
                if (!expected.equals(String.valueOf(cell.answer().status()))) {
                    wrong.add(row + " as " + role.code() + ": " + cell.answer().status() + " " + cell.answer().body());
                }
                // To an administrator nothing is foreign.
                if (row.get("object").equals("absent") && role != Role.ADMINISTRATOR && foreign.containsKey(role) && expected.equals(expectedOfForeign.get(role))
                        && !cell.withoutNames().equals(foreign.get(role).withoutNames())) {
                    wrong.add(row + " as " + role.code() + " tells absent from foreign: " + cell.withoutNames() + foreign.get(role).withoutNames());
                }
                if (row.get("object").equals("foreign")) {
                    foreign.put(role, cell);
                    expectedOfForeign.put(role, expected);
                } else {
                    foreign.remove(role);
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void whoeverHasItAlreadyIsNotSentItAgain() throws IOException {
        Set<String> unmet = OPERATIONS.entrySet().stream().filter(entry -> entry.getValue().isConditional()).map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
        for (Map<String, String> row : rows()) {
            if (unmet.contains(row.get("operation")) && row.get(Role.ADMINISTRATOR.code()).equals("200")) {
                Cell first = ask(row, Role.ADMINISTRATOR);
                administrator.get(first.target(), "If-None-Match", first.answer().is(200).header("ETag")).is(304);
                unmet.remove(row.get("operation"));
            }
        }
        assertEquals(Set.of("getReferenceFile"), unmet, "of these the page at /docs tells the names: ReferencePageTest asks for them");
    }

    @Test
    void everyRowOfForeignIsFollowedByOneOfAbsent() throws IOException {
        Map<String, String> before = Map.of("object", "-");
        for (Map<String, String> row : rows()) {
            if (before.get("object").equals("foreign")
                    && !(row.get("object").equals("foreign") && row.get("operation").equals(before.get("operation")))) {
                assertEquals(before.get("operation") + " absent", row.get("operation") + " " + row.get("object"));
            }
            before = row;
        }
    }

    @Test
    void withoutAGoodTokenNothingIsOpenThatIsNotPublic() {
        Client revoked = client(Role.VIEWER, "superior");
        String id = administrator.get("/tokens?limit=500").json().path("items").findValues("id").stream().reduce((a, b) -> b).orElseThrow().asText();
        administrator.send("DELETE", "/tokens/" + id, BodyPublishers.noBody(), "If-Match", "*").is(200);
        List<Client> strangers = List.of(
                administrator.withToken(""), administrator.withToken("zrn_" + "A".repeat(43)), administrator.withToken(expired), revoked);
        String file = administrator.get("/docs").body().replaceAll("(?s).*docs/(icon-[^\"]+)\".*", "$1");
        OPERATIONS.forEach((name, operation) -> {
            Set<String> bodies = new TreeSet<>();
            for (Client stranger : strangers) {
                String path = operation.path().replace("{slug}", "forbidden").replace("{file}", file).replace("{key}", fixtures.value("key", Role.VIEWER, false)).replaceAll("\\{[a-z]+}", "0101");
                Answer answer = stranger.send(operation.method(), path, BodyPublishers.noBody());
                assertEquals(operation.isPublic() ? 200 : 401, answer.status(), name);
                bodies.add(answer.body());
            }
            assertEquals(1, bodies.size(), name + " tells one bad token from another");
        });
    }

    private static Cell ask(Map<String, String> row, Role role) {
        Operation operation = OPERATIONS.get(row.get("operation"));
        boolean foreign = row.get("object").equals("foreign");
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : row.get("parameters").split(" ")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(pair.substring(0, equals), filled(pair.substring(equals + 1), role, foreign));
            }
        }
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            String inPath = "{" + parameter.getKey() + "}";
            query.addAll(path.contains(inPath) ? List.of() : List.of(parameter.getKey() + "=" + parameter.getValue()));
            path = path.replace(inPath, parameter.getValue());
        }
        String target = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return new Cell(target, List.copyOf(parameters.values()), send(operation, target, row.get("body"), role, foreign));
    }

    private static Answer send(Operation operation, String target, String body, Role role, boolean foreign) {
        Client client = CLIENTS.get(role);
        if (operation.method().equals("DELETE")) {
            return client.send("DELETE", target, BodyPublishers.noBody(), "If-Match", "*");
        }
        if (Set.of("PUT", "PATCH").contains(operation.method())) {
            return client.send(operation.method(), target, BodyPublishers.ofString(fixtures.body(body, foreign)), "If-Match", "*", "Content-Type", MatrixFixtures.type(body));
        }
        return body.isEmpty()
                ? client.send(operation.method(), target, BodyPublishers.noBody())
                : client.send(operation.method(), target, BodyPublishers.ofString(fixtures.body(body, foreign)), "Content-Type", MatrixFixtures.type(body));
    }

    private static String filled(String text, Role role, boolean foreign) {
        Matcher matcher = PLACE_HOLDER.matcher(text);
        return matcher.find() ? matcher.replaceFirst(fixtures.value(matcher.group(1), role, foreign)) : text;
    }

    private static Client client(Role role, String unit) {
        String body = "{\"role\":\"" + role.code() + "\",\"units\":[\"" + unit + "\"]}";
        Answer made = administrator.post("/tokens", BodyPublishers.ofString(body), "Content-Type", "application/json").is(201);
        return administrator.withToken(made.json().path("token").asText());
    }

    private static boolean isPublic(JsonNode operation) {
        return operation.has("security") && operation.path("security").isEmpty();
    }

    private static List<Map<String, String>> rows() throws IOException {
        try (InputStream csv = MatrixTest.class.getResourceAsStream("matrix.csv");
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(csv)) {
            return rows.readAll();
        }
    }
}
