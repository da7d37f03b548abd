package zeren.api.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Exported;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** What the persons of the sample school have to do, beside what its obligations say themselves. */
@ParameterizedClass
@EnumSource
record ToDosTest(Engine engine) {
    private static final String STUDY = "gxufe-2020-5:study-secondary:%s:2026-H1";
    private static final String DOCUMENTS = "\"documents\":[{\"kind\":\"minutes\",\"number\":\"1\"},{\"kind\":\"report\",\"number\":\"2\"}]";

    private static Site site;
    private static Client client;

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) throws Exception {
        site = Site.open(engine, Files.createTempDirectory("zeren"));
        client = site.client();
        post("/posts/0102.secretary/tenures", "{\"staff_no\":\"00024\",\"mode\":\"delegated\",\"held_from\":\"2026-06-10\",\"held_to\":\"2026-06-20\"}").is(201);
        post("/obligations/" + STUDY.formatted("0101") + "/performances", "{\"performed_on\":\"2026-06-12\"," + DOCUMENTS + "}").is(201);
        post("/obligations/" + STUDY.formatted("0107") + "/reliefs", relief("\"kind\":\"extension\",\"until\":\"2026-07-05\"")).is(201);
        post("/obligations/gxufe-2020-5:work-report:0101:2024/reliefs", relief("\"kind\":\"waiver\"")).is(201);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        site.close();
    }

    /** Who holds, acts, acts for a holder, has held, will hold, or answers for a vacancy; and what is in whose charge then. */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "00020, 2026-06-15, 0101 0101.secretary", "00021, 2026-06-15, 0101.member-1", "00002, 2026-06-15, school school.secretary",
        "00004, 2026-06-15, school school.leader-in-charge", "00003, 2026-06-15, school.president", "00007, 2026-06-15, propaganda propaganda.head",
        "00037, 2026-06-15, 0107 0107.secretary", "00036, 2026-06-15, ''", "00036, 2025-12-31, 0107 0107.secretary",
        "00024, 2026-06-15, 0102 0102.secretary 0102.member-1", "00024, 2026-06-21, 0102.member-1", "00023, 2026-06-15, 0102 0102.secretary",
        "00027, 2026-03-15, ''", "00027, 2026-06-15, 0103 0103.secretary", "00032, 2026-06-15, 0105 0105.secretary",
        "00032, 2026-06-16, 0105 0105.secretary 0105.member-1", "00033, 2026-06-16, ''", "00054, 2026-06-15, 0115 0115.secretary",
        "00052, 2026-06-15, ''", "00062, 2026-06-15, discipline.secretary", "99999, 2026-06-15, ''", "00020, 2026-12-28, 0101 0101.secretary"
    })
    void aPersonHasToDoWhatItsOfficesOwe(String staffNo, LocalDate asOf, String bearers) throws Exception {
        Set<String> offices = Set.of(bearers.split(" "));
        List<JsonNode> owed = Exported.lines(client.get("/obligations?due_from=2018-01-01&due_to=2030-12-31&status=open,overdue&as_of=" + asOf,
                "Accept", "application/x-ndjson"));
        List<String> expected = owed.stream()
                .filter(one -> offices.contains(one.at("/bearer/post").asText(one.at("/bearer/unit").asText())))
                .map(one -> expected(one, asOf))
                .sorted()
                .toList();
        String query = "?assignee=" + staffNo + "&as_of=" + asOf;
        List<JsonNode> found = Exported.pages(client, "/to-dos" + query + "&limit=7");
        assertEquals(expected, found.stream().map(ToDosTest::told).toList());
        assertTrue(!bearers.isEmpty() || expected.isEmpty(), expected.toString());
        found.forEach(toDo -> assertTrue(toDo.path("assignees").toString().contains('"' + staffNo + '"'), toDo.toString()));
        JsonNode summary = client.get("/summary" + query).is(200).json();
        assertEquals(expected.stream().filter(line -> !line.contains(" overdue ")).count(), summary.path("open").asInt());
        assertEquals(expected.stream().filter(line -> line.contains(" due_soon ")).count(), summary.path("due_in_7_days").asInt());
        assertEquals(expected.stream().filter(line -> line.contains(" overdue ")).count(), summary.path("overdue").asInt());
    }

    @Test
    void whatIsDoneIsListedOnRequestFromTheYearOnInWhichItIsDue() {
        String query = "/to-dos?assignee=00020&state=done&as_of=";
        assertEquals(List.of(STUDY.formatted("0101"), "gxufe-2020-5:annual-topic:0101:2026"), client.get(query + "2026-06-15").is(200).each("id"));
        assertEquals(List.of(), client.get(query + "2026-06-11").is(200).each("id"));
        assertEquals(List.of(), client.get(query + "2027-01-01").is(200).each("id"));
        assertEquals(2, client.get("/to-dos?unit=0101&state=done&limit=1", "Prefer", "return=total-count").is(200).json().path("total_count").asInt());
    }

    @Test
    void anExtensionMovesTheDayAndIsSoonDueOnlyThen() {
        String query = "/to-dos?assignee=00037&unit=0107&state=open,due_soon&as_of=";
        JsonNode study = client.get(query + "2026-06-27").is(200).json().at("/items/0");
        assertEquals(STUDY.formatted("0107") + " 2026-07-05 2026-07-03 open", told(study, "id", "due_on", "act_by", "state"));
        assertEquals("due_soon", client.get(query + "2026-06-28").is(200).json().at("/items/0/state").asText());
        assertEquals("due_soon", client.get(query + "2026-07-05").is(200).json().at("/items/0/state").asText());
        JsonNode overdue = client.get("/to-dos?unit=0107&state=overdue&as_of=2026-07-06&limit=500").is(200).json().path("items");
        assertEquals(1, overdue.get(overdue.size() - 1).path("days_overdue").asInt());
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({"0106, '', false", "0106, 2026-07-05, false", "0106, 2027-01-03, true"})
    void anActByThatMayMoveSaysSo(String unit, String until, boolean provisional) {
        if (!until.isEmpty()) {
            post("/obligations/" + STUDY.formatted(unit) + "/reliefs", relief("\"kind\":\"extension\",\"until\":\"" + until + "\"")).is(201);
        }
        String query = "/to-dos?unit=" + unit + "&state=open,due_soon&as_of=2026-06-15&limit=500";
        JsonNode study = StreamSupport.stream(client.get(query).is(200).json().path("items").spliterator(), false)
                .filter(one -> one.path("id").asText().equals(STUDY.formatted(unit))).findFirst().orElseThrow();
        assertEquals(provisional ? "true" : "", study.path("act_by_provisional").asText());
        assertEquals(until.isEmpty() ? "2026-06-30" : provisional ? "2027-01-01" : "2026-07-03", study.path("act_by").asText());
        String table = client.get("/to-dos?unit=" + unit + "&as_of=2026-06-15", "Accept", "text/csv").is(200).body();
        assertTrue(table.lines().findFirst().orElseThrow().contains(",act_by,act_by_provisional,state,"), table);
        assertTrue(!provisional || table.contains(",2027-01-03,2027-01-01,true,open,"), table);
    }

    @Test
    void whatIsDueInAYearThatIsNotPublishedMayMove() {
        List<JsonNode> found = StreamSupport.stream(client.get("/to-dos?unit=0108&as_of=2027-06-15&limit=500").is(200).json().path("items").spliterator(), false)
                .toList();
        for (JsonNode one : found) {
            assertEquals(one.path("due_on").asText().startsWith("2027"), one.path("act_by_provisional").asBoolean(), one.toString());
        }
        assertTrue(found.stream().anyMatch(one -> one.path("act_by_provisional").asBoolean()), found.toString());
    }

    @Test
    void unitPostAndAssigneeAllHold() {
        List<String> secretary = client.get("/to-dos?post=0101.secretary&limit=500").is(200).each("post");
        assertTrue(!secretary.isEmpty() && Set.copyOf(secretary).equals(Set.of("0101.secretary")), secretary.toString());
        List<String> unit = client.get("/to-dos?unit=0101&limit=500").is(200).each("post");
        assertEquals(Set.of("", "0101.secretary", "0101.member-1", "0101.member-2"), Set.copyOf(unit));
        assertEquals(secretary.size(), client.get("/to-dos?unit=0101&post=0101.secretary&assignee=00020&limit=500").is(200).each("id").size());
        assertEquals(List.of(), client.get("/to-dos?unit=0101&post=0102.secretary").is(200).each("id"));
        assertEquals(List.of(), client.get("/to-dos?unit=0101&assignee=00023").is(200).each("id"));
        // Nobody is in charge of a unit whose first responsible post is vacant.
        assertEquals("[]", client.get("/to-dos?unit=0103&as_of=2026-03-15").is(200).json().at("/items/0/assignees").toString());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', 422, assignee", "?state=open, 422, assignee", "?assignee=, 400, assignee", "?assignee=a%20b, 400, assignee", "?unit=nowhere, 400, unit",
        "?post=nowhere, 400, post", "?assignee=00020&person=1, 400, person", "?assignee=00020&as_of=2026-02-30, 400, as_of"
    })
    void whoseToDosHasToBeSaid(String query, int status, String parameter) {
        for (String path : query.contains("state") ? List.of("/to-dos") : List.of("/to-dos", "/summary")) {
            assertEquals(parameter, client.get(path + query).is(status).json().at("/errors/0/parameter").asText());
        }
        client.get("/summary?assignee=00020&state=open").isProblem(400, "invalid-parameter");
        for (String state : List.of("upcoming", "open,open", "open,", "due-soon")) {
            client.get("/to-dos?assignee=00020&state=" + state).isProblem(400, "invalid-parameter");
        }
    }

    @Test
    void isAnsweredAsItWasKnown() {
        Answer now = client.get("/summary?unit=0104").is(200);
        client.get("/summary?unit=0104", "If-None-Match", now.header("ETag")).is(304);
        site.at("2026-06-15T05:00:00Z");
        post("/obligations/" + STUDY.formatted("0104") + "/performances", "{\"performed_on\":\"2026-06-12\"," + DOCUMENTS + "}").is(201);
        int open = now.json().path("open").asInt();
        // The study serves the topic of the year.
        assertEquals(open - 2, client.get("/summary?unit=0104").is(200).json().path("open").asInt());
        assertEquals(now.json(), client.get("/summary?unit=0104&known_at=2026-06-15T04:30:00Z").is(200).json());
        assertEquals("0", client.get("/summary?unit=0104&as_of=2020-01-01").is(200).json().path("overdue").asText());
        assertEquals(List.of(), client.get("/to-dos?assignee=00020&as_of=9999-12-31&state=done").is(200).each("id"));
    }

    private static String expected(JsonNode obligation, LocalDate asOf) {
        String dueOn = obligation.path("extended_to").asText(obligation.path("due_on").asText());
        boolean isSoon = !LocalDate.parse(dueOn).isAfter(asOf.plusDays(7));
        String state = obligation.path("status").asText();
        List<String> words = new ArrayList<>(List.of(dueOn, obligation.path("id").asText(), state.equals("open") && isSoon ? "due_soon" : state,
                obligation.path("days_overdue").asText(), obligation.path("title").toString(), obligation.at("/bearer/unit").asText(),
                obligation.at("/bearer/post").asText()));
        return String.join(" ", words);
    }

    private static String told(JsonNode toDo) {
        return String.join(" ", toDo.path("due_on").asText(), toDo.path("id").asText(), toDo.path("state").asText(), toDo.path("days_overdue").asText(),
                toDo.path("title").toString(), toDo.path("unit").asText(), toDo.path("post").asText());
    }

    private static String told(JsonNode toDo, String... fields) {
        return String.join(" ", List.of(fields).stream().map(field -> toDo.path(field).asText()).toList());
    }

    private static String relief(String kind) {
        return "{" + kind + ",\"granted_by\":\"school\",\"reason\":\"force_majeure\",\"document\":{\"kind\":\"notice\",\"number\":\"3\"}}";
    }

    private static Answer post(String path, String body) {
        return client.post(path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }
}
