package zeren.api.accountability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static zeren.api.accountability.Proceedings.post;
import static zeren.api.accountability.Proceedings.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;
import zeren.api.Client;

/** Referrals in lists, what could be referred, and what becomes of the proof; it begins at noon of 15 June 2026. */
class ReferralListTest extends ReferralSite {
    private static final String PERFORMANCE = "{'performed_on':'2025-12-20','documents':[{'kind':'minutes','number':'1'},{'kind':'report','number':'2'}]}";

    private String propose(String subject, String obligation, String on) {
        return post(proceedings.administrator(), "/referrals", proposal(subject, "gxufe-2020-5:" + obligation).replace("2026-03-02", on)).is(201).json().path("id").asText();
    }

    private List<String> ids(String query) {
        return proceedings.administrator().get("/referrals" + query).is(200).each("id");
    }

    @Test
    void theyAreListedByTheDayOfTheProposalInPagesAndByEveryFilter() {
        String second = propose("'unit':'0101'", "study-secondary:0101:2025-H2", "2026-03-02");
        String first = propose("'unit':'0102','post':'0102.secretary'", "duty-report:0102.secretary:2025", "2026-03-01");
        String third = propose("'unit':'school'", "work-report:school:2025", "2026-03-02");
        assertEquals(List.of(first, second, third), ids(""));
        Answer page = proceedings.administrator().get("/referrals?limit=2", "Prefer", "return=total-count").is(200);
        assertEquals(3, page.json().path("total_count").asInt());
        assertEquals(List.of(first, second), page.each("id"));
        assertEquals(List.of(third), proceedings.administrator().get(page.json().path("next").asText()).is(200).each("id"));
        assertEquals(List.of(first), ids("?unit=0102"));
        assertEquals(List.of(third), ids("?unit=school"));
        assertEquals(3, ids("?unit=school&include_descendants=true").size());
        assertEquals(List.of(first), ids("?post=0102.secretary"));
        assertEquals(List.of(third), ids("?decided_by=superior"));
        assertEquals(List.of(), ids("?proposed_by=school"));
        assertEquals(List.of(second, third), ids("?proposed_by=propaganda&proposed_from=2026-03-02"));
        assertEquals(List.of(first), ids("?proposed_until=2026-03-01&rulebook=gxufe-2020-5&state=proposed&unfounded=false"));
        assertEquals(List.of(), ids("?state=filed"));
        assertEquals(List.of(), ids("?unfounded=true"));
        for (String bad : List.of("unit=nowhere", "post=nobody", "rulebook=none", "state=lost", "unfounded=perhaps", "proposed_from=2026-02-30", "decided_by=x", "as_of=2026-01-01")) {
            proceedings.administrator().get("/referrals?" + bad).isProblem(400, "invalid-parameter");
        }
        proceedings.administrator().get("/referrals?proposed_from=2026-03-02&proposed_until=2026-03-01").isProblem(422, "refused-values");
    }

    @Test
    void everybodyWhoSeesItSeesThatItsProofWasCorrectedAway() {
        String id = proceedings.propose();
        proceedings.take(id, "answered", "2026-06-15").is(201);
        proceedings.take(id, "upheld", "2026-06-15").is(201);
        String before = proceedings.administrator().get("/referrals/" + id).body();
        site.at("2026-06-20T04:00:00Z");
        String performance = post(proceedings.subject(), "/obligations/" + Proceedings.STUDY + "/performances", PERFORMANCE).is(201).json().path("id").asText();
        for (Client client : List.of(proceedings.proposer(), proceedings.subject(), proceedings.decider(), proceedings.filer())) {
            JsonNode seen = client.get("/referrals/" + id).is(200).json();
            assertTrue(seen.path("unfounded").asBoolean());
            assertEquals("performed false", seen.at("/obligations/0/status_then").asText() + " " + seen.at("/obligations/0/holds").asText());
            assertEquals(List.of(id), client.get("/referrals?unfounded=true").each("id"));
        }
        assertEquals(before, proceedings.administrator().get("/referrals/" + id + "?known_at=2026-06-19T00:00:00Z").body());
        assertEquals(List.of(), ids("?unfounded=true&known_at=2026-06-19T00:00:00Z"));
        post(proceedings.subject(), "/performances/" + performance + "/withdrawals", "{'reason':'recorded_in_error'}").is(201);
        assertFalse(proceedings.get(id, "").path("unfounded").asBoolean());
        post(proceedings.subject(), "/obligations/" + Proceedings.STUDY + "/performances", PERFORMANCE.replace("2025-12-20", "2026-06-20")).is(201);
        assertFalse(proceedings.get(id, "").path("unfounded").asBoolean(), "what is done after the proposal leaves the proof as it was");
    }

    @Test
    void whatCouldBeReferredIsListedUntilItIs() {
        Answer listed = proceedings.administrator().get("/referral-candidates?unit=0101&as_of=2026-03-02").is(200);
        JsonNode unit = listed.json().at("/items/0");
        assertEquals("{\"unit\":\"0101\"}", unit.path("subject").toString());
        assertEquals("[\"propaganda\"] [\"discipline\",\"school\"] \"school\"", unit.path("proposed_by") + " " + unit.path("proposed_to") + " " + unit.path("decided_by"));
        assertTrue(texts(unit.path("obligations")).contains(Proceedings.STUDY));
        assertEquals("gxufe-2020-5:study-secondary:0101:2020-H1", unit.at("/obligations/0").asText());
        assertEquals("0101.member-1", listed.json().at("/items/1/subject/post").asText());
        String id = proceedings.propose();
        assertFalse(texts(candidate("").path("obligations")).contains(Proceedings.STUDY));
        assertTrue(texts(candidate("&known_at=2026-06-15T03:59:59Z").path("obligations")).isEmpty(), "nothing was known");
        proceedings.take(id, "withdrawn", "2026-06-15").is(201);
        assertTrue(texts(candidate("").path("obligations")).contains(Proceedings.STUDY));
        assertEquals(0, proceedings.administrator().get("/referral-candidates?rulebook=gxufe-2020-5&as_of=2020-06-30").is(200).json().path("items").size());
        proceedings.administrator().get("/referral-candidates?on=2026-03-02").isProblem(400, "invalid-parameter");
    }

    private JsonNode candidate(String query) {
        return proceedings.administrator().get("/referral-candidates?unit=0101&as_of=2026-03-02" + query).json().at("/items/0");
    }

    @Test
    void candidatesComeInPagesAndOnlyThoseThatOneSees() {
        List<String> all = new ArrayList<>();
        String next = "/referral-candidates?as_of=2026-03-02&limit=40";
        while (!next.isEmpty()) {
            Answer page = proceedings.administrator().get(next).is(200);
            page.json().path("items").forEach(item -> all.add(item.path("subject").toString()));
            next = page.json().path("next").asText();
        }
        assertEquals(all.stream().distinct().sorted().toList(), all.stream().sorted().toList());
        assertEquals(all.size(), proceedings.administrator().get("/referral-candidates?as_of=2026-03-02&limit=1", "Prefer", "return=total-count").json().path("total_count").asInt());
        List<String> own = texts(proceedings.subject().get("/referral-candidates?as_of=2026-03-02").is(200).json().at("/items").findValues("unit"));
        assertEquals(List.of("0101"), own.stream().distinct().toList());
    }

    private static List<String> texts(Iterable<JsonNode> nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).map(JsonNode::asText).toList();
    }

    /** A proposal raises the occasion on which the publicity department owes the filing. */
    @Test
    void aProposalIsToBeFiledWithinItsLimit() {
        proceedings.limit("file-referral", 5, "working_days").is(201);
        String id = post(proceedings.proposer(), "/referrals", Proceedings.proposal().replace("2026-03-02", "2026-06-15")).is(201).json().path("id").asText();
        String owed = "gxufe-2020-5:file-referral:propaganda:o" + id.substring(1);
        JsonNode obligation = proceedings.administrator().get("/obligations/" + owed).is(200).json();
        assertEquals("2026-06-23 organisation open", obligation.path("due_on").asText() + " " + obligation.path("owed_to").asText() + " " + obligation.path("status").asText());
        proceedings.administrator().get("/obligations/" + owed + "/explanation").is(200);
        proceedings.administrator().get("/obligations/" + owed + "/receipt").is(200);
        assertEquals(List.of(owed), proceedings.administrator().get("/obligations?duty=file-referral").is(200).each("id"));
    }

    /** The right to answer has a time limit and is owed by nobody: nowhere is there an obligation of it. */
    @Test
    void aRightIsNoObligationAnywhere() {
        proceedings.limit("answer-referral", 10, "calendar_days").is(201);
        String id = post(proceedings.proposer(), "/referrals", Proceedings.proposal().replace("2026-03-02", "2026-06-15")).is(201).json().path("id").asText();
        Client all = proceedings.administrator();
        assertEquals(List.of(), all.get("/obligations?duty=answer-referral&due_from=2026-01-01&due_to=2027-12-31").is(200).each("id"));
        for (String bearer : List.of("0101", "propaganda", "school")) {
            String owed = "/obligations/gxufe-2020-5:answer-referral:" + bearer + ":o" + id.substring(1);
            for (String part : List.of("", "/explanation", "/receipt", "/performances", "/reliefs")) {
                all.get(owed + part).isProblem(404, "not-found");
            }
            post(all, owed + "/performances", PERFORMANCE).isProblem(404, "not-found");
        }
        JsonNode duties = all.get("/occasions/o" + id.substring(1)).is(200).json().path("duties");
        assertEquals(List.of("file-referral"), texts(duties.findValues("duty")));
        post(all, "/occasions", "{'rulebook':'gxufe-2020-5','duty':'answer-referral','unit':'0101','occurred_at':'2026-06-15T02:30:00Z'}").isProblem(422, "refused-values");
        JsonNode right = StreamSupport.stream(all.get("/rulebooks/gxufe-2020-5/duties").is(200).json().path("items").spliterator(), false)
                .filter(duty -> duty.path("code").asText().equals("answer-referral")).findFirst().orElseThrow();
        assertEquals("right", right.path("nature").asText());
    }

    @Test
    void aLongerTimeForARightChangesNothingThatIsOwed() {
        post(proceedings.proposer(), "/referrals", Proceedings.proposal().replace("2026-03-02", "2026-06-15")).is(201);
        String change = "{'operation':'put_parameter','target':'gxufe-2020-5/answer-referral','body':{'valid_from':'2026-01-01',"
                + "'within':{'count':10,'unit':'calendar_days'},'set_by':'school','document':{'kind':'notice','number':'2026-1'}}}";
        Answer preview = proceedings.administrator().send("POST", "/previews", BodyPublishers.ofString(change.replace('\'', '"')), "Content-Type", "application/json").is(200);
        preview.json().path("counts").forEach(count -> assertEquals(0, count.asInt(), preview.body()));
    }
}
