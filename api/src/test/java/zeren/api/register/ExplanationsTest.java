package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Sample;
import zeren.api.Site;
import zeren.api.sql.Engine;

@ExtendWith(Sample.class)
class ExplanationsTest {
    private static final String STUDY = "/obligations/gxufe-2020-5:study-secondary:0101:2026-H1/explanation";

    @Test
    void everyObligationOfTheYearIsExplained(Client client) {
        JsonNode owed = client.get("/obligations?limit=500").is(200).json().path("items");
        assertTrue(owed.size() > 200, owed.size() + " obligations");
        for (JsonNode obligation : owed) {
            JsonNode explanation = client.get("/obligations/" + obligation.path("id").asText() + "/explanation").is(200).json();
            JsonNode steps = explanation.path("steps");
            assertEquals(obligation.path("id"), explanation.path("obligation"));
            assertEquals(obligation.path("status"), explanation.path("status"));
            assertEquals(obligation.path("status"), steps.path(steps.size() - 1).path("values").path("status"));
            assertTrue(codes(explanation).contains(obligation.path("due_on").equals(obligation.path("act_by")) ? "act_by_due_date" : "act_by_earlier"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none               | en    | On 15 June 2026 it is open: it opened on 1 January 2026, and the due date, 30 June 2026, has not passed; 15 days are left.
            en-GB, zh;q=0.5    | en    | On 15 June 2026 it is open: it opened on 1 January 2026, and the due date, 30 June 2026, has not passed; 15 days are left.
            zh-CN              | zh-CN | 截至2026年6月15日，状态为“待履行”：自2026年1月1日起办理，到期日2026年6月30日尚未过，还剩15天。
            """)
    void speaksTheLanguageThatTheReaderLikesBest(String accepted, String language, String last, Client client) {
        Answer answer = accepted == null ? client.get(STUDY) : client.get(STUDY, "Accept-Language", accepted);
        JsonNode steps = answer.is(200).json().path("steps");
        assertEquals(language, answer.header("Content-Language"));
        assertEquals("Accept-Language", answer.header("Vary"));
        assertEquals(last, steps.path(steps.size() - 1).path("text").asText());
    }

    @Test
    void anAnswerThatTheClientHasIsNotSentAgain(Client client) {
        Answer english = client.get(STUDY).is(200);
        client.get(STUDY, "If-None-Match", english.header("ETag")).is(304);
        Answer chinese = client.get(STUDY, "If-None-Match", english.header("ETag"), "Accept-Language", "zh").is(200);
        assertNotEquals(english.header("ETag"), chinese.header("ETag"));
    }

    @Test
    void machinesGetCodesValuesAndAuthorities(Client client) {
        JsonNode steps = client.get("/obligations/gxufe-2020-5:study-secondary:0101:2023-H2/explanation?as_of=2023-12-30").is(200).json().path("steps");
        JsonNode dayOff = step(steps, "day_off_by_week");
        assertEquals("{\"date\":\"2023-12-31\",\"weekday\":\"sunday\"}", dayOff.path("values").toString());
        assertEquals("{\"kind\":\"week\",\"calendar\":\"cn\",\"calendar_version\":\"2026\",\"text\":\"the ordinary week, calendar cn, version 2026\"}",
                dayOff.path("authority").toString());
        assertEquals("{\"duty\":{\"code\":\"study-secondary\",\"name\":{\"zh\":\"半年专题学习并报告\",\"en\":\"Half-yearly study session with a report\"}},"
                + "\"documents\":[\"minutes\",\"report\"]}", without(step(steps, "duty").path("values"), "bearer"));
        assertEquals("{\"kind\":\"citation\",\"rulebook\":\"gxufe-2020-5\",\"version\":1,\"document_number\":\"桂财院党发〔2020〕5号\",\"citation\":\"9\","
                + "\"text\":\"article 9 of 桂财院党发〔2020〕5号\"}", step(steps, "duty").path("authority").toString());
        assertEquals("presence", step(steps, "present_throughout").path("authority").path("rule").asText());
        assertEquals(1, step(steps, "status_open").path("values").path("days_left").asInt());
    }

    @Test
    void aVacantPostIsAnsweredForByWhomTheObligationNames(Client client) {
        String id = "/obligations/gxufe-2020-5:duty-report:0105.member-1:2026";
        String post = client.get(id).is(200).json().path("answered_by").path("post").asText();
        JsonNode steps = client.get(id + "/explanation").is(200).json().path("steps");
        assertEquals("0105.secretary", post);
        assertEquals(post, step(steps, "answered_by").path("values").path("post").path("code").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "gxufe-2020-5:study-secondary:nowhere:2026-H1, '', 404, not-found",
        "nothing, '', 404, not-found",
        "gxufe-2020-5:study-secondary:0101:2026-H1, ?on=2026-01-01, 400, invalid-parameter",
        "gxufe-2020-5:study-secondary:0101:2026-H1, ?as_of=2026-02-30, 400, invalid-parameter"
    })
    void whatCannotBeExplainedIsRefused(String id, String query, int status, String problem, Client client) {
        client.get("/obligations/" + id + "/explanation" + query).isProblem(status, problem);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasKnownThenIsExplainedAsItWasThen(Engine engine, @TempDir Path folder) {
        try (Site site = Site.open(engine, folder)) {
            Desk desk = new Desk(site.client());
            String path = "/obligations/" + Desk.id("study-secondary:0101:2026-H1") + "/explanation?as_of=2026-06-15";
            String before = site.client().get(path).is(200).json().toString();
            site.at("2026-06-15T05:00:00Z");
            String performance = desk.perform("study-secondary:0101:2026-H1", "2026-06-12");
            site.at("2026-06-15T06:00:00Z");
            JsonNode now = site.client().get(path).is(200).json();
            assertEquals("performed", now.path("status").asText());
            assertEquals(performance, step(now.path("steps"), "counts").path("values").path("performance").asText());
            assertFalse(now.has("known_at"));
            JsonNode then = site.client().get(path + "&known_at=2026-06-15T04:30:00Z").is(200).json();
            assertEquals("2026-06-15T04:30:00.000000Z", then.path("known_at").asText());
            assertEquals(before, without(then, "known_at"));
        }
    }

    private static JsonNode step(JsonNode steps, String code) {
        for (JsonNode step : steps) {
            if (step.path("code").asText().equals(code)) {
                return step;
            }
        }
        throw new AssertionError("no step " + code + " in " + steps);
    }

    private static List<String> codes(JsonNode explanation) {
        List<String> codes = new ArrayList<>();
        explanation.path("steps").forEach(step -> codes.add(step.path("code").asText()));
        return codes;
    }

    private static String without(JsonNode json, String field) {
        return ((ObjectNode) json.deepCopy()).without(field).toString();
    }
}
