package zeren.api.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;
import zeren.rulebook.ShippedRulebooks;

class RulebookVersionsTest extends WithRules {
    private static final String QUARTERLY = "timing: {cadence: 1/quarter}\n    documents: [minutes, report]";
    private static final String HALF_YEARLY = "timing: {cadence: 1/half-year}\n    documents: [minutes, report]";
    private static final String STUDY = "duty=study-secondary&unit=0101&due_from=2026-01-01&due_to=2027-06-30&rulebook=" + RuleDesk.FIRST;

    @Test
    void aSecondRulebookRunsBesideTheFirst() {
        Map<String, String> first = desk.owed("rulebook=" + RuleDesk.FIRST + "&unit=school&include_descendants=true&period=2026-H1");
        Answer added = desk.yaml(ShippedRulebooks.text(RuleDesk.SECOND)).is(201);
        assertEquals("lab-safety-sample 1 2026-01-01", text(added.json(), "id", "version", "in_force_from"));
        assertEquals(List.of(RuleDesk.FIRST, RuleDesk.SECOND), desk.client().get("/rulebooks").each("id"));
        Answer got = desk.client().get(added.header("Location")).is(200);
        assertEquals(got.header("ETag"), added.header("ETag"));

        // New Year's Day to Spring Festival: the roll of the second moves what the first leaves where it is.
        Map<String, String> second = desk.owed("rulebook=" + RuleDesk.SECOND + "&unit=0101&due_from=2026-01-01&due_to=2026-06-30");
        assertEquals(Map.of("self-check:0101:2026-01", "2026-02-02 2026-02-02", "self-check:0101:2026-02", "2026-02-28 2026-02-28",
                "self-check:0101:2026-03", "2026-03-31 2026-03-31", "self-check:0101:2026-04", "2026-04-30 2026-04-30",
                "self-check:0101:2026-05", "2026-06-01 2026-06-01", "self-check:0101:2026-06", "2026-06-30 2026-06-30"), second);
        assertEquals(first, desk.owed("rulebook=" + RuleDesk.FIRST + "&unit=school&include_descendants=true&period=2026-H1"));
        Map<String, String> both = desk.owed("unit=0101&due_from=2026-06-30&due_to=2026-06-30");
        assertEquals(List.of("self-check:0101:2026-06", "study-secondary:0101:2026-H1"), List.copyOf(both.keySet()));
        assertEquals("2026-09-30 2026-09-30",
                desk.owed("rulebook=" + RuleDesk.SECOND + "&subject=0101&period=2026-Q3").get("inspect-laboratories:school:0101:2026-Q3"));
    }

    @Test
    void theOldFinishesWhatItBegan() {
        desk.remember("2026-06-16T03:59:00Z");
        desk.yaml(RuleDesk.second("in_force: {from: 2020-04-08}", "in_force: {from: 2026-10-01}\nrunning_periods: finish_under_old", HALF_YEARLY, QUARTERLY)).is(201);
        assertEquals(Map.of("study-secondary:0101:2026-H1", "2026-06-30 2026-06-30", "study-secondary:0101:2026-H2", "2026-12-31 2026-12-31",
                "study-secondary:0101:2027-Q1", "2027-03-31 2027-03-31?", "study-secondary:0101:2027-Q2", "2027-06-30 2027-06-30?"), desk.owed(STUDY));
        desk.checkRemembered();
    }

    @Test
    void orWhatIsDueLaterIsOwedAnew() {
        desk.remember("2026-06-16T03:59:00Z");
        desk.yaml(RuleDesk.second("in_force: {from: 2020-04-08}", "in_force: {from: 2026-10-01}\nrunning_periods: restart", HALF_YEARLY, QUARTERLY)).is(201);
        assertEquals(Map.of("study-secondary:0101:2026-H1", "2026-06-30 2026-06-30", "study-secondary:0101:2026-Q4", "2026-12-31 2026-12-31",
                "study-secondary:0101:2027-Q1", "2027-03-31 2027-03-31?", "study-secondary:0101:2027-Q2", "2027-06-30 2027-06-30?"), desk.owed(STUDY));
        desk.checkRemembered();
        assertEquals(Map.of("study-secondary:0101:2026-H1", "2026-06-30 2026-06-30", "study-secondary:0101:2026-H2", "2026-12-31 2026-12-31",
                "study-secondary:0101:2027-H1", "2027-06-30 2027-06-30?"), desk.owed(STUDY + "&known_at=2026-06-16T03:59:59.999Z"));
    }

    @Test
    void whatFellDueBeforeAVersionWasRecordedStaysAsItWas() {
        site.at("2026-07-10T04:00:00Z");
        desk.yaml(RuleDesk.second("in_force: {from: 2020-04-08}", "in_force: {from: 2026-01-01}\nrunning_periods: restart", HALF_YEARLY, QUARTERLY)).is(201);
        assertEquals(List.of("study-secondary:0101:2026-H1", "study-secondary:0101:2026-Q3", "study-secondary:0101:2026-Q4",
                "study-secondary:0101:2027-Q1", "study-secondary:0101:2027-Q2"), List.copyOf(desk.owed(STUDY).keySet()));
    }

    @Test
    void afterAVersionThatEndedNoOlderOneComesBack() {
        desk.yaml(RuleDesk.second("in_force: {from: 2020-04-08}", "in_force: {from: 2026-10-01, to: 2026-12-31}\nrunning_periods: restart")).is(201);
        assertEquals(Map.of(), desk.owed("rulebook=" + RuleDesk.FIRST + "&unit=school&include_descendants=true&due_from=2027-01-01&due_to=2029-12-31"));
        desk.client().get("/rulebooks/" + RuleDesk.FIRST + "?on=2027-01-01").isProblem(404, "not-found");
        assertEquals(List.of(), desk.client().get("/rulebooks?on=2027-01-01").each("id"));
        JsonNode versions = desk.client().get("/rulebooks/" + RuleDesk.FIRST).is(200).json().path("versions");
        assertEquals("1 2020-04-08 2026-09-30", text(versions.path(0), "version", "in_force_from", "in_force_to"));
        assertEquals("2 2026-10-01 2026-12-31 restart", text(versions.path(1), "version", "in_force_from", "in_force_to", "running_periods"));
    }

    @Test
    void aVersionIsAskedForByItsNumberOrByADate() {
        String path = "/rulebooks/" + RuleDesk.FIRST;
        desk.yaml(RuleDesk.second("in_force: {from: 2020-04-08}", "in_force: {from: 2026-10-01}\nrunning_periods: restart", HALF_YEARLY, QUARTERLY,
                "  - code: self-inspection\n", "  - code: own-inspection\n", "performs: self-inspection", "performs: own-inspection")).is(201);
        assertEquals("1", text(desk.client().get(path).json(), "version"));
        assertEquals("2", text(desk.client().get(path + "?version=2").is(200).json(), "version"));
        assertEquals("2", text(desk.client().get(path + "?on=2026-10-01").is(200).json(), "version"));
        desk.client().get(path + "?version=3").isProblem(404, "not-found");
        desk.client().get(path + "?version=2&on=2026-10-01").isProblem(422, "refused-values");
        desk.client().get(path + "?version=02").isProblem(400, "invalid-parameter");
        for (String list : List.of("/duties?limit=500&", "/articles?limit=500&")) {
            assertEquals(desk.client().get(path + list + "on=2026-09-30").is(200).body(), desk.client().get(path + list + "version=1").is(200).body());
            desk.client().get(path + list + "version=2&known_at=2026-06-16T03:59:00Z").isProblem(404, "not-found");
        }
        assertNotEquals(desk.client().get(path + "/duties?limit=500&version=1").body(), desk.client().get(path + "/duties?limit=500&version=2").is(200).body());
        desk.client().get(path + "?known_at=2026-06-16T04:00:01Z").isProblem(422, "refused-values");
    }

    private static String text(JsonNode json, String... fields) {
        return String.join(" ", List.of(fields).stream().map(field -> json.path(field).asText()).toList());
    }
}
