package zeren.api.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;

class ParametersTest extends WithRules {
    private static final String ANALYSIS = "/rulebooks/" + RuleDesk.FIRST + "/parameters/analysis-secondary";
    private static final String QUARTERLY = "\"valid_from\":\"2026-01-01\",\"cadence\":\"1/quarter\"";
    private static final String OWED = "unit=0101&duty=analysis-secondary&due_from=2025-01-01&due_to=2026-12-31";

    @Test
    void aDutyOfNoFrequencyIsOwedOnceAParameterSetsOneAndNotForWhatFellDueBefore() {
        assertEquals(Map.of(), desk.owed(OWED));
        desk.remember("2026-06-16T03:59:00Z");
        Answer set = desk.put(ANALYSIS, RuleDesk.setting(QUARTERLY)).is(201);
        assertEquals(set.body(), desk.client().get(set.header("Location")).is(200).body());
        assertEquals(set.header("ETag"), desk.client().get(ANALYSIS).header("ETag"));
        assertEquals("[{\"valid_from\":\"2026-01-01\",\"cadence\":\"1/quarter\",\"set_by\":\"school\","
                + "\"document\":{\"kind\":\"notice\",\"number\":\"2026-7\",\"dated\":\"2026-06-01\"}}]", set.json().path("settings").toString());

        // The first quarter's end lay before the day on which this was recorded.
        assertEquals(Map.of("analysis-secondary:0101:2026-Q2", "2026-06-30 2026-06-30", "analysis-secondary:0101:2026-Q3", "2026-09-30 2026-09-30",
                "analysis-secondary:0101:2026-Q4", "2026-12-31 2026-12-31"), desk.owed(OWED));
        assertEquals(Map.of(), desk.owed(OWED + "&known_at=2026-06-16T03:59:59Z"));
        desk.checkRemembered();
    }

    @Test
    void aDueDateInTheFollowingHalfIsSetForWhatIsNotDueYet() {
        String owed = "unit=school&duty=report-school&due_from=2026-01-01&due_to=2027-12-31";
        assertEquals("2026-06-30 2026-06-30", desk.owed(owed).get("report-school:school:2026-H1"));
        desk.set("report-school", "\"valid_from\":\"2026-01-01\",\"due\":\"07-15\"").is(201);
        assertEquals(Map.of("report-school:school:2026-H1", "2026-07-15 2026-07-15", "report-school:school:2026-H2", "2027-01-15 2027-01-15?",
                "report-school:school:2027-H1", "2027-07-15 2027-07-15?"), desk.owed(owed));

        site.at("2026-08-01T04:00:00Z");
        desk.remember("2026-07-31T04:00:00Z");
        desk.set("report-school", "\"valid_from\":\"2026-01-01\",\"valid_to\":\"2026-12-30\",\"due\":\"07-20\"").is(200);
        assertEquals(Map.of("report-school:school:2026-H1", "2026-07-15 2026-07-15", "report-school:school:2026-H2", "2026-12-31 2026-12-31",
                "report-school:school:2027-H1", "2027-06-30 2027-06-30?", "report-school:school:2027-H2", "2027-12-31 2027-12-31?"), desk.owed(owed));
        desk.checkRemembered();
    }

    @Test
    void aVersionThatDoesNotKnowTheParameterOfItsDutyGoesByItsOwnTiming() {
        desk.put(ANALYSIS, RuleDesk.setting(QUARTERLY)).is(201);
        desk.yaml(RuleDesk.second("in_force: {from: 2020-04-08}", "in_force: {from: 2026-07-01}\nrunning_periods: restart",
                "  - code: analysis-secondary\n", "  - code: stocktaking-secondary\n")).is(201);
        assertEquals(List.of("analysis-secondary:0101:2026-Q2"), List.copyOf(desk.owed(OWED).keySet()));
        desk.put("/rulebooks/" + RuleDesk.FIRST + "/parameters/stocktaking-secondary", RuleDesk.setting("\"valid_from\":\"2026-01-01\",\"cadence\":\"1/half_year\"")).is(201);
        assertEquals(List.of("stocktaking-secondary:0101:2026-H2"), List.copyOf(desk.owed("unit=0101&duty=stocktaking-secondary&period=2026-H2").keySet()));
        assertEquals("not_in_force", codes(desk.change(ANALYSIS, RuleDesk.setting("\"valid_from\":\"2026-07-01\",\"due\":\"07-15\""))
                .isProblem(422, "refused-values")));
    }

    @Test
    void severalSettingsStandSideBySideAndTheSameAgainIsNoEntry() {
        desk.put(ANALYSIS, RuleDesk.setting(QUARTERLY)).is(201);
        desk.set("analysis-secondary", "\"valid_from\":\"2026-10-01\",\"valid_to\":\"2026-12-31\",\"cadence\":\"2/year\",\"due\":\"12-15\"").is(200);
        desk.set("resubmit", "\"valid_from\":\"2026-01-01\",\"within\":{\"count\":10,\"unit\":\"working_days\"}").is(201);
        int entries = desk.entries();
        Answer same = desk.set("analysis-secondary", QUARTERLY).is(200);
        assertEquals(entries, desk.entries());
        List<String> from = new ArrayList<>();
        same.json().path("settings").forEach(setting -> from.add(setting.path("valid_from").asText()));
        assertEquals(List.of("2026-01-01", "2026-10-01"), from);
        Answer list = desk.client().get("/rulebooks/" + RuleDesk.FIRST + "/parameters").is(200);
        assertEquals(List.of("analysis-secondary", "resubmit"), list.each("duty"));
        assertEquals("{\"count\":10,\"unit\":\"working_days\"}", list.json().at("/items/1/settings/0/within").toString());
        assertEquals("2026-12-15 2026-12-15", desk.owed(OWED).get("analysis-secondary:0101:2026"));
        assertEquals(List.of(), desk.client().get("/rulebooks/" + RuleDesk.FIRST + "/parameters?known_at=2026-06-16T03:00:00Z").each("duty"));
    }

    @Test
    void whoeverChangesOneSaysWhichStateHeKnows() {
        Answer nothing = desk.client().get(ANALYSIS).is(200);
        assertEquals("[]", nothing.json().path("settings").toString());
        desk.put(ANALYSIS, RuleDesk.setting(QUARTERLY), "If-Match", "\"x\"").isProblem(412, "precondition-failed");
        Answer first = desk.put(ANALYSIS, RuleDesk.setting(QUARTERLY), "If-None-Match", "*").is(201);
        int entries = desk.entries();
        desk.put(ANALYSIS, RuleDesk.setting(QUARTERLY)).isProblem(428, "precondition-required");
        desk.put(ANALYSIS, RuleDesk.setting(QUARTERLY), "If-None-Match", "*", "If-Match", "*").isProblem(412, "precondition-failed");
        desk.put(ANALYSIS, RuleDesk.setting(QUARTERLY), "If-Match", nothing.header("ETag")).isProblem(412, "precondition-failed");
        desk.put(ANALYSIS, RuleDesk.setting(QUARTERLY), "If-Match", "W/" + first.header("ETag")).isProblem(412, "precondition-failed");
        assertEquals(entries, desk.entries());
        Answer second = desk.put(ANALYSIS, RuleDesk.setting(QUARTERLY.replace("quarter", "month")), "If-Match", first.header("ETag"), "Idempotency-Key", "k").is(200);
        Answer replayed = desk.put(ANALYSIS, RuleDesk.setting(QUARTERLY.replace("quarter", "month")), "If-Match", first.header("ETag"), "Idempotency-Key", "k").is(200);
        assertEquals("true " + second.body(), replayed.header("Idempotency-Replayed") + " " + replayed.body());
        assertEquals(entries + 1, desk.entries());
    }

    @Test
    void everyRowOfTheTableIsRefusedAsItSays() {
        Map<String, String> before = site.contents();
        List<String> wrong = new ArrayList<>();
        for (String[] row : Rows.of("parameters.csv")) {
            String path = "/rulebooks/" + row[0].replace("/", "/parameters/");
            Answer answer = desk.put(path, row[1].replace("DOC", "\"document\":{\"kind\":\"notice\",\"number\":\"1\"}"));
            if (!(answer.status() + " " + faults(answer)).equals(row[2] + " " + row[3])) {
                wrong.add(String.join(" ", row) + ": " + answer.status() + " " + faults(answer));
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertEquals(before, site.contents());
    }

    private static String faults(Answer answer) {
        List<String> faults = new ArrayList<>();
        for (JsonNode fault : answer.json().path("errors")) {
            faults.add(fault.path("pointer").asText() + " " + fault.path("code").asText());
        }
        return String.join(" | ", faults);
    }

    private static String codes(Answer answer) {
        List<String> codes = new ArrayList<>();
        answer.json().path("errors").forEach(fault -> codes.add(fault.path("code").asText()));
        return String.join(" ", codes);
    }
}
