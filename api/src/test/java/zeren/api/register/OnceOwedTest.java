package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.rulebook.RuleDesk;

/** What becomes of facts when a change of the rules takes away what they are about. */
class OnceOwedTest extends AtTheDesk {
    private static final String STUDY = "study-secondary:0101:2026-H1";
    private static final String TOPIC = "annual-topic:0101:2026";
    private static final String RECORDED = "2026-06-15T04:30:00Z";

    private String performance;

    @BeforeEach
    void record() {
        performance = desk.perform(STUDY, "2026-06-12");
    }

    @Test
    void everyFactStaysReadableUnderItsOwnAddress() {
        String corrected = desk.perform(STUDY, "2026-06-10");
        String correction = desk.correct(corrected, "2026-06-11");
        String review = desk.sendBack(correction, "2026-06-13");
        String withdrawn = desk.perform(STUDY, "2026-06-01");
        String withdrawal = desk.withdraw(withdrawn);
        String other = "study-secondary:0102:2026-H1";
        String relief = desk.relieve(other, "2026-07-31");
        String revocation = desk.revoke(relief);
        List<String> same = List.of("/performances/" + corrected, "/performances/" + correction, "/performances/" + correction + "/reviews",
                "/performances/" + correction + "/reviews/" + review, "/performances/" + corrected + "/corrections", "/performances/" + withdrawn,
                "/performances/" + withdrawn + "/withdrawals/" + withdrawal, "/reliefs/" + relief, "/reliefs/" + relief + "/revocations/" + revocation,
                "/obligations/" + Desk.id(other) + "/reliefs");
        Client viewer = client("viewer", "0101", "0102");
        Client elsewhere = client("viewer", "0103");
        List<String> before = bodies(viewer, same);

        changeTheRules();
        assertEquals(before, bodies(viewer, same));
        same.forEach(path -> elsewhere.get(path).is(404));
        JsonNode standing = viewer.get("/performances/" + performance).is(200).json();
        assertEquals("false not_owed recorded", standing.path("counts").asText() + " " + standing.path("why_not").asText() + " " + standing.path("state").asText());
        assertEquals(List.of(performance, corrected, correction, withdrawn), viewer.get("/obligations/" + Desk.id(STUDY) + "/performances").is(200).each("id"));
    }

    @Test
    void whatWasOwedIsSaidToBeOwedNoMoreAndWasOwedThen() {
        site.at(RECORDED);
        String then = desk.client().get("/obligations/" + Desk.id(STUDY) + "?known_at=" + RECORDED).is(200).body();
        String done = desk.client().get("/performances/" + performance + "?known_at=" + RECORDED).is(200).body();
        changeTheRules();
        String detail = desk.client().get("/obligations/" + Desk.id(STUDY)).isProblem(404, "not-found").json().path("detail").asText();
        assertTrue(detail.contains("any more") && detail.contains("/obligations/" + Desk.id(STUDY) + "/performances"), detail);
        String never = client("viewer", "0103").get("/obligations/" + Desk.id(STUDY)).isProblem(404, "not-found").json().path("detail").asText();
        assertEquals("Nothing is owed under the id " + Desk.id(STUDY) + ".", never);
        desk.client().get("/obligations/" + Desk.id("study-secondary:0102:2026-H1") + "/performances").isProblem(404, "not-found");
        assertEquals(then, desk.client().get("/obligations/" + Desk.id(STUDY) + "?known_at=" + RECORDED).is(200).body());
        assertEquals(done, desk.client().get("/performances/" + performance + "?known_at=" + RECORDED).is(200).body());
    }

    @Test
    void whatItServesStaysAsItIsUntilItIsWithdrawn() {
        assertEquals("performed", desk.status(TOPIC, ""));
        changeTheRules();
        JsonNode topic = desk.obligation(TOPIC, "").json();
        assertEquals("performed 1", topic.path("status").asText() + " " + topic.path("performed").asInt());
        assertTrue(desk.client().get("/obligations/" + Desk.id(TOPIC) + "/explanation").is(200).body().contains(performance));

        desk.withdraw(performance);
        assertEquals("withdrawn", desk.client().get("/performances/" + performance).is(200).json().path("why_not").asText());
        assertEquals("open", desk.status(TOPIC, ""));
    }

    @Test
    void nothingMoreIsSaidOfItButThatItIsTakenBack() {
        String relief = desk.relieve("study-secondary:0102:2026-H1", "2026-07-31");
        changeTheRules();
        desk.tryToPerform(STUDY, "2026-06-13", "minutes", "report").isProblem(404, "not-found");
        desk.post("/obligations/" + Desk.id(STUDY) + "/reliefs", Desk.relief("", "school")).isProblem(404, "not-found");
        Answer correction = desk.post("/performances/" + performance + "/corrections", Desk.performance("2026-06-11", "minutes", "report"));
        assertEquals("not_owed", correction.isProblem(409, "conflict").json().at("/errors/0/code").asText());
        Answer review = desk.post("/performances/" + performance + "/reviews", "{\"outcome\":\"accepted\",\"received_on\":\"2026-06-14\"}");
        assertEquals("not_owed", review.isProblem(409, "conflict").json().at("/errors/0/code").asText());
        desk.revoke(relief);
        Desk viewer = new Desk(client("viewer", "0101"));
        viewer.post("/performances/" + performance + "/withdrawals", "{\"reason\":\"duplicate\"}").isProblem(403, "forbidden");
        new Desk(client("reporter", "0101")).withdraw(performance);
    }

    @Test
    void itCountsAgainWhenItIsOwedAgain() {
        String before = desk.obligation(STUDY, "").body();
        changeTheRules();
        new RuleDesk(desk.client()).set("study-secondary", "\"valid_from\":\"2026-04-01\",\"cadence\":\"1/half_year\"").is(200);
        assertEquals(before, desk.obligation(STUDY, "").body());
    }

    /** From the second quarter on it is studied every quarter; then the first half of the year is a period of no duty. */
    private void changeTheRules() {
        site.at("2026-06-15T05:00:00Z");
        new RuleDesk(desk.client()).set("study-secondary", "\"valid_from\":\"2026-04-01\",\"cadence\":\"1/quarter\"").is(201);
    }

    private Client client(String role, String... units) {
        String grant = "{\"role\":\"" + role + "\",\"units\":[\"" + String.join("\",\"", units) + "\"]}";
        return desk.client().withToken(desk.post("/tokens", grant).is(201).json().path("token").asText());
    }

    private static List<String> bodies(Client client, List<String> paths) {
        return paths.stream().map(path -> client.get(path).is(200).body()).toList();
    }
}
