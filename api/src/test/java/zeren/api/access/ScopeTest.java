package zeren.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Server;

/** What a caller sees whose token is for one secondary organisation of the sample school, or for a part of it. */
class ScopeTest {
    private static final String YEAR = "/obligations?due_from=2026-01-01&due_to=2026-12-31";

    private static Server server;
    private static Client all;
    private static Client own;

    @BeforeAll
    static void start() {
        server = Server.start("--sample");
        all = server.client();
        own = client("reporter", "0101");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listsAndCountsOfUnitsAndPostsHoldNothingForeign() {
        Answer units = own.get("/units", "Prefer", "return=total-count").is(200);
        assertEquals(List.of("0101"), units.each("code"));
        assertEquals(1, units.json().path("total_count").asInt());
        assertEquals(all.get("/posts?unit=0101").each("code"), own.get("/posts").each("code"));
        assertEquals(List.of(), own.get("/units?q=propaganda").each("code"));
    }

    @Test
    void obligationsAreThoseOwedByItAboutItAndToIt() {
        List<String> expected = walk(all, YEAR + "&limit=500").filter(ScopeTest::concerns0101).map(item -> item.path("id").asText()).toList();
        assertTrue(expected.contains("gxufe-2020-5:inspect-secondary:school:0101:2026"), "about it");
        assertTrue(expected.contains("gxufe-2020-5:study-secondary:0101:2026-H1"), "by it");

        assertEquals(expected, walk(own, YEAR + "&limit=3").map(item -> item.path("id").asText()).toList());
        Answer counted = own.get(YEAR + "&limit=1", "Prefer", "return=total-count").is(200);
        assertEquals(expected.size(), counted.json().path("total_count").asInt());
    }

    @Test
    void aRecipientSeesWhatIsOwedToIt() {
        Client recipient = client("reviewer", "superior");
        assertEquals(walk(all, YEAR + "&limit=500").count(), walk(recipient, YEAR + "&limit=500").count());
    }

    @Test
    void ofAVisibleUnitTheWholeChainIsShown() {
        String path = "/units/0101/responsibility?on=2026-03-15";
        assertEquals(all.get(path).is(200).body(), own.get(path).is(200).body());
    }

    @Test
    void aCursorOfSomebodyElseShowsNothingMore() {
        String next = all.get("/units?limit=5").json().path("next").asText();
        assertEquals(List.of(), own.get(next).is(200).each("code").stream().filter(code -> !code.equals("0101")).toList());
    }

    @Test
    void aScopeOfSeveralUnitsIsTheirSum() {
        Client both = client("viewer", "0101", "leading-group");
        assertEquals(List.of("0101", "leading-group", "leading-group-office"), both.get("/units").each("code"));
        both.get("/units?parent=leading-group&include_descendants=true").is(200);
        both.get("/units?parent=school").isProblem(400, "invalid-parameter");
    }

    @Test
    void aUnitThatIsGoneIsStillItsTokens() {
        Client gone = client("viewer", "0114");
        assertEquals("0115", gone.get("/units/0114").is(200).json().path("successor").asText());
        gone.get("/units/0115").isProblem(404, "not-found");
        assertEquals(List.of("0114"), gone.get("/units?on=2025-10-15").each("code"));
        assertEquals(List.of(), gone.get("/units?on=2026-01-01").each("code"));
    }

    @Test
    void theJournalIsForAuditorsOfTheWholeOrganisation() {
        client("auditor", "superior").get("/journal/head").is(200);
        String detail = client("auditor", "school").get("/journal/head").isProblem(403, "forbidden").json().path("detail").asText();
        assertEquals("This token of the role auditor may not read the journal.", detail);
    }

    @Test
    void whatIsSeenMayStillBeNotAllowed() {
        String body = "{\"performed_on\":\"2026-06-12\",\"documents\":[{\"kind\":\"minutes\",\"number\":\"1\"}]}";
        String inspection = "/obligations/gxufe-2020-5:inspect-secondary:school:0101:2026";
        own.get(inspection).is(200);
        long before = all.get("/journal/head").json().path("sequence").asLong();
        own.post(inspection + "/performances", BodyPublishers.ofString(body), "Content-Type", "application/json").isProblem(403, "forbidden");
        assertEquals(before, all.get("/journal/head").json().path("sequence").asLong());
        assertFalse(own.get(inspection).body().contains("p" + (before + 1)));
    }

    private static boolean concerns0101(JsonNode obligation) {
        return Stream.of(obligation.at("/bearer/unit"), obligation.path("subject"), obligation.path("owed_to"))
                .anyMatch(unit -> unit.asText().equals("0101"));
    }

    private static Stream<JsonNode> walk(Client client, String from) {
        List<JsonNode> items = new ArrayList<>();
        String target = from;
        while (!target.isEmpty()) {
            JsonNode page = client.get(target).is(200).json();
            page.path("items").forEach(items::add);
            target = page.path("next").asText();
        }
        return items.stream();
    }

    private static Client client(String role, String... units) {
        String body = "{\"role\":\"" + role + "\",\"units\":[\"" + String.join("\",\"", units) + "\"]}";
        return all.withToken(all.post("/tokens", BodyPublishers.ofString(body), "Content-Type", "application/json")
                .is(201).json().path("token").asText());
    }
}
