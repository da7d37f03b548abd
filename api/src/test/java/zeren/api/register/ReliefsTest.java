package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;
import zeren.api.Site;

class ReliefsTest extends AtTheDesk {
    private static final String STUDY = "study-secondary:0101:2026-H1";

    @Test
    void anExtensionMovesTheLine() {
        Answer granted = desk.post("/obligations/" + Desk.id(STUDY) + "/reliefs", """
                {"kind":"extension","until":"2026-07-31","granted_by":"superior","reason":"superior_instruction",
                 "document":{"kind":"notice","number":"〔2026〕3","dated":"2026-06-01","uri":"https://oa.example/n/3"}}""").is(201);
        assertEquals("in_force", granted.json().path("state").asText());
        assertEquals("superior", granted.json().path("granted_by").asText());
        assertEquals("〔2026〕3", granted.json().path("document").path("number").asText());
        Answer read = desk.client().get(granted.header("Location")).is(200);
        assertEquals(granted.body(), read.body());
        assertEquals(granted.header("ETag"), read.header("ETag"));

        JsonNode whole = desk.obligation(STUDY, "?as_of=2026-07-31").json();
        assertEquals("2026-07-31", whole.path("extended_to").asText());
        assertEquals("2026-06-30", whole.path("due_on").asText());
        assertEquals("open", whole.path("status").asText());
        assertEquals(granted.json(), whole.path("reliefs").path(0));
        JsonNode overdue = desk.obligation(STUDY, "?as_of=2026-08-02").json();
        assertEquals("overdue", overdue.path("status").asText());
        assertEquals(2, overdue.path("days_overdue").asInt());

        site.at("2026-07-20T04:00:00Z");
        desk.perform(STUDY, "2026-07-15");
        assertEquals("performed", desk.status(STUDY, ""));
    }

    @Test
    void aRevokedReliefIsAsIfItHadNeverBeen() {
        String relief = desk.waive(STUDY);
        assertEquals("waived", desk.status(STUDY, "?as_of=2026-07-01"));
        Answer revoked = desk.post("/reliefs/" + relief + "/revocations", "{}").is(201);
        assertEquals(relief, revoked.json().path("relief").asText());
        assertEquals(revoked.body(), desk.client().get(revoked.header("Location")).is(200).body());

        assertEquals("overdue", desk.status(STUDY, "?as_of=2026-07-01"));
        JsonNode shown = desk.client().get("/reliefs/" + relief).json();
        assertEquals("revoked", shown.path("state").asText());
        assertEquals(revoked.json(), shown.path("revocation"));
        assertEquals(List.of(relief), desk.client().get("/obligations/" + Desk.id(STUDY) + "/reliefs").each("id"));
        assertEquals(1, desk.client().get("/reliefs/" + relief + "/revocations").each("id").size());
        desk.waive(STUDY);
        assertEquals("waived", desk.status(STUDY, ""));
    }

    @Test
    void whatWasKnownStaysKnownWhateverIsRecordedLater() {
        String obligation = "/obligations/" + Desk.id(STUDY) + "?as_of=2026-07-10&known_at=";
        String list = "/obligations?unit=0101&as_of=2026-07-10&known_at=";
        List<String> instants = List.of("2026-06-15T04:00:00Z", "2026-07-02T04:00:00Z", "2026-07-08T04:00:00Z", "2026-07-12T04:00:00Z");
        List<Runnable> acts = List.of(() -> {}, () -> desk.relieve(STUDY, "2026-07-31"), () -> desk.perform(STUDY, "2026-07-05"),
                () -> desk.sendBack(desk.client().get("/obligations/" + Desk.id(STUDY) + "/performances").each("id").get(0), "2026-07-09"));
        String[] single = new String[instants.size()];
        String[] many = new String[instants.size()];
        for (int i = 0; i < instants.size(); i++) {
            site.at(instants.get(i));
            acts.get(i).run();
            site.at(instants.get(i).replace("T04:", "T05:"));
            single[i] = desk.client().get(obligation + instants.get(i).replace("T04:", "T05:")).is(200).body();
            many[i] = desk.client().get(list + instants.get(i).replace("T04:", "T05:")).is(200).body();
        }
        assertTrue(single[0].contains("\"overdue\"") && single[1].contains("\"open\""));
        assertTrue(single[2].contains("\"status\": \"performed\"") && single[3].contains("\"open\""));
        try (Site other = site.another()) {
            for (int i = instants.size() - 1; i >= 0; i--) {
                assertEquals(single[i], desk.client().get(obligation + instants.get(i).replace("T04:", "T05:")).is(200).body());
                assertEquals(single[i], other.client().get(obligation + instants.get(i).replace("T04:", "T05:")).is(200).body());
                assertEquals(many[i], other.client().get(list + instants.get(i).replace("T04:", "T05:")).is(200).body());
            }
        }
        desk.client().get("/performances/p4?known_at=2026-07-01T00:00:00Z").isProblem(404, "not-found");
        desk.client().get("/obligations/" + Desk.id(STUDY) + "/reliefs?known_at=2999-01-01T00:00:00Z").isProblem(422, "refused-values");
    }
}
