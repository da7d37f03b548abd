package zeren.api.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** The figures of the reports, against a second count, on each database. */
@ParameterizedClass
@EnumSource
class ReportFiguresTest {
    private static final String CLOCKS = "as_of=2026-07-20&known_at=2026-07-19T10:00:00Z";
    private static final String H1 = "/reports/half-year/2026-H1?" + CLOCKS;
    private static final String DUE_IN_H1 = "due_from=2026-01-01&due_to=2026-06-30&" + CLOCKS;

    @TempDir
    static Path folder;

    private static Site site;
    private static Client client;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) {
        site = Site.open(engine, folder.resolve(engine.name()));
        SchoolYear.happen(site);
        client = site.client();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        site.close();
    }

    private static Map<String, String> rows(JsonNode rows, Function<JsonNode, String> key) {
        Map<String, String> written = new TreeMap<>();
        rows.forEach(row -> written.put(key.apply(row), Recount.written(row.path("figures"))));
        return written;
    }

    private static Map<String, String> duties(JsonNode report) {
        return rows(report.path("by_duty"), row -> row.path("rulebook").asText() + " " + row.path("duty").asText());
    }

    private static void same(Recount recount, JsonNode report, Function<JsonNode, Boolean> isMeant) {
        assertEquals(recount.by(Recount::unit, isMeant), rows(report.path("by_unit"), row -> row.path("unit").asText()));
        assertEquals(recount.by(Recount::duty, isMeant), duties(report));
        assertEquals(recount.by(item -> "", isMeant).getOrDefault("", "0 0 0 0 0 0 0 0 -"), Recount.written(report.path("total")));
    }

    @Test
    void comeOutTheSameWhenCountedAgain() {
        JsonNode report = client.get(H1).is(200).json();
        same(new Recount(client, DUE_IN_H1), report, item -> true);
        assertEquals("21 18 6 3 9 1 1 1 33.3", Recount.written(report.path("total")), "18 of the period, and what is to be mended in three colleges");
        String second = "as_of=2026-12-31&known_at=2026-07-19T10:00:00Z";
        same(new Recount(client, "due_from=2026-07-01&due_to=2026-12-31&" + second), client.get("/reports/half-year/2026-H2?" + second).json(), item -> true);
        same(new Recount(client, "due_from=2024-01-01&due_to=2024-06-30&" + CLOCKS), client.get("/reports/half-year/2024-H1?" + CLOCKS).json(), item -> true);
        same(new Recount(client, "due_from=2019-01-01&due_to=2019-06-30&" + CLOCKS), client.get("/reports/half-year/2019-H1?" + CLOCKS).json(), item -> true);
    }

    @Test
    void everyFigureLeadsToAsManyObligations() {
        linked(client, H1);
        linked(client, "/reports/half-year/2026-H2?as_of=2026-12-31&known_at=2026-07-19T10:00:00Z");
        linked(client, H1 + "&unit=school&include_descendants=true&rulebook=gxufe-2020-5");
        linked(client, H1 + "&unit=0101");
        linked(SchoolYear.viewer(client, "0101", "0103", "propaganda"), H1);
        linked(SchoolYear.viewer(client, "0101", "0103", "propaganda"), "/reports/half-year/2026-H2?" + CLOCKS);
    }

    private static void linked(Client client, String target) {
        JsonNode report = client.get(target).is(200).json();
        List<JsonNode> all = new ArrayList<>(List.of(report.path("total")));
        all.addAll(report.path("by_unit").findValues("figures"));
        all.addAll(report.path("by_duty").findValues("figures"));
        assertTrue(all.size() > 2);
        Map<String, Integer> asked = new TreeMap<>();
        for (JsonNode figures : all) {
            figures.forEach(figure -> {
                if (figure.isObject()) {
                    String link = figure.path("link").asText();
                    int found = asked.computeIfAbsent(link, address -> client.get(address + "&limit=1", "Prefer", "return=total-count").is(200).json().path("total_count").asInt());
                    assertEquals(figure.path("count").asInt(), found, link);
                }
            });
        }
    }

    @Test
    void findingsAreOpenUntilMendedAndConfirmed() {
        JsonNode open = client.get(H1).is(200).json().path("open_findings");
        Map<String, String> told = new TreeMap<>();
        open.path("items").forEach(item -> told.put(item.path("unit").asText() + " " + item.path("issued_on").asText(), item.path("status").asText() + " "
                + item.path("days_overdue").asText() + " " + item.path("repeated").asText() + " " + item.path("confirmed").asText()));
        assertEquals(4, open.path("count").asInt());
        assertEquals("{0101 2025-11-05=overdue 227 false false, 0101 2026-05-12=overdue 38 true false, 0103 2026-05-12=performed_late 0 false false, "
                + "propaganda 2026-05-13=  false }", told.toString());
        open.path("items").forEach(item -> {
            if (item.has("link")) {
                JsonNode owed = client.get(item.path("link").asText()).is(200).json();
                assertEquals(item.path("obligation"), owed.path("id"));
                assertEquals(item.path("status"), owed.path("status"));
                assertEquals(item.path("due_on"), owed.path("due_on"));
            }
        });
        assertEquals(0, client.get("/reports/half-year/2025-H1?" + CLOCKS).json().path("open_findings").path("count").asInt());
    }

    @Test
    void theReportOfInspectionsCountsWhatItLists() {
        JsonNode report = client.get("/reports/inspection/2026?" + CLOCKS).is(200).json();
        JsonNode total = report.path("total");
        assertEquals("4 1 3 1 1 1 0 14.5 21", String.join(" ", total.path("findings").asText(), total.path("repeated").asText(), total.at("/rectification/all").asText(),
                total.at("/rectification/on_time").asText(), total.at("/rectification/late").asText(), total.at("/rectification/missed").asText(),
                total.at("/rectification/pending").asText(), total.path("average_days_to_rectify").asText(), total.path("longest_days_to_rectify").asText()));
        Map<String, Integer> units = new TreeMap<>();
        Map<String, Integer> categories = new TreeMap<>();
        report.path("findings").forEach(finding -> {
            units.merge(finding.path("unit").asText(), 1, Integer::sum);
            categories.merge(finding.path("category").asText(), 1, Integer::sum);
        });
        report.path("by_unit").forEach(row -> assertEquals(units.remove(row.path("unit").asText()), row.path("findings").asInt()));
        report.path("by_category").forEach(row -> assertEquals(categories.remove(row.path("category").asText()), row.path("findings").asInt()));
        assertTrue(units.isEmpty() && categories.isEmpty());
        assertEquals("[1, 1, 1, 0]", report.path("by_unit").findValuesAsText("visits").toString());
        assertEquals(1, client.get("/reports/inspection/2025?" + CLOCKS).json().path("findings").size());
    }

    @Test
    void coverageIsThatOfTheSubjects() {
        for (String target : List.of(H1, "/reports/inspection/2026?" + CLOCKS)) {
            JsonNode coverage = client.get(target).is(200).json().path("coverage");
            assertEquals(1, coverage.size());
            assertEquals("15 3 3 20.0", String.join(" ", coverage.at("/0/to_cover").asText(), coverage.at("/0/visited").asText(), coverage.at("/0/not_needed").asText(),
                    coverage.at("/0/share").asText()));
            Recount recount = new Recount(client, "duty=inspect-secondary&period=2026&" + CLOCKS);
            assertEquals(recount.size(), coverage.at("/0/units").size());
            coverage.at("/0/units").forEach(unit -> assertEquals(unit.path("status"), client.get(unit.path("link").asText()).is(200).json().path("status")));
        }
    }

    @Test
    void whoSeesLessGetsAReportOfLess() {
        Client viewer = SchoolYear.viewer(client, "0101", "0103");
        JsonNode report = viewer.get(H1).is(200).json();
        Set<String> own = Set.of("0101", "0103");
        same(new Recount(client, DUE_IN_H1), report, item -> own.contains(Recount.unit(item)));
        assertEquals("[0101, 0103]", report.at("/scope/units").findValuesAsText("unit").toString());
        assertFalse(report.at("/scope/everything").asBoolean());
        assertEquals(new TreeSet<>(own), new TreeSet<>(report.at("/coverage/0/units").findValuesAsText("unit")));
        assertEquals(new TreeSet<>(own), new TreeSet<>(report.at("/open_findings/items").findValuesAsText("unit")));
        assertEquals("[0101, 0103]", viewer.get("/reports/inspection/2026?" + CLOCKS).json().path("by_unit").findValuesAsText("unit").toString());
        String page = viewer.get(H1, "Accept", "text/html").is(200).body();
        assertTrue(page.contains("Only 0101 School of Accounting, 0103 School of Finance and Insurance, and everything beneath"), page);
        String withoutHashes = page.replaceAll("[0-9a-f]{16,}", "");
        assertFalse(withoutHashes.contains("0102") || withoutHashes.contains("0104"), page);
    }

    @Test
    void isOfAUnitOrRulebookAlone() {
        JsonNode unit = client.get(H1 + "&unit=0104").is(200).json();
        same(new Recount(client, DUE_IN_H1), unit, item -> Recount.unit(item).equals("0104"));
        same(new Recount(client, DUE_IN_H1), client.get(H1 + "&unit=superior&include_descendants=true").json(), item -> true);
        same(new Recount(client, DUE_IN_H1), client.get(H1 + "&unit=superior").json(), item -> false);
        client.get(H1 + "&rulebook=lab-safety-sample").isProblem(400, "invalid-parameter");
        client.get(H1 + "&include_descendants=true").isProblem(422, "refused-values");
        client.get("/reports/half-year/2026").isProblem(400, "invalid-parameter");
        client.get("/reports/inspection/2026-H1").isProblem(400, "invalid-parameter");
        client.get("/reports/inspection/0000?unit=nowhere").isProblem(400, "invalid-parameter");
        client.get("/reports/half-year/2026-H1?known_at=2027-01-01T00:00:00Z").isProblem(422, "refused-values");
    }
}
