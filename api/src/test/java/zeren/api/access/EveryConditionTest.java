package zeren.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;
import zeren.api.Beside;
import zeren.api.Client;
import zeren.api.Contract;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** What every operation that writes makes of {@code If-Match} and of {@code Idempotency-Key}, asked about what is there. */
class EveryConditionTest {
    private static final String KEY = "Idempotency-Key";
    private static Site site;
    private static Client client;
    private static MatrixFixtures fixtures;

    @BeforeAll
    static void open() throws Exception {
        site = Site.open(Engine.H2, Files.createTempDirectory("zeren"));
        client = site.client();
        fixtures = new MatrixFixtures(client);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void whoeverDoesNotSayOnWhichStateItActsIsRefused() {
        check(428, "IfMatch", write -> {
            String target = write.target(fixtures);
            // A PUT of what is not there yet makes it: then it is there for the next.
            Answer first = write.send(client, target, fixtures);
            return first.status() == 201 ? write.send(client, target, fixtures) : first;
        });
    }

    @Test
    void whoeverActsOnAnotherStateIsRefused() {
        check(412, "IfMatch", write -> write.send(client, write.target(fixtures), fixtures, "If-Match", "\"another\""));
    }

    @Test
    void aKeyOfAnotherRequestIsRefused() {
        taken().is(201);
        check(422, "IdempotencyKey", write -> write.send(client, write.target(fixtures), fixtures, "If-Match", "*", KEY, "taken"));
    }

    @Test
    void norIsAnEventSentAgainByIt() {
        String hook = client.post("/webhooks", BodyPublishers.ofString("{\"url\":\"https://hooks.invalid/x\"}"), "Content-Type", "application/json")
                .is(201).json().path("id").asText();
        String event = client.get("/events?limit=1").is(200).json().at("/items/0/id").asText();
        taken().is(201);
        client.post("/webhooks/" + hook + "/redeliveries", BodyPublishers.ofString("{\"event\":\"" + event + "\"}"), "Content-Type", "application/json", KEY, "taken")
                .isProblem(422, "idempotency-key-reused");
    }

    @Test
    void aRequestThatIsStillUnderWayIsNotBegunAgain() {
        check(409, "IdempotencyKey", write -> {
            String target = write.target(fixtures);
            return whileNobodyCanWrite(() -> write.send(client, target, fixtures, "If-Match", "*", KEY, write.operation()));
        });
    }

    private static Answer taken() {
        return client.post("/tokens", BodyPublishers.ofString("{\"role\":\"auditor\",\"units\":[\"0101\"]}"), "Content-Type", "application/json", KEY, "taken");
    }

    /** Asks twice at once, and returns which is answered first: one of them waits for its turn to write, and then is answered too. */
    private static Answer whileNobodyCanWrite(Supplier<Answer> asked) {
        List<CompletableFuture<Answer>> both = new ArrayList<>();
        try (Connection connection = site.connection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select * from journal_head for update");
            Stream.of(1, 2).forEach(none -> both.add(Beside.call(asked)));
            Answer first = (Answer) CompletableFuture.anyOf(both.toArray(CompletableFuture[]::new)).join();
            connection.rollback();
            both.forEach(CompletableFuture::join);
            return first;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Asks every operation that lists the status and takes the header, and tells of all that answer another. */
    private static void check(int status, String header, Function<Write, Answer> asked) {
        List<String> others = new ArrayList<>();
        Write.ALL.stream().filter(write -> lists(write, status, header)).forEach(write -> {
            Answer answer = asked.apply(write);
            others.addAll(answer.status() == status ? List.of() : List.of(write.operation() + " -> " + answer.status() + " " + answer.body()));
        });
        assertEquals("", String.join("\n", others));
    }

    private static boolean lists(Write write, int status, String header) {
        JsonNode operation = Contract.document().path("paths").findParents("operationId").stream()
                .filter(each -> each.path("operationId").asText().equals(write.operation())).findFirst().orElseThrow();
        boolean takes = operation.path("parameters").findValuesAsText("$ref").stream().anyMatch(name -> name.contains("/" + header));
        return takes && operation.path("responses").has(String.valueOf(status));
    }
}
