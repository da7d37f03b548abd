package zeren.api.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static zeren.api.preview.Planner.college;
import static zeren.api.preview.Planner.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import zeren.api.Answer;
import zeren.api.Multiparts;
import zeren.api.Site;
import zeren.api.preview.Planner.Plan;
import zeren.api.rulebook.RuleDesk;
import zeren.api.rulebook.WithRules;
import zeren.rulebook.ShippedRulebooks;

/** A change that names a preview is carried out as it was previewed, or not at all. */
class PreviewIdTest extends WithRules {
    private static final Plan COLLEGE = college("0130", "2027-03-01");
    private static final String DAYS = "{\"days\":[{\"date\":\"2027-01-01\",\"type\":\"holiday\",\"name\":{\"zh\":\"元旦\",\"en\":\"New Year\"},\"source\":\"2026-1\"}]}";

    private Planner planner;

    @BeforeEach
    void plan() {
        planner = new Planner(desk.client());
    }

    private String id(Plan plan) {
        return planner.preview(plan, "?group=appear&limit=1").is(200).json().path("preview_id").asText();
    }

    private void refused(Plan plan, String id, String because) {
        Map<String, String> contents = site.contents();
        Answer answer = planner.carryOut(plan, id).isProblem(409, "preview-outdated");
        assertTrue(answer.json().path("detail").asText().contains(because), answer.body());
        assertEquals(contents, site.contents());
    }

    /** Every operation, each with what the one before it did. */
    @Test
    void everyOperationIsCarriedOutAsPreviewedAndOnce() {
        String seat = "{\"unit\":\"0130\",\"rank\":\"secretary\",\"title\":{\"zh\":\"书记\",\"en\":\"Secretary\"},\"exists_from\":\"2027-03-01\"}";
        String tenure = "{\"staff_no\":\"00900\",\"mode\":\"full\",\"held_from\":\"2027-03-01\"";
        String unit = "{\"units\":[{\"code\":\"0131\",\"kind\":\"secondary-organisation\",\"name_zh\":\"甲\",\"name_en\":\"A\",\"parent\":\"school\",\"exists_from\":\"2027-01-01\"}]}";
        for (Plan plan : List.of(
                COLLEGE,
                new Plan("put_post", "0130.secretary", seat),
                new Plan("post_tenure", "0130.secretary", tenure + "}"),
                new Plan("put_tenure", "0130.secretary/2027-03-01", tenure + ",\"held_to\":\"2028-03-01\"}"),
                new Plan("post_succession", "0130", "{\"kind\":\"dissolution\",\"last_day\":\"2028-06-30\"}"),
                new Plan("import", "", unit),
                new Plan("post_rulebook", "", "{\"yaml\":" + TextNode.valueOf(RuleDesk.second("in_force: {from: 2020-04-08}", "in_force: {from: 2027-01-01}\nrunning_periods: restart")) + "}"),
                parameter("study-secondary", "\"valid_from\":\"2027-01-01\",\"cadence\":\"1/quarter\""),
                new Plan("put_working_calendar_year", "cn/2027", DAYS))) {
            String id = id(plan);
            int entries = desk.entries();
            Answer done = planner.carryOut(plan, id);
            assertTrue(done.status() == 200 || done.status() == 201, plan + " " + done.body());
            assertEquals(entries + 1, desk.entries(), plan.toString());
            refused(plan, id, "journal entry");
        }
    }

    @Test
    void whateverIsRecordedMeanwhileMakesItOutdated() {
        String id = id(COLLEGE);
        desk.client().post("/obligations/gxufe-2020-5:study-secondary:0102:2026-H1/performances",
                BodyPublishers.ofString("{\"performed_on\":\"2026-06-12\",\"documents\":[{\"kind\":\"minutes\",\"number\":\"1\"}]}"), "Content-Type", "application/json").is(201);
        refused(COLLEGE, id, "journal entry");
        String anew = id(COLLEGE);
        assertEquals(anew, id(COLLEGE));
        try (Site other = site.another()) {
            // Made by what all servers know: another one takes it as well.
            new Planner(other.client()).carryOut(COLLEGE, anew).is(201);
        }
        refused(college("0131", "2027-03-01"), anew, "journal entry");
    }

    @Test
    void anotherChangeIsNotTheOneThatWasPreviewed() {
        String id = id(COLLEGE);
        refused(college("0130", "2027-03-02"), id, "another change");
        refused(college("0131", "2027-03-01"), id, "another change");
        refused(new Plan("put_unit", "0103", COLLEGE.body().replace("2027-03-01", "2000-01-01").replace("New college", "Other")), id, "another change");
        refused(parameter("study-secondary", "\"valid_from\":\"2027-01-01\",\"cadence\":\"1/quarter\""), id, "another change");
        refused(COLLEGE, id.replaceFirst(".$", id.endsWith("0") ? "1" : "0"), "another change");
        planner.carryOut(COLLEGE, id).is(201);
    }

    @Test
    void theNextDayItCountsFromAnotherDay() {
        String id = id(COLLEGE);
        site.at("2026-06-16T15:59:59Z");
        assertEquals(id, id(COLLEGE));
        site.at("2026-06-16T16:00:00Z");
        refused(COLLEGE, id, "counts from 2026-06-17");
        planner.carryOut(COLLEGE, id(COLLEGE)).is(201);
    }

    @Test
    void itIsReadStrictly() {
        for (String id : List.of("1", "x", "1-2026-06-16-", "1-2026-02-30-" + "0".repeat(32), "01-2026-06-16-" + "0".repeat(32), "1-2026-06-16-" + "A".repeat(32))) {
            assertEquals("preview_id", planner.carryOut(COLLEGE, id).isProblem(400, "invalid-parameter").json().at("/errors/0/parameter").asText());
        }
        refused(COLLEGE, "999999999999999999-2026-06-16-" + "0".repeat(32), "journal entry");
        desk.client().get("/units/0130?preview_id=" + id(COLLEGE)).isProblem(400, "invalid-parameter");
    }

    @Test
    void aRequestThatComesAgainIsAnsweredAsItWas() {
        String id = id(COLLEGE);
        String target = COLLEGE.path() + "?preview_id=" + id;
        String[] headers = {"Content-Type", "application/json", "Idempotency-Key", "college"};
        Answer first = desk.client().send("PUT", target, BodyPublishers.ofString(COLLEGE.body()), headers).is(201);
        Answer again = desk.client().send("PUT", target, BodyPublishers.ofString(COLLEGE.body()), headers).is(201);
        assertEquals(first.body(), again.body());
        assertEquals("true", again.header("Idempotency-Replayed"));
    }

    @Test
    void theSameChangeMayBeWrittenOtherwise() {
        Plan listed = new Plan("import", "", "{\"changes_from\":\"2026-06-16\",\"units\":[{\"code\":\"0131\",\"kind\":\"secondary-organisation\",\"name_zh\":\"甲\","
                + "\"name_en\":\"A\",\"parent\":\"school\",\"exists_from\":\"2027-01-01\"}]}");
        String csv = "code,kind,function,name_zh,name_en,parent,exists_from,exists_to,successor\n0131,secondary-organisation,,甲,A,school,2027-01-01,,\n";
        Map<String, byte[]> files = Map.of("units", csv.getBytes(StandardCharsets.UTF_8));
        String id = id(listed);
        desk.client().post("/imports?dry_run=true&preview_id=" + id, Multiparts.of(files, "text/csv"), "Content-Type", Multiparts.TYPE).isProblem(422, "refused-values");
        desk.client().post("/imports?preview_id=" + id, Multiparts.of(files, "text/csv"), "Content-Type", Multiparts.TYPE).is(200);

        String yaml = RuleDesk.second("in_force: {from: 2020-04-08}", "in_force: {from: 2027-01-01}\nrunning_periods: restart");
        Plan text = new Plan("post_rulebook", "", "{\"yaml\":" + TextNode.valueOf(yaml) + "}");
        desk.client().post("/rulebooks?preview_id=" + id(text), BodyPublishers.ofString(yaml), "Content-Type", "application/yaml").is(201);

        JsonNode json = json("lab-safety-sample");
        Plan rulebook = new Plan("post_rulebook", "", json.toString());
        desk.client().post("/rulebooks?preview_id=" + id(rulebook), BodyPublishers.ofString(json.toPrettyString()), "Content-Type", "application/json").is(201);
    }

    private static JsonNode json(String rulebook) {
        return JsonMapper.builder().build().valueToTree(
                new Load(LoadSettings.builder().build())
                        .loadFromString(ShippedRulebooks.text(rulebook)));
    }
}
