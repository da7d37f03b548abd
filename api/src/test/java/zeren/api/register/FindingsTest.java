package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;
import zeren.rulebook.ShippedRulebooks;

/** What inspections find, and what is owed therefore; 0101 was visited on 12 May, and it is noon of 2 July 2026. */
class FindingsTest extends AtTheDesk {
    private static final String STUDY = "study-secondary:0101:2026-H1";
    private static final String MISSED = Inspector.finding("0101", "duty_not_performed", "2026-07-02", List.of(STUDY), Inspector.within(15, "working_days"));

    private Inspector inspector;
    private String round;

    @BeforeEach
    void visit() {
        inspector = new Inspector(desk);
        round = inspector.begin("school");
        inspector.visit(round, "0101", "2026-05-12");
        site.at("2026-07-02T04:00:00Z");
    }

    @Test
    void aFindingStartsItsRectification() {
        Answer made = desk.post("/inspections/" + round + "/findings", MISSED, "Idempotency-Key", "one").is(201);
        String finding = made.json().path("id").asText();
        assertEquals(made.body(), desk.client().get("/findings/" + finding).is(200).body());
        assertEquals(made.header("ETag"), desk.client().get(made.header("Location")).header("ETag"));
        assertEquals("true", desk.post("/inspections/" + round + "/findings", MISSED, "Idempotency-Key", "one").is(201).header("Idempotency-Replayed"));
        assertEquals(finding, inspector.tryToFind(round, MISSED).isProblem(409, "conflict").json().path("conflicts").path(0).asText());
        String occasion = finding.replace('f', 'o');
        JsonNode rectification = made.json().path("rectification");
        assertEquals(List.of(Desk.id("rectify-finding:0101:" + occasion), "2026-07-23", "open", "pending"), texts(rectification, "obligation", "due_on", "status", "state"));
        JsonNode owed = desk.obligation("rectify-finding:0101:" + occasion, "").json();
        assertEquals(List.of("school", "2026-07-02"), List.of(owed.path("owed_to").asText(), owed.at("/occasion/occurred_on").asText()));
        JsonNode raised = desk.client().get("/occasions/" + occasion).is(200).json();
        assertEquals(List.of("finding_issued", finding), texts(raised, "kind", "finding"));
        JsonNode covered = desk.client().get("/inspections/" + round + "/coverage").json().path("items").path(0);
        assertEquals(finding, covered.path("findings").path(0).asText());
        String told = desk.client().get("/obligations/" + owed.path("id").asText() + "/explanation").is(200).body();
        assertTrue(told.contains("What started it is that an inspection found something on 2 July 2026 (" + finding + "): duty not performed."), told);
        assertTrue(told.contains("within 15 working days"), told);
        String chinese = desk.client().get("/obligations/" + owed.path("id").asText() + "/explanation", "Accept-Language", "zh-CN").is(200).body();
        assertTrue(chinese.contains("检查发现（" + finding + "）：未履行"), chinese);
        assertTrue(desk.client().get("/findings/" + finding + "?as_of=2026-07-24").json().at("/rectification/status").asText().equals("overdue"));
    }

    @Test
    void everyCategoryIsHeldAgainstTheRegister() {
        so("duty_not_performed", STUDY);
        notSo("performed_late", STUDY);
        notSo("evidence_incomplete", STUDY);
        notSo("report_returned", STUDY);
        notSo("post_vacant", STUDY);
        notSo("duty_not_performed", "year-end-report:0101:2026");
        desk.tryToPerform(STUDY, "2026-07-01", "minutes").is(201);
        so("evidence_incomplete", STUDY);
        desk.perform(STUDY, "2026-07-02");
        notSo("duty_not_performed", STUDY);
        so("performed_late", STUDY);
        String report = desk.perform("year-end-report:0101:2026", "2026-07-01");
        desk.sendBack(report, "2026-07-02");
        so("report_returned", "year-end-report:0101:2026");
        notSo("post_vacant", "duty-report:0101.secretary:2026");
    }

    /** In the sample school the secretary's post of 0103 is vacant until 1 April 2026. */
    @Test
    void aVacantPostIsFoundOnTheDayOnWhichItIsVacant() {
        inspector.visit(round, "0103", "2026-03-10");
        String duty = "duty-report:0103.secretary:2026";
        inspector.find(round, Inspector.finding("0103", "post_vacant", "2026-03-31", List.of(duty), Inspector.by("2026-08-31")));
        Answer held = inspector.tryToFind(round, Inspector.finding("0103", "post_vacant", "2026-04-01", List.of(duty), Inspector.by("2026-08-31")));
        assertEquals(List.of("/obligations/0 not_so"), Inspector.errors(held.isProblem(422, "refused-values")));
    }

    @Test
    void aDutyWithoutAParameterIsNamedItself() {
        String open = Inspector.finding("0101", "no_parameter_set", "2026-07-02", List.of(), ",\"duty\":\"analysis-secondary\"" + Inspector.by("2026-09-30"));
        Answer made = inspector.tryToFind(round, open).is(201);
        assertEquals(List.of("analysis-secondary", "2026-09-30"), texts(made.json(), "duty", "rectify_by"));
        for (String other : List.of("study-secondary", "analysis-school", "nothing", "standing")) {
            assertEquals(List.of("/duty not_so"), Inspector.errors(inspector.tryToFind(round, open.replace("analysis-secondary", other)).isProblem(422, "refused-values")));
        }
        String body = "{\"valid_from\":\"2026-07-01\",\"cadence\":\"1/quarter\",\"set_by\":\"school\",\"document\":{\"kind\":\"notice\",\"number\":\"2026-1\"}}";
        desk.client().send("PUT", "/rulebooks/gxufe-2020-5/parameters/analysis-secondary", BodyPublishers.ofString(body), "Content-Type", "application/json");
        assertEquals(List.of("/duty not_so"), Inspector.errors(inspector.tryToFind(round, open).isProblem(422, "refused-values")));
        inspector.find(round, open.replace("2026-07-02", "2026-06-30"));
    }

    @Test
    void whatIsInTheWayIsToldAtOnce() {
        Map<String, String> before = site.contents();
        refuse(Inspector.finding("0101", "duty_not_performed", "2026-07-03", List.of("year-end-report:0101:2026", "study-secondary:0102:2026-H1", STUDY), ""),
                "/issued_on in_the_future", "/rectify_by deadline_missing", "/obligations/0 not_so", "/obligations/1 not_of_unit");
        refuse(Inspector.finding("0102", "duty_not_performed", "2026-07-02", List.of("study-secondary:0102:2026-H1"), Inspector.by("2026-08-01")), "/unit not_visited");
        refuse(MISSED.replace("2026-07-02", "2026-05-11"), "/unit not_visited");
        refuse(Inspector.finding("0117", "duty_not_performed", "2026-07-02", List.of("study-secondary:nowhere:2026-H1"), Inspector.by("2026-08-01")),
                "/unit not_to_cover");
        refuse(Inspector.finding("research", "duty_not_performed", "2026-07-02", List.of("annual-topic:research:2025"), Inspector.by("2026-08-01")), "/unit not_to_cover");
        refuse(Inspector.finding("0101", "duty_not_performed", "2026-07-02", List.of(STUDY), Inspector.by("2026-07-01")), "/rectify_by does_not_fit");
        refuse(Inspector.finding("0101", "duty_not_performed", "2026-07-02", List.of(STUDY), Inspector.within(5, "hours")), "/rectify_within does_not_fit");
        refuse(Inspector.finding("0101", "duty_not_performed", "2026-07-02", List.of(), Inspector.by("2026-08-01")), "/obligations does_not_fit");
        refuse(Inspector.finding("0101", "no_parameter_set", "2026-07-02", List.of(), Inspector.by("2026-08-01")), "/duty does_not_fit");
        inspector.tryToFind(round, MISSED.replace("duty_not_performed", "attitude")).isProblem(400, "invalid-body");
        inspector.tryToFind(round, MISSED.replace("}", ",\"note\":\"x\"}")).isProblem(400, "invalid-body");
        inspector.tryToFind("i999", MISSED).isProblem(404, "not-found");
        assertEquals(before, site.contents());
    }

    @Test
    void whereTheRulebookSetsTheDeadlineTheFindingDoesNot() {
        site.at("2027-05-03T04:00:00Z");
        String body = "{\"rulebook\":\"lab-safety-sample\",\"period\":\"2027-Q1\",\"inspector\":\"school\"}";
        desk.client().post("/rulebooks", BodyPublishers.ofString(ShippedRulebooks.text("lab-safety-sample")), "Content-Type", "application/yaml");
        String lab = desk.post("/inspections", body).is(201).json().path("id").asText();
        inspector.visit(lab, "0101", "2027-03-31");
        String finding = Inspector.finding("0101", "duty_not_performed", "2027-05-03", List.of(), ",\"obligations\":[\"lab-safety-sample:self-check:0101:2027-03\"]");
        assertEquals(List.of("/rectify_by deadline_set"), Inspector.errors(inspector.tryToFind(lab, finding.replace("}", Inspector.by("2027-06-01") + "}")).is(422)));
        JsonNode made = inspector.tryToFind(lab, finding).is(201).json();
        assertEquals("lab-safety-sample:rectify:0101:" + made.path("id").asText().replace('f', 'o'), made.at("/rectification/obligation").asText());
    }

    @Test
    void aFindingRepeatsThoseOfEarlierYears() {
        String first = inspector.find(round, MISSED);
        inspector.find(round, Inspector.finding("0101", "no_parameter_set", "2026-07-02", List.of(), ",\"duty\":\"analysis-secondary\"" + Inspector.by("2026-09-30")));
        site.at("2027-07-05T04:00:00Z");
        String next = desk.post("/inspections", Inspector.round("school").replace("2026", "2027")).is(201).json().path("id").asText();
        inspector.visit(next, "0101", "2027-05-12");
        Answer again = inspector.tryToFind(next, MISSED.replace("2026", "2027")).is(201);
        assertEquals(first, again.json().path("repeats").path(0).asText());
        assertEquals(1, again.json().path("repeats").size());
        assertEquals(again.body(), desk.client().get("/findings/" + again.json().path("id").asText()).is(200).body());
        assertFalse(desk.client().get("/findings/" + first).json().has("repeats"));
    }

    @Test
    void findingsAreListedByWhatTheyAre() {
        String first = inspector.find(round, MISSED);
        inspector.visit(round, "0102", "2026-05-13");
        String second = inspector.find(round, Inspector.finding("0102", "duty_not_performed", "2026-07-01", List.of("study-secondary:0102:2026-H1"), Inspector.by("2026-08-01")));
        assertEquals(List.of(first, second), listed(""));
        assertEquals(List.of(first, second), desk.client().get("/inspections/" + round + "/findings").is(200).each("id"));
        assertEquals(List.of(first), listed("?unit=0101"));
        assertEquals(List.of(first, second), listed("?unit=school&include_descendants=true&inspector=school&rulebook=gxufe-2020-5&duty=study-secondary&state=pending"));
        assertEquals(List.of(), listed("?category=post_vacant"));
        assertEquals(List.of(second), listed("?issued_to=2026-07-01"));
        assertEquals(List.of(first), listed("?issued_from=2026-07-02"));
        desk.client().get("/findings?issued_from=2026-07-02&issued_to=2026-07-01").isProblem(422, "refused-values");
        desk.client().get("/findings?duty=nothing").isProblem(400, "invalid-parameter");
        Answer page = desk.client().get("/findings?limit=1").is(200);
        assertEquals(List.of(second), desk.client().get(page.json().path("next").asText()).is(200).each("id"));
        desk.client().get("/findings/f999").isProblem(404, "not-found");
    }

    private List<String> listed(String query) {
        return desk.client().get("/findings" + query).is(200).each("id");
    }

    private void so(String category, String obligation) {
        inspector.find(round, Inspector.finding("0101", category, "2026-07-02", List.of(obligation), Inspector.by("2026-08-31")));
    }

    private void notSo(String category, String obligation) {
        refuse(Inspector.finding("0101", category, "2026-07-02", List.of(obligation), Inspector.by("2026-08-31")), "/obligations/0 not_so");
    }

    private void refuse(String finding, String... errors) {
        assertEquals(List.of(errors), Inspector.errors(inspector.tryToFind(round, finding).isProblem(422, "refused-values")));
    }

    private static List<String> texts(JsonNode json, String... fields) {
        return List.of(fields).stream().map(field -> json.path(field).asText()).toList();
    }
}
