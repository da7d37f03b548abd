package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;
import zeren.api.Exported;

/**
 * On 10 July 2026 the register learns of a college that has existed since 2020. What it would have owed stays unowed, and is reported: half-yearly
 * studies from the first half of 2020, when the rulebook came into force, to the first half of 2026.
 */
class DiscrepanciesTest extends AtTheDesk {
    private static final String LATE = "0140,secondary-organisation,,迟到学院党委,School of Lateness,school,2020-01-01,,\n";

    @BeforeEach
    void learn() {
        assertEquals(List.of(), kinds(""));
        site.at("2026-07-10T02:00:00Z");
        String units = "code,kind,function,name_zh,name_en,parent,exists_from,exists_to,successor\n" + LATE;
        String body = "--b\r\nContent-Disposition: form-data; name=\"units\"; filename=\"u.csv\"\r\nContent-Type: text/csv\r\n\r\n" + units + "\r\n--b--\r\n";
        desk.client().post("/imports", BodyPublishers.ofString(body), "Content-Type", "multipart/form-data; boundary=b").is(200);
    }

    private Answer discrepancies(String query) {
        return desk.client().get("/discrepancies" + query).is(200);
    }

    private List<String> kinds(String query) {
        List<String> kinds = new ArrayList<>();
        discrepancies(query).json().path("items").forEach(item -> kinds.add(item.path("kind").asText() + " " + id(item)));
        return kinds;
    }

    private static String id(JsonNode item) {
        return Stream.of("stands", "would_be").map(item::path).filter(side -> !side.isMissingNode()).map(side -> side.path("id").asText()).findFirst().orElseThrow();
    }

    @Test
    void whatFellDueBeforeTheChangeWasRecordedIsReportedAndNotOwed() {
        List<String> studies = kinds("?unit=0140&duty=study-secondary");
        assertEquals(13, studies.size());
        assertEquals("appear gxufe-2020-5:study-secondary:0140:2020-H1", studies.get(0));
        assertEquals("appear gxufe-2020-5:study-secondary:0140:2026-H1", studies.get(12));
        desk.client().get("/obligations/gxufe-2020-5:study-secondary:0140:2026-H1").isProblem(404, "not-found");
        desk.client().get("/obligations/gxufe-2020-5:study-secondary:0140:2026-H2").is(200);
    }

    @Test
    void theyAreTheSameWhole() throws IOException {
        List<JsonNode> items = Exported.pages(desk.client(), "/discrepancies?limit=7");
        assertTrue(items.size() > 30, items.toString());
        assertEquals(items, Exported.lines(desk.client().get("/discrepancies", "Accept", "application/x-ndjson").is(200)));
        Answer table = desk.client().get("/discrepancies", "Accept", "text/csv").is(200);
        Exported.assertTable(items, table);
        assertTrue(table.body().startsWith("kind,stands.id,"), table.body());
        assertTrue(table.body().lines().findFirst().orElseThrow().contains(",would_be.title.zh,"), table.body());
    }

    @Test
    void theFiltersHold() {
        assertEquals(List.of("appear gxufe-2020-5:study-secondary:0140:2026-H1"), kinds("?unit=0140&period=2026-H1"));
        assertEquals(List.of("appear gxufe-2020-5:inspect-secondary:school:0140:2025"), kinds("?subject=0140&period=2025"));
        assertEquals(List.of(), kinds("?unit=0101"));
        assertEquals(kinds("?limit=500"), kinds("?limit=500&unit=superior&include_descendants=true&rulebook=gxufe-2020-5"));
        desk.client().get("/discrepancies?unit=nope").isProblem(400, "invalid-parameter");
        desk.client().get("/discrepancies?status=open").isProblem(400, "invalid-parameter");
    }

    @Test
    void closedIsWhatIsDueBeforeTheDateAndKnownWhatWasRecordedByTheInstant() {
        assertEquals(List.of(), kinds("?unit=0140&period=2026-H1&as_of=2026-06-30"));
        assertEquals(1, kinds("?unit=0140&period=2026-H1&as_of=2026-07-01").size());
        assertEquals(List.of(), kinds("?known_at=2026-07-09T00:00:00Z"));
        assertEquals(List.of(), kinds("?as_of=2019-01-01"));
    }

    @Test
    void eachSideIsTheObligationAsItStands() {
        JsonNode item = discrepancies("?unit=0140&period=2026-H1").json().path("items").get(0);
        assertEquals("overdue", item.path("would_be").path("status").asText());
        assertEquals(10, item.path("would_be").path("days_overdue").asInt());
        assertEquals("2026-06-30", item.path("would_be").path("due_on").asText());
        assertEquals(false, item.has("stands"));
        assertEquals(false, item.has("takes_effect"));
    }

    @Test
    void pagesHaveEverythingOnceInOrder() {
        List<String> all = kinds("?limit=500");
        assertEquals(13 + 6 * List.of("annual-topic", "inspect-secondary", "self-inspection", "work-report", "year-end-report").size(), all.size());
        List<String> paged = new ArrayList<>();
        String next = "/discrepancies?limit=7";
        while (!next.isEmpty()) {
            JsonNode page = desk.client().get(next, "Prefer", "return=total-count").is(200).json();
            assertEquals(all.size(), page.path("total_count").asInt());
            page.path("items").forEach(item -> paged.add(item.path("kind").asText() + " " + id(item)));
            next = page.path("next").asText();
        }
        assertEquals(all, paged);
    }

    @Test
    void whoDoesNotSeeItIsNotToldOfIt() {
        String viewer = "{\"role\":\"viewer\",\"units\":[\"%s\"]}";
        for (String unit : List.of("0140", "0101")) {
            String token = desk.post("/tokens", viewer.formatted(unit)).is(201).json().path("token").asText();
            JsonNode items = desk.client().withToken(token).get("/discrepancies?limit=500").is(200).json().path("items");
            assertEquals(unit.equals("0140"), !items.isEmpty(), unit);
        }
    }
}
