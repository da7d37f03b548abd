package zeren.api.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Server;

/** Making, reading and taking back calendars. */
class FeedsTest {
    private static Server server;
    private static FeedDesk desk;

    @BeforeAll
    static void start() {
        server = Server.start("--sample");
        desk = new FeedDesk(server.client());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theAddressIsShownOnceAndItsKeyIsKeptNowhere() {
        Answer made = desk.post("/calendars", "{'unit':'0101','alarms_days_before':[7,1]}").is(201);
        String key = desk.path(made).replaceAll(".*/|\\.ics$", "");
        assertTrue(key.matches("zrc_[0-9A-Za-z_-]{43}"), key);
        Answer kept = desk.client().get(made.header("Location")).is(200);
        assertEquals(made.header("ETag"), kept.header("ETag"));
        assertEquals("[7,1]", kept.json().path("alarms_days_before").toString());
        for (String target : List.of(made.header("Location"), "/calendars?limit=500", "/journal?limit=500")) {
            assertFalse(desk.client().get(target).is(200).body().contains(key.substring(4)), target);
        }
    }

    @Test
    void aReplayedAnswerHasNoAddress() {
        Answer first = desk.post("/calendars", "{'unit':'0101'}", "Idempotency-Key", "k1").is(201);
        Answer again = desk.post("/calendars", "{'unit':'0101'}", "Idempotency-Key", "k1").is(201);
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertEquals(first.json().path("id"), again.json().path("id"));
        assertTrue(first.json().has("url") && !again.json().has("url"), again.body());
    }

    @Test
    void aUnitsCalendarHasWhatTheUnitOwesAndItsPosts() {
        Set<String> owed = new TreeSet<>();
        for (String due : List.of("due_from=2025-06-15&due_to=2026-06-15", "due_from=2026-06-16&due_to=2027-12-15")) {
            desk.client().get("/obligations?unit=0101&limit=500&" + due).is(200).json().path("items").forEach(item -> owed.add(item.path("id").asText()));
        }
        Map<String, Map<String, String>> events = desk.events(desk.feed("{'unit':'0101'}"));
        assertEquals(owed, events.keySet());
        assertTrue(owed.stream().anyMatch(id -> id.contains(":0101.secretary:")), owed.toString());
    }

    @Test
    void aPostsCalendarHasTheUnitsTooWhereItIsFirstResponsible() {
        Set<String> unit = desk.events(desk.feed("{'unit':'0101'}")).keySet();
        Set<String> secretary = desk.events(desk.feed("{'post':'0101.secretary'}")).keySet();
        Set<String> member = desk.events(desk.feed("{'post':'0101.member-1'}")).keySet();
        assertEquals(bearers(unit, "0101", "0101.secretary"), secretary);
        assertEquals(bearers(unit, "0101.member-1"), member);
        assertFalse(secretary.isEmpty() || member.isEmpty() || member.equals(secretary));
    }

    @Test
    void aTokensCalendarHasWhatTheTokenSees() {
        FeedDesk viewer = new FeedDesk(client("viewer", "0102"));
        Set<String> seen = new TreeSet<>(viewer.client().get("/obligations?due_from=2025-06-15&due_to=2027-12-15&limit=500").is(200).each("id"));
        assertEquals(seen, viewer.events(viewer.feed("{}")).keySet());
    }

    @Test
    void anEventSaysWhatAnOfficeOwes() {
        Map<String, String> event = desk.events(desk.feed("{'unit':'0103','lang':'en'}")).get("gxufe-2020-5:study-secondary:0103:2026-H1");
        assertEquals("Half-yearly study session with a report · School of Finance and Insurance (2026-H1)", event.get("SUMMARY"));
        assertEquals("20260630", event.get("DTSTART"));
        assertEquals("20260701", event.get("DTEND"));
        assertEquals("TRANSPARENT", event.get("TRANSP"));
        assertEquals("PRIVATE", event.get("CLASS"));
        assertTrue(event.get("DESCRIPTION").contains("\\nLast working day: 2026-06-30\\n"), event.toString());
        assertTrue(event.get("UID").matches("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}"), event.get("UID"));
    }

    @Test
    void aCalendarIsKnownByItsTagAndMayBeKeptForAWhile() {
        String path = desk.feed("{'unit':'0101'}");
        Answer first = desk.read(path).is(200);
        assertEquals("text/calendar; charset=utf-8", first.header("Content-Type").toLowerCase(Locale.ROOT));
        assertEquals("private, max-age=300", first.header("Cache-Control"));
        Answer again = desk.read(path, "If-None-Match", first.header("ETag")).is(304);
        assertEquals("", again.body());
        desk.record("gxufe-2020-5:work-report:0101:2026", "waive");
        assertNotEquals(first.header("ETag"), desk.read(path, "If-None-Match", first.header("ETag")).is(200).header("ETag"));
        assertEquals("", desk.client().withToken("").send("HEAD", path, BodyPublishers.noBody()).is(200).body());
    }

    @Test
    void aRevokedCalendarIsNotThereAnyMore() {
        Answer made = desk.post("/calendars", "{'unit':'0101'}").is(201);
        String calendar = desk.path(made);
        String path = "/calendars/" + made.json().path("id").asText();
        desk.delete(path, "\"x\"").isProblem(412, "precondition-failed");
        desk.read(calendar).is(200);
        assertTrue(desk.delete(path, made.header("ETag")).is(200).json().has("revoked_at"));
        Answer gone = desk.read(calendar).isProblem(404, "not-found");
        assertEquals("no-store", gone.header("Cache-Control"));
        Answer never = desk.read("/calendars/zrc_" + "A".repeat(43) + ".ics").is(404);
        assertEquals(detail(never), detail(gone));
        assertEquals(detail(never), detail(desk.read("/calendars/x.ics").is(404)));
        desk.delete(path, "*").isProblem(409, "conflict");
        assertTrue(desk.client().get(path).is(200).json().has("revoked_at"));
    }

    @Test
    void aCalendarEndsWithTheTokenThatMadeIt() {
        JsonNode token = token("viewer", "0101");
        FeedDesk viewer = new FeedDesk(desk.client().withToken(token.path("token").asText()));
        String path = viewer.feed("{'unit':'0101'}");
        viewer.read(path).is(200);
        desk.delete("/tokens/" + token.path("id").asText(), "*").is(200);
        viewer.read(path).isProblem(404, "not-found");
    }

    @Test
    void everybodyKeepsItsOwnAndAdministratorsKeepAll() {
        FeedDesk one = new FeedDesk(client("viewer", "0101"));
        FeedDesk other = new FeedDesk(client("reporter", "0101"));
        String id = one.post("/calendars", "{'unit':'0101'}").is(201).json().path("id").asText();
        assertEquals(List.of(id), one.client().get("/calendars").is(200).each("id"));
        assertEquals(List.of(), other.client().get("/calendars").is(200).each("id"));
        assertTrue(desk.client().get("/calendars?limit=500").is(200).each("id").contains(id));
        other.client().get("/calendars/" + id).isProblem(404, "not-found");
        other.delete("/calendars/" + id, "*").isProblem(404, "not-found");
        one.delete("/calendars/" + id, "*").is(200);
    }

    @Test
    void aReminderIsAtNineInTheMorningAndOnlyOfWhatIsStillOwed() {
        FeedDesk school = new FeedDesk(desk.client());
        String path = school.feed("{'unit':'0104','alarms_days_before':[7,1,0]}");
        desk.record("gxufe-2020-5:study-secondary:0104:2026-H1", "perform 2026-06-12");
        List<String> lines = StrictLines.of(desk.read(path).is(200).body());
        long owed = lines.stream().filter(line -> line.startsWith("DESCRIPTION:状态：应完成")).count();
        for (String trigger : List.of("-P6DT15H", "-PT15H", "PT9H")) {
            assertEquals(owed, lines.stream().filter(line -> line.matches("TRIGGER(;RELATED=START)?:" + trigger)).count(), trigger);
        }
        assertFalse(desk.read(desk.feed("{'unit':'0104'}")).body().contains("VALARM"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'unit':'nowhere'}                           | 400 | /unit
            {'post':'0101.nobody'}                       | 400 | /post
            {'unit':'../'}                               | 400 | /unit
            {'token':true}                               | 400 | /token
            {'lang':'fr'}                                | 400 | /lang
            {'alarms_days_before':[]}                    | 400 | /alarms_days_before
            {'alarms_days_before':7}                     | 400 | /alarms_days_before
            {'alarms_days_before':[61]}                  | 400 | /alarms_days_before
            {'alarms_days_before':[1,1]}                 | 400 | /alarms_days_before
            {'alarms_days_before':['1']}                 | 400 | /alarms_days_before
            {'alarms_days_before':[1,2,3,4,5,6]}         | 400 | /alarms_days_before
            {'unit':'0101','post':'0101.secretary'}      | 422 | /post
            {'unit':'nowhere','lang':'fr','x':1}         | 400 | /lang /unit /x
            """)
    void whatNoCalendarCanBeForIsToldByItsPlace(String said, int status, String pointers) {
        Answer answer = desk.post("/calendars", said).is(status);
        List<String> found = new ArrayList<>();
        answer.json().path("errors").forEach(fault -> found.add(fault.path("pointer").asText()));
        assertEquals(pointers, String.join(" ", new TreeSet<>(found)), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calendars/c0", "/calendars/c9223372036854775808", "/calendars/57", "/calendars/zrc_x"})
    void whatCannotBeAnIdIsNotThere(String path) {
        desk.client().get(path).isProblem(404, "not-found");
    }

    @Test
    void aKeyOpensItsCalendarAndNothingElse() {
        String key = desk.feed("{'unit':'0101'}").replaceAll(".*/|\\.ics$", "");
        Client bearer = desk.client().withToken(key);
        bearer.get("/units/0101").isProblem(401, "unauthenticated");
        desk.client().withToken("").get("/calendars/" + key).isProblem(401, "unauthenticated");
        new FeedDesk(desk.client().withToken("")).delete("/calendars/" + key + ".ics", "*").isProblem(401, "unauthenticated");
        desk.read("/calendars/" + key + ".ics?x=1").isProblem(400, "invalid-parameter");
    }

    private static Set<String> bearers(Set<String> ids, String... codes) {
        Set<String> found = new TreeSet<>(ids);
        found.removeIf(id -> !Set.of(codes).contains(id.split(":")[2]));
        return found;
    }

    private static String detail(Answer answer) {
        return answer.json().path("detail").asText();
    }

    private static JsonNode token(String role, String unit) {
        return desk.post("/tokens", "{'role':'" + role + "','units':['" + unit + "']}").is(201).json();
    }

    private static Client client(String role, String unit) {
        return desk.client().withToken(token(role, unit).path("token").asText());
    }
}
