package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;

/** What becomes of a performance: reviews, corrections, withdrawals. */
class ReviewsTest extends AtTheDesk {
    private static final String STUDY = "study-secondary:0101:2026-H1";

    @Test
    void aReturnOpensTheObligationAgainFromTheDayOfReceipt() {
        String performance = desk.perform(STUDY, "2026-06-02");
        Answer returned = desk.post("/performances/" + performance + "/reviews",
                "{\"outcome\":\"returned\",\"received_on\":\"2026-06-05\",\"reason\":\"wrong_period\"}").is(201);
        assertEquals("wrong_period", returned.json().path("reason").asText());
        assertEquals(performance, returned.json().path("performance").asText());
        assertEquals(returned.body(), desk.client().get(returned.header("Location")).is(200).body());
        assertEquals(returned.header("ETag"), desk.client().get(returned.header("Location")).header("ETag"));
        String review = returned.json().path("id").asText();
        assertEquals(List.of(review), desk.client().get("/performances/" + performance + "/reviews").each("id"));

        assertEquals("open", desk.status(STUDY, "?as_of=2026-06-05"));
        assertEquals("performed", desk.status(STUDY, "?as_of=2026-06-04"));
        JsonNode then = desk.client().get("/performances/" + performance + "?as_of=2026-06-04").json();
        assertTrue(then.path("counts").asBoolean() && then.path("state").asText().equals("recorded"));
        JsonNode now = desk.client().get("/performances/" + performance).json();
        assertEquals("returned", now.path("state").asText());
        assertEquals("returned", now.path("why_not").asText());
        assertEquals(returned.json(), now.path("reviews").path(0));

        desk.accept(performance, "2026-06-06");
        assertEquals("performed", desk.status(STUDY, ""));
        assertEquals("accepted", desk.client().get("/performances/" + performance).json().path("state").asText());
    }

    @Test
    void aCorrectionStandsInThePlaceOfWhatItCorrects() {
        String first = desk.perform(STUDY, "2026-06-02");
        String second = desk.correct(first, "2026-06-03");
        JsonNode corrected = desk.client().get("/performances/" + first).is(200).json();
        assertEquals("corrected", corrected.path("state").asText());
        assertEquals("corrected", corrected.path("why_not").asText());
        assertEquals(second, corrected.path("corrected_by").asText());
        assertEquals(first, desk.client().get("/performances/" + second).is(200).json().path("corrects").asText());
        assertEquals(List.of(second), desk.client().get("/performances/" + first + "/corrections").each("id"));
        assertEquals(List.of(), desk.client().get("/performances/" + second + "/corrections").each("id"));
        assertEquals(1, desk.obligation(STUDY, "").json().path("performed").asInt());
        assertEquals("open", desk.status(STUDY, "?as_of=2026-06-02"));
    }

    @Test
    void aCorrectionUndoesNoReturn() {
        site.at("2026-07-06T04:00:00Z");
        String first = desk.perform(STUDY, "2026-06-20");
        desk.sendBack(first, "2026-07-05");
        String second = desk.correct(first, "2026-06-20");
        JsonNode correction = desk.client().get("/performances/" + second).is(200).json();
        assertEquals("2026-07-05", correction.path("counts_from").asText());
        assertTrue(correction.path("recorded_late").isMissingNode(), "it is late");
        assertEquals("performed_late", desk.status(STUDY, ""));
        assertTrue(desk.client().get("/performances/" + second + "?as_of=2026-07-04").json().path("counts_from").isMissingNode());
        JsonNode steps = desk.client().get("/obligations/" + Desk.id(STUDY) + "/explanation").is(200).json().path("steps");
        assertTrue(steps.findValuesAsText("code").contains("counts_from_return"), steps::toPrettyString);
        assertEquals("2026-07-05", steps.path(steps.size() - 1).path("values").path("performed_on").asText());

        desk.post("/performances/" + second + "/reviews", "{\"outcome\":\"accepted\",\"received_on\":\"2026-07-06\"}").is(201);
        assertEquals("performed", desk.status(STUDY, ""));
        assertEquals("performed_late", desk.status(STUDY, "?as_of=2026-07-05"));
    }

    @Test
    void aWithdrawalLeavesTheObligationAsItWas() {
        String performance = desk.perform(STUDY, "2026-06-02");
        Answer withdrawn = desk.post("/performances/" + performance + "/withdrawals", "{\"reason\":\"recorded_in_error\"}").is(201);
        assertEquals(withdrawn.body(), desk.client().get(withdrawn.header("Location")).is(200).body());
        JsonNode json = desk.client().get("/performances/" + performance).json();
        assertEquals("withdrawn", json.path("state").asText());
        assertEquals(withdrawn.json(), json.path("withdrawal"));
        assertFalse(json.path("counts").asBoolean());
        assertEquals("open", desk.status(STUDY, ""));
        assertEquals(1, desk.client().get("/performances/" + performance + "/withdrawals").each("id").size());
    }

    @Test
    void withdrawingACorrectionRestoresWhatItCorrected() {
        String first = desk.perform(STUDY, "2026-06-02");
        desk.withdraw(desk.correct(first, "2026-06-03"));
        assertTrue(desk.client().get("/performances/" + first).json().path("counts").asBoolean());
        assertEquals("performed", desk.status(STUDY, "?as_of=2026-06-02"));
    }

    @Test
    void inspectionsComeBeforeTheirResult() {
        site.at("2026-12-20T04:00:00Z");
        String result = "inspect-result:school:2026";
        Answer early = desk.tryToPerform(result, "2026-12-18", "report").isProblem(409, "conflict");
        List<String> open = desk.client().get("/obligations?duty=inspect-secondary&period=2026&status=open").is(200).each("id");
        assertTrue(open.size() > 10);
        assertEquals(open.size(), early.json().path("conflicts").size());
        for (String inspection : open.subList(1, open.size())) {
            desk.perform(inspection.replace("gxufe-2020-5:", ""), "2026-12-14");
        }
        Answer one = desk.tryToPerform(result, "2026-12-18", "report").isProblem(409, "conflict");
        assertEquals(List.of(open.get(0)), List.of(one.json().path("conflicts").path(0).asText()));
        desk.post("/obligations/" + open.get(0) + "/reliefs", Desk.relief("", "superior")).is(201);
        desk.perform(result, "2026-12-18");
        assertEquals("performed", desk.status(result, ""));
    }

    @Test
    void factsOfAnotherKindOrParentAreNotThere() {
        String one = desk.perform(STUDY, "2026-06-02");
        String other = desk.perform("study-secondary:0102:2026-H1", "2026-06-02");
        String review = desk.accept(one, "2026-06-03");
        desk.client().get("/performances/" + other + "/reviews/" + review).isProblem(404, "not-found");
        desk.client().get("/performances/" + one + "/withdrawals/" + review).isProblem(404, "not-found");
        desk.client().get("/performances/" + review).isProblem(404, "not-found");
        desk.client().get("/reliefs/" + one).isProblem(404, "not-found");
        desk.client().get("/performances/p99/reviews").isProblem(404, "not-found");
        desk.client().get("/performances/" + one + "/reviews/" + review).is(200);
    }
}
