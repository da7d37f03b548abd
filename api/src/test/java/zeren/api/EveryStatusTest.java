package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The refusals that are the same for every operation which lists them, asked of each, and the few that only one has: what the contract promises is what the server does. */
class EveryStatusTest {
    private static final String PLACES = "\\{[a-z]+}";
    private static final String OTHER_CALENDAR = "{\"calendar\":\"mars\",\"days\":[{\"date\":\"2026-01-01\",\"type\":\"holiday\",\"name\":{\"zh\":\"元旦\",\"en\":\"New Year\"},"
            + "\"source\":\"notice\"}]}";
    private static final BodyPublisher NONE = BodyPublishers.noBody();

    private static Server server;
    private static Client administrator;
    private static Client delegate;

    /** An operation of the contract. */
    private record Operation(String method, String path, JsonNode told) {
        boolean lists(int status) {
            return told.path("responses").has(String.valueOf(status));
        }

        /** Tells whether it takes a parameter of this name in openapi.yaml. */
        boolean takes(String parameter) {
            return told.path("parameters").findValuesAsText("$ref").contains("#/components/parameters/" + parameter);
        }

        /** What is open to everybody reads no register, but for whether it is well. */
        private boolean isPublic() {
            return told.has("security") && told.path("security").isEmpty();
        }

        /** Returns an address of its kind, at which there need not be anything. */
        String target() {
            return path.replace("/working-calendars/{id}", "/working-calendars/cn").replace("{year}", "2026").replace("{period}", "2026-H1").replace("{slug}", "forbidden")
                    .replaceAll(PLACES, "0101");
        }
    }

    @BeforeAll
    static void start() {
        server = Server.start("--sample");
        administrator = server.client();
        String token = "{\"role\":\"viewer\",\"units\":[\"superior\"],\"delegate\":true}";
        delegate = administrator.withToken(administrator.post("/tokens", BodyPublishers.ofString(token), "Content-Type", "application/json")
                .is(201).json().path("token").asText());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anUnknownParameterIsRefused() {
        check(400, operation -> administrator.send(operation.method(), operation.target() + "?nonsense=1", body(operation), headers(operation)));
    }

    @Test
    void whatIsWrongWithParametersHeadersAndBodyIsToldTogether() {
        List<String> others = new ArrayList<>();
        operations().filter(operation -> operation.told().has("requestBody")).forEach(operation -> {
            Answer answer = administrator.send(operation.method(), operation.target() + "?nonsense=1", BodyPublishers.ofString("{\"nonsense\":1}"),
                    "Content-Type", "application/json", "If-Match", "*", "Idempotency-Key", "a b");
            JsonNode errors = answer.json().path("errors");
            List<String> parameters = operation.takes("IdempotencyKey") ? List.of("Idempotency-Key", "nonsense") : List.of("nonsense");
            boolean areAll = answer.status() == 400 && errors.findValuesAsText("parameter").equals(parameters) && errors.findValuesAsText("pointer").contains("/nonsense");
            others.addAll(areAll ? List.of() : List.of(operation.method() + " " + operation.path() + " -> " + answer.status() + " " + answer.body()));
        });
        assertEquals("", String.join("\n", others));
    }

    @Test
    void whoeverActsForNobodyIsRefused() {
        check(403, operation -> delegate.send(operation.method(), operation.target(), body(operation), headers(operation)));
    }

    @Test
    void aBodyOfAnotherKindIsRefused() {
        check(415, operation -> administrator.send(operation.method(), operation.target(), BodyPublishers.ofString("x"), "Content-Type", "text/plain", "If-Match", "*"));
    }

    @Test
    void soIsAnEncodedOne() {
        check(415, operation -> {
            Answer answer = administrator.send(operation.method(), operation.target(), body(operation), with(headers(operation), "Content-Encoding", "identity, GZIP"));
            assertEquals("identity", answer.header("Accept-Encoding"), operation.method() + " " + operation.path());
            return answer;
        });
        administrator.send("POST", "/tokens", BodyPublishers.ofString("{}"), "Content-Type", "application/json", "Content-Encoding", "Identity").isProblem(400, "invalid-body");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        check(413, operation -> {
            byte[] large = new byte[operation.path().matches("/imports|/previews|/rulebooks") ? 34_000_000 : 1_100_000];
            return answered(() -> administrator.send(operation.method(), operation.target(), BodyPublishers.ofByteArray(large), headers(operation)));
        });
    }

    /** Who is still sending when the answer comes and the connection ends may lose the answer to a reset (RFC 9112, 9.6), and then asks again. */
    private static Answer answered(Supplier<Answer> asked) {
        for (int lost = 0; lost < 10; lost++) {
            try {
                return asked.get();
            } catch (UncheckedIOException reset) {
                assertInstanceOf(IOException.class, reset.getCause());
            }
        }
        return asked.get();
    }

    @Test
    void whoeverAsksForWhatCannotBeReadIsToldToComeAgain() {
        try (Server closed = Server.start("--sample")) {
            Client client = closed.client();
            closed.app().store().close();
            check(503, operation -> !operation.isPublic(), operation -> client.send(operation.method(), operation.target(), body(operation), headers(operation)));
            client.get("/health/ready").isProblem(503, "unavailable");
        }
    }

    @Test
    void whoeverAsksWhileTheServerStopsIsToldToComeAgain() {
        try (Server stopping = Server.start("--sample")) {
            Client client = stopping.client();
            // What a stop begins with; then nobody new is let in, who has a connection is told, and what is under way is finished.
            stopping.app().javalin().jettyServer().server().getDescendant(GracefulHandler.class).shutdown();
            check(503, Operation::isPublic, operation -> client.send(operation.method(), operation.target(), body(operation), headers(operation)));
        }
    }

    @Test
    void whatWillBeKnownIsNotKnownYet() {
        check(422, operation -> operation.takes("KnownAt"), operation -> administrator.get(operation.target() + "?known_at=2999-01-01T00:00:00Z"));
    }

    @Test
    void whatOnlyOneOperationRefusesIsMetToo() {
        administrator.get("/events?include_descendants=true").isProblem(422, "refused-values");
        administrator.get("/reports/inspection/2026", "Accept", "image/png").isProblem(406, "not-acceptable");
        administrator.get("/problems/nowhere").isProblem(404, "not-found");
        administrator.send("PUT", "/working-calendars/cn/years/2026", BodyPublishers.ofString(OTHER_CALENDAR), "Content-Type", "application/json", "If-Match", "*")
                .isProblem(422, "refused-values");
    }

    private static void check(int status, Function<Operation, Answer> asked) {
        check(status, operation -> true, asked);
    }

    /** Asks every operation of these that lists the status, and tells of all that answer another. */
    private static void check(int status, Predicate<Operation> which, Function<Operation, Answer> asked) {
        List<String> others = new ArrayList<>();
        operations().filter(operation -> operation.lists(status) && which.test(operation)).forEach(operation -> {
            Answer answer = asked.apply(operation);
            others.addAll(answer.status() == status ? List.of() : List.of(operation.method() + " " + operation.path() + " -> " + answer.status() + " " + answer.body()));
        });
        assertEquals("", String.join("\n", others));
    }

    private static Stream<Operation> operations() {
        return Contract.document().path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .map(each -> new Operation(each.getKey().toUpperCase(Locale.ROOT), path.getKey(), each.getValue())));
    }

    private static BodyPublisher body(Operation operation) {
        return operation.told().has("requestBody") ? BodyPublishers.ofString("{}") : NONE;
    }

    private static String[] headers(Operation operation) {
        JsonNode types = Contract.resolved(operation.told().path("requestBody")).path("content");
        String type = types.properties().stream().map(Map.Entry::getKey).findFirst().orElse("application/json");
        return new String[] {"Content-Type", type, "If-Match", "*"};
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.of(headers, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
