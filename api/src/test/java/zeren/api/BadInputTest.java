package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@ExtendWith(Sample.class)
class BadInputTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/zeren/api/bad-input.csv", numLinesToSkip = 1)
    void isToldAsAProblem(String method, String target, int status, String slug, String parameters, String codes, Client client) {
        String whole = target.replace("{200}", "a".repeat(200));
        Answer answer = client.send(method, whole, BodyPublishers.noBody()).isProblem(status, slug);
        assertEquals(parameters == null ? "" : parameters, texts(answer, "parameter"), answer.body());
        assertEquals(codes == null ? "" : codes, texts(answer, "code"), answer.body());
        assertFalse(answer.body().matches("(?s).*([Ee]xception|java\\.|zeren\\.|(?i)select |\\.kt).*"), answer.body());
    }

    @Test
    void tellsTheMendInTheReadersLanguage(Client client) {
        String english = client.get("/units?kind=x").json().path("title").asText();
        assertEquals("The request says something that cannot be", english);
        assertEquals("请求中有不成立的内容", title(client, "zh-TW, en;q=0.5"));
        assertEquals(english, title(client, "fr, en;q=0.5, zh;q=0.1"));
        assertEquals(english, title(client, ";;q=,zh;q=0"));
    }

    @Test
    void saysWhatWasFoundAndWhatIsAllowed(Client client) {
        JsonNode fault = client.get("/units?on=2026-02-30").json().at("/errors/0");
        assertEquals("on cannot be \"2026-02-30\": allowed is a day that the calendar has", fault.path("detail").asText());
    }

    private static String title(Client client, String acceptLanguage) {
        return client.get("/units?kind=x", "Accept-Language", acceptLanguage).json().path("title").asText();
    }

    private static String texts(Answer answer, String field) {
        List<String> texts = new ArrayList<>();
        answer.json().path("errors").forEach(fault -> texts.add(fault.path(field).asText()));
        return String.join(" ", texts);
    }
}
