package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;

/** Rounds of inspection, what they cover and who was visited; it begins at noon of Monday 15 June 2026. */
class InspectionsTest extends AtTheDesk {
    /** In 2026: 0117 was founded too late, 0118 and 0119 cease, and 0120 stands in the place of 0119. */
    private static final List<String> UNITS = List.of(
            "0101", "0102", "0103", "0104", "0105", "0106", "0107", "0108", "0109", "0110", "0111", "0112", "0113", "0115", "0116", "0120");

    private Inspector inspector;

    @BeforeEach
    void sitDown() {
        inspector = new Inspector(desk);
    }

    @Test
    void aRoundIsBegunOnce() {
        Answer made = desk.post("/inspections", Inspector.round("school"), "Idempotency-Key", "one").is(201);
        String id = made.json().path("id").asText();
        assertEquals("/inspections/" + id, made.header("Location").replaceFirst("^https?://[^/]*", ""));
        assertEquals(made.body(), desk.client().get("/inspections/" + id).is(200).body());
        assertEquals(made.header("ETag"), desk.client().get("/inspections/" + id).header("ETag"));
        assertEquals("true", desk.post("/inspections", Inspector.round("school"), "Idempotency-Key", "one").is(201).header("Idempotency-Replayed"));
        JsonNode refused = desk.post("/inspections", Inspector.round("school")).isProblem(409, "conflict").json();
        assertEquals(id, refused.path("conflicts").path(0).asText());
        assertEquals(List.of("inspect-secondary", "inspect-secondary", "8", "2026"), List.of(made.json().path("covers").asText(),
                made.json().path("performs").asText(), made.json().path("citation").asText(), made.json().path("period").asText()));
        assertEquals(List.of(id), desk.client().get("/inspections?rulebook=gxufe-2020-5&period=2026&inspector=school").is(200).each("id"));
        assertEquals(List.of(), desk.client().get("/inspections?period=2025").is(200).each("id"));
        assertEquals("inspection_begun", desk.client().get("/journal?limit=500").is(200).each("kind").stream().reduce((a, b) -> b).orElseThrow());
        desk.client().get("/inspections/" + id + "?known_at=2026-06-15T03:59:00Z").isProblem(404, "not-found");
    }

    @Test
    void theUnitsToCoverAreThoseOfThePeriod() {
        String round = inspector.begin("school");
        List<String> states = inspector.coverage(round, "");
        assertEquals(18, states.size());
        UNITS.forEach(unit -> assertTrue(states.contains(unit + " due"), unit));
        assertTrue(states.containsAll(List.of("0118 not_needed", "0119 not_needed")), states.toString());
        JsonNode totals = desk.client().get("/inspections/" + round).is(200).json();
        assertEquals(List.of(16, 0, 16, 0, 2), List.of(totals.path("to_cover").asInt(), totals.path("visited").asInt(), totals.path("due").asInt(),
                totals.path("overdue").asInt(), totals.path("not_needed").asInt()));
        assertEquals(16, desk.client().get("/inspections/" + round + "?as_of=2027-01-01").is(200).json().path("overdue").asInt());
        JsonNode units = desk.client().get("/inspections/" + round + "/coverage?limit=500").is(200).json().path("items");
        assertEquals("succeeded 0120", units.get(16).path("lapse_reason").asText() + " " + units.get(16).path("inherited_by").asText());
        assertEquals("0119", units.get(17).path("inherited_from").asText());
        assertEquals("ceased", units.get(15).path("lapse_reason").asText());
    }

    @Test
    void aVisitPerformsTheInspectionOfThatUnit() {
        String round = inspector.begin("school");
        Answer made = inspector.tryToVisit(round, "0101", "2026-05-12").is(201);
        String visit = made.json().path("id").asText();
        String obligation = "inspect-secondary:school:0101:2026";
        assertEquals(made.body(), desk.client().get("/visits/" + visit).is(200).body());
        assertTrue(made.json().path("counts").asBoolean(), made.body());
        assertEquals(Desk.id(obligation), made.json().path("obligation").asText());
        assertEquals("performed", desk.status(obligation, ""));
        assertEquals("open", desk.status(obligation, "?as_of=2026-05-11"));
        String performance = visit.replace('t', 'p');
        assertEquals(performance, made.json().path("performance").asText());
        assertEquals("2026-05-12", desk.client().get("/performances/" + performance).is(200).json().path("performed_on").asText());
        assertTrue(inspector.coverage(round, "").contains("0101 visited"));
        assertTrue(inspector.coverage(round, "&as_of=2026-05-11").contains("0101 due"));
        assertEquals(List.of("0101 visited"), inspector.coverage(round, "&state=visited"));
        assertEquals("6.3", desk.client().get("/inspections/" + round).json().path("share").asText());
        assertEquals(List.of(visit), desk.client().get("/inspections/" + round + "/visits").is(200).each("id"));
        JsonNode covered = desk.client().get("/inspections/" + round + "/coverage").json().path("items").path(0);
        assertEquals(visit + " 2026-05-12 performed", covered.at("/visits/0/id").asText() + " " + covered.at("/visits/0/visited_on").asText() + " "
                + covered.path("status").asText());
    }

    @Test
    void aVisitIsWithdrawnWithItsPerformance() {
        String round = inspector.begin("school");
        String visit = inspector.visit(round, "0101", "2026-05-12");
        Answer made = desk.post("/visits/" + visit + "/withdrawals", "{\"reason\":\"duplicate\"}").is(201);
        String withdrawal = made.json().path("id").asText();
        assertTrue(withdrawal.startsWith("w"), withdrawal);
        assertEquals(made.body(), desk.client().get("/visits/" + visit + "/withdrawals/" + withdrawal).is(200).body());
        assertEquals(List.of(withdrawal), desk.client().get("/visits/" + visit + "/withdrawals").is(200).each("id"));
        assertEquals("withdrawn", desk.client().get("/visits/" + visit).json().path("state").asText());
        assertEquals("withdrawn", desk.client().get("/performances/" + visit.replace('t', 'p')).json().path("state").asText());
        assertTrue(inspector.coverage(round, "").contains("0101 due"));
        desk.post("/visits/" + visit + "/withdrawals", "{\"reason\":\"duplicate\"}").isProblem(409, "conflict");

        String other = inspector.visit(round, "0102", "2026-05-12");
        desk.withdraw(other.replace('t', 'p'));
        assertEquals("withdrawn", desk.client().get("/visits/" + other).json().path("state").asText());
        String third = inspector.visit(round, "0103", "2026-05-12");
        String correction = desk.correct(third.replace('t', 'p'), "2026-05-13");
        JsonNode corrected = desk.client().get("/visits/" + third).json();
        assertEquals("corrected " + correction, corrected.path("state").asText() + " " + corrected.path("corrected_by").asText());
        assertEquals("2026-05-13", desk.client().get("/inspections/" + round + "/coverage?state=visited").json().at("/items/0/visits/0/visited_on").asText());
    }

    /** Article 8: the results are reported once every unit was inspected. */
    @Test
    void theResultsComeAfterTheLastVisit() {
        String round = inspector.begin("school");
        site.at("2026-12-22T04:00:00Z");
        for (String unit : UNITS.subList(0, 15)) {
            inspector.visit(round, unit, "2026-12-21");
        }
        JsonNode refused = desk.tryToPerform("inspect-result:school:2026", "2026-12-22", "report").isProblem(409, "conflict").json();
        assertEquals(Desk.id("inspect-secondary:school:0120:2026"), refused.path("conflicts").path(0).asText());
        inspector.visit(round, "0120", "2026-12-22");
        desk.tryToPerform("inspect-result:school:2026", "2026-12-22", "report").is(201);
        assertEquals("100.0", desk.client().get("/inspections/" + round).json().path("share").asText());
    }

    @Test
    void theDisciplineCommissionVisitsWithoutPerformingAnything() {
        String round = inspector.begin("discipline");
        Answer made = inspector.tryToVisit(round, "0101", "2026-05-12").is(201);
        String visit = made.json().path("id").asText();
        assertFalse(made.json().has("performance"));
        assertTrue(inspector.coverage(round, "").containsAll(List.of("0101 visited", "0102 due", "0118 not_needed")));
        assertTrue(inspector.coverage(round, "&as_of=2028-01-01").contains("0102 due"), "never overdue");
        assertEquals("open", desk.status("inspect-secondary:school:0101:2026", ""));
        Answer withdrawn = desk.post("/visits/" + visit + "/withdrawals", "{\"reason\":\"recorded_in_error\"}").is(201);
        assertTrue(withdrawn.json().path("id").asText().startsWith("x"), withdrawn.body());
        assertEquals(withdrawn.body(), desk.client().get(withdrawn.header("Location")).is(200).body());
        assertEquals("withdrawn", desk.client().get("/visits/" + visit).json().path("state").asText());
        assertTrue(inspector.coverage(round, "").contains("0101 due"));
        desk.post("/visits/" + visit + "/withdrawals", "{\"reason\":\"duplicate\"}").isProblem(409, "conflict");
    }

    @Test
    void aUnitInspectsItself() {
        String round = inspector.begin("0101");
        assertEquals(List.of("0101 due"), inspector.coverage(round, ""));
        inspector.visit(round, "0101", "2026-05-12");
        assertEquals("performed", desk.status("self-inspection:0101:2026", ""));
        assertEquals(List.of("0101 visited"), inspector.coverage(round, ""));
    }

    @Test
    void whatCannotBeChangesNothing() {
        String round = inspector.begin("school");
        Map<String, String> before = site.contents();
        refuse(Inspector.round("research"), 422, "/inspector not_an_inspector");
        refuse(Inspector.round("nowhere"), 400, "/inspector unknown_unit");
        refuse(Inspector.round("0117"), 422, "/inspector nothing_to_cover");
        refuse(Inspector.round("0114"), 422, "/inspector not_in_existence");
        refuse(Inspector.round("school").replace("2026", "2026-H1"), 422, "/period no_such_duty_in_period");
        refuse(Inspector.round("school").replace("2026", "2018"), 422, "/period no_such_duty_in_period");
        refuse(Inspector.round("school").replace("gxufe-2020-5", "other"), 400, "/rulebook unknown_rulebook");
        refuse(Inspector.round("school").replace("}", ",\"covers\":\"work-report\"}"), 422, "/covers not_covered");
        refuse(Inspector.round("school").replace("}", ",\"note\":\"x\"}"), 400, "/note unknown_field");
        refuseVisit(round, "0117", "2026-05-12", "/unit not_to_cover");
        refuseVisit(round, "nowhere", "2026-05-12", "/unit not_to_cover");
        refuseVisit(round, "0101", "2026-06-16", "/visited_on in_the_future");
        refuseVisit(round, "0101", "2025-12-31", "/visited_on before_period");
        refuseVisit(round, "0116", "2026-05-09", "/visited_on before_subject");
        refuseVisit(round, "0118", "2026-03-21", "/visited_on after_subject");
        desk.post("/inspections/i999/visits", Inspector.visit("0101", "2026-05-12")).isProblem(404, "not-found");
        assertEquals(before, site.contents());
        String other = inspector.begin("discipline");
        refuseVisit(other, "0117", "2026-05-12", "/unit not_to_cover");
        refuseVisit(other, "0101", "2026-06-16", "/visited_on in_the_future");
        refuseVisit(other, "0101", "2025-12-31", "/visited_on before_period");
        refuseVisit(other, "0116", "2026-05-09", "/visited_on before_subject");
        refuseVisit(other, "0118", "2026-03-21", "/visited_on after_subject");
    }

    @Test
    void aDocumentIsNamedOnceInAVisit() {
        String round = inspector.begin("school");
        String other = inspector.begin("discipline");
        String twice = Inspector.visit("0101", "2026-05-12").replaceFirst("\\[(.*)]", "[$1,$1]");
        for (String each : List.of(round, other)) {
            assertEquals(List.of("/documents does_not_fit"), Inspector.errors(desk.post("/inspections/" + each + "/visits", twice).is(422)));
        }
    }

    private void refuse(String body, int status, String error) {
        assertEquals(List.of(error), Inspector.errors(desk.post("/inspections", body).is(status)));
    }

    private void refuseVisit(String round, String unit, String on, String error) {
        assertEquals(List.of(error), Inspector.errors(inspector.tryToVisit(round, unit, on).isProblem(422, "refused-values")));
    }
}
