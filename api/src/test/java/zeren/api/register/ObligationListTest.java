package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Sample;

@ExtendWith(Sample.class)
class ObligationListTest {
    private static final String ALL = "/obligations?due_from=2020-01-01&due_to=2028-12-31";

    /** The numbers of the sample school, counted from its files by the rules of the contract, and as the brief of this step gives them. */
    @ParameterizedTest
    @CsvSource({
        "due_from=2020-01-01&due_to=2028-12-31, 1983",
        "period=2026, 195",
        "period=2026-H1, 18",
        "period=2026-Q1, 0",
        "period=2019, 0",
        "period=0001, 0",
        "period=9999-12, 0",
        "period=2026-H1&due_from=2026-07-01, 0",
        "period=2026-H1&due_from=2026-06-30&due_to=2026-06-30, 18",
        "duty=study-school, 1",
        "duty=study-school&rulebook=gxufe-2020-5&unit=school&due_from=2020-01-01&due_to=2028-12-31, 9",
        "unit=school&duty=inspect-secondary&period=2026&subject=0101, 1",
        "subject=0101&period=2026, 1",
        "owed_to=superior&period=2026, 1",
        "post=0101.secretary&period=2026, 2",
        "post=0101.secretary&unit=0101&period=2026, 2",
        "post=0101.secretary&unit=0102&period=2026, 0",
        "unit=0101&include_descendants=true&period=2026-H1, 1",
        "unit=superior&include_descendants=true&period=2026, 195",
        "unit=superior&include_descendants=false&period=2026, 0",
        "own=true&period=2026, 195",
        "own=false&period=2026, 195",
        "status=performed, 0",
        "'status=performed,performed_late,waived', 0",
        "known_at=2020-01-01T00:00:00Z, 0",
        "known_at=0001-01-01T00:00:00Z, 0",
        "due_from=9998-01-01&due_to=9998-12-31&duty=study-school, 1",
        "as_of=0001-01-01, 0"
    })
    void countsWhatIsOwed(String query, int expected, Client client) {
        assertEquals(expected, count(client, "/obligations?" + query));
    }

    @ParameterizedTest
    @CsvSource({
        "as_of=2025-03-01, due_from=2025-01-01&due_to=2025-12-31",
        "x, due_from=2026-01-01&due_to=2026-12-31",
        "due_from=2026-07-01, due_from=2026-07-01&due_to=2026-12-31",
        "due_from=2024-07-01, due_from=2024-07-01&due_to=2026-12-31",
        "due_from=2027-07-01, due_from=2027-07-01&due_to=2027-12-31",
        "due_from=2024-07-01&as_of=2025-01-01, due_from=2024-07-01&due_to=2025-12-31",
        "due_to=2021-01-01, due_from=2020-04-08&due_to=2021-01-01",
        "due_to=2019-01-01, due_from=2019-01-01&due_to=2019-01-01"
    })
    void halfAWindowIsCompletedAsTheContractSays(String query, String meant, Client client) {
        String target = query.equals("x") ? "/obligations?limit=500" : "/obligations?limit=500&" + query;
        String asOf = query.contains("as_of") ? query.substring(query.indexOf("as_of")) : "as_of=2026-06-15";
        assertEquals(walk(client, "/obligations?limit=500&" + meant + "&" + asOf.split("&")[0]), walk(client, target));
    }

    @ParameterizedTest
    @CsvSource({"1, due_on", "7, -due_on", "50, due_on", "499, -due_on", "500, due_on", "500, -due_on"})
    void pagesGiveEachObligationOnceInOrder(int limit, String sort, Client client) {
        String target = (limit == 1 ? "/obligations?due_from=2026-01-01&due_to=2026-06-30" : ALL) + "&sort=" + sort + "&limit=" + limit;
        List<JsonNode> items = walk(client, target);
        assertEquals(limit == 1 ? 18 : 1983, items.size());
        assertEquals(items.size(), new HashSet<>(items.stream().map(item -> item.path("id").asText()).toList()).size());
        Comparator<JsonNode> byDate = Comparator.comparing(item -> item.path("due_on").asText());
        Comparator<JsonNode> order = (sort.startsWith("-") ? byDate.reversed() : byDate).thenComparing(item -> item.path("id").asText());
        assertEquals(items.stream().sorted(order).toList(), items);
    }

    @Test
    void aPageAfterTheLastIsNeverOffered(Client client) {
        assertTrue(client.get("/obligations?period=2026-H1&limit=18").json().path("next").isMissingNode());
        Answer first = client.get("/obligations?period=2026-H1&limit=17");
        Answer last = client.get(first.json().path("next").asText()).is(200);
        assertEquals(1, last.json().path("items").size());
        assertTrue(last.json().path("next").isMissingNode());
    }

    @Test
    void aCursorGoesWithItsListAlone(Client client) {
        String next = client.get("/obligations?period=2026&limit=5").json().path("next").asText();
        assertTrue(next.startsWith(client.address() + "/obligations?"), next);
        String cursor = next.replaceFirst(".*cursor=([^&]*).*", "$1");
        client.get("/obligations?period=2026&limit=9&cursor=" + cursor).is(200);
        List<String> others = List.of(
                "period=2025", "period=2026&unit=0101", "period=2026&sort=-due_on", "period=2026&as_of=2026-06-15", "limit=5");
        for (String other : others) {
            Answer refused = client.get("/obligations?" + other + "&cursor=" + cursor).isProblem(400, "invalid-parameter");
            assertEquals("cursor", refused.json().at("/errors/0/parameter").asText());
        }
        client.get("/units?cursor=" + cursor).isProblem(400, "invalid-parameter");
        for (int i = 0; i < cursor.length(); i++) {
            String altered = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            client.get("/obligations?period=2026&cursor=" + altered).isProblem(400, "invalid-parameter");
        }
    }

    @Test
    void statusesAreJudgedOnTheDateAskedFor(Client client) {
        String id = "/obligations/gxufe-2020-5:study-secondary:0101:2026-H1?as_of=";
        assertEquals("upcoming 0", standing(client.get(id + "2025-12-31").json()));
        assertEquals("open 0", standing(client.get(id + "2026-01-01").json()));
        assertEquals("open 0", standing(client.get(id + "2026-06-30").json()));
        assertEquals("overdue 1", standing(client.get(id + "2026-07-01").json()));
        assertEquals("overdue 365", standing(client.get(id + "2027-06-30").json()));
        String list = "/obligations?period=2026-H1&as_of=2026-07-01&status=";
        assertEquals(17, count(client, list + "overdue"));
        assertEquals(1, count(client, list + "lapsed"));
        assertEquals(18, count(client, list + "lapsed,overdue"));
        assertEquals(0, count(client, list + "open"));
    }

    private static String standing(JsonNode json) {
        return json.path("status").asText() + " " + json.path("days_overdue").asInt();
    }

    private static int count(Client client, String target) {
        return client.get(target + "&limit=1", "Prefer", "return=total-count").is(200).json().path("total_count").asInt();
    }

    private static List<JsonNode> walk(Client client, String target) {
        List<JsonNode> items = new ArrayList<>();
        for (String at = target; !at.isEmpty();) {
            JsonNode page = client.get(at).is(200).json();
            assertFalse(page.path("items").isEmpty() && page.has("next"), at);
            page.path("items").forEach(items::add);
            at = page.path("next").asText();
        }
        return items;
    }
}
