package zeren.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Server;

class TokenRoutesTest {
    private static final String REPORTER = "{\"role\":\"reporter\",\"units\":[\"0102\",\"0101\"],\"expires_at\":\"2026-12-31T16:00:00Z\"}";

    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = Server.start("--sample");
        client = server.client();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aTokenIsShownOnceAndThenKnownByItsIdAlone() {
        Answer made = post(REPORTER).is(201);
        JsonNode json = made.json();
        assertEquals("[\"0101\",\"0102\"]", json.path("units").toString());
        assertEquals("2026-12-31T16:00:00.000000Z", json.path("expires_at").asText());
        Answer kept = client.get(made.header("Location")).is(200);
        assertEquals(made.header("ETag"), kept.header("ETag"));
        assertFalse(kept.body().contains("zrn_"));
        assertFalse(client.get("/tokens").is(200).body().contains("zrn_"));
        assertFalse(client.get("/journal?limit=500").is(200).body().contains(json.path("token").asText().substring(4)));
        client.withToken(json.path("token").asText()).get("/units/0101").is(200);
    }

    @Test
    void aReplayedAnswerHasNoValue() {
        Answer first = post(REPORTER, "Idempotency-Key", "k1").is(201);
        Answer again = post(REPORTER, "Idempotency-Key", "k1").is(201);
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertEquals(first.json().path("id"), again.json().path("id"));
        assertTrue(first.json().has("token") && !again.json().has("token"), again.body());
        post("{\"role\":\"administrator\"}", "Idempotency-Key", "k1").isProblem(422, "idempotency-key-reused");
    }

    @Test
    void whoWantsLittleStillGetsTheValue() {
        Answer made = post(REPORTER, "Prefer", "return=minimal").is(201);
        assertTrue(made.json().has("token"));
        assertEquals("", made.header("Preference-Applied"));
    }

    @Test
    void aRevocationNeedsTheStateThatItActsOnAndHoldsAtOnce() {
        Answer made = post(REPORTER).is(201);
        String path = "/tokens/" + made.json().path("id").asText();
        Client bearer = client.withToken(made.json().path("token").asText());
        delete(path).isProblem(428, "precondition-required");
        delete(path, "If-Match", "\"x\"").isProblem(412, "precondition-failed");
        bearer.get("/units/0101").is(200);

        assertTrue(delete(path, "If-Match", made.header("ETag")).is(200).json().has("revoked_at"));
        bearer.get("/units/0101").isProblem(401, "unauthenticated");
        delete(path, "If-Match", made.header("ETag")).isProblem(412, "precondition-failed");
        delete(path, "If-Match", client.get(path).header("ETag")).isProblem(409, "conflict");
        delete("/tokens/nobody", "If-Match", "*").isProblem(404, "not-found");
    }

    @Test
    void theListIsPagedFromTheOldestOn() {
        post(REPORTER).is(201);
        post(REPORTER).is(201);
        List<String> ids = new ArrayList<>();
        for (String target = "/tokens?limit=1"; !target.isEmpty(); ) {
            Answer page = client.get(target).is(200);
            ids.addAll(page.each("id"));
            target = page.json().path("next").asText();
        }
        assertEquals(client.get("/tokens?limit=500").each("id"), ids);
        assertEquals("administrator", client.get("/tokens/" + ids.get(0)).json().path("role").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                                  | /role /units
            {"role":"root","units":["0101"]}                                                    | /role
            {"role":"viewer","units":[]}                                                        | /units
            {"role":"viewer"}                                                                   | /units
            {"role":"viewer","units":["0101","0101"]}                                           | /units/1
            {"role":"viewer","units":["0101","nowhere"]}                                        | /units/1
            {"role":"viewer","units":["../"]}                                                   | /units/0
            {"role":"viewer","units":"0101"}                                                    | /units
            {"role":"administrator","units":["0101"]}                                           | /units
            {"role":"viewer","units":["0101"],"expires_at":"2026-06-15T04:00:00Z"}              | /expires_at
            {"role":"viewer","units":["0101"],"expires_at":"2026-12-31"}                        | /expires_at
            {"role":"viewer","units":["0101"],"delegate":"yes"}                                 | /delegate
            {"role":"root","units":["0101"],"delegate":null}                                    | /role /delegate
            {"role":"viewer","units":["0101"],"name":"my token"}                                | /name
            """)
    void whatNoTokenCanBeForIsToldByItsPlace(String body, String pointers) {
        Answer answer = post(body).isProblem(400, "invalid-body");
        List<String> found = new ArrayList<>();
        answer.json().path("errors").forEach(fault -> found.add(fault.path("pointer").asText()));
        assertEquals(pointers, String.join(" ", found), answer.body());
    }

    @ParameterizedTest
    @CsvSource({"administrator", "reviewer", "inspector", "auditor"})
    void onlyAViewerOrAReporterIsADelegate(String role) {
        String units = role.equals("administrator") ? "" : ",\"units\":[\"0101\"]";
        Answer answer = post("{\"role\":\"" + role + "\"" + units + ",\"delegate\":true}").isProblem(422, "refused-values");
        assertEquals("/delegate", answer.json().at("/errors/0/pointer").asText());
        assertFalse(post("{\"role\":\"" + role + "\"" + units + ",\"delegate\":false}").is(201).json().has("delegate"));
    }

    private static Answer post(String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return client.post("/tokens", BodyPublishers.ofString(body), all.toArray(String[]::new));
    }

    private static Answer delete(String path, String... headers) {
        return client.send("DELETE", path, BodyPublishers.noBody(), headers);
    }
}
