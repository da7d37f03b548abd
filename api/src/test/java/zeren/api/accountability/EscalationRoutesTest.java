package zeren.api.accountability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zeren.api.Client;
import zeren.api.Sample;

@ExtendWith(Sample.class)
class EscalationRoutesTest {

    @Test
    void isExactlyWhatIsOverdueSinceTheFirstRulebook(Client client) {
        List<JsonNode> all = all(client, "/escalations?on=2026-07-15&limit=500");
        List<String> overdue = new ArrayList<>();
        for (JsonNode obligation : all(client, "/obligations?status=overdue&due_to=2026-07-14&as_of=2026-07-15&limit=500")) {
            overdue.add(obligation.path("id").asText());
        }
        assertTrue(overdue.size() > 1_000, overdue.size() + " are overdue");
        assertEquals(overdue, all.stream().map(item -> item.at("/obligation/id").asText()).toList());
        assertEquals(all, all(client, "/escalations?on=2026-07-15&limit=500"));
        assertEquals(overdue.size(), client.get("/escalations?on=2026-07-15", "Prefer", "return=total-count").is(200).json().path("total_count").asInt());
    }

    @Test
    void namesWhoAnswersOnEachLevel(Client client) {
        List<JsonNode> items = all(client, "/escalations?on=2026-07-15&unit=0103&duty=study-secondary");
        JsonNode levels = items.get(items.size() - 1).path("levels");
        assertEquals("0103 2026-07-01 school 2026-07-01", String.join(" ", levels.at("/0/unit").asText(), levels.at("/0/since").asText(),
                levels.at("/1/unit").asText(), levels.at("/1/since").asText()));
        JsonNode links = client.get("/units/0103/responsibility?on=2026-07-15").is(200).json().path("links");
        List<JsonNode> told = new ArrayList<>();
        levels.forEach(level -> level.path("bearers").forEach(told::add));
        List<JsonNode> chain = new ArrayList<>();
        links.forEach(chain::add);
        assertEquals(chain, told);
    }

    @Test
    void canBeAskedByWhoIsTold(Client client) {
        List<JsonNode> ofTheSchool = all(client, "/escalations?on=2026-07-15&told=school&level=0&limit=500");
        assertEquals(List.of("school"), ofTheSchool.stream().map(item -> item.at("/obligation/bearer/unit").asText()).distinct().toList());
        assertEquals(List.of(), all(client, "/escalations?on=2026-07-15&told=0103&level=1"));
        assertEquals(all(client, "/escalations?on=2026-07-15&unit=0103&limit=500"), all(client, "/escalations?on=2026-07-15&told=0103&limit=500"));
        assertEquals(List.of(), all(client, "/escalations?on=2020-04-07"));
    }

    @Test
    void whatCannotBeMeantIsRefused(Client client) {
        client.get("/escalations?level=10").isProblem(400, "invalid-parameter");
        client.get("/escalations?as_of=2026-07-15").isProblem(400, "invalid-parameter");
        client.get("/escalations?told=nobody").isProblem(400, "invalid-parameter");
        client.get("/escalations?on=2056-06-16").isProblem(422, "refused-values");
    }

    private static List<JsonNode> all(Client client, String first) {
        List<JsonNode> items = new ArrayList<>();
        for (String target = first; !target.isEmpty(); ) {
            JsonNode page = client.get(target).is(200).json();
            page.path("items").forEach(items::add);
            target = page.path("next").asText();
        }
        return items;
    }
}
