package zeren.api.accountability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static zeren.api.accountability.Proceedings.post;
import static zeren.api.accountability.Proceedings.token;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;
import zeren.api.Client;

/** Who sees a referral, and whose step is whose: an office acts by a token whose own list names it, not by one from above. */
class ReferralRightsTest extends ReferralSite {
    private static final List<String> ROLES = List.of("viewer", "reporter", "reviewer", "inspector", "auditor");

    @Test
    void onlyAReporterOfTheProposingOfficeProposes() {
        Map<String, String> before = site.contents();
        for (String role : ROLES) {
            post(token(proceedings.administrator(), role, "school"), "/referrals", Proceedings.proposal()).isProblem(403, "forbidden");
            if (!role.equals("reporter")) {
                post(token(proceedings.administrator(), role, "propaganda", "school"), "/referrals", Proceedings.proposal()).isProblem(403, "forbidden");
            }
        }
        post(proceedings.subject(), "/referrals", Proceedings.proposal()).isProblem(403, "forbidden");
        post(proceedings.proposer(), "/referrals", Proceedings.proposal().replace("'propaganda'", "'nowhere'")).isProblem(403, "forbidden");
        assertEquals(before.get("referral"), site.contents().get("referral"));
        post(token(proceedings.administrator(), "reporter", "propaganda", "school"), "/referrals", Proceedings.proposal()).is(201);
    }

    /** Who may propose need not see whom: it is competent to ask about every unit of its school, and about no other. */
    @Test
    void whoProposesNeedNotSeeWhom() {
        Client propaganda = token(proceedings.administrator(), "reporter", "propaganda");
        propaganda.get("/units/0101").isProblem(404, "not-found");
        List<String> all = proceedings.administrator().get("/referral-candidates?unit=0101").is(200).each("rulebook");
        assertEquals(all, propaganda.get("/referral-candidates?unit=0101").is(200).each("rulebook"));
        propaganda.get("/referral-candidates?unit=superior").isProblem(400, "invalid-parameter");
        token(proceedings.administrator(), "viewer", "propaganda").get("/referral-candidates?unit=0101").isProblem(400, "invalid-parameter");
        post(propaganda, "/referrals", Proceedings.proposal("'unit':'0101','post':'0101.secretary'", "gxufe-2020-5:duty-report:0101.secretary:2025")).is(201);
        Answer above = post(propaganda, "/referrals", Proceedings.proposal("'unit':'superior'", Proceedings.STUDY));
        assertEquals(List.of("/subject/unit unknown_unit"), Proceedings.faults(above.isProblem(400, "invalid-body")));
    }

    /** The referral names its offices to whoever sees it; as a filter each is one that the caller sees, and the refusal is true of unseen and absent ones. */
    @Test
    void aFilterOnAnUnseenOfficeIsRefusedAsOnAnAbsentOne() {
        proceedings.propose();
        Answer unseen = proceedings.subject().get("/referrals?decided_by=school").isProblem(400, "invalid-parameter");
        assertEquals("decided_by cannot be \"school\": you see no such unit", unseen.json().at("/errors/0/detail").asText());
        assertEquals(unseen.json().path("errors").toString().replace("school", "nowhere"),
                proceedings.subject().get("/referrals?decided_by=nowhere").isProblem(400, "invalid-parameter").json().path("errors").toString());
    }

    /** A token that names offices of two sides takes no step of the other side. */
    @Test
    void oneHandDoesNotActForBothSides() {
        String id = proceedings.propose();
        for (String side : List.of("propaganda", "school", "organisation")) {
            proceedings.take(token(proceedings.administrator(), "reporter", "0101", side), id, "answered", "2026-06-15").isProblem(403, "forbidden");
        }
        proceedings.take(id, "answered", "2026-06-15").is(201);
        proceedings.take(token(proceedings.administrator(), "reviewer", "school", "0101"), id, "upheld", "2026-06-15").isProblem(403, "forbidden");
        proceedings.take(id, "upheld", "2026-06-15").is(201);
        proceedings.take(token(proceedings.administrator(), "reporter", "organisation", "0101"), id, "filed", "2026-06-15").isProblem(403, "forbidden");
        proceedings.take(id, "filed", "2026-06-15").is(201);
    }

    /** What an office that does not propose does not see is not there for it: neither the unit, nor how its obligations stand. */
    @Test
    void whomOneDoesNotSeeOneCannotPropose() {
        Client blind = token(proceedings.administrator(), "reporter", "0102");
        Answer unseen = post(blind, "/referrals", Proceedings.proposal("'unit':'0101','post':'0101.secretary'", "gxufe-2020-5:duty-report:0101.secretary:2025").replace("'propaganda'", "'0102'"));
        Answer absent = post(blind, "/referrals", Proceedings.proposal("'unit':'9999','post':'9999.secretary'", "gxufe-2020-5:duty-report:9999.secretary:2025").replace("'propaganda'", "'0102'"));
        assertEquals(List.of("/subject/unit unknown_unit", "/subject/post unknown_post"), Proceedings.faults(unseen.isProblem(400, "invalid-body")));
        assertEquals(absent.body(), unseen.body());
    }

    @Test
    void everyStepIsOfOneOffice() {
        String id = proceedings.propose();
        checkOnly(id, "answered", "reporter", "0101");
        proceedings.take(id, "answered", "2026-06-15").is(201);
        checkOnly(id, "upheld", "reviewer", "school");
        checkOnly(id, "dismissed", "reviewer", "school");
        checkOnly(id, "withdrawn", "reporter", "propaganda");
        proceedings.take(id, "dismissed", "2026-06-15").is(201);
        checkOnly(id, "filed", "reporter", "organisation");
        proceedings.take(id, "filed", "2026-06-15").is(201);
    }

    /** Refuses the step to every role of every office and of those above, but for the one that may. */
    private void checkOnly(String id, String step, String may, String office) {
        for (String role : ROLES) {
            for (String unit : List.of("0101", "propaganda", "school", "organisation", "superior")) {
                if (!(role.equals(may) && unit.equals(office))) {
                    proceedings.take(token(proceedings.administrator(), role, unit), id, step, "2026-06-15").isProblem(403, "forbidden");
                }
            }
        }
        proceedings.take(token(proceedings.administrator(), may, "0103"), id, step, "2026-06-15").isProblem(404, "not-found");
    }

    @Test
    void itIsSeenByEveryOfficeThatTakesPartAndByThoseAboveThem() {
        String id = post(proceedings.proposer(), "/referrals", Proceedings.proposal().replace("'proposed_to':'school'", "'proposed_to':'discipline'")).is(201)
                .json().path("id").asText();
        String step = proceedings.take(id, "answered", "2026-06-15").is(201).json().path("id").asText();
        for (String unit : List.of("0101", "propaganda", "discipline", "school", "organisation", "superior")) {
            Client client = token(proceedings.administrator(), "viewer", unit);
            client.get("/referrals/" + id).is(200);
            client.get("/referrals/" + id + "/steps/" + step).is(200);
            assertEquals(List.of(id), client.get("/referrals").is(200).each("id"), unit);
        }
        Client stranger = token(proceedings.administrator(), "reviewer", "0102", "research", "leading-group");
        for (String path : List.of("", "/steps", "/steps/" + step)) {
            String unseen = stranger.get("/referrals/" + id + path).isProblem(404, "not-found").body();
            assertEquals(stranger.get("/referrals/a999999" + path).isProblem(404, "not-found").body().replace("a999999", id), unseen);
        }
        assertEquals(List.of(), stranger.get("/referrals").is(200).each("id"));
    }
}
