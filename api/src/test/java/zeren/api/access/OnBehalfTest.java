package zeren.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Contract;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** A portal has the rights of the person that it names, and none of its own. */
@ParameterizedClass
@EnumSource
record OnBehalfTest(Engine engine) {
    private static final String HEADER = "On-Behalf-Of";
    private static final String DOCUMENT = "{\"performed_on\":\"2026-06-12\",\"documents\":[{\"kind\":\"reference\",\"number\":\"1\"}]}";

    private static Site site;
    private static Client administrator;
    private static Client portal;
    private static Client reader;
    private static Client ofOneCollege;

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) throws Exception {
        site = Site.open(engine, Files.createTempDirectory("zeren"));
        administrator = site.client();
        portal = delegate("reporter", "superior");
        reader = delegate("viewer", "superior");
        ofOneCollege = delegate("reporter", "0102");
        send(administrator, "POST", "/posts/0102.secretary/tenures", "{\"staff_no\":\"00024\",\"mode\":\"delegated\",\"held_from\":\"2026-06-10\",\"held_to\":\"2026-06-20\"}").is(201);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        site.close();
    }

    /** 00020 is secretary of 0101, 00021 a member there, 00037 acts in 0107 where 00036 was, 00024 acts for the secretary of 0102, 00002 is the school's secretary. */
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "00020, /units/0101, 200", "00020, /units/0102, 404", "00020, /units/school, 404", "00020, /units/nowhere, 404",
        "00020, /posts/0101.secretary, 200", "00020, /posts/0101.member-1/tenures, 200", "00020, /posts/0102.secretary, 404",
        "00020, /units/0101/responsibility, 200", "00020, /units/0102/responsibility, 404",
        "00020, /obligations/gxufe-2020-5:study-secondary:0101:2026-H1, 200", "00020, /obligations/gxufe-2020-5:study-secondary:0102:2026-H1, 404",
        "00020, /obligations/gxufe-2020-5:duty-report:0101.member-1:2026, 200", "00020, /obligations/gxufe-2020-5:inspect-secondary:school:0101:2026, 200",
        "00020, /obligations/gxufe-2020-5:inspect-secondary:school:0102:2026/explanation, 404", "00020, /obligations?unit=0101, 200",
        "00020, /obligations?unit=0102, 400", "00020, /rulebooks, 200", "00020, /tokens, 403", "00020, /journal, 403", "00020, /occasions, 200",
        "00021, /units/0101, 200", "00037, /units/0107, 200", "00036, /units/0107, 404", "00036, /obligations?unit=0107, 400", "99999, /units/0107, 404",
        "00024, /posts/0102.secretary, 200", "00024, /units/0101, 404", "00002, /units/school, 200", "00002, /units/0101, 404",
        "00002, /obligations/gxufe-2020-5:study-secondary:0101:2026-H1, 200"
    })
    void aPersonSeesItsUnits(String person, String path, int status) {
        portal.get(path, HEADER, person).is(status);
        reader.get(path, HEADER, person).is(status);
        if (!path.contains("0102")) {
            ofOneCollege.get(path, HEADER, person).is(status == 200 && !path.matches("/(rulebooks|occasions)") ? path.contains("?") ? 400 : 404 : status);
        }
    }

    /** What is in a person's charge it records, what else it sees it does not (403), and the rest is not there (404). */
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "00020, duty-report:0101.secretary:2026, 201", "00020, duty-report:0101.member-1:2026, 403", "00020, work-report:0101:2026, 201",
        "00020, inspect-secondary:school:0101:2026, 403", "00020, work-report:0102:2026, 404", "00020, duty-report:0102.secretary:2026, 404",
        "00020, work-report:nowhere:2026, 404", "00021, duty-report:0101.member-1:2026, 201", "00021, work-report:0101:2026, 403",
        "00037, work-report:0107:2026, 201", "00036, work-report:0107:2026, 404", "99999, work-report:0107:2026, 404", "00024, work-report:0102:2026, 201",
        "00024, duty-report:0102.secretary:2026, 201", "00024, duty-report:0102.member-2:2026, 403", "00002, inspect-secondary:school:0101:2026, 201",
        "00002, study-secondary:0101:2026-H1, 403", "00003, inspect-secondary:school:0101:2026, 403", "00063, annual-topic:propaganda:2026, 403",
        "00007, annual-topic:propaganda:2026, 201"
    })
    void aPersonRecordsWhatIsInItsCharge(String person, String obligation, int status) {
        String path = "/obligations/gxufe-2020-5:" + obligation;
        send(portal, "POST", path + "/performances", DOCUMENT, HEADER, person).is(status);
        send(reader, "POST", path + "/performances", DOCUMENT, HEADER, person).is(status == 404 ? 404 : 403);
        send(portal, "POST", path + "/reliefs", "{\"kind\":\"waiver\",\"granted_by\":\"school\",\"reason\":\"force_majeure\",\"document\":{\"kind\":\"notice\",\"number\":\"1\"}}", HEADER, person)
                .is(status == 404 ? 404 : 403);
    }

    @Test
    void whoHasNoPostAndWhoIsNobodyAreAlike() {
        for (String path : List.of("/units", "/posts", "/obligations", "/occasions", "/to-dos", "/summary", "/units/0107", "/obligations?unit=0107", "/discrepancies",
                "/to-dos?as_of=2025-12-01", "/obligations?as_of=2025-12-01", "/to-dos?unit=0107", "/posts/0107.secretary?on=2025-12-01")) {
            Answer former = portal.get(path, HEADER, "00036");
            Answer nobody = portal.get(path, HEADER, "99999");
            assertEquals(former.status() + former.body(), nobody.status() + nobody.body(), path);
            assertFalse(former.body().contains("\"id\":") || former.body().contains("\"code\":\"0"), former.body());
        }
    }

    @Test
    void aPersonsToDosAreItsOwn() {
        List<String> mine = administrator.get("/to-dos?assignee=00020").is(200).each("id");
        assertEquals(mine, portal.get("/to-dos", HEADER, "00020").is(200).each("id"));
        assertEquals(mine, portal.get("/to-dos?assignee=00020", HEADER, "00020").is(200).each("id"));
        assertEquals(administrator.get("/summary?assignee=00020").json(), portal.get("/summary", HEADER, "00020").is(200).json());
        for (String other : List.of("00021", "99999")) {
            assertEquals("not_the_person", portal.get("/to-dos?assignee=" + other, HEADER, "00020").isProblem(400, "invalid-parameter").json().at("/errors/0/code").asText());
            portal.get("/summary?assignee=" + other, HEADER, "00020").isProblem(400, "invalid-parameter");
        }
        assertEquals(List.of(), ofOneCollege.get("/to-dos", HEADER, "00020").is(200).each("id"));
        portal.get("/to-dos?unit=0102", HEADER, "00020").isProblem(400, "invalid-parameter");
    }

    /** What a person may record is what it has to do: of all that is open. */
    @ParameterizedTest
    @ValueSource(strings = {"00020", "00021", "00024", "00007", "00032"})
    void whatAPersonMayRecordIsWhatItHasToDo(String person) {
        List<String> toDo = portal.get("/to-dos?state=open,due_soon&limit=500", HEADER, person).is(200).each("id");
        List<String> recordable = new ArrayList<>();
        for (String id : portal.get("/obligations?status=open&limit=500", HEADER, person).is(200).each("id")) {
            // What lies in the future is refused, but only to whoever is let through.
            String tomorrow = DOCUMENT.replace("2026-06-12", "2026-06-16");
            int status = send(portal, "POST", "/obligations/" + id + "/performances", tomorrow, HEADER, person).status();
            assertTrue(status == 403 || status == 422, id + " " + status);
            recordable.addAll(status == 422 ? List.of(id) : List.of());
        }
        assertEquals(toDo, recordable);
        assertTrue(!toDo.isEmpty());
    }

    @Test
    void aDelegateThatNamesNobodyHasNoRights() {
        Contract.document().path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> operation.getValue().has("operationId"))
                .forEach(operation -> {
                    String target = path.getKey().replace("{slug}", "forbidden").replaceAll("\\{[a-z]+}", "0101");
                    boolean isPublic = operation.getValue().has("security");
                    int status = portal.send(operation.getKey().toUpperCase(java.util.Locale.ROOT), target, BodyPublishers.noBody()).status();
                    // What a key opens asks for no token, and this is no key; nor is it a file of the page.
                    int open = target.endsWith(".ics") || target.startsWith("/docs/") ? 404 : 200;
                    assertEquals(isPublic ? open : 403, status, operation.getKey() + " " + target);
                }));
        portal.get("/nowhere").isProblem(403, "forbidden");
        assertTrue(portal.get("/units").isProblem(403, "forbidden").json().path("detail").asText().contains(HEADER));
    }

    /** It would be the token's and not the person's: a calendar is asked for without anybody being named. */
    @Test
    void aPersonHasNoCalendarOfADelegates() {
        send(portal, "POST", "/calendars", "{\"unit\":\"0101\"}", HEADER, "00020").isProblem(403, "forbidden");
        portal.get("/calendars", HEADER, "00020").isProblem(403, "forbidden");
        portal.get("/calendars/c1", HEADER, "00020").isProblem(403, "forbidden");
    }

    @Test
    void onlyADelegateNamesAnybody() {
        administrator.get("/units", HEADER, "00020").isProblem(403, "forbidden");
        administrator.get("/units", HEADER, "a b").isProblem(403, "forbidden");
        administrator.get("/health/ready", HEADER, "00020").is(200);
        administrator.withToken("").get("/units", HEADER, "00020").isProblem(401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "00020,00021", "000200002000020000200002000020000", "00020;", "../"})
    void aPersonIsNamedByOneStaffNumber(String named) {
        assertEquals(HEADER, portal.get("/units", HEADER, named).isProblem(400, "invalid-parameter").json().at("/errors/0/parameter").asText());
        portal.get("/units", HEADER, "00020", HEADER, "00020").isProblem(400, "invalid-parameter");
    }

    @Test
    void oneKeyOfTwoPersonsIsOfTwoRequests() {
        String path = "/obligations/gxufe-2020-5:life-meeting:0102.secretary:2026/performances";
        Answer first = send(portal, "POST", path, DOCUMENT, HEADER, "00023", "Idempotency-Key", "k").is(201);
        assertEquals(first.body(), send(portal, "POST", path, DOCUMENT, HEADER, "00023", "Idempotency-Key", "k").is(201).body());
        send(portal, "POST", path, DOCUMENT, HEADER, "00024", "Idempotency-Key", "k").isProblem(422, "idempotency-key-reused");
        send(portal, "POST", path, DOCUMENT, HEADER, "99999", "Idempotency-Key", "k").isProblem(422, "idempotency-key-reused");
        String journal = administrator.get("/journal?limit=500").is(200).body();
        assertTrue(journal.contains("\"delegate\":true") && !journal.contains("00023\",\"kind\""), journal);
        assertEquals(tokenId(portal), first.json().path("recorded_by").asText());
    }

    @Test
    void aPersonTellsOfOccasionsOfTheUnitThatItAnswersFor() {
        String told = "{\"rulebook\":\"gxufe-2020-5\",\"duty\":\"it-incident-report\",\"unit\":\"information-technology\",\"category\":\"network_security\","
                + "\"occurred_at\":\"2026-06-01T00:00:00Z\"}";
        send(portal, "POST", "/occasions", told, HEADER, "00020").isProblem(400, "invalid-body");
        send(reader, "POST", "/occasions", told, HEADER, "00017").isProblem(403, "forbidden");
        send(portal, "POST", "/occasions", told.replace("information-technology", "0101"), HEADER, "00021").isProblem(403, "forbidden");
        send(portal, "POST", "/occasions", told, HEADER, "00017").is(201);
    }

    @Test
    void rightsEndWithTheLastDayOfAPost() {
        String path = "/obligations/gxufe-2020-5:work-report:0103:2026";
        portal.get(path, HEADER, "00027").is(200);
        String tenure = "/posts/0103.secretary/tenures/2026-04-01";
        send(administrator, "PUT", tenure, "{\"staff_no\":\"00027\",\"mode\":\"full\",\"held_from\":\"2026-04-01\",\"held_to\":\"2026-06-15\"}", "If-Match", "*").is(200);
        portal.get(path, HEADER, "00027").is(200);
        try {
            site.at("2026-06-15T16:00:00Z");
            portal.get(path, HEADER, "00027").is(404);
            assertEquals(List.of(), portal.get("/to-dos?as_of=2026-06-15", HEADER, "00027").is(200).each("id"));
        } finally {
            site.at("2026-06-15T04:00:00Z");
        }
    }

    private static String tokenId(Client client) {
        List<String> ids = administrator.get("/tokens?limit=500").is(200).each("id");
        return ids.get(client == portal ? 1 : 0);
    }

    private static Client delegate(String role, String unit) {
        Answer made = send(administrator, "POST", "/tokens", "{\"role\":\"" + role + "\",\"units\":[\"" + unit + "\"],\"delegate\":true}").is(201);
        assertTrue(made.json().path("delegate").asBoolean(), made.body());
        return administrator.withToken(made.json().path("token").asText());
    }

    private static Answer send(Client client, String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return client.send(method, path, BodyPublishers.ofString(body), all.toArray(String[]::new));
    }
}
