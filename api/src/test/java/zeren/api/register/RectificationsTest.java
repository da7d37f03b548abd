package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zeren.api.Client;

/** How what was found is mended, and who sees it; 0101 and 0102 were visited, and it is noon of 2 July 2026. */
class RectificationsTest extends AtTheDesk {
    private Inspector inspector;
    private String round;
    private String finding;
    private String owed;

    @BeforeEach
    void find() {
        inspector = new Inspector(desk);
        round = inspector.begin("school");
        inspector.visit(round, "0101", "2026-05-12");
        inspector.visit(round, "0102", "2026-05-12");
        site.at("2026-07-02T04:00:00Z");
        finding = inspector.find(round, missed("0101"));
        owed = "rectify-finding:0101:" + finding.replace('f', 'o');
    }

    private static String missed(String unit) {
        return Inspector.finding(unit, "duty_not_performed", "2026-07-02", List.of("study-secondary:" + unit + ":2026-H1"), Inspector.within(15, "working_days"));
    }

    @Test
    void itIsRecordedSentBackRecordedAgainAndConfirmed() {
        assertEquals("pending open", state(""));
        site.at("2026-07-20T04:00:00Z");
        String first = desk.tryToPerform(owed, "2026-07-16", "reference").is(201).json().path("id").asText();
        assertEquals("recorded performed", state(""));
        desk.sendBack(first, "2026-07-17");
        assertEquals("sent_back open", state(""));
        assertEquals("recorded performed", state("?as_of=2026-07-16"));
        assertEquals("sent_back overdue", state("?as_of=2026-07-24"));
        assertEquals(List.of(), desk.client().get("/occasions?kind=report_returned").is(200).each("id"), "a rectification that is sent back is no report");
        String second = desk.tryToPerform(owed, "2026-07-20", "reference").is(201).json().path("id").asText();
        assertEquals("recorded performed", state(""));
        desk.accept(second, "2026-07-20");
        assertEquals("confirmed performed", state(""));
        assertEquals("pending open", state("?known_at=2026-07-02T04:00:00Z&as_of=2026-07-20"));
        String told = desk.client().get("/obligations/" + Desk.id(owed) + "/explanation").is(200).body();
        assertTrue(told.contains(finding), told);
        desk.client().get("/obligations/" + Desk.id(owed) + "/receipt").is(200);
    }

    @Test
    void itIsExtendedWaivedCorrectedAndWithdrawnLikeAnythingElse() {
        desk.relieve(owed, "2026-08-31");
        JsonNode extended = desk.client().get("/findings/" + finding).is(200).json().path("rectification");
        assertEquals("2026-08-31", extended.path("extended_to").asText());
        site.at("2026-07-20T04:00:00Z");
        String first = desk.tryToPerform(owed, "2026-07-16", "reference").is(201).json().path("id").asText();
        String second = desk.correct(first, "2026-07-17");
        assertEquals("recorded performed", state(""));
        desk.withdraw(second);
        assertEquals("recorded performed", state(""), "what a withdrawn correction stood for stands again");
        desk.withdraw(first);
        assertEquals("pending open", state(""));
        desk.waive(owed);
        assertEquals("pending waived", state(""));
    }

    @Test
    void rectificationsAreListedByDueDate() {
        String other = inspector.find(round, Inspector.finding("0102", "duty_not_performed", "2026-07-02", List.of("study-secondary:0102:2026-H1"), Inspector.by("2026-07-10")));
        String second = Desk.id("rectify-finding:0102:" + other.replace('f', 'o'));
        assertEquals(List.of(second, Desk.id(owed)), listed(""));
        assertEquals(List.of(Desk.id(owed)), listed("?unit=0101&state=pending&status=open,overdue&inspector=school"));
        assertEquals(List.of(second), listed("?due_to=2026-07-22"));
        assertEquals(List.of(second), listed("?status=overdue&as_of=2026-07-11"));
        assertEquals(List.of(), listed("?state=confirmed"));
        JsonNode item = desk.client().get("/rectifications").is(200).json().path("items").path(0);
        assertEquals(List.of(other, "pending", "open"), List.of(item.path("finding").asText(), item.path("state").asText(), item.path("status").asText()));
        assertEquals(List.of(Desk.id(owed)), desk.client().get(desk.client().get("/rectifications?limit=1").json().path("next").asText()).is(200).each("id"));
    }

    /** The commission's token sees neither the units that it inspects nor what they owe, and may point at it all the same. */
    @Test
    void whoInspectsMayPointAtWhatItDoesNotSee() {
        Client commission = client("inspector", "discipline");
        Desk commissioner = new Desk(commission);
        String own = commissioner.post("/inspections", Inspector.round("discipline")).is(201).json().path("id").asText();
        commissioner.post("/inspections", Inspector.round("school")).isProblem(400, "invalid-body");
        commissioner.post("/inspections/" + round + "/visits", Inspector.visit("0102", "2026-06-01")).isProblem(404, "not-found");
        commissioner.post("/inspections/" + own + "/visits", Inspector.visit("0102", "2026-06-01")).is(201);
        JsonNode found = commissioner.post("/inspections/" + own + "/findings", missed("0102")).is(201).json();
        String id = found.at("/rectification/obligation").asText();
        assertEquals("discipline", commission.get("/obligations/" + id).is(200).json().path("owed_to").asText());
        commission.get("/obligations/" + Desk.id("study-secondary:0102:2026-H1")).isProblem(404, "not-found");
        commissioner.post("/obligations/" + id + "/performances", Desk.performance("2026-07-02", "reference")).isProblem(403, "forbidden");
        JsonNode report = commission.get("/reports/inspection/2026").is(200).json();
        assertEquals(List.of(found.path("id").asText()), report.path("findings").findValuesAsText("id"));
        assertEquals("0102 1 1", report.at("/by_unit/0/unit").asText() + " " + report.at("/by_unit/0/visits") + " " + report.at("/by_unit/0/findings"));
        assertEquals(id, report.at("/findings/0/obligation").asText());
    }

    /** 0119 merges into 0120 on 13 December, before what was found in it is due. */
    @Test
    void whoMendsInThePlaceOfAnotherSeesWhatWasFoundAndTheOtherNotHow() {
        inspector.visit(round, "0119", "2026-05-12");
        String found = inspector.find(round, missed("0119").replace(Inspector.within(15, "working_days"), Inspector.by("2026-12-31")));
        String heirs = Desk.id("rectify-finding:0120:" + found.replace('f', 'o'));
        Client heir = client("reporter", "0120");
        assertEquals(heirs, heir.get("/findings/" + found).is(200).json().at("/rectification/obligation").asText());
        assertEquals(List.of(found), heir.get("/findings").is(200).each("id"));
        JsonNode report = heir.get("/reports/inspection/2026").is(200).json();
        assertEquals(found + " " + heirs, report.at("/findings/0/id").asText() + " " + report.at("/findings/0/obligation").asText());
        Client former = client("reporter", "0119");
        assertFalse(former.get("/findings/" + found).is(200).json().has("rectification"));
        assertEquals(List.of(), former.get("/findings?state=pending").is(200).each("id"));
        JsonNode formers = former.get("/reports/inspection/2026").is(200).json();
        assertEquals(found, formers.at("/findings/0/id").asText());
        assertFalse(formers.path("findings").path(0).has("obligation"));
        client("viewer", "0101").get("/findings/" + found).isProblem(404, "not-found");
    }

    @Test
    void whoseUnitItIsSeesWhatWasFoundInIt() {
        String visit = inspector.visit(round, "0102", "2026-06-01");
        String other = inspector.find(round, missed("0102"));
        Client unit = client("reporter", "0102");
        unit.get("/inspections/" + round).isProblem(404, "not-found");
        assertEquals(List.of(), unit.get("/inspections").is(200).each("id"));
        assertEquals(visit, unit.get("/visits/" + visit).is(200).json().path("id").asText());
        assertEquals(List.of(other), unit.get("/findings").is(200).each("id"));
        assertEquals(List.of(Desk.id("rectify-finding:0102:" + other.replace('f', 'o'))), unit.get("/rectifications").is(200).each("id"));
        unit.get("/findings/" + finding).isProblem(404, "not-found");
        new Desk(unit).post("/visits/" + visit + "/withdrawals", "{\"reason\":\"duplicate\"}").isProblem(403, "forbidden");
    }

    @Test
    void theUnitRecordsAndTheInspectingOfficeSendsBack() {
        Desk unit = new Desk(client("reporter", "0101"));
        Desk school = new Desk(client("inspector", "school"));
        String done = unit.tryToPerform(owed, "2026-07-02", "reference").is(201).json().path("id").asText();
        String review = "{\"outcome\":\"returned\",\"received_on\":\"2026-07-02\",\"reason\":\"incomplete\"}";
        unit.post("/performances/" + done + "/reviews", review).isProblem(403, "forbidden");
        school.post("/performances/" + done + "/reviews", review).is(201);
        assertEquals("sent_back open", state(""));
        String study = desk.perform("study-secondary:0103:2026-H1", "2026-06-01");
        school.post("/performances/" + study + "/reviews", review).isProblem(403, "forbidden");
    }

    private Client client(String role, String unit) {
        return desk.client().withToken(desk.post("/tokens", "{\"role\":\"" + role + "\",\"units\":[\"" + unit + "\"]}").is(201).json().path("token").asText());
    }

    private List<String> listed(String query) {
        return desk.client().get("/rectifications" + query).is(200).each("id");
    }

    /** Returns how far it has come, and how it stands. */
    private String state(String query) {
        JsonNode rectification = desk.client().get("/findings/" + finding + query).is(200).json().path("rectification");
        return rectification.path("state").asText() + " " + rectification.path("status").asText();
    }
}
