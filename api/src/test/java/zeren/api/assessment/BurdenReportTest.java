package zeren.api.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zeren.api.Client;
import zeren.api.Sample;

@ExtendWith(Sample.class)
class BurdenReportTest {

    @Test
    void saysWhatAUnitOwesAndWhatOneDocumentCouldServe(Client client) {
        JsonNode burden = client.get("/reports/burden/2026?unit=0103").is(200).json();
        assertEquals(burden.path("load"), burden.at("/units/items/0/load"));
        assertEquals("7 12 12 14", String.join(" ", burden.at("/load/duties").asText(), burden.at("/load/obligations").asText(),
                burden.at("/load/performances").asText(), burden.at("/load/documents").asText()));
        assertEquals("[{\"documents\":9},{\"recipient\":\"school\",\"documents\":5}]", burden.at("/load/owed").toString());
        JsonNode first = burden.at("/units/items/0/combinable/0");
        assertEquals("report school 2026-01-01 2026-06-30 1", String.join(" ", first.path("document").asText(), first.path("owed_to").asText(),
                first.path("from").asText(), first.path("to").asText(), first.path("saved").asText()));
        assertEquals("[\"gxufe-2020-5:study-secondary:0103:2026-H1\",\"gxufe-2020-5:work-report:0103:2026\"]", first.path("obligations").toString());
        assertEquals("5", burden.path("saved").asText());
    }

    @Test
    void theTotalsAreTheSameOnEveryPageAndTheSumOfAllUnits(Client client) {
        List<JsonNode> units = new ArrayList<>();
        JsonNode first = client.get("/reports/burden/2026?limit=7").is(200).json();
        JsonNode page = first;
        while (true) {
            assertEquals(first.path("load"), page.path("load"));
            page.at("/units/items").forEach(units::add);
            if (!page.path("units").has("next")) {
                break;
            }
            page = client.get(page.at("/units/next").asText()).is(200).json();
        }
        assertTrue(units.size() > 20, units.size() + " units");
        assertEquals(units.stream().map(unit -> unit.path("unit").asText()).sorted().distinct().toList(), units.stream().map(unit -> unit.path("unit").asText()).toList());
        assertEquals(first.at("/load/documents").asLong(), units.stream().mapToLong(unit -> unit.at("/load/documents").asLong()).sum());
        assertEquals(first.path("saved").asLong(), units.stream().mapToLong(unit -> unit.path("saved").asLong()).sum());
        assertFalse(client.get("/reports/burden/2026?unit=school&include_descendants=true").is(200).json().path("units").path("items").isEmpty());
    }

    @Test
    void whatTheClientHasIsNotSentAgain(Client client) {
        String tag = client.get("/reports/burden/2026?limit=7").is(200).header("ETag");
        client.get("/reports/burden/2026?limit=7", "If-None-Match", tag).is(304);
        assertNotEquals(tag, client.get("/reports/burden/2026?limit=8", "If-None-Match", tag).is(200).header("ETag"));
    }

    @Test
    void whatCannotBeMeantIsRefused(Client client) {
        client.get("/reports/burden/26").isProblem(400, "invalid-parameter");
        client.get("/reports/burden/2026?list=duties").isProblem(400, "invalid-parameter");
        client.get("/reports/burden/2026?as_of=2026-01-01").isProblem(400, "invalid-parameter");
        client.get("/reports/burden/2026?include_descendants=true").isProblem(422, "refused-values");
        assertEquals("0", client.get("/reports/burden/2019").is(200).json().at("/load/obligations").asText());
    }
}
