package zeren.api.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Sample;

@ExtendWith(Sample.class)
class PostsTest {

    @ParameterizedTest
    @CsvSource({
        "unit=0103, 3", "unit=school, 5", "unit=school&include_descendants=true&rank=head, 12", "rank=leader_in_charge, 1",
        "unit=superior, 0", "unit=discipline&leadership=false, 1", "unit=discipline&leadership=true, 0", "unit=0103&leadership=true, 3",
        "unit=0118, 0", "unit=0118&on=2026-03-20, 2", "q=dean, 4"
    })
    void listsWhatExistsOnTheDate(String query, int expected, Client client) {
        Answer answer = client.get("/posts?limit=1&" + query, "Prefer", "return=total-count").is(200);
        assertEquals(expected, answer.json().path("total_count").asInt());
    }

    @ParameterizedTest
    @CsvSource({
        "0103.secretary, 2026-02-28, held, 00026", "0103.secretary, 2026-03-01, vacant, ''", "0103.secretary, 2026-04-01, held, 00027",
        "0107.secretary, 2025-12-31, held, 00036", "0107.secretary, 2026-01-01, acting, 00037"
    })
    void oneSaysWhoHoldsItOnTheDate(String code, String on, String state, String staffNo, Client client) {
        JsonNode post = client.get("/posts/" + code + "?on=" + on).is(200).json();
        assertEquals(state, post.path("state").asText());
        assertEquals(staffNo, post.at("/holder/staff_no").asText());
    }

    @Test
    void oneThatIsGoneHasNoHolderToday(Client client) {
        JsonNode post = client.get("/posts/0118.secretary").is(200).json();
        assertFalse(post.has("state") || post.has("holder"));
        assertEquals("held", client.get("/posts/0118.secretary?on=2026-03-20").is(200).json().path("state").asText());
        client.get("/posts/0118.secretary?on=2026-03-21").isProblem(404, "not-found");
    }

    @Test
    void itsTenuresComeInTheirOrder(Client client) {
        Answer first = client.get("/posts/0103.secretary/tenures?limit=1").is(200);
        Answer second = client.get(first.json().path("next").asText()).is(200);
        assertEquals("[00026][00027]", first.each("staff_no") + "" + second.each("staff_no"));
        assertFalse(second.json().at("/items/0").has("held_to"));
    }
}
