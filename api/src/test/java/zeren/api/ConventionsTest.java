package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Sample.class)
class ConventionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health/live", "/health/ready", "/openapi.yaml", "/openapi.json", "/docs", "/problems", "/problems/not-found"})
    void publicPathsNeedNoToken(String path, Client client) {
        client.withToken("").get(path).is(200);
        client.withToken("zrn_wrong").get(path).is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/units", "/units/0101", "/units/nope", "/nope", "/health", "/health/live/x", "/openapi", "/docs/", "/docs/a/b", "/problems/a/b", "/rulebooks?nope=1"
    })
    void everythingElseDoesWhetherItIsThereOrNot(String path, Client client) {
        Answer none = client.withToken("").get(path).isProblem(401, "unauthenticated");
        assertEquals("Bearer realm=\"zeren\"", none.header("WWW-Authenticate"));
        Answer wrong = client.withToken("zrn_" + "A".repeat(43)).get(path).isProblem(401, "unauthenticated");
        assertEquals("Bearer realm=\"zeren\", error=\"invalid_token\"", wrong.header("WWW-Authenticate"));
        client.withToken("").send("OPTIONS", path, BodyPublishers.noBody()).isProblem(401, "unauthenticated");
        client.withToken("").send("DELETE", path, BodyPublishers.noBody()).isProblem(401, "unauthenticated");
    }

    @Test
    void onlyOneTokenInOneHeaderCounts(Client client) {
        Client bare = client.withToken("");
        bare.get("/units", "Authorization", "Basic YTpi").isProblem(401, "unauthenticated");
        bare.get("/units", "Authorization", "Bearer").isProblem(401, "unauthenticated");
        client.get("/units", "Authorization", "Bearer x").isProblem(401, "unauthenticated");
        bare.get("/units?access_token=x").isProblem(401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, DELETE, 200", "GET, PUT, 200", "GET, POST, 200",
        "POST, GET, 405", "POST, DELETE, 405", "POST, PUT, 405", "POST, PATCH, 405"
    })
    void aMethodOverrideHasNoEffect(String method, String override, int status, Client client) {
        Answer plain = client.send(method, "/units/0101", BodyPublishers.noBody()).is(status);
        Answer overridden = client.send(method, "/units/0101", BodyPublishers.noBody(), "X-HTTP-Method-Override", override).is(status);
        assertEquals(plain.body(), overridden.body());
        client.send(method, "/units/0101", BodyPublishers.noBody(), "x-http-method-OVERRIDE", override).is(status);
    }

    @Test
    void headAnswersLikeGetWithoutTheBody(Client client) {
        for (String path : List.of("/", "/units", "/units/0101", "/obligations?limit=500", "/problems/not-found")) {
            Answer get = client.get(path).is(200);
            Answer head = client.send("HEAD", path, BodyPublishers.noBody()).is(200);
            assertEquals("", head.body());
            assertEquals(get.header("Content-Type"), head.header("Content-Type"));
            assertEquals(get.header("ETag"), head.header("ETag"));
        }
        client.send("HEAD", "/units/nope", BodyPublishers.noBody()).is(404);
        client.send("HEAD", "/units?kind=nope", BodyPublishers.noBody()).is(400);
    }

    @Test
    void optionsAnswersWithWhatIsAllowed(Client client) {
        assertEquals("GET, HEAD, OPTIONS", client.send("OPTIONS", "/units", BodyPublishers.noBody()).is(204).header("Allow"));
        assertEquals("POST, OPTIONS", client.send("OPTIONS", "/imports", BodyPublishers.noBody()).is(204).header("Allow"));
        assertEquals("POST, OPTIONS", client.get("/imports").isProblem(405, "method-not-allowed").header("Allow"));
        client.send("OPTIONS", "/nope", BodyPublishers.noBody()).isProblem(404, "not-found");
    }

    @Test
    void aPathIsOneResourceAlone(Client client) {
        for (String path : List.of("/units/tree.svg", "/calendars/x.ics")) {
            assertEquals("GET, HEAD, OPTIONS", client.send("OPTIONS", path, BodyPublishers.noBody()).is(204).header("Allow"), path);
            for (String method : List.of("PUT", "DELETE", "POST")) {
                assertEquals("GET, HEAD, OPTIONS", client.send(method, path, BodyPublishers.noBody(), "If-Match", "*").isProblem(405, "method-not-allowed").header("Allow"), path);
            }
        }
        assertEquals("GET, HEAD, PUT, OPTIONS", client.send("OPTIONS", "/units/tree", BodyPublishers.noBody()).is(204).header("Allow"));
        assertEquals("GET, HEAD, DELETE, OPTIONS", client.send("OPTIONS", "/calendars/x", BodyPublishers.noBody()).is(204).header("Allow"));
    }

    @Test
    void aSaneRequestIdIsKeptAndAnyOtherReplaced(Client client) {
        assertEquals("a.B-1_x", client.get("/units", "Request-Id", "a.B-1_x").header("Request-Id"));
        for (String odd : List.of("a b", "x".repeat(65), "-a", "ä", "a,b")) {
            assertNotEquals(odd, client.get("/units", "Request-Id", odd).header("Request-Id"));
        }
        assertNotEquals(client.get("/units").header("Request-Id"), client.get("/units").header("Request-Id"));
    }

    @Test
    void aSingleResourceNeedNotBeSentTwice(Client client) {
        Answer first = client.get("/units/0101").is(200);
        String tag = first.header("ETag");
        assertTrue(tag.matches("\"[0-9a-f]{64}\""), tag);
        for (String seen : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            Answer again = client.get("/units/0101", "If-None-Match", seen).is(304);
            assertEquals("", again.body());
            assertEquals(tag, again.header("ETag"));
        }
        client.get("/units/0101", "If-None-Match", "\"x\"").is(200);
        client.get("/units/0101", "If-None-Match", tag.replace("\"", "")).is(200);
        assertNotEquals(tag, client.get("/units/0102").header("ETag"));
        client.get("/units/nope", "If-None-Match", "*").is(404);
    }

    @Test
    void aListSaysHowManyItHasOnlyIfAsked(Client client) {
        assertTrue(client.get("/units?limit=1").json().path("total_count").isMissingNode());
        for (String preference : List.of("return=total-count", "respond-async, return=\"total-count\"", "RETURN = total-count")) {
            Answer counted = client.get("/units?limit=1&on=2026-06-15", "Prefer", preference).is(200);
            assertEquals("return=total-count", counted.header("Preference-Applied"));
            assertEquals(33, counted.json().path("total_count").asInt());
        }
        assertEquals("", client.get("/units", "Prefer", "return=minimal").header("Preference-Applied"));
    }

    @Test
    void theFrontPageListsEveryOperationWithACommand(Client client) {
        Answer index = client.withToken("").get("/").is(200);
        for (String operation : Contract.operations()) {
            // What is said about a fact is found by its list, or by the address that its own creation was answered with.
            boolean listed = operation.equals("GET /") || operation.matches("GET /(health/live|openapi.json|docs/\\{file}|problems/\\{slug})")
                    || operation.matches("GET /(performances|reliefs|visits|referrals)/\\{id}/[a-z]+/\\{[a-z]+}")
                    // A secret opens it, which is shown once.
                    || operation.equals("GET /calendars/{key}.ics")
                    // What is sent out needs the leave of the operator, who names no host by default.
                    || operation.matches("(POST|PATCH|GET) /webhooks.+") || operation.equals("POST /webhooks")
                    // What takes something away is not for pasting.
                    || operation.startsWith("DELETE ")
                    || index.json().path("resources").findParents("path").stream()
                            .anyMatch(entry -> operation.equals(entry.path("method").asText() + " " + entry.path("path").asText()));
            assertTrue(listed, operation);
        }
    }

    @Test
    void aProblemPageComesInTheFormatAskedFor(Client client) {
        assertTrue(client.get("/problems/not-found").header("Content-Type").startsWith("text/html"));
        assertTrue(client.get("/problems/not-found", "Accept", "text/html, */*;q=0.1").header("Content-Type").startsWith("text/html"));
        assertTrue(client.get("/problems/not-found", "Accept", "text/plain").header("Content-Type").startsWith("text/plain"));
        String markdown = client.get("/problems/not-found", "Accept", "text/markdown, text/html;q=0.5").header("Content-Type");
        assertTrue(markdown.startsWith("text/markdown"), markdown);
    }
}
