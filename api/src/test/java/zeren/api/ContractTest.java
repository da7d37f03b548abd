package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HandlerType;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zeren.api.http.ProblemType;
import zeren.api.http.Snake;
import zeren.register.Start;
import zeren.register.Status;
import zeren.register.Verdict;
import zeren.text.Coded;

@ExtendWith(Sample.class)
class ContractTest {

    @Test
    void listsExactlyTheRoutesThatThereAre(Server server) {
        Set<String> routes = routes(server).stream()
                .filter(route -> !route.startsWith("HEAD ") && !route.startsWith("OPTIONS "))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Contract.operations(), routes);
    }

    @Test
    void everyPathAnswersOptionsAndEveryReadablePathAnswersHead(Server server) {
        Set<String> routes = routes(server);
        for (String operation : Contract.operations()) {
            String path = operation.substring(operation.indexOf(' ') + 1);
            assertTrue(routes.contains("OPTIONS " + path), path);
            assertEquals(routes.contains("GET " + path), routes.contains("HEAD " + path), path);
        }
    }

    @Test
    void itsExamplesKeepToItsSchemas() {
        Contract.document().findParents("examples").stream().filter(content -> content.path("examples").isObject()).forEach(content -> {
            String reference = content.path("schema").path("$ref").asText();
            content.path("examples").forEach(example ->
                    Contract.checkSchema(reference, example.path("value").toString(), "the examples of " + reference));
        });
        Contract.document().at("/components/schemas").properties().forEach(schema -> schema.getValue().path("examples").forEach(example ->
                Contract.checkSchema("#/components/schemas/" + schema.getKey(), example.toString(), "the examples of " + schema.getKey())));
    }

    @Test
    void everyOperationListsItsRefusals() {
        Contract.document().path("paths").properties().forEach(path -> path.getValue().forEach(operation -> {
            JsonNode responses = operation.path("responses");
            boolean isPublic = operation.has("security") && operation.path("security").isEmpty();
            assertTrue(responses.has("400") && responses.has("500") && responses.has("503"), path.getKey());
            assertEquals(!isPublic, responses.has("401"), path.getKey());
            // A delegate that names nobody is refused everywhere.
            assertEquals(!isPublic, responses.has("403"), path.getKey());
            responses.forEach(response -> assertTrue(Contract.resolved(response).has("description"), path.getKey()));
        }));
    }

    /** What core may answer; the words are closed, so that one more of them is a change of the contract. */
    static Stream<Arguments> wordsOfCore() {
        return Stream.of(
                Arguments.of("Status", Status.values()),
                Arguments.of("Performance/properties/why_not", Verdict.WhyNot.values()),
                Arguments.of("Visit/properties/why_not", Verdict.WhyNot.values()),
                Arguments.of("StartedDuty/properties/why_not", Start.WhyNot.values()));
    }

    @ParameterizedTest
    @MethodSource("wordsOfCore")
    void namesTheWordsOfCore(String place, Coded[] words) {
        Set<String> named = new TreeSet<>();
        Contract.document().at("/components/schemas/" + place + "/enum").forEach(name -> named.add(name.asText()));
        assertEquals(Arrays.stream(words).map(Snake::of).collect(Collectors.toSet()), named);
    }

    @Test
    void isServedAsYamlAndAsJson(Client client) {
        assertEquals(Contract.document(), client.withToken("").get("/openapi.json").is(200).json());
        assertTrue(client.withToken("").get("/openapi.yaml").is(200).body().startsWith("openapi: 3.1.0\n"));
    }

    @Test
    void everyProblemHasItsPageInBothLanguages(Client client) {
        for (ProblemType type : ProblemType.values()) {
            Answer en = client.withToken("").get(type.address()).is(200);
            Answer zh = client.withToken("").get(type.address(), "Accept-Language", "zh", "Accept", "text/markdown").is(200);
            assertTrue(en.body().contains("<h2>How to mend it</h2>"), en.body());
            assertTrue(zh.body().contains("## 如何改正"), zh.body());
            assertEquals("zh-CN", zh.header("Content-Language"));
        }
    }

    private static Set<String> routes(Server server) {
        return server.app().javalin().unsafe.internalRouter.allHttpHandlers().stream()
                .filter(route -> !route.endpoint.method.equals(HandlerType.BEFORE))
                .map(route -> route.endpoint.method.name() + " " + route.endpoint.path)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
