package zeren.api.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** Units and posts that are founded and said otherwise, on the days of the register and as it was known then. */
@ParameterizedClass
@EnumSource
class UnitChangesTest {
    private static final String STUDY = "gxufe-2020-5:study-secondary:";

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Site site;
    private Client client;
    private Office office;

    @BeforeEach
    void open() {
        site = Site.open(engine, folder);
        client = site.client();
        office = new Office(client);
        site.at("2026-07-10T04:00:00Z");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aUnitIsFoundedAndOwesFromThenOn() {
        String said = Office.college("New", "school", "").replace("2000-01-01", "2026-09-01");
        Answer founded = office.put("/units/0199", said).is(201);
        assertEquals(client.address() + "/units/0199", founded.header("Location"));
        Answer read = client.get("/units/0199").is(200);
        assertEquals(founded.body(), read.body());
        assertEquals(founded.header("ETag"), read.header("ETag"));
        assertEquals("- New school", office.descriptions("0199"));
        client.get("/obligations/" + STUDY + "0199:2026-H2").is(200);
        client.get("/obligations/" + STUDY + "0199:2026-H1").is(404);

        Map<String, String> before = site.contents();
        assertEquals(read.body(), office.put("/units/0199", said).is(200).body());
        assertEquals(before, site.contents(), "what is so already leaves no entry");
    }

    @Test
    void aPutSaysOnWhichStateItActs() {
        String said = Office.college("Other", "school", "");
        String tag = client.get("/units/0103").header("ETag");
        Map<String, String> before = site.contents();
        office.send("PUT", "/units/0103", said).isProblem(428, "precondition-required");
        assertDetail("It is there already, and If-None-Match wants that it is not: leave it out, and name in If-Match the state on which you act.",
                office.send("PUT", "/units/0103", said, "If-None-Match", "*").isProblem(412, "precondition-failed"));
        assertDetail("It is in a state that If-None-Match names: ask for it anew.",
                office.send("PUT", "/units/0103", said, "If-Match", "*", "If-None-Match", tag).isProblem(412, "precondition-failed"));
        assertDetail("It is in another state than If-Match names: ask for it anew.",
                office.send("PUT", "/units/0103", said, "If-Match", "\"other\"").isProblem(412, "precondition-failed"));
        office.send("PUT", "/units/0199", said, "If-Match", "*").isProblem(412, "precondition-failed");
        assertEquals(before, site.contents());

        String later = office.send("PUT", "/units/0103", said, "If-Match", tag).is(200).header("ETag");
        assertNotEquals(tag, later);
        assertEquals(later, client.get("/units/0103").header("ETag"));
        office.send("PUT", "/units/0103", said, "If-Match", tag).isProblem(412, "precondition-failed");
        office.send("PUT", "/units/0199", said, "If-None-Match", "*").is(201);
    }

    private static void assertDetail(String expected, Answer answer) {
        assertEquals(expected, answer.json().path("detail").asText());
    }

    /** What {@code If-None-Match} wants none of is the state before; 304 is for reading. */
    @Test
    void aPutIsAnsweredInFullThoughItsOutcomeIsKnown() {
        String said = Office.college("Other", "school", "");
        String tag = client.get("/units/0103").header("ETag");
        String outcome = office.send("PUT", "/units/0103", said, "If-Match", tag).is(200).header("ETag");
        office.send("PUT", "/units/0103", said, "If-Match", outcome, "If-None-Match", outcome).isProblem(412, "precondition-failed");
        office.send("PUT", "/units/0103", said.replace("Other", "Third"), "If-Match", outcome).is(200);
        Answer back = office.send("PUT", "/units/0103", said, "If-Match", "*", "If-None-Match", outcome).is(200);
        assertEquals(outcome, back.header("ETag"));
        assertNotEquals("", back.body());
        office.send("PUT", "/units/0103", said.replace("Other", "Third"), "If-Match", outcome).is(200);
        office.send("PUT", "/units/0103", said, "If-Match", "*", "If-None-Match", outcome, "Prefer", "return=minimal").is(200);
    }

    @Test
    void aPutWithAKeyIsDoneOnce() {
        String tag = client.get("/units/0103").header("ETag");
        Answer first = office.send("PUT", "/units/0103", Office.college("Other", "school", ""), "If-Match", tag, "Idempotency-Key", "k").is(200);
        Answer again = office.send("PUT", "/units/0103", Office.college("Other", "school", ""), "If-Match", tag, "Idempotency-Key", "k").is(200);
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertEquals(first.body(), again.body());
    }

    @Test
    void aNameHoldsFromTheDayThatIsSaid() {
        office.put("/units/0103", Office.college("Planned", "school", ",'changes_from':'2026-09-01'")).is(200);
        String then = "- School of Finance and Insurance school, 2026-09-01 Planned school";
        assertEquals(then, office.descriptions("0103"));
        assertName("School of Finance and Insurance", "/units/0103");
        assertName("School of Finance and Insurance", "/units/0103?on=2026-08-31");
        assertName("Planned", "/units/0103?on=2026-09-01");
        assertEquals(0, office.get("/units?q=planned").path("items").size());
        assertEquals(1, office.get("/units?q=planned&on=2026-09-01").path("items").size());

        site.at("2026-07-20T04:00:00Z");
        office.put("/units/0103", Office.college("Past", "school", ",'changes_from':'2020-01-01'")).is(200);
        assertEquals("- School of Finance and Insurance school, 2020-01-01 Past school, 2026-09-01 Planned school", office.descriptions("0103"));
        assertName("School of Finance and Insurance", "/units/0103?on=2019-12-31");
        assertName("Past", "/units/0103?on=2020-01-01");
        assertName("School of Finance and Insurance", "/units/0103?on=2020-01-01&known_at=2026-07-20T03:59:59Z");
        assertName("Planned", "/units/0103?on=2026-09-01&known_at=2026-07-20T03:59:59Z");
        assertName("School of Finance and Insurance", "/units/0103?on=2026-09-01&known_at=2026-07-09T00:00:00Z");
        assertEquals(0, office.get("/units?q=planned&on=2026-09-01&known_at=2026-07-09T00:00:00Z").path("items").size());
        client.get("/units/0103?known_at=2026-01-01T00:00:00Z").is(404);
        client.get("/units/0103?known_at=2026-07-21T00:00:00Z").isProblem(422, "refused-values");
    }

    @Test
    void aPlanForTheOneOutlastsAChangeOfTheOther() {
        office.put("/units/0103", Office.college("School of Finance and Insurance", "discipline", ",'changes_from':'2026-09-01'").replace("院", "金融与保险学院党委")).is(200);
        office.put("/units/0103", Office.college("Renamed", "school", "")).is(200);
        assertEquals("- School of Finance and Insurance school, 2026-07-10 Renamed school, 2026-09-01 Renamed discipline", office.descriptions("0103"));
        office.put("/units/0103", Office.college("Renamed", "school", ",'changes_from':'2026-09-01'")).is(200);
        assertEquals("- School of Finance and Insurance school, 2026-07-10 Renamed school", office.descriptions("0103"), "a plan that is given up");
        office.put("/units/0103", Office.college("Mended", "school", ",'changes_from':'2000-01-01'")).is(200);
        assertEquals("- Mended school, 2026-07-10 Renamed school", office.descriptions("0103"));
    }

    @Test
    void aSuperiorHoldsFromTheDayThatIsSaid() {
        JsonNode moved = office.put("/units/0103", Office.college("Moved", "discipline", ",'changes_from':'2026-01-01'")).is(200).json();
        assertEquals("discipline", moved.path("parent").asText());
        assertEquals("0103,discipline,school", chain("/units/0103/responsibility?on=2026-03-15"));
        assertEquals("0103,school", chain("/units/0103/responsibility?on=2025-12-31"));
        assertEquals("0103,school", chain("/units/0103/responsibility?on=2026-03-15&known_at=2026-07-01T00:00:00Z"));
    }

    @Test
    void theBeginningMayBeMended() {
        office.put("/units/0103", Office.college("Second", "school", ",'changes_from':'2010-01-01'")).is(200);
        office.put("/units/0103", Office.college("Second", "school", "").replace("2000-01-01", "2015-01-01"))
                .isProblem(409, "conflict");
        for (String post : new String[] {"secretary", "member-1", "member-2"}) {
            JsonNode is = office.get("/posts/0103." + post);
            office.put("/posts/0103." + post, ("{'unit':'0103','rank':'" + is.path("rank").asText() + "','title':" + is.path("title")
                    + (is.has("remit") ? ",'remit':'" + is.path("remit").asText() + "'" : "") + ",'exists_from':'2015-01-01'}")).is(200);
        }
        office.put("/units/0103", Office.college("Second", "school", "").replace("2000-01-01", "2015-01-01")).is(200);
        assertEquals("- Second school", office.descriptions("0103"));
        client.get("/units/0103?on=2014-12-31").is(404);
        office.get("/units/0103?on=2014-12-31&known_at=2026-07-01T00:00:00Z");
    }

    @Test
    void aPostIsSetUpRetitledAndAbolished() {
        String post = "{'unit':'0103','rank':'member','title':{'zh':'委员','en':'Member'},'remit':'%s','exists_from':'2026-01-01'%s}";
        office.put("/posts/0103.new", post.formatted("sport", "")).is(201);
        office.put("/posts/0103.new", post.formatted("music", ",'changes_from':'2026-09-01'")).is(200);
        assertEquals("sport", office.get("/posts/0103.new?on=2026-08-31").path("remit").asText());
        assertEquals("music", office.get("/posts/0103.new?on=2026-09-01").path("remit").asText());
        assertEquals(2, office.get("/posts/0103.new").path("descriptions").size());
        office.post("/posts/0103.new/tenures", "{'staff_no':'1','mode':'full','held_from':'2027-01-01'}").is(201);

        office.put("/posts/0103.new", post.formatted("sport", ",'exists_to':'2026-08-31'")).is(200);
        assertEquals(1, office.get("/posts/0103.new").path("descriptions").size(), "what was to come after its end does not");
        assertEquals(0, office.get("/posts/0103.new/tenures").path("items").size());
        client.get("/posts/0103.new?on=2026-09-01").is(404);
        client.get("/obligations/gxufe-2020-5:life-meeting:0103.new:2026").is(200);
        assertEquals("lapsed", office.get("/obligations/gxufe-2020-5:life-meeting:0103.new:2026").path("status").asText());
    }

    @Test
    void aTenureIsEndedAndAHolderRepresented() {
        office.put("/posts/0103.secretary/tenures/2026-04-01", "{'staff_no':'00027','mode':'full','held_from':'2026-04-01','held_to':'2026-08-31'}").is(200);
        Answer acting = office.post("/posts/0103.secretary/tenures", "{'staff_no':'00112','mode':'acting','held_from':'2026-09-01'}").is(201);
        assertEquals(client.address() + "/posts/0103.secretary/tenures/2026-09-01", acting.header("Location"));
        assertEquals(acting.body(), client.get("/posts/0103.secretary/tenures/2026-09-01").is(200).body());
        Answer delegated = office.post("/posts/0103.secretary/tenures",
                "{'staff_no':'00113','mode':'delegated','held_from':'2026-09-01','held_to':'2026-09-30'}").is(201);
        assertEquals("2026-09-01-delegated", delegated.json().path("id").asText());

        assertEquals("held 00027 ", holding("2026-08-31"));
        assertEquals("acting 00112 00113", holding("2026-09-30"));
        assertEquals("acting 00112 ", holding("2026-10-01"));
        assertEquals("held 00027 ", holding("2026-10-01&known_at=2026-07-01T00:00:00Z"));

        Map<String, String> before = site.contents();
        office.post("/posts/0103.secretary/tenures", "{'staff_no':'00112','mode':'acting','held_from':'2026-09-01'}").is(200);
        assertEquals(before, site.contents());
        office.put("/posts/0103.secretary/tenures/2026-09-01", "{'staff_no':'00112','mode':'acting','held_from':'2026-09-01','held_to':'2026-09-15'}")
                .isProblem(409, "conflict");
        office.post("/posts/0103.secretary/tenures", "{'staff_no':'00113','mode':'delegated','held_from':'2026-12-01','held_to':'2026-12-31'}").is(201);
        office.put("/posts/0103.secretary/tenures/2026-09-01", "{'staff_no':'00112','mode':'acting','held_from':'2026-09-01','held_to':'2026-10-31'}").is(200);
        client.get("/posts/0103.secretary/tenures/2026-12-01-delegated").is(404);
        assertFalse(office.get("/posts/0103.secretary?on=2026-12-01").has("delegate"));
    }

    private String holding(String on) {
        JsonNode post = office.get("/posts/0103.secretary?on=" + on);
        return post.path("state").asText() + " " + post.at("/holder/staff_no").asText() + " " + post.at("/delegate/staff_no").asText();
    }

    private void assertName(String name, String target) {
        assertEquals(name, office.get(target).at("/name/en").asText(), target);
    }

    private String chain(String target) {
        return String.join(",", new LinkedHashSet<>(office.get(target).path("links").findValuesAsText("unit")));
    }
}
