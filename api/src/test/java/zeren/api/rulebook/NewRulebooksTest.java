package zeren.api.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;
import zeren.rulebook.ShippedRulebooks;

/** Bodies that are taken in as a rulebook, and bodies that are not. */
class NewRulebooksTest extends WithRules {
    private static final String LAB = ShippedRulebooks.text(RuleDesk.SECOND);
    private static final String EMPTY = """
            {"id":"empty","version":1,"document_number":"E\\u002d1\\/😀","title":{"zh":"空","en":"Empty"},"issuer":{"zh":"空","en":"Nobody"},
            \t"dated":"2020-01-01",\t"issued":"2020-01-01","in_force":{"from":"2020-01-01"},"status":"trial","calendar":"cn","roll":"none",
            "minimum_presence":30,"articles":[],"levels":[],"responsibilities":[],"duties":[],"grounds":[]}""";

    @Test
    void everyRowOfTheTableIsAnsweredAsItSays() {
        desk.yaml(LAB).is(201);
        Map<String, String> before = site.contents();
        List<String> wrong = new ArrayList<>();
        for (String[] row : Rows.of("new-rulebooks.csv")) {
            Answer answer = desk.yaml(RuleDesk.changed(LAB, Arrays.stream(row[0].split(" => | && ")).map(text -> text.replace("⏎", "\n")).toArray(String[]::new)));
            String told = answer.status() + " " + faults(answer);
            if (!told.equals(row[1] + " " + row[2])) {
                wrong.add(row[0] + ": " + told);
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertEquals(before, site.contents());
    }

    @Test
    void jsonIsTakenLikeYaml() {
        Answer added = json(EMPTY).is(201);
        assertEquals("E-1/😀", added.json().path("document_number").asText());
        int entries = desk.entries();
        assertEquals(added.body(), json(EMPTY).is(200).body());
        assertEquals(added.body(), desk.yaml(EMPTY.replace("\t", "")).is(200).body());
        assertEquals(added.body(), json("{\"yaml\":\"" + EMPTY.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + "\"}").is(200).body());
        assertEquals(entries, desk.entries());
    }

    @Test
    void jsonIsReadStrictlyAndItsFaultsHaveLines() {
        assertEquals("/calendar 2:107 unknown_calendar", faults(json(EMPTY.replace("\"cn\"", "\"mars\"")).isProblem(422, "refused-values")));
        assertEquals("/minimum_presence 3:20 type", faults(json(EMPTY.replace(":30", ":3e1")).isProblem(400, "invalid-body")));
        assertEquals("/version repeated_field", faults(json(EMPTY.replace("\"version\":1", "\"version\":1,\"version\":1")).isProblem(400, "invalid-body")));
        assertEquals(" malformed_json", faults(json(EMPTY + "}").isProblem(400, "invalid-body")));
        assertEquals(" wrong_type", faults(json("[]").isProblem(400, "invalid-body")));
        assertEquals("/id unknown_field |  1:1 missing_key", faults(json("{\"yaml\":\"id: x\",\"id\":\"x\"}").isProblem(400, "invalid-body"))
                .replaceFirst("( \\|  1:1 missing_key)+$", "$1"));
        assertEquals("/yaml wrong_type", faults(json("{\"yaml\":1}").isProblem(400, "invalid-body")));
    }

    @Test
    void otherBodiesAreNoRulebooks() {
        client("text/plain", LAB.getBytes(StandardCharsets.UTF_8)).isProblem(415, "unsupported-media-type");
        client("application/yaml", LAB.getBytes(StandardCharsets.UTF_16)).isProblem(400, "invalid-body");
        assertEquals(" 1:1 empty", faults(client("application/yaml", new byte[0]).isProblem(400, "invalid-body")));
        client("application/yaml", new byte[RulebookRoutes.LIMIT + 1]).isProblem(413, "content-too-large");
        desk.client().post("/rulebooks?version=1", BodyPublishers.ofString(LAB), "Content-Type", "application/yaml").isProblem(400, "invalid-parameter");
    }

    @Test
    void aMillionCharactersAreTakenInAndNotOneMore() {
        String longest = "\uFEFF" + LAB + "# " + "责".repeat(1_000_000 - LAB.length() - 3);
        assertEquals(" 1:1 too_long", faults(desk.yaml(longest + "责").isProblem(400, "invalid-body")));
        desk.client().post("/rulebooks", BodyPublishers.ofString(longest), "Content-Type", "application/yaml; charset=utf-8", "Idempotency-Key", "a").is(201);
        assertEquals("true", desk.client().post("/rulebooks", BodyPublishers.ofString(longest), "Content-Type", "application/yaml; charset=utf-8",
                "Idempotency-Key", "a").is(201).header("Idempotency-Replayed"));
        desk.yaml(LAB).is(200);
        assertEquals(String.valueOf(longest.length()), site.column("select char_length(text) from rulebook order by sequence desc").get(0));
    }

    @Test
    void whatItIsInConflictWithIsNamed() {
        desk.yaml(LAB).is(201);
        Answer conflict = desk.yaml(LAB.replace("minimum_presence: 15", "minimum_presence: 16")).isProblem(409, "conflict");
        assertEquals("[\"lab-safety-sample:1\"]", conflict.json().path("conflicts").toString());
    }

    private Answer json(String body) {
        return client("application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private Answer client(String type, byte[] body) {
        return desk.client().post("/rulebooks", BodyPublishers.ofByteArray(body), "Content-Type", type);
    }

    private static String faults(Answer answer) {
        List<String> faults = new ArrayList<>();
        for (JsonNode fault : answer.json().path("errors")) {
            String line = fault.has("line") ? fault.path("line").asText() + ":" + fault.path("character").asText() + " " : "";
            faults.add(fault.path("pointer").asText() + " " + line + fault.path("code").asText());
        }
        return String.join(" | ", faults);
    }
}
