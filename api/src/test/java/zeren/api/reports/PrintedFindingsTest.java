package zeren.api.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** What a printed page shows of findings. */
class PrintedFindingsTest {
    @Test
    void anExtensionStandsBesideTheDayThatItMoves(@TempDir Path folder) {
        try (Site site = Site.open(Engine.H2, folder)) {
            SchoolYear.happen(site);
            site.at("2026-07-20T04:00:00Z");
            Client client = site.client();
            List<String> reports = List.of("/reports/half-year/2026-H1", "/reports/inspection/2026");
            reports.forEach(report -> assertEquals(false, page(client, report).contains("Extended to"), "nothing is extended"));
            JsonNode open = StreamSupport.stream(client.get(reports.get(0)).json().at("/open_findings/items").spliterator(), false)
                    .filter(finding -> finding.path("inspection").asText().equals(inspection(client)) && !finding.has("rectified_on")).findFirst().orElseThrow();
            client.post("/obligations/" + open.path("obligation").asText() + "/reliefs", BodyPublishers.ofString(
                    "{\"kind\":\"extension\",\"until\":\"2026-12-24\",\"granted_by\":\"superior\",\"reason\":\"force_majeure\",\"document\":{\"kind\":\"notice\",\"number\":\"2026-40\"}}"),
                    "Content-Type", "application/json").is(201);
            reports.forEach(report -> {
                String page = page(client, report);
                assertTrue(page.contains("<th scope=\"col\">Extended to</th>") && page.contains("<td class=\"d\">2026-12-24</td>"), page);
            });
        }
    }

    /** Returns the id of the round of 2026. */
    private static String inspection(Client client) {
        return client.get("/reports/inspection/2026").json().at("/findings/0/inspection").asText();
    }

    private static String page(Client client, String report) {
        return client.get(report, "Accept", "text/html", "Accept-Language", "en").is(200).body();
    }
}
