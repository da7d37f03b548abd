package zeren.api.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
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
import zeren.api.Site;
import zeren.api.access.Role;
import zeren.api.sql.Engine;

/** What persons see and may do whom the school's sign-in names: what their posts of today give, and what they were granted. */
@ParameterizedClass
@EnumSource
record SignedInTest(Engine engine) {
    private static final String RULEBOOK = "gxufe-2020-5:";
    private static final String DOCUMENT = "{\"performed_on\":\"2026-06-12\",\"documents\":[{\"kind\":\"reference\",\"number\":\"1\"}]}";
    private static final String RELIEF = "{\"kind\":\"waiver\",\"granted_by\":\"school\",\"reason\":\"force_majeure\",\"document\":{\"kind\":\"notice\",\"number\":\"1\"}}";

    private static Campus campus;
    private static Site site;
    private static Client administrator;
    private static Client portal;

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) throws Exception {
        campus = new Campus();
        site = Site.open(engine, Files.createTempDirectory("zeren"), List.of(campus.trusted("campus")));
        administrator = site.client();
        Answer made = send(administrator, "POST", "/tokens", "{\"role\":\"reporter\",\"units\":[\"superior\"],\"delegate\":true}").is(201);
        portal = administrator.withToken(made.json().path("token").asText());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        site.close();
        campus.close();
    }

    @Test
    void aTokenOfTheTokenEndpointIsGood() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(campus.tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=portal&client_secret=x&scope=zeren"))
                .build();
        String issued = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        String token = issued.replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        administrator.withToken(token).get("/units/0101").is(200);
    }

    /** Whatever they ask, they are answered like whom a portal of the whole school names; only why they may not do something is said in other words. */
    @ParameterizedTest
    @ValueSource(strings = {"00020", "00037", "00002", "99999"})
    void postsGiveWhatTheyGiveThroughAPortal(String staffNo) {
        Client person = person(staffNo);
        for (String path : List.of("/units", "/units/0101", "/units/0102", "/units/school", "/units/nowhere", "/posts", "/posts/0101.secretary", "/posts/0102.secretary/tenures",
                "/obligations", "/obligations?unit=0101", "/obligations?unit=0102", "/obligations/" + RULEBOOK + "study-secondary:0101:2026-H1", "/obligations?as_of=2025-12-01",
                "/obligations/" + RULEBOOK + "duty-report:0101.member-1:2026/explanation", "/units/0107/responsibility", "/occasions", "/to-dos", "/summary", "/to-dos?unit=0101",
                "/to-dos?assignee=00020", "/summary?assignee=00002", "/reports/half-year/2026-H1", "/units/0101/scorecards/2026", "/rulebooks", "/discrepancies", "/inspections", "/findings", "/referrals")) {
            Answer through = portal.get(path, "On-Behalf-Of", staffNo);
            Answer direct = person.get(path);
            assertEquals(through.status() + through.body(), direct.status() + direct.body(), path);
        }
        for (String path : List.of("/tokens", "/grants", "/journal", "/calendars", "/tokens/x", "/calendars/c1")) {
            person.get(path).isProblem(403, "forbidden");
        }
        send(person, "POST", "/calendars", "{}").isProblem(403, "forbidden");
        send(person, "POST", "/grants", "{\"staff_no\":\"" + staffNo + "\",\"role\":\"administrator\"}").isProblem(403, "forbidden");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "00020, duty-report:0101.secretary:2026, 201", "00020, duty-report:0101.member-1:2026, 403", "00020, inspect-secondary:school:0101:2026, 403",
        "00020, work-report:0102:2026, 404", "00021, duty-report:0101.member-1:2026, 201", "00021, work-report:0101:2026, 403",
        "00037, work-report:0107:2026, 201", "00036, work-report:0107:2026, 404", "99999, work-report:0107:2026, 404", "99999, work-report:nowhere:2026, 404"
    })
    void aPersonRecordsWhatIsInItsCharge(String staffNo, String obligation, int status) {
        String path = "/obligations/" + RULEBOOK + obligation;
        Answer answer = send(person(staffNo), "POST", path + "/performances", DOCUMENT).is(status);
        if (status == 201) {
            assertEquals("sign-in.campus", answer.json().path("recorded_by").asText());
        }
        send(person(staffNo), "POST", path + "/reliefs", RELIEF).is(status == 404 ? 404 : 403);
    }

    @Test
    void theJournalNamesTheSignInAndNobody() {
        send(person("00027"), "POST", "/obligations/" + RULEBOOK + "duty-report:0103.secretary:2026/performances", DOCUMENT).is(201);
        List<String> last = site.column("select actor from journal order by sequence desc");
        assertEquals("sign-in.campus", last.get(0));
        String entries = administrator.get("/journal?after=" + (last.size() - 1)).is(200).body();
        assertFalse(entries.contains("00027"), entries);
    }

    @Test
    void aGrantHoldsFromTheNextRequestOnUntilItIsTakenBack() {
        Client person = person("00055");
        String path = "/obligations/" + RULEBOOK + "study-secondary:0104:2026-H1";
        person.get(path).is(404);
        Answer given = grant("00055", "reviewer", "school");
        person.get(path).is(200);
        send(person, "POST", path + "/reliefs", RELIEF).is(201);
        person.get("/journal").isProblem(403, "forbidden");
        Answer other = grant("00055", "auditor", "superior");
        grant("00056", "administrator", "");
        person.get("/journal").is(200);
        revoke(other).is(200);
        person.get("/journal").isProblem(403, "forbidden");
        assertTrue(revoke(given).is(200).json().has("revoked_at"));
        person.get(path).is(404);
        revoke(given).is(409);
        assertEquals(List.of(given.json().path("id").asText(), other.json().path("id").asText()), administrator.get("/grants?staff_no=00055").is(200).each("id"));
    }

    /** To whom has no post, a grant of a role is what a token of that role is. */
    @ParameterizedTest
    @EnumSource
    void aGrantGivesWhatATokenOfItsRoleGives(Role role) {
        String terms = "\"role\":\"" + role.code() + "\"" + (role == Role.ADMINISTRATOR ? "" : ",\"units\":[\"superior\"]");
        String staffNo = "9001" + role.ordinal();
        Client token = administrator.withToken(send(administrator, "POST", "/tokens", "{" + terms + "}").is(201).json().path("token").asText());
        send(administrator, "POST", "/grants", "{\"staff_no\":\"" + staffNo + "\"," + terms + "}").is(201);
        Client person = person(staffNo);
        for (String path : List.of("/units", "/units/0101", "/units/school", "/obligations?unit=0101", "/occasions", "/inspections", "/journal?limit=1", "/tokens?limit=1", "/grants?limit=1",
                "/to-dos?assignee=00020", "/to-dos?unit=0101", "/reports/half-year/2026-H1", "/units/0101/scorecards/2026")) {
            Answer expected = token.get(path);
            Answer found = person.get(path).is(expected.status());
            assertTrue(expected.status() == 403 || expected.body().equals(found.body()), path);
        }
        String tomorrow = DOCUMENT.replace("2026-06-12", "2026-06-16");
        for (String duty : List.of("work-report:0101:2026", "inspect-secondary:school:0101:2026", "duty-report:0101.secretary:2026", "work-report:nowhere:2026")) {
            String path = "/obligations/" + RULEBOOK + duty;
            send(person, "POST", path + "/performances", tomorrow).is(send(token, "POST", path + "/performances", tomorrow).status());
            String never = RELIEF.replace("\"school\"", "\"0101\"");
            send(person, "POST", path + "/reliefs", never).is(send(token, "POST", path + "/reliefs", never).status());
        }
        for (String path : List.of("/inspections", "/referrals", "/occasions", "/imports", "/previews")) {
            send(person, "POST", path, "{}").is(send(token, "POST", path, "{}").status());
        }
    }

    @Test
    void aGrantEndsAtItsInstant() {
        send(administrator, "POST", "/grants", "{\"staff_no\":\"00057\",\"role\":\"viewer\",\"units\":[\"0105\"],\"expires_at\":\"2026-06-15T04:00:30Z\"}").is(201);
        Client person = person("00057");
        person.get("/units/0105").is(200);
        try {
            site.at("2026-06-15T04:00:30Z");
            person.get("/units/0105").is(404);
        } finally {
            site.at("2026-06-15T04:00:00Z");
        }
        send(administrator, "POST", "/grants", "{\"staff_no\":\"00057\",\"role\":\"viewer\",\"units\":[\"0105\"],\"expires_at\":\"2026-06-15T04:00:00Z\"}").isProblem(400, "invalid-body");
    }

    /** What one capacity allows is not mixed with where another is. */
    @Test
    void aGrantToSeeIsNoGrantToRecord() {
        grant("00021", "viewer", "school");
        Client person = person("00021");
        person.get("/units/0102").is(200);
        send(person, "POST", "/obligations/" + RULEBOOK + "work-report:0102:2026/performances", DOCUMENT).isProblem(403, "forbidden");
        String told = "{\"rulebook\":\"gxufe-2020-5\",\"duty\":\"it-incident-report\",\"unit\":\"information-technology\",\"category\":\"network_security\",\"occurred_at\":\"2026-06-01T00:00:00Z\"}";
        send(person, "POST", "/occasions", told).isProblem(403, "forbidden");
        List<String> mine = administrator.get("/to-dos?assignee=00021").is(200).each("id");
        assertEquals(mine, person.get("/to-dos").is(200).each("id"));
        assertEquals(administrator.get("/to-dos?assignee=00024").is(200).each("id"), person.get("/to-dos?assignee=00024").is(200).each("id"));
        administrator.get("/grants?staff_no=00021").is(200).each("id").forEach(id -> administrator.send("DELETE", "/grants/" + id, BodyPublishers.noBody(), "If-Match", "*").is(200));
    }

    @Test
    void anAdministratorByGrantIsOne() {
        Answer given = grant("00058", "administrator", "");
        Client person = person("00058");
        Answer token = send(person, "POST", "/tokens", "{\"role\":\"viewer\",\"units\":[\"0101\"]}").is(201);
        person.send("DELETE", "/tokens/" + token.json().path("id").asText(), BodyPublishers.noBody(), "If-Match", "*").is(200);
        Answer feed = send(administrator, "POST", "/calendars", "{\"unit\":\"0101\"}").is(201);
        person.get("/calendars").is(200);
        person.send("DELETE", "/calendars/" + feed.json().path("id").asText(), BodyPublishers.noBody(), "If-Match", "*").is(200);
        send(person, "POST", "/calendars", "{\"unit\":\"0101\"}").isProblem(403, "forbidden");
        revoke(person, given).is(200);
        person.get("/tokens").isProblem(403, "forbidden");
    }

    @Test
    void aPostThatIsTakenAwayTakesItsRightsAlong() {
        Client person = person("00031");
        String post = administrator.get("/posts?limit=500").is(200).each("code").stream()
                .filter(code -> administrator.get("/posts/" + code + "/tenures").is(200).body().contains("\"00031\"")).findFirst().orElseThrow();
        String unit = "/units/" + post.substring(0, post.indexOf('.'));
        person.get(unit).is(200);
        String from = administrator.get("/posts/" + post + "/tenures").is(200).each("held_from").get(0);
        send(administrator, "PUT", "/posts/" + post + "/tenures/" + administrator.get("/posts/" + post + "/tenures").each("id").get(0),
                "{\"staff_no\":\"00031\",\"mode\":\"full\",\"held_from\":\"" + from + "\",\"held_to\":\"2026-06-14\"}", "If-Match", "*").is(200);
        person.get(unit).is(404);
    }

    @Test
    void nobodyIsNamedBesides() {
        person("00020").get("/units", "On-Behalf-Of", "00002").isProblem(403, "forbidden");
        person("00020").get("/units", "On-Behalf-Of", "00020").isProblem(403, "forbidden");
    }

    @Test
    void aRequestThatIsSentAgainIsDoneOnceForWhoSentIt() {
        String path = "/obligations/" + RULEBOOK + "life-meeting:0102.secretary:2026/performances";
        Client first = person("00024");
        String holder = administrator.get("/posts/0102.secretary/tenures").is(200).body().replaceAll("(?s).*\"staff_no\"\\s*:\\s*\"(\\d+)\".*", "$1");
        Client person = person(holder);
        Answer done = send(person, "POST", path, DOCUMENT, "Idempotency-Key", "k").is(201);
        Answer again = send(person, "POST", path, DOCUMENT, "Idempotency-Key", "k").is(201);
        assertEquals(done.body(), again.body());
        assertEquals("true", again.header("Idempotency-Replayed"));
        send(first, "POST", path, DOCUMENT, "Idempotency-Key", "k").isProblem(422, "idempotency-key-reused");
        String renewed = campus.signed(campus.claims("staff_no", holder, "jti", "2"));
        send(administrator.withToken(renewed), "POST", path, DOCUMENT, "Idempotency-Key", "k").isProblem(422, "idempotency-key-reused");
    }

    private static Client person(String staffNo) {
        return administrator.withToken(campus.token(staffNo));
    }

    private static Answer grant(String staffNo, String role, String unit) {
        String units = unit.isEmpty() ? "" : ",\"units\":[\"" + unit + "\"]";
        return send(administrator, "POST", "/grants", "{\"staff_no\":\"" + staffNo + "\",\"role\":\"" + role + "\"" + units + "}").is(201);
    }

    private static Answer revoke(Answer given) {
        return revoke(administrator, given);
    }

    private static Answer revoke(Client client, Answer given) {
        return client.send("DELETE", "/grants/" + given.json().path("id").asText(), BodyPublishers.noBody(), "If-Match", "*");
    }

    private static Answer send(Client client, String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return client.send(method, path, BodyPublishers.ofString(body), all.toArray(String[]::new));
    }
}
