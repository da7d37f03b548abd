package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;

/** What happens to offices, and what they owe therefore; it begins at noon of Monday 15 June 2026. */
class OccasionsTest extends AtTheDesk {
    private static final String STUDY = "study-secondary:0101:2026-H1";

    private static String incident(String unit, String at) {
        return "{\"rulebook\":\"gxufe-2020-5\",\"duty\":\"it-incident-report\",\"unit\":\"" + unit + "\",\"category\":\"network_security\",\"occurred_at\":\"" + at + "\"}";
    }

    private void limit(String duty, String from, int count, String unit) {
        String body = "{\"valid_from\":\"" + from + "\",\"within\":{\"count\":" + count + ",\"unit\":\"" + unit + "\"},\"set_by\":\"school\","
                + "\"document\":{\"kind\":\"notice\",\"number\":\"2026-1\"}}";
        Answer set = desk.client().send("PUT", "/rulebooks/gxufe-2020-5/parameters/" + duty, BodyPublishers.ofString(body), "Content-Type", "application/json");
        assertTrue(set.status() < 300, set.body());
    }

    @Test
    void anIncidentIsOwedAndReported() {
        limit("it-incident-report", "2026-01-01", 24, "hours");
        Answer made = desk.post("/occasions", incident("information-technology", "2026-06-15T02:30:00Z"), "Idempotency-Key", "one").is(201);
        String occasion = made.json().path("id").asText();
        String id = "gxufe-2020-5:it-incident-report:information-technology:" + occasion;
        assertEquals(id, made.json().path("duties").path(0).path("obligations").path(0).asText());
        assertEquals("/occasions/" + occasion, made.header("Location").replaceFirst("^https?://[^/]*", ""));
        assertEquals(made.body(), desk.client().get(made.header("Location")).is(200).body());
        assertEquals(made.header("ETag"), desk.client().get("/occasions/" + occasion).header("ETag"));
        assertEquals("true", desk.post("/occasions", incident("information-technology", "2026-06-15T02:30:00Z"), "Idempotency-Key", "one").is(201)
                .header("Idempotency-Replayed"));
        desk.post("/occasions", incident("information-technology", "2026-06-15T02:30:00Z")).isProblem(409, "conflict");

        JsonNode owed = desk.client().get("/obligations/" + id).is(200).json();
        assertEquals("2026-06-16", owed.path("due_on").asText());
        assertEquals("2026-06-16T02:30:00.000000Z", owed.path("due_at").asText());
        assertEquals(occasion, owed.path("occasion").path("id").asText());
        assertEquals("2026-06-15", owed.path("occasion").path("occurred_on").asText());
        assertFalse(owed.has("period"));
        assertEquals("open", owed.path("status").asText());
        assertEquals(List.of(id), desk.client().get("/obligations?duty=it-incident-report&due_from=2026-06-16&due_to=2026-06-16").is(200).each("id"));
        assertEquals(List.of(), desk.client().get("/obligations?duty=it-incident-report&period=2026").is(200).each("id"));
        assertEquals("overdue", desk.client().get("/obligations/" + id + "?as_of=2026-06-17").json().path("status").asText());

        desk.post("/obligations/" + id + "/performances", Desk.performance("2026-06-15", "report")).is(201);
        assertEquals("performed", desk.client().get("/obligations/" + id).json().path("status").asText());
        desk.client().get("/obligations/" + id + "/receipt").is(200);
        String told = desk.client().get("/obligations/" + id + "/explanation").is(200).body();
        assertTrue(told.contains("It has to be done within 24 hours of 15 June 2026, 10:30, that is until 16 June 2026, 10:30; so it is due on 16 June 2026"), told);
    }

    @Test
    void withoutALimitTheOccasionIsListedAndNothingIsOwed() {
        Answer told = desk.post("/occasions", incident("information-technology", "2026-06-15T02:30:00Z")).is(201);
        assertEquals("no_time_limit", told.json().path("duties").path(0).path("why_not").asText());
        assertEquals(0, told.json().path("duties").path(0).path("obligations").size());
        assertEquals(List.of(told.json().path("id").asText()), desk.client().get("/occasions?kind=incident").is(200).each("id"));
        assertEquals(List.of(), desk.client().get("/obligations?duty=it-incident-report").is(200).each("id"));
    }

    /** Contract, rule 10: a limit that is set after the fact makes nothing due before. */
    @Test
    void aLimitThatIsSetLaterMakesNothingDueBefore() {
        String occasion = desk.post("/occasions", incident("information-technology", "2026-06-12T02:30:00Z")).is(201).json().path("id").asText();
        site.at("2026-06-16T04:00:00Z");
        limit("it-incident-report", "2026-01-01", 24, "hours");
        assertEquals("limit_set_later", desk.client().get("/occasions/" + occasion).is(200).json().path("duties").path(0).path("why_not").asText());
    }

    @Test
    void aReturnedReportIsResubmitted() {
        limit("resubmit", "2026-01-01", 10, "working_days");
        String performance = desk.perform(STUDY, "2026-06-02");
        String review = desk.sendBack(performance, "2026-06-05");
        site.at("2026-06-15T05:00:00Z");
        String occasion = review.replace('v', 'o');
        String id = "resubmit:0101:" + occasion;
        JsonNode owed = desk.obligation(id, "").json();
        assertEquals("2026-06-22", owed.path("due_on").asText());
        assertEquals("report_returned", owed.path("occasion").path("kind").asText());
        JsonNode raised = desk.client().get("/occasions/" + occasion).is(200).json();
        assertEquals(List.of(review, performance, Desk.id(STUDY)),
                List.of(raised.path("review").asText(), raised.path("performance").asText(), raised.path("returned").asText()));
        assertEquals("upcoming", desk.status(id, "?as_of=2026-06-04"));
        String before = desk.obligation(id, "?as_of=2026-06-23&known_at=2026-06-15T04:30:00Z").body();

        site.at("2026-06-20T04:00:00Z");
        desk.perform(STUDY, "2026-06-18");
        assertEquals("performed", desk.status(id, ""));
        assertEquals("performed", desk.status(STUDY, ""));
        assertEquals("overdue", desk.status(id, "?as_of=2026-06-23&known_at=2026-06-15T04:30:00Z"));
        assertEquals(before, desk.obligation(id, "?as_of=2026-06-23&known_at=2026-06-15T04:30:00Z").body());
        desk.client().get("/occasions/" + occasion + "?known_at=2026-06-15T03:00:00Z").isProblem(404, "not-found");
    }

    /** In the sample school the head of information technology changes on 1 December 2026. */
    @Test
    void aPostThatChangesHandsIsHandedOver() {
        limit("handover", "2026-06-01", 10, "calendar_days");
        String occasion = "h2026-12-01.information-technology.head";
        String id = "handover:information-technology:" + occasion;
        assertEquals("2026-12-11", desk.obligation(id, "").json().path("due_on").asText());
        assertEquals("upcoming", desk.status(id, ""));
        site.at("2026-12-02T04:00:00Z");
        desk.tryToPerform(id, "2026-12-01", "report").is(201);
        assertEquals("performed", desk.status(id, ""));
        assertEquals(List.of(occasion), desk.client().get("/occasions?duty=handover&unit=information-technology&kind=first_responsible_changed").is(200).each("id"));
        Answer before = desk.client().get("/occasions?unit=0103&kind=first_responsible_changed").is(200);
        assertEquals(List.of("h2026-04-01.0103.secretary"), before.each("id"), "held from 1 April, after a vacancy");
        assertEquals("no_time_limit", before.json().path("items").path(0).path("duties").path(0).path("why_not").asText());
    }

    @Test
    void occasionsAreListedByDayInPages() {
        for (String at : List.of("2026-06-03T02:30:00Z", "2026-06-01T02:30:00Z", "2026-06-02T02:30:00Z")) {
            desk.post("/occasions", incident("information-technology", at)).is(201);
        }
        Answer first = desk.client().get("/occasions?kind=incident&limit=2").is(200);
        assertEquals(List.of("2026-06-01", "2026-06-02"), first.each("occurred_on"));
        assertEquals(List.of("2026-06-03"), desk.client().get(first.json().path("next").asText()).is(200).each("occurred_on"));
        assertEquals(List.of(), desk.client().get("/occasions?unit=0101&kind=incident").is(200).each("id"));
        assertEquals(3, desk.client().get("/occasions?unit=school&include_descendants=true&duty=it-incident-report&rulebook=gxufe-2020-5").is(200).each("id").size());
    }

    @Test
    void whatCannotBeToldChangesNothing() {
        Map<String, String> before = site.contents();
        desk.post("/occasions", incident("information-technology", "2026-06-15T04:00:01Z")).isProblem(422, "refused-values");
        desk.post("/occasions", incident("0101", "2026-06-15T02:30:00Z")).isProblem(422, "refused-values");
        desk.post("/occasions", incident("nowhere", "2026-06-15T02:30:00Z")).isProblem(400, "invalid-body");
        desk.post("/occasions", incident("information-technology", "2026-06-15")).isProblem(400, "invalid-body");
        desk.post("/occasions", incident("information-technology", "2026-06-15T02:30:00Z").replace("network_security", "somebody")).isProblem(400, "invalid-body");
        desk.post("/occasions", incident("information-technology", "2026-06-15T02:30:00Z").replace("it-incident-report", "nothing")).isProblem(400, "invalid-body");
        desk.post("/occasions", incident("information-technology", "2026-06-15T02:30:00Z").replace("gxufe", "other")).isProblem(400, "invalid-body");
        desk.post("/occasions", incident("information-technology", "2026-06-15T02:30:00Z").replace("it-incident-report", "resubmit")).isProblem(422, "refused-values");
        desk.post("/occasions", incident("information-technology", "2026-06-15T02:30:00Z").replace("}", ",\"note\":\"x\"}")).isProblem(400, "invalid-body");
        assertEquals(before, site.contents());
    }
}
