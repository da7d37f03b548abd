package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;

class PerformancesTest extends AtTheDesk {
    private static final String STUDY = "study-secondary:0101:2026-H1";

    @Test
    void isAnsweredAsTheContractSaysAndReadBackTheSame() {
        String hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        Answer created = desk.post("/obligations/" + Desk.id(STUDY) + "/performances", """
                {"performed_on":"2026-06-12",
                 "documents":[{"kind":"minutes","number":"桂财院〔2026〕14号","dated":"2026-06-12",
                               "sha256":"%s","uri":"https://oa.example/d/2026-14"},
                              {"kind":"report","number":"2026-15"}]}""".formatted(hash)).is(201);
        JsonNode json = created.json();

        assertEquals(Set.of("id", "obligation", "performed_on", "recorded_at", "recorded_by", "documents", "counts", "state"), names(json));
        assertEquals("2026-06-15T04:00:00.000003Z", json.path("recorded_at").asText().replaceFirst("0000..Z", "000003Z"));
        assertEquals(site.column("select id from token").get(0), json.path("recorded_by").asText());
        assertEquals("桂财院〔2026〕14号", json.path("documents").path(0).path("number").asText());
        assertEquals(hash, json.path("documents").path(0).path("sha256").asText());
        assertTrue(json.path("counts").asBoolean());
        assertEquals("recorded", json.path("state").asText());
        assertEquals(desk.client().address() + "/performances/" + json.path("id").asText(), created.header("Location"));

        Answer read = desk.client().get(created.header("Location")).is(200);
        assertEquals(created.body(), read.body());
        assertEquals(created.header("ETag"), read.header("ETag"));
        desk.client().get(created.header("Location"), "If-None-Match", created.header("ETag")).is(304);
        assertEquals(json, desk.client().get("/obligations/" + Desk.id(STUDY) + "/performances").json().path("items").path(0));
        assertEquals(json, desk.obligation(STUDY, "").json().path("performances").path(0));
    }

    @Test
    void survivesARestart() {
        String performance = desk.perform(STUDY, "2026-06-12");
        desk.sendBack(performance, "2026-06-14");
        desk.correct(performance, "2026-06-13");
        desk.withdraw(desk.perform("study-secondary:0102:2026-H1", "2026-06-12"));
        desk.revoke(desk.relieve("year-end-report:0101:2026", "2027-01-31"));
        List<String> paths = List.of("/obligations/" + Desk.id(STUDY), "/obligations/" + Desk.id("study-secondary:0102:2026-H1"),
                "/obligations/" + Desk.id("year-end-report:0101:2026"), "/obligations?unit=0101&as_of=2026-07-01");
        List<String> before = paths.stream().map(path -> desk.client().get(path).is(200).body()).toList();
        site.close();
        site = site.another();

        assertEquals(before, paths.stream().map(path -> site.client().get(path).is(200).body()).toList());
    }

    @Test
    void countsAtLeastSoManyTimesOnceADay() {
        String study = "study-school:school:2026";
        JsonNode none = desk.obligation(study, "?as_of=2026-12-30").json();
        assertEquals("achievable", none.path("achievable").asText());
        assertEquals("2026-12-30", none.path("last_day").asText());
        assertEquals("impossible", desk.obligation(study, "?as_of=2026-12-31").json().path("achievable").asText());

        desk.perform(study, "2026-03-01");
        String again = desk.perform(study, "2026-03-01");
        JsonNode twin = desk.client().get("/performances/" + again).json();
        assertFalse(twin.path("counts").asBoolean());
        assertEquals("same_day", twin.path("why_not").asText());
        assertEquals(1, desk.obligation(study, "").json().path("performed").asInt());
        assertEquals("open", desk.status(study, ""));
        desk.perform(study, "2026-05-02");
        desk.perform(study, "2026-06-03");

        JsonNode whole = desk.obligation(study, "").json();
        assertEquals("performed", whole.path("status").asText());
        assertEquals(3, whole.path("performed").asInt());
        assertTrue(whole.path("achievable").isMissingNode() && whole.path("last_day").isMissingNode());
        assertEquals("open", desk.status(study, "?as_of=2026-04-30"));
    }

    @Test
    void oneThatLacksADocumentIsRecordedAndDoesNotCount() {
        Answer lacking = desk.tryToPerform(STUDY, "2026-06-12", "minutes").is(201);
        assertFalse(lacking.json().path("counts").asBoolean());
        assertEquals("documents_missing", lacking.json().path("why_not").asText());
        assertEquals("[\"report\"]", desk.obligation(STUDY, "").json().path("missing_documents").toString());

        desk.tryToPerform(STUDY, "2026-06-13", "minutes", "report").is(201);
        assertEquals("[]", desk.obligation(STUDY, "").json().path("missing_documents").toString());
        assertEquals("performed", desk.status(STUDY, ""));
    }

    @Test
    void aLateRecordingIsShownAndIsNoLateness() {
        site.at("2026-06-30T15:59:59Z");
        JsonNode inTime = desk.tryToPerform(STUDY, "2026-06-30", "minutes", "report").is(201).json();
        assertTrue(inTime.path("recorded_late").isMissingNode(), "it is still 30 June in Shanghai");
        site.at("2026-06-30T16:00:00Z");
        String other = "study-secondary:0102:2026-H1";
        JsonNode later = desk.tryToPerform(other, "2026-06-30", "minutes", "report").is(201).json();
        assertTrue(later.path("recorded_late").asBoolean());
        assertEquals("performed", desk.status(other, ""));

        String third = "study-secondary:0103:2026-H1";
        JsonNode late = desk.tryToPerform(third, "2026-07-01", "minutes", "report").is(201).json();
        assertTrue(late.path("recorded_late").isMissingNode());
        assertEquals("performed_late", desk.status(third, ""));
    }

    @Test
    void whatServesAnotherDutyServesIt() {
        desk.perform(STUDY, "2026-06-12");
        assertEquals("performed", desk.status("annual-topic:0101:2026", ""));
        assertEquals("open", desk.status("annual-topic:0102:2026", ""));
    }

    @Test
    void theListIsFilteredByWhatWasDone() {
        desk.perform(STUDY, "2026-06-12");
        desk.waive("study-secondary:0102:2026-H1");
        site.at("2026-07-03T04:00:00Z");
        desk.perform("study-secondary:0103:2026-H1", "2026-07-02");
        String list = "/obligations?duty=study-secondary&period=2026-H1&status=";
        assertEquals(List.of(Desk.id(STUDY)), desk.client().get(list + "performed").is(200).each("id"));
        assertEquals(List.of(Desk.id("study-secondary:0103:2026-H1")), desk.client().get(list + "performed_late").is(200).each("id"));
        assertEquals(List.of(Desk.id("study-secondary:0102:2026-H1")), desk.client().get(list + "waived").is(200).each("id"));
        List<String> overdue = desk.client().get(list + "overdue").is(200).each("id");
        assertFalse(overdue.contains(Desk.id(STUDY)) || overdue.isEmpty());
        assertEquals(3, desk.client().get(list + "waived,performed_late,performed&limit=1", "Prefer", "return=total-count").is(200)
                .json().path("total_count").asInt());
    }

    @Test
    void listsPageInTheOrderOfRecording() {
        List<String> ids = Stream.of(5, 1, 4, 2, 3, 6, 8, 7).map(day -> desk.perform(STUDY, "2026-06-0" + day)).toList();
        Answer page = desk.client().get("/obligations/" + Desk.id(STUDY) + "/performances?limit=5").is(200);
        assertEquals(ids.subList(0, 5), page.each("id"));
        desk.perform(STUDY, "2026-06-09");
        assertEquals(ids.get(5), desk.client().get(page.json().path("next").asText()).is(200).each("id").get(0));
    }

    private static Set<String> names(JsonNode json) {
        Set<String> names = new TreeSet<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
