package zeren.api.accountability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zeren.api.Client;
import zeren.api.Sample;

@ExtendWith(Sample.class)
class ResponsibilityTest {

    /** The example of the contract, with the links that it leaves out. */
    @Test
    void goesFromTheUnitUpToTheSchoolCommittee(Client client) {
        assertEquals(List.of(
                "0103  primary_responsibility  6(1)  ",
                "0103 0103.secretary first_responsible_person  6(1) vacant ",
                "0103 0103.member-1 principal_leadership student work 6(1) held 00028",
                "0103 0103.member-2 principal_leadership teaching and research 6(1) held 00029",
                "school  overall_leadership  5(1)  ",
                "school school.secretary principal_leadership  5(1) held 00002",
                "school school.leader-in-charge principal_leadership  5(1) held 00004",
                "school school.member-1 important_leadership  5(1) held 00005",
                "school school.member-2 important_leadership  5(1) held 00006",
                "school school.president important_leadership  5(1) held 00003"),
                links(client, "/units/0103/responsibility?on=2026-03-15"));
    }

    @Test
    void isEmptyWhereNoRulebookIsInForce(Client client) {
        assertEquals(List.of(), links(client, "/units/0103/responsibility?on=2020-04-07"));
    }

    @Test
    void isOfTodayUnlessADateIsGiven(Client client) {
        assertEquals("2026-06-15", client.get("/units/school/responsibility").is(200).json().path("on").asText());
        String detail = client.get("/units/0118/responsibility").isProblem(404, "not-found").json().path("detail").asText();
        assertEquals("Unit 0118 does not exist on 2026-06-15, but from 2015-09-01 to 2026-03-20.", detail);
    }

    private static List<String> links(Client client, String target) {
        List<String> links = new ArrayList<>();
        client.get(target).is(200).json().path("links").forEach(link -> links.add(String.join(" ",
                link.path("unit").asText(), link.path("post").asText(), link.path("level").asText(), link.path("scope").asText(),
                link.path("citation").asText(), link.path("state").asText(), link.at("/holder/staff_no").asText())));
        return links;
    }
}
