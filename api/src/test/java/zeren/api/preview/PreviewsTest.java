package zeren.api.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static zeren.api.preview.Planner.college;
import static zeren.api.preview.Planner.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;
import zeren.api.preview.Planner.Plan;
import zeren.api.rulebook.WithRules;
import zeren.rulebook.ShippedRulebooks;

/** What previews say; it is 16 June 2026, and the sample school has been in the register since the day before. */
class PreviewsTest extends WithRules {
    private static final Plan MERGER = new Plan("post_succession", "0101",
            "{\"kind\":\"merge\",\"last_day\":\"2026-12-10\",\"successor\":\"0130\",\"units\":[{\"code\":\"0130\",\"kind\":\"secondary_organisation\","
                    + "\"name\":{\"zh\":\"新学院党委\",\"en\":\"New college\"},\"parent\":\"school\"}]}");

    private static final String DAY = "{\"days\":[{\"date\":\"2030-12-31\",\"type\":\"holiday\",\"name\":{\"zh\":\"元旦\",\"en\":\"New Year\"},\"source\":\"2026-1\"}]}";

    private Planner planner;

    @BeforeEach
    void plan() {
        planner = new Planner(desk.client());
    }

    private JsonNode preview(Plan plan, String query) {
        return planner.preview(plan, query).is(200).json();
    }

    private String counts(Plan plan, String query) {
        return preview(plan, query).path("counts").toString();
    }

    private List<String> ids(Plan plan, String list, String side) {
        List<String> ids = new ArrayList<>();
        planner.differences(plan, "?to=2027-12-31").get(list).forEach(item -> ids.add(item.path(side).path("id").asText().replace("gxufe-2020-5:", "")));
        return ids;
    }

    private static String counts(int appear, int disappear, int move, int changeBearer, int other, int discrepancy) {
        return "{\"appear\":" + appear + ",\"disappear\":" + disappear + ",\"move\":" + move + ",\"change_bearer\":" + changeBearer
                + ",\"other\":" + other + ",\"discrepancy\":" + discrepancy + "}";
    }

    @Test
    void aFoundedCollegeOwesFromItsFirstPeriodOn() {
        JsonNode seen = preview(college("0130", "2027-03-01"), "?to=2027-12-31");
        assertEquals("2026-06-16 2027-12-31", seen.path("from").asText() + " " + seen.path("to").asText());
        assertEquals(counts(7, 0, 0, 0, 0, 0), seen.path("counts").toString());
        assertEquals(List.of("study-secondary:0130:2027-H1", "annual-topic:0130:2027", "inspect-secondary:school:0130:2027", "self-inspection:0130:2027",
                "study-secondary:0130:2027-H2", "work-report:0130:2027", "year-end-report:0130:2027"), ids(college("0130", "2027-03-01"), "appear", "after"));
        assertEquals("2028-12-31", preview(college("0130", "2027-03-01"), "").path("to").asText());
        assertEquals(counts(14, 0, 0, 0, 0, 0), counts(college("0130", "2027-03-01"), ""));
    }

    @Test
    void aParameterOfThePreviewIsNoneOfWhatIsPreviewed() {
        JsonNode alone = planner.preview(college("0130", "2027-03-01"), "?x=1&to=soon").isProblem(400, "invalid-parameter").json().path("errors");
        assertEquals("[to, x]", alone.findValuesAsText("parameter").toString());
        JsonNode past = planner.preview(college("0130", "2027-03-01"), "?to=2020-01-01").isProblem(422, "refused-values").json().path("errors");
        assertEquals("[to]", past.findValuesAsText("parameter").toString());
        JsonNode both = planner.preview(new Plan("put_unit", "0130", "{}"), "?x=1").isProblem(400, "invalid-body").json().path("errors");
        assertEquals("[x] [/body/kind, /body/name, /body/exists_from]", both.findValuesAsText("parameter") + " " + both.findValuesAsText("pointer"));
        JsonNode named = planner.preview(new Plan("put_unit", "a b", "{\"x\":1}"), "?x=1").isProblem(400, "invalid-body").json().path("errors");
        assertEquals("[x] [/target, /body/kind, /body/name, /body/exists_from, /body/x]", named.findValuesAsText("parameter") + " " + named.findValuesAsText("pointer"));
        String written = desk.client().send("PUT", "/units/a%20b", BodyPublishers.ofString("{\"x\":1}"), "Content-Type", "application/json")
                .isProblem(400, "invalid-body").json().path("errors").findValuesAsText("code").toString();
        assertEquals("[invalid_value, missing_field, missing_field, missing_field, unknown_field]", written);
    }

    @Test
    void anotherFrequencyTakesTheOldPeriodsAwayAndBringsNewOnes() {
        Plan quarterly = parameter("study-secondary", "\"valid_from\":\"2027-01-01\",\"cadence\":\"1/quarter\"");
        int colleges = desk.owed("duty=study-secondary&period=2027-H1").size();
        assertEquals(counts(4 * colleges, 2 * colleges, 0, 0, 0, 0), counts(quarterly, "?to=2027-12-31"));
    }

    @Test
    void whatGoesAwayThoughItIsDoneIsSeenToBeDone() {
        desk.client().post("/obligations/gxufe-2020-5:study-secondary:0101:2026-H1/performances", BodyPublishers.ofString("{\"performed_on\":\"2026-06-12\","
                + "\"documents\":[{\"kind\":\"minutes\",\"number\":\"1\"},{\"kind\":\"report\",\"number\":\"2\"}]}"), "Content-Type", "application/json").is(201);
        Plan quarterly = parameter("study-secondary", "\"valid_from\":\"2026-04-01\",\"cadence\":\"1/quarter\"");
        List<String> done = planner.differences(quarterly, "?to=2026-12-31").get("disappear").stream().map(item -> item.path("before"))
                .filter(before -> before.path("status").asText().equals("performed")).map(before -> before.path("id").asText()).toList();
        assertEquals(List.of("gxufe-2020-5:study-secondary:0101:2026-H1"), done);
    }

    @Test
    void aDayOffMovesTheLastWorkingDay() {
        JsonNode year = desk.client().get("/working-calendars/cn/years/2026").is(200).json();
        String day = "{\"date\":\"2026-12-31\",\"type\":\"holiday\",\"name\":{\"zh\":\"元旦\",\"en\":\"New Year\"},\"source\":\"2026-1\"}";
        Plan off = new Plan("put_working_calendar_year", "cn/2026", "{\"days\":" + year.path("days").toString().replaceFirst("]$", "," + day + "]") + "}");
        JsonNode moved = preview(off, "?group=move&limit=1").at("/differences/move/items/0");
        assertEquals("2026-12-31 2026-12-30", moved.at("/before/act_by").asText() + " " + moved.at("/after/act_by").asText());
        assertEquals("[\"act_by\"]", moved.path("changed").toString());
        int due = desk.client().get("/obligations?due_from=2026-12-31&due_to=2026-12-31", "Prefer", "return=total-count").json().path("total_count").asInt();
        assertEquals(counts(0, 0, due, 0, 0, 0), counts(off, ""));
    }

    @Test
    void whatASuccessorOwesInItsPredecessorsPlaceChangesItsBearer() {
        List<JsonNode> changes = planner.differences(MERGER, "?to=2026-12-31").get("change_bearer");
        assertFalse(changes.isEmpty());
        for (JsonNode change : changes) {
            assertEquals("0101 0130 0101", change.at("/before/bearer/unit").asText() + " " + change.at("/after/bearer/unit").asText() + " "
                    + change.at("/after/inherited_from").asText());
            assertEquals("[\"inherited_from\"]", change.path("changed").toString());
        }
    }

    @Test
    void nothingIsRecorded() {
        Map<String, String> contents = site.contents();
        for (Plan plan : List.of(MERGER, college("0130", "2027-03-01"), parameter("study-secondary", "\"valid_from\":\"2026-01-01\",\"due\":\"07-15\""))) {
            planner.client().post("/previews", BodyPublishers.ofString(plan.preview()), "Content-Type", "application/json", "Idempotency-Key", "once").is(200);
        }
        planner.preview(college("0101", "2027-03-01"), "").is(409);
        planner.preview(new Plan("put_unit", "0101", "{}"), "").is(400);
        assertEquals(contents, site.contents());
        desk.client().get("/units/0130").isProblem(404, "not-found");
    }

    @Test
    void whatIsSoAlreadyMakesNoDifference() {
        JsonNode unit = desk.client().get("/units/0103").is(200).json();
        Plan same = new Plan("put_unit", "0103", Planner.only(unit, "kind", "name", "parent", "exists_from").toString());
        assertEquals(counts(0, 0, 0, 0, 0, 0), counts(same, ""));
        assertEquals(desk.entries(), preview(same, "").path("sequence").asInt());
    }

    @Test
    void aClosedPeriodIsADiscrepancyAndNothingElse() {
        site.at("2026-07-20T04:00:00Z");
        // The first half is closed; by the parameter it would be due on 10 June. The second half moves from 31 to 10 December.
        Plan earlier = parameter("report-school", "\"valid_from\":\"2026-01-01\",\"due\":\"06-10\"");
        Map<String, List<JsonNode>> seen = planner.differences(earlier, "?to=2026-12-31");
        assertEquals(1, seen.get("move").size());
        assertEquals("2026-12-31 2026-12-10", seen.get("move").get(0).at("/before/due_on").asText() + " " + seen.get("move").get(0).at("/after/due_on").asText());
        JsonNode reported = seen.get("discrepancy").get(0);
        assertEquals(1, seen.get("discrepancy").size());
        assertEquals("move 2026-06-30 2026-06-10 false", reported.path("kind").asText() + " " + reported.at("/stands/due_on").asText() + " "
                + reported.at("/would_be/due_on").asText() + " " + reported.path("takes_effect"));
        planner.carryOut(earlier, "").is(201);
        List<JsonNode> listed = planner.all("/discrepancies");
        assertEquals(List.of(Planner.only(reported, "kind", "stands", "would_be", "changed")), listed);
        // Taken back, it is no discrepancy any more; and one that is there already is not told again.
        Plan more = parameter("report-school", "\"valid_from\":\"2026-07-01\",\"due\":\"06-20\"");
        assertEquals(List.of(), planner.differences(more, "").get("discrepancy"));
        Plan back = parameter("report-school", "\"valid_from\":\"2026-01-01\",\"due\":\"06-30\"");
        assertEquals(List.of(), planner.differences(back, "").get("discrepancy"));
    }

    @Test
    void aNewRulebookCountsForItsOwnPastWhichIsTold() {
        Plan rulebook = new Plan("post_rulebook", "", "{\"yaml\":" + TextNode.valueOf(ShippedRulebooks.text("lab-safety-sample")) + "}");
        List<JsonNode> past = planner.differences(rulebook, "?group=discrepancy").get("discrepancy");
        assertTrue(past.stream().allMatch(item -> item.path("takes_effect").asBoolean() && item.path("kind").asText().equals("appear")
                && item.at("/would_be/due_on").asText().compareTo("2026-06-16") < 0));
        planner.carryOut(rulebook, "").is(201);
        assertEquals(planner.all("/obligations?rulebook=lab-safety-sample&due_to=2026-06-15"), past.stream().map(item -> item.path("would_be")).toList());
        assertEquals(List.of(), planner.all("/discrepancies"));
    }

    @Test
    void eachListHasPagesOfItsOwnAndAllAreOfTheRegisterThatTheFirstSaw() {
        Plan quarterly = parameter("study-secondary", "\"valid_from\":\"2027-01-01\",\"cadence\":\"1/quarter\"");
        Map<String, List<JsonNode>> whole = planner.differences(quarterly, "?limit=500");
        assertEquals(whole, planner.differences(quarterly, "?limit=7"));
        JsonNode first = preview(quarterly, "?limit=7&group=appear");
        assertEquals("[\"appear\"]", first.path("differences").properties().stream().map(Map.Entry::getKey).map(name -> "\"" + name + "\"").toList().toString());
        String next = first.at("/differences/appear/next").asText();
        planner.carryOut(college("0130", "2026-07-01"), "").is(201);
        site.at("2026-06-17T04:00:00Z");
        JsonNode second = planner.client().post(next, BodyPublishers.ofString(quarterly.preview()), "Content-Type", "application/json").is(200).json();
        assertEquals(whole.get("appear").subList(7, 14), list(second.at("/differences/appear/items")));
        for (String field : List.of("preview_id", "counts", "from", "to", "sequence")) {
            assertEquals(first.path(field), second.path(field));
        }
        planner.client().post(next, BodyPublishers.ofString(MERGER.preview()), "Content-Type", "application/json").isProblem(400, "invalid-parameter");
        planner.client().post(next.replace("group=appear", "group=move"), BodyPublishers.ofString(quarterly.preview()), "Content-Type", "application/json")
                .isProblem(400, "invalid-parameter");
    }

    private static List<JsonNode> list(JsonNode items) {
        List<JsonNode> list = new ArrayList<>();
        items.forEach(list::add);
        return list;
    }

    @Test
    void whatTheOperationRefusesThePreviewRefusesAndSaysWhere() {
        Answer faulty = planner.preview(new Plan("put_unit", "0130", "{\"kind\":\"faculty\",\"exists_from\":\"2027-02-30\",\"colour\":\"red\"}"), "").isProblem(400, "invalid-body");
        assertEquals(List.of("/body/colour", "/body/exists_from", "/body/kind", "/body/name"), pointers(faulty));
        Answer unknown = planner.preview(new Plan("put_unit", "0130", college("0130", "2027-03-01").body().replace("\"school\"", "\"nowhere\"")), "").is(422);
        assertEquals(List.of("/body/parent"), pointers(unknown));
        Answer taken = planner.preview(new Plan("put_unit", "0101", college("0101", "2000-01-01").body().replace("secondary_organisation", "department")
                .replace("\"parent\"", "\"function\":\"research\",\"parent\"")), "").isProblem(409, "conflict");
        assertEquals("[\"0101\"]", taken.json().path("conflicts").toString());
        planner.preview(new Plan("post_succession", "nowhere", "{\"kind\":\"dissolution\",\"last_day\":\"2027-06-30\"}"), "").isProblem(404, "not-found");
        Answer rulebook = planner.preview(new Plan("post_rulebook", "", "{\"id\":\"x\"}"), "").isProblem(400, "invalid-body");
        assertTrue(pointers(rulebook).stream().allMatch(pointer -> pointer.startsWith("/body")), rulebook.body());
    }

    @Test
    void theBodyAndTheQueryAreReadStrictly() {
        assertEquals(List.of("/operation"), pointers(planner.preview(new Plan("put_moon", "x", "{\"a\":1}"), "").isProblem(400, "invalid-body")));
        assertEquals(List.of("/target"), pointers(planner.preview(new Plan("put_unit", "", college("x", "2027-03-01").body()), "").isProblem(400, "invalid-body")));
        assertEquals(List.of("/target"), pointers(planner.preview(college("a b", "2027-03-01"), "").isProblem(400, "invalid-body")));
        assertEquals(List.of("/target"), pointers(planner.preview(new Plan("put_working_calendar_year", "cn", DAY), "").isProblem(400, "invalid-body")));
        assertEquals(List.of("/target"), pointers(planner.preview(new Plan("put_working_calendar_year", "cn/2030", DAY), "").isProblem(422, "refused-values")));
        Answer unwanted = planner.preview(new Plan("import", "x", "{\"units\":[]}"), "").isProblem(400, "invalid-body");
        assertTrue(pointers(unwanted).contains("/target"), unwanted.body());
        for (String body : List.of("{}", "[]", "{\"operation\":\"put_unit\"}", "{\"operation\":\"put_unit\",\"target\":\"x\",\"body\":[]}",
                college("0130", "2027-03-01").preview().replaceFirst("\\{", "{\"more\":true,"))) {
            planner.client().post("/previews", BodyPublishers.ofString(body), "Content-Type", "application/json").isProblem(400, "invalid-body");
        }
        for (String query : List.of("?group=all", "?to=2027", "?from=2027-01-01", "?cursor=x", "?preview_id=1", "?limit=0")) {
            planner.preview(college("0130", "2027-03-01"), query).isProblem(400, "invalid-parameter");
        }
        for (String query : List.of("?to=2026-06-15", "?to=2036-06-17")) {
            planner.preview(college("0130", "2027-03-01"), query).isProblem(422, "refused-values");
        }
        assertEquals(counts(0, 0, 0, 0, 0, 0), counts(college("0130", "2027-03-01"), "?to=2026-06-16"));
        planner.client().post("/previews", BodyPublishers.ofString("x")).isProblem(415, "unsupported-media-type");
    }

    private static List<String> pointers(Answer problem) {
        return problem.json().path("errors").findValuesAsText("pointer").stream().sorted().toList();
    }
}
