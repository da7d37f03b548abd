package zeren.api.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** Who sees which events, in a list and in a stream: as the obligations, findings and referrals themselves. */
class EventRightsTest {
    private static final String REFERRAL = "{'rulebook':'gxufe-2020-5','subject':{'unit':'0106'},'grounds':['12(3)'],"
            + "'obligations':['gxufe-2020-5:study-secondary:0106:2025-H2'],'proposed_by':'propaganda','proposed_to':'school','proposed_on':'2026-03-02',"
            + "'document':{'kind':'reference','number':'2026-50'}}";

    @Test
    void areThoseOfWhatIsSeen(@TempDir Path folder) {
        try (Site site = Site.open(Engine.H2, folder)) {
            EventDesk desk = EventDesk.of(site.client());
            desk.post("/referrals", REFERRAL);
            desk.perform("study-secondary:0105:2026-H1", "2026-06-12");
            assertEquals(Set.of("0106"), units(viewer(desk, "'0106'"), "referral.proposed"));
            assertEquals(Set.of("0106"), units(viewer(desk, "'propaganda'"), "referral.proposed"));
            assertEquals(Set.of("0106"), units(viewer(desk, "'organisation'"), "referral.proposed"));
            assertEquals(Set.of(), units(viewer(desk, "'0105'"), "referral.proposed"));
            assertEquals(Set.of("0105", "school"), units(viewer(desk, "'0105'"), "obligation.opened"), "what it owes, and what is owed about it");
            assertEquals(Set.of("0105"), units(viewer(desk, "'0105'"), "obligation.performed"));
            assertEquals(Set.of(), units(viewer(desk, "'0106'"), "obligation.performed"));
            assertEquals(1, count(viewer(desk, "'0105'"), "rules.changed"));
            assertEquals(0, count(viewer(desk, "'0105'"), "organisation.changed"));
            assertEquals(1, count(site.client(), "organisation.changed"));
            asAPerson(desk);
        }
    }

    /** 00020 is secretary of 0101; who has no post sees what everybody does. */
    private static void asAPerson(EventDesk desk) {
        String token = desk.send("POST", "/tokens", "{'role':'viewer','units':['superior'],'delegate':true}").is(201).json().path("token").asText();
        Client portal = desk.client().withToken(token);
        assertEquals(Set.of("0101", "school"), units(portal, "obligation.opened", "On-Behalf-Of", "00020"));
        assertEquals(Set.of(), units(portal, "obligation.opened,organisation.changed", "On-Behalf-Of", "99999"));
        List<String> listed = lines(portal, "obligation.overdue", "On-Behalf-Of", "00020");
        assertTrue(listed.size() > 1);
        try (Reader reader = Reader.of(portal, "/events?after=0&type=obligation.overdue", "On-Behalf-Of", "00020")) {
            assertEquals(listed, reader.events(listed.size()));
        }
    }

    private static Client viewer(EventDesk desk, String units) {
        return desk.client().withToken(desk.send("POST", "/tokens", "{'role':'viewer','units':[" + units + "]}").is(201).json().path("token").asText());
    }

    private static Set<String> units(Client client, String types, String... headers) {
        return lines(client, types, headers).stream().map(line -> EventDesk.json(line).at("/data/unit").asText()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static long count(Client client, String type) {
        return lines(client, type).size();
    }

    private static List<String> lines(Client client, String types, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Accept";
        all[1] = "application/x-ndjson";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return client.get("/events?type=" + types, all).is(200).body().lines().toList();
    }
}
