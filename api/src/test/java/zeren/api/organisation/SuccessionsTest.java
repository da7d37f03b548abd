package zeren.api.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
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

/** Units that end, and what becomes of what they owe. */
@ParameterizedClass
@EnumSource
class SuccessionsTest {
    private static final String STUDY = "gxufe-2020-5:study-secondary:";
    private static final String FOUNDED = "{'code':'%s','kind':'secondary_organisation','name':{'zh':'新','en':'New'},'parent':'school'}";

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
        site.at("2026-09-01T04:00:00Z");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void twoMergeIntoOneThatOwesWhatTheyHaveNotPerformed() {
        perform("0102", "2026-09-01");
        site.at("2026-10-10T04:00:00Z");
        Answer first = office.post("/units/0102/successions",
                "{'kind':'merge','last_day':'2026-09-30','successor':'0199','units':[" + FOUNDED.formatted("0199") + "]}").is(201);
        assertEquals(client.address() + "/units/0102", first.header("Location"));
        assertEquals(client.get("/units/0102").header("ETag"), first.header("ETag"));
        assertEquals("[\"0199\"]", first.json().path("units").toString());
        assertEquals("[\"0102.member-1\",\"0102.member-2\",\"0102.secretary\"]", first.json().path("posts").toString());
        assertEquals("[\"0102.member-1/2018-01-01\",\"0102.member-2/2018-01-01\",\"0102.secretary/2018-01-01\"]", first.json().path("tenures").toString());
        office.post("/units/0101/successions", "{'kind':'merge','last_day':'2026-10-05','successor':'0199'}").is(201);

        assertEquals("2026-09-30 0199", end("/units/0102"));
        assertEquals("2026-10-05 0199", end("/units/0101"));
        assertEquals("2026-10-05", office.get("/posts/0101.secretary").path("exists_to").asText());
        assertEquals("2026-10-05", office.get("/posts/0101.secretary/tenures/2018-01-01").path("held_to").asText());
        JsonNode left = office.get("/obligations/" + STUDY + "0101:2026-H2");
        assertEquals("lapsed", left.path("status").asText());
        // The new unit exists for long enough to owe this itself, so nothing is inherited.
        assertEquals("ceased", left.path("lapse_reason").asText());
        assertEquals("", office.get("/obligations/" + STUDY + "0199:2026-H2").path("inherited_from").asText());
    }

    @Test
    void whatWasPerformedBeforeCountsForTheSuccessor() {
        perform("0101", "2026-09-01");
        perform("0102", "2026-09-01");
        site.at("2026-12-20T04:00:00Z");
        office.post("/units/0102/successions",
                "{'kind':'merge','last_day':'2026-12-10','successor':'0199','units':[" + FOUNDED.formatted("0199") + "]}").is(201);
        office.post("/units/0101/successions", "{'kind':'merge','last_day':'2026-12-11','successor':'0199'}").is(201);
        JsonNode study = office.get("/obligations/" + STUDY + "0199:2026-H2");
        assertEquals("0101 performed", study.path("inherited_from").asText() + " " + study.path("status").asText());
        JsonNode report = office.get("/obligations/gxufe-2020-5:year-end-report:0199:2026");
        assertEquals("0101 open", report.path("inherited_from").asText() + " " + report.path("status").asText());
        JsonNode old = office.get("/obligations/gxufe-2020-5:year-end-report:0102:2026");
        assertEquals("lapsed succeeded", old.path("status").asText() + " " + old.path("lapse_reason").asText());
    }

    @Test
    void closedPeriodsKeepTheirBearerAndOpenOnesFollow() {
        String closed = office.get("/obligations/" + STUDY + "0103:2026-H1").toString();
        office.post("/units/0103/successions", "{'kind':'merge','last_day':'2026-03-31','successor':'0102'}").is(201);
        assertEquals("2026-03-31 0102", end("/units/0103"));
        assertEquals(closed, office.get("/obligations/" + STUDY + "0103:2026-H1").toString());
        client.get("/obligations/" + STUDY + "0103:2026-H2").is(404);
        JsonNode year = office.get("/obligations/gxufe-2020-5:year-end-report:0103:2026");
        assertEquals("lapsed", year.path("status").asText());
        office.get("/obligations/" + STUDY + "0103:2026-H2?known_at=2026-08-31T00:00:00Z");
        client.get("/units/0103?on=2026-04-01").is(404);
        office.get("/units/0103?on=2026-04-01&known_at=2026-08-31T00:00:00Z");
    }

    @Test
    void oneGoesOnUnderAnotherCode() {
        Answer renamed = office.post("/units/0104/successions", "{'kind':'rename','last_day':'2026-12-15','units':[" + FOUNDED.formatted("0144") + "]}").is(201);
        assertEquals("0144", renamed.json().at("/unit/successor").asText());
        assertEquals("2026-12-16", office.get("/units/0144").path("exists_from").asText());
        assertEquals("0104", office.get("/obligations/" + STUDY + "0144:2026-H2").path("inherited_from").asText());
        assertEquals("", office.get("/obligations/" + STUDY + "0144:2027-H1").path("inherited_from").asText());
    }

    @Test
    void oneIsSplitIntoTwoOfWhichOneTakesOver() {
        Answer split = office.post("/units/0104/successions", "{'kind':'split','last_day':'2026-12-15','successor':'b','units':["
                + FOUNDED.formatted("a") + "," + FOUNDED.formatted("b") + "]}").is(201);
        assertEquals("[\"a\",\"b\"]", split.json().path("units").toString());
        assertEquals("0104", office.get("/obligations/" + STUDY + "b:2026-H2").path("inherited_from").asText());
        client.get("/obligations/" + STUDY + "a:2026-H2").is(404);
        client.get("/obligations/" + STUDY + "a:2027-H1").is(200);
    }

    @Test
    void unitsBeneathGoToTheSuccessorFromTheNextDayOn() {
        String group = "{'kind':'leading_group','name':{'zh':'组','en':'%s'},'parent':'%s','exists_from':'2020-05-06'%s}";
        office.put("/units/sub", group.formatted("Sub", "leading-group-office", "")).is(201);
        office.put("/units/sub", group.formatted("Renamed", "leading-group-office", ",'changes_from':'2027-03-01'")).is(200);
        office.put("/units/late", group.formatted("Late", "leading-group", "").replace("2020-05-06", "2027-06-01")).is(201);
        office.put("/units/guest", group.formatted("Guest", "school", "")).is(201);
        office.put("/units/guest", group.formatted("Guest", "leading-group", ",'changes_from':'2027-06-01'")).is(200);

        office.post("/units/leading-group-office/successions", "{'kind':'dissolution','last_day':'2026-10-31'}").isProblem(409, "conflict");
        office.post("/units/leading-group-office/successions", "{'kind':'dissolution','last_day':'2026-10-31','successor':'leading-group'}").is(201);
        assertEquals("- Sub leading-group-office, 2026-11-01 Sub leading-group, 2027-03-01 Renamed leading-group", office.descriptions("sub"));

        Answer merged = office.post("/units/leading-group/successions", "{'kind':'merge','last_day':'2026-12-31','successor':'sub'}").is(201);
        assertEquals("[\"guest\",\"late\",\"sub\"]", merged.json().path("units").toString());
        assertEquals("- Sub leading-group-office, 2026-11-01 Sub leading-group, 2027-01-01 Sub school, 2027-03-01 Renamed school", office.descriptions("sub"));
        assertEquals("- Late sub", office.descriptions("late"));
        assertEquals("- Guest school, 2027-06-01 Guest sub", office.descriptions("guest"));
    }

    @Test
    void withNothingBeneathAUnitMayEndWithoutSuccessor() {
        office.post("/units/0118/successions", "{'kind':'dissolution','last_day':'2026-03-20'}").is(200);
        office.post("/units/0104/successions", "{'kind':'dissolution','last_day':'2026-10-31'}").is(201);
        assertEquals("2026-10-31 ", end("/units/0104"));
        JsonNode lapsed = office.get("/obligations/" + STUDY + "0104:2026-H2");
        assertEquals("lapsed ceased", lapsed.path("status").asText() + " " + lapsed.path("lapse_reason").asText());
    }

    @Test
    void whatWasToComeAfterTheEndDoesNot() {
        office.put("/posts/0104.late", "{'unit':'0104','rank':'member','title':{'zh':'委员','en':'Member'},'exists_from':'2027-01-01'}").is(201);
        office.post("/posts/0104.late/tenures", "{'staff_no':'1','mode':'full','held_from':'2027-01-01'}").is(201);
        office.put("/posts/0104.secretary/tenures/2018-01-01", "{'staff_no':'00030','mode':'full','held_from':'2018-01-01','held_to':'2026-12-31'}").is(200);
        office.post("/posts/0104.secretary/tenures", "{'staff_no':'2','mode':'full','held_from':'2027-01-01'}").is(201);
        office.post("/posts/0104.secretary/tenures", "{'staff_no':'3','mode':'delegated','held_from':'2027-02-01','held_to':'2027-02-28'}").is(201);
        office.post("/posts/0104.secretary/tenures", "{'staff_no':'3','mode':'delegated','held_from':'2026-10-01','held_to':'2026-11-30'}").is(201);
        site.at("2026-09-02T04:00:00Z");
        office.post("/units/0104/successions", "{'kind':'dissolution','last_day':'2026-10-31'}").is(201);
        client.get("/posts/0104.late").is(404);
        client.get("/posts/0104.late/tenures").is(404);
        JsonNode tenures = office.get("/posts/0104.secretary/tenures").path("items");
        assertEquals("[\"2018-01-01\", \"2026-10-01-delegated\"]", tenures.findValuesAsText("id").stream().map(id -> '"' + id + '"').toList().toString());
        assertEquals("[2026-10-31, 2026-10-31]", tenures.findValuesAsText("held_to").toString());
        office.get("/posts/0104.late?known_at=2026-09-01T12:00:00Z&on=2027-01-01");
    }

    @Test
    void oneEntrySaysAllOfItAndTheSameAgainNothing() {
        int before = entries();
        String said = "{'kind':'merge','last_day':'2026-12-10','successor':'0199','units':[" + FOUNDED.formatted("0199") + "]}";
        Answer first = office.post("/units/0102/successions", said).is(201);
        assertEquals(before + 1, entries());
        Map<String, String> contents = site.contents();
        JsonNode again = office.post("/units/0102/successions", said).is(200).json();
        assertEquals(first.json().path("unit"), again.path("unit"));
        assertEquals("[][][]", again.path("units").toString() + again.path("posts") + again.path("tenures"));
        assertEquals(contents, site.contents());
        assertEquals("organisation_changed", client.get("/journal?limit=500").each("kind").get(entries() - 1));
    }

    private void perform(String unit, String on) {
        String documents = "[{'kind':'minutes','number':'1'},{'kind':'report','number':'2'}]";
        client.post("/obligations/" + STUDY + unit + ":2026-H2/performances", BodyPublishers.ofString(
                Office.json("{'performed_on':'" + on + "','documents':" + documents + "}")), "Content-Type", "application/json").is(201);
    }

    private String end(String unit) {
        JsonNode json = office.get(unit);
        assertFalse(json.path("exists_to").isMissingNode());
        return json.path("exists_to").asText() + " " + json.path("successor").asText();
    }

    private int entries() {
        return Integer.parseInt(site.column("select count(*) from journal").get(0));
    }
}
