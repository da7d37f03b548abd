package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are asked for whole; that every list can be stands elsewhere. */
@ExtendWith(Sample.class)
class ExportTest {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String ALL = "/obligations?due_from=2020-01-01&due_to=2028-12-31";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "text/csv                                        | text/csv",
        "TEXT/CSV                                        | text/csv",
        "text/csv; header=present                        | text/csv",
        "text/csv, */*                                   | text/csv",
        "*/*, text/csv;q=0.5                             | text/csv",
        "text/csv, application/x-ndjson                  | text/csv",
        "text/csv;q=0.5, application/x-ndjson            | application/x-ndjson",
        "application/x-ndjson                            | application/x-ndjson",
        "application/x-ndjson, application/json          | application/json",
        "application/json, application/x-ndjson          | application/json",
        "application/json;q=0.5, application/x-ndjson    | application/x-ndjson",
        "application/json, text/csv;q=0.9                | application/json",
        "text/csv;q=0                                    | application/json",
        "text/csv;q=nonsense                             | application/json",
        "text/html, application/xhtml+xml, */*;q=0.8     | application/json",
        "*/*                                             | application/json",
        "text/*                                          | application/json",
        "text/csvx                                       | application/json",
        "''                                              | application/json"
    })
    void theClientSaysWhatItLikesBest(String accept, String type, Client client) {
        Answer answer = client.get("/units", "Accept", accept).is(200);
        assertEquals(type, answer.header("Content-Type").replaceFirst(";.*", ""));
        assertEquals("Accept", answer.header("Vary"));
    }

    @Test
    void whoNamesNothingGetsPages(Client client) {
        Answer answer = client.get("/units?limit=1").is(200);
        assertEquals("application/json", answer.header("Content-Type"));
        assertTrue(answer.json().has("next"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        ALL, ALL + "&sort=-due_on", "/obligations?period=2026", "/obligations?period=2026&sort=-due_on",
        "/obligations?unit=0101&status=overdue,open&due_from=2025-01-01&as_of=2026-07-01", "/obligations?period=0001"})
    void obligationsAreInTheOrderOfTheirPages(String target, Client client) throws IOException {
        List<JsonNode> items = Exported.pages(client, target + "&limit=500");
        assertEquals(items, Exported.lines(client.get(target, "Accept", NDJSON).is(200)));
        Exported.assertTable(items, client.get(target, "Accept", CSV).is(200));
    }

    @Test
    void anEmptyTableHasItsHeaderAndNoLinesAreNoLines(Client client) throws IOException {
        Answer table = client.get("/obligations?period=0001", "Accept", CSV).is(200);
        assertEquals(1, table.body().lines().count());
        assertTrue(table.body().startsWith("id,rulebook,") && table.body().endsWith("\r\n"));
        assertEquals("", client.get("/obligations?period=0001", "Accept", NDJSON).is(200).body());
    }

    @Test
    void aByteOrderMarkIsThereIfItIsAskedFor(Client client) {
        String without = client.get("/units", "Accept", CSV).is(200).body();
        assertTrue(without.startsWith("code,"));
        assertEquals(without, client.get("/units?bom=false", "Accept", CSV).is(200).body());
        assertEquals("\uFEFF" + without, client.get("/units?bom=true", "Accept", CSV).is(200).body());
        assertTrue(client.get("/journal?bom=true", "Accept", CSV).is(200).body().startsWith("\uFEFFsequence,"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "text/csv             | /units?limit=5                        | limit            | export_is_whole",
        "application/x-ndjson | /units?limit=5                        | limit            | export_is_whole",
        "text/csv             | /units?limit=0&cursor=x&bom=1&foo=1    | limit cursor bom | export_is_whole export_is_whole invalid_value",
        "text/csv             | /units?bom=yes                        | bom              | invalid_value",
        "text/csv             | /units?bom=TRUE                       | bom              | invalid_value",
        "application/x-ndjson | /units?bom=true                       | bom              | not_csv",
        "application/json     | /units?bom=false                      | bom              | not_csv",
        "application/json     | /journal?bom=true                     | bom              | not_csv",
        "text/csv             | /units/0101?bom=true                  | bom              | unknown_parameter",
        "text/csv             | /obligations?status=nope&due_from=x   | status           | invalid_value"
    })
    void whatCannotBeIsAProblemAndNotATable(String accept, String target, String parameters, String codes, Client client) {
        Answer answer = client.get(target, "Accept", accept).isProblem(400, "invalid-parameter");
        List<String> named = new ArrayList<>();
        List<String> told = new ArrayList<>();
        answer.json().path("errors").forEach(fault -> {
            named.add(fault.path("parameter").asText());
            told.add(fault.path("code").asText());
        });
        assertTrue(named.containsAll(List.of(parameters.split(" "))), answer.body());
        assertTrue(told.containsAll(List.of(codes.split(" "))), answer.body());
    }

    @Test
    void thereIsNoTotalCount(Client client) {
        for (String type : List.of(CSV, NDJSON)) {
            assertFalse(client.get("/units", "Accept", type, "Prefer", "return=total-count").is(200).headers().containsKey("Preference-Applied"));
        }
    }

    @ParameterizedTest
    @CsvSource({"text/csv, text/csv", "application/x-ndjson, application/x-ndjson", "application/json, application/json"})
    void headAnswersLikeGetWithoutTheBody(String accept, String type, Client client) {
        Answer get = client.get("/obligations?period=2026", "Accept", accept).is(200);
        Answer head = client.send("HEAD", "/obligations?period=2026", BodyPublishers.noBody(), "Accept", accept).is(200);
        assertEquals("", head.body());
        assertEquals(type, head.header("Content-Type").replaceFirst(";.*", ""));
        assertEquals(get.header("Content-Type"), head.header("Content-Type"));
        client.send("HEAD", "/obligations?period=nope", BodyPublishers.noBody(), "Accept", accept).is(400);
    }

    @Test
    void theJournalTakesALimitInEveryForm(Client client) throws IOException {
        for (String query : List.of("?limit=1", "?after=1", "")) {
            List<JsonNode> items = Exported.lines(client.get("/journal" + query, "Accept", NDJSON).is(200));
            Exported.assertTable(items, client.get("/journal" + query, "Accept", CSV).is(200));
            assertEquals(Exported.pages(client, "/journal" + query).subList(0, items.size()), items);
        }
    }

    @Test
    void aSingleResourceAndAPreviewStayWhatTheyAre(Client client) {
        assertEquals("application/json", client.get("/units/0101", "Accept", CSV).is(200).header("Content-Type"));
        String body = "{\"operation\":\"post_succession\",\"target\":\"0101\",\"body\":{\"kind\":\"dissolution\",\"last_day\":\"2027-06-30\"}}";
        for (Map.Entry<String, Integer> query : Map.of("", 200, "?limit=5", 200, "?bom=true", 400).entrySet()) {
            client.post("/previews" + query.getKey(), BodyPublishers.ofString(body), "Accept", CSV, "Content-Type", "application/json").is(query.getValue());
        }
    }

    @Test
    void withoutATokenThereIsOnlyWhatIsPublic(Client client) {
        assertTrue(client.withToken("").get("/units", "Accept", CSV).status() == 401);
        assertTrue(client.withToken("").get("/problems", "Accept", CSV).status() == 200);
    }
}
