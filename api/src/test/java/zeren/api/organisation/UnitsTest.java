package zeren.api.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Sample;

@ExtendWith(Sample.class)
class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "on=2026-06-15, 33", "on=1999-12-31, 0", "on=2000-01-01, 29", "on=2026-12-13, 34",
        "kind=department, 12", "kind=secondary_organisation, 16", "kind=external_superior, 1",
        "parent=school, 30", "parent=superior, 1", "parent=superior&include_descendants=true, 32", "parent=leading-group, 1",
        "parent=0101, 0", "q=college, 0", "q=College&on=2026-12-13, 1", "q=accounting, 1", "q=ACCOUNTING, 1",
        "q=%E4%BC%9A%E8%AE%A1, 1", "q=011, 7", "q=%25, 0"
    })
    void listsWhatExistsOnTheDate(String query, int expected, Client client) {
        Answer answer = client.get("/units?limit=1&" + query, "Prefer", "return=total-count").is(200);
        assertEquals(expected, answer.json().path("total_count").asInt());
    }

    @Test
    void areSortedByCodeAndPaged(Client client) {
        Answer first = client.get("/units?limit=20").is(200);
        Answer second = client.get(first.json().path("next").asText()).is(200);
        List<String> codes = new ArrayList<>(first.each("code"));
        codes.addAll(second.each("code"));
        assertEquals(33, codes.size());
        assertEquals(codes.stream().sorted().toList(), codes);
        assertTrue(second.json().path("next").isMissingNode());
    }

    @Test
    void oneIsGivenAsRecordedWhateverItsDates(Client client) {
        Answer gone = client.get("/units/0114").is(200);
        assertEquals("2025-10-15", gone.json().path("exists_to").asText());
        assertEquals("0115", gone.json().path("successor").asText());
        client.get("/units/0114?on=2025-10-15").is(200);
        String detail = client.get("/units/0114?on=2025-10-16").isProblem(404, "not-found").json().path("detail").asText();
        assertEquals("Unit 0114 does not exist on 2025-10-16, but from 2000-01-01 to 2025-10-15.", detail);
        String open = client.get("/units/0116?on=2026-05-09").isProblem(404, "not-found").json().path("detail").asText();
        assertEquals("Unit 0116 does not exist on 2026-05-09, but from 2026-05-10 on.", open);
    }
}
