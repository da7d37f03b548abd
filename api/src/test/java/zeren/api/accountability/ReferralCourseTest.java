package zeren.api.accountability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static zeren.api.accountability.Proceedings.faults;
import static zeren.api.accountability.Proceedings.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;

/** The course of a referral over HTTP; it begins at noon of Monday 15 June 2026. */
class ReferralCourseTest extends ReferralSite {

    @Test
    void aProposalIsRecordedOnceAndSaysWhatFollows() {
        Answer made = post(proceedings.proposer(), "/referrals", Proceedings.proposal(), "Idempotency-Key", "one").is(201);
        String id = made.json().path("id").asText();
        assertEquals("/referrals/" + id, made.header("Location").replaceFirst("^https?://[^/]*", ""));
        Answer got = proceedings.proposer().get(made.header("Location")).is(200);
        assertEquals(made.body(), got.body());
        assertEquals(made.header("ETag"), got.header("ETag"));
        assertEquals("true", post(proceedings.proposer(), "/referrals", Proceedings.proposal(), "Idempotency-Key", "one").is(201).header("Idempotency-Replayed"));
        JsonNode proposed = made.json();
        assertEquals(List.of("school", "organisation", "proposed", "o" + id.substring(1)), List.of(proposed.path("decided_by").asText(),
                proposed.path("filed_by").asText(), proposed.path("state").asText(), proposed.path("occasion").asText()));
        assertEquals("overdue", proposed.at("/obligations/0/status_then").asText());
        assertFalse(proposed.path("unfounded").asBoolean());
        assertFalse(proposed.has("answer_by"));
        assertEquals(id, proceedings.administrator().get("/occasions/o" + id.substring(1)).is(200).json().path("referral").asText());
    }

    @Test
    void itIsProposedAnsweredDecidedAndFiled() {
        String id = proceedings.propose();
        String before = proceedings.administrator().get("/referrals/" + id).body();
        site.at("2026-06-16T04:00:00Z");
        Answer answered = proceedings.take(id, "answered", "2026-06-15").is(201);
        Answer step = proceedings.subject().get(answered.header("Location")).is(200);
        assertEquals(answered.body(), step.body());
        assertEquals(answered.header("ETag"), step.header("ETag"));
        assertEquals("0101", answered.json().path("taken_by").asText());
        proceedings.take(id, "upheld", "2026-06-16").is(201);
        assertEquals("organisation", proceedings.take(id, "filed", "2026-06-16").is(201).json().path("taken_by").asText());
        JsonNode filed = proceedings.get(id, "");
        assertEquals("filed upheld", filed.path("state").asText() + " " + filed.path("decision").asText());
        assertEquals(List.of("answered", "upheld", "filed"), proceedings.subject().get("/referrals/" + id + "/steps").is(200).each("kind"));
        Answer page = proceedings.subject().get("/referrals/" + id + "/steps?limit=2").is(200);
        assertEquals(List.of("filed"), proceedings.subject().get(page.json().path("next").asText()).is(200).each("kind"));
        assertEquals(before, proceedings.administrator().get("/referrals/" + id + "?known_at=2026-06-15T12:00:00Z").body());
        proceedings.administrator().get("/referrals/" + id + "?known_at=2026-06-15T03:59:59Z").isProblem(404, "not-found");
        proceedings.administrator().get("/referrals/" + id + "/steps/" + id).isProblem(404, "not-found");
    }

    @Test
    void aTimeLimitThatWouldHavePassedWhenItWasSetIsNone() {
        String id = proceedings.propose();
        site.at("2026-07-16T04:00:00Z");
        proceedings.limit("answer-referral", 10, "calendar_days").is(201);
        assertFalse(proceedings.get(id, "").has("answer_by"));
        assertEquals(List.of("/kind not_heard"), faults(proceedings.take(id, "upheld", "2026-07-16").isProblem(409, "conflict")));
        proceedings.take(id, "withdrawn", "2026-07-16").is(201);
        assertEquals("withdrawn", proceedings.get(id, "").path("state").asText());
    }

    /** On the last day itself the answer is still waited for. */
    @Test
    void theDecisionWaitsForTheAnswerOrTheEndOfItsTimeLimit() {
        proceedings.limit("answer-referral", 10, "calendar_days").is(201);
        String id = post(proceedings.proposer(), "/referrals", Proceedings.proposal().replace("2026-03-02", "2026-06-15")).is(201).json().path("id").asText();
        assertEquals("2026-06-25", proceedings.get(id, "").path("answer_by").asText());
        site.at("2026-06-30T04:00:00Z");
        Answer early = proceedings.take(id, "upheld", "2026-06-25").isProblem(409, "conflict");
        assertTrue(early.json().path("detail").asText().endsWith("wait for the answer, or until the time limit to answer, 2026-06-25, has passed"), early.body());
        assertEquals(id, early.json().at("/conflicts/0").asText());
        assertTrue(proceedings.take(id, "answered", "2026-06-26").is(201).json().path("late_answer").asBoolean());
        proceedings.take(id, "dismissed", "2026-06-26").is(201);
    }

    @Test
    void afterTheTimeLimitItIsDecidedWithoutAnAnswer() {
        proceedings.limit("answer-referral", 3, "working_days").is(201);
        String id = post(proceedings.proposer(), "/referrals", Proceedings.proposal().replace("2026-03-02", "2026-06-15")).is(201).json().path("id").asText();
        // Thursday 18 June; 19 to 21 June are the Dragon Boat Festival.
        assertEquals("2026-06-18", proceedings.get(id, "").path("answer_by").asText());
        site.at("2026-06-30T04:00:00Z");
        proceedings.take(id, "upheld", "2026-06-19").is(201);
        assertEquals(List.of("/kind not_possible"), faults(proceedings.take(id, "answered", "2026-06-20").isProblem(409, "conflict")));
    }

    /** The proposal is of March; the referred office can know of it from the day of its recording, 15 June. */
    @Test
    void aProposalThatIsDatedBackLeavesTheWholeTimeToAnswer() {
        proceedings.limit("answer-referral", 10, "calendar_days").is(201);
        String id = proceedings.propose();
        assertEquals("2026-06-25", proceedings.get(id, "").path("answer_by").asText());
        for (String day : List.of("2026-03-13", "2026-06-15")) {
            assertEquals(List.of("/kind not_heard"), faults(proceedings.take(id, "upheld", day).isProblem(409, "conflict")));
        }
        site.at("2026-06-25T16:00:00Z");
        assertEquals(List.of("/kind not_heard"), faults(proceedings.take(id, "upheld", "2026-06-25").isProblem(409, "conflict")));
        proceedings.take(id, "upheld", "2026-06-26").is(201);
    }

    @Test
    void withoutATimeLimitTheDecisionWaits() {
        String id = proceedings.propose();
        Answer early = proceedings.take(id, "dismissed", "2026-06-15").isProblem(409, "conflict");
        assertTrue(early.json().path("detail").asText().endsWith("wait for the answer, or set the parameter answer-referral"), early.body());
    }

    @Test
    void oneTokenDoesNotProposeAnswerDecideAndFile() {
        String id = post(proceedings.administrator(), "/referrals", Proceedings.proposal()).is(201).json().path("id").asText();
        Answer heard = proceedings.take(proceedings.administrator(), id, "answered", "2026-06-15").isProblem(409, "conflict");
        assertEquals(List.of("/kind same_author"), faults(heard));
        proceedings.take(id, "answered", "2026-06-15").is(201);
        Answer own = proceedings.take(proceedings.administrator(), id, "upheld", "2026-06-15").isProblem(409, "conflict");
        assertEquals(List.of("/kind same_author"), faults(own));
        assertEquals(id, own.json().at("/conflicts/0").asText());
        String decision = proceedings.take(Proceedings.token(proceedings.administrator(), "administrator"), id, "upheld", "2026-06-15").is(201)
                .json().path("id").asText();
        assertEquals(id, proceedings.take(proceedings.administrator(), id, "filed", "2026-06-15").isProblem(409, "conflict").json().at("/conflicts/0").asText());
        assertTrue(decision.startsWith("s"));
        proceedings.take(id, "filed", "2026-06-15").is(201);
    }

    @Test
    void aRefusedStepChangesNothing() {
        String id = proceedings.propose();
        Map<String, String> before = site.contents();
        assertEquals(List.of("/taken_on in_the_future"), faults(proceedings.take(id, "answered", "2026-06-16").isProblem(422, "refused-values")));
        assertEquals(List.of("/taken_on before_last_step", "/kind not_heard"), faults(proceedings.take(id, "upheld", "2026-03-01").isProblem(422, "refused-values")));
        assertEquals(List.of("/kind not_possible"), faults(proceedings.take(id, "filed", "2026-06-15").isProblem(409, "conflict")));
        String path = "/referrals/" + id + "/steps";
        post(proceedings.subject(), path, "{'kind':'answered','taken_on':'2026-06-15'}").isProblem(422, "refused-values");
        post(proceedings.proposer(), path, Proceedings.step("withdrawn", "2026-06-15").replace(",'reason'", "," + Proceedings.DOCUMENT + ",'reason'")).isProblem(422, "refused-values");
        post(proceedings.proposer(), path, "{'kind':'withdrawn','taken_on':'2026-06-15'}").isProblem(422, "refused-values");
        post(proceedings.subject(), path, "{'kind':'forgotten','taken_on':'2026-06-31','note':'x'}").isProblem(400, "invalid-body");
        post(proceedings.subject(), "/referrals/a1/steps", Proceedings.step("answered", "2026-06-15")).isProblem(404, "not-found");
        assertEquals(before, site.contents());
    }
}
