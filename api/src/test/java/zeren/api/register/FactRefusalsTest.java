package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Answer;
import zeren.api.Site;
import zeren.api.sql.Engine;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Status;
import zeren.register.Verdict;
import zeren.register.Withdrawal;
import zeren.rulebook.DocumentKind;
import zeren.text.Coded;

/** A refusal changes nothing: not a row of any table, not the journal. */
@ParameterizedClass
@EnumSource
record FactRefusalsTest(Engine engine) {
    private static final Pattern HYPHENS = Pattern.compile(Stream.<Coded[]>of(Status.values(), Verdict.WhyNot.values(), Review.Reason.values(),
                    Withdrawal.Reason.values(), Relief.Reason.values(), DocumentKind.values())
            .flatMap(Stream::of).map(Coded::code).filter(code -> code.contains("-")).collect(Collectors.joining("|")));
    private static final Map<String, String> IDS = new HashMap<>();
    private static Site site;
    private static Desk desk;
    private static Map<String, String> contents;

    @BeforeParameterizedClassInvocation
    static void recordWhatIsInTheWay(Engine engine) throws Exception {
        Path folder = Files.createTempDirectory("zeren");
        site = Site.open(engine, folder);
        desk = new Desk(site.client());
        IDS.put("performed", desk.perform("study-secondary:0101:2026-H1", "2026-06-12"));
        IDS.put("corrected", desk.perform("study-secondary:0103:2026-H1", "2026-06-12"));
        IDS.put("correction", desk.correct(IDS.get("corrected"), "2026-06-11"));
        IDS.put("withdrawn", desk.perform("study-secondary:0104:2026-H1", "2026-06-12"));
        IDS.put("withdrawal", desk.withdraw(IDS.get("withdrawn")));
        IDS.put("returned", desk.perform("study-secondary:0105:2026-H1", "2026-06-12"));
        IDS.put("return", desk.sendBack(IDS.get("returned"), "2026-06-14"));
        IDS.put("unaddressed", desk.perform("work-report:0101:2026", "2026-06-12"));
        desk.perform("study-secondary:0106:2025-H2", "2026-01-05");
        desk.waive("study-secondary:0106:2026-H1");
        IDS.put("relief", desk.relieve("year-end-report:0101:2026", "2027-01-31"));
        IDS.put("revoked", desk.relieve("year-end-report:0102:2026", "2027-01-31"));
        IDS.put("revocation", desk.revoke(IDS.get("revoked")));
        contents = site.contents();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "refused-facts.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void aFactIsRefused(String why, String path, String said, int status, String problem, String place, String code, String conflicts) {
        String target = named(path.replace("/obligations/", "/obligations/gxufe-2020-5:"));
        Answer answer = desk.post(target, body(said), "Idempotency-Key", "again").isProblem(status, problem);

        JsonNode error = answer.json().path("errors").path(0);
        if (place == null) {
            assertTrue(error.isMissingNode(), answer.body());
        } else {
            assertEquals(place, error.path(place.startsWith("/") ? "pointer" : "parameter").asText(), answer.body());
            assertEquals(code, error.path("code").asText());
        }
        checkConflicts(conflicts, answer);
        checkReadsWell(answer);
        assertEquals(contents, site.contents(), why);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "refused-bodies.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void aBodyIsRefused(String why, String to, String body, String places) {
        String path = switch (to) {
            case "v" -> "/performances/{performed}/reviews";
            case "w" -> "/performances/{performed}/withdrawals";
            case "r" -> "/obligations/" + Desk.id("study-secondary:0101:2026-H1") + "/reliefs";
            case "k" -> "/reliefs/{relief}/revocations";
            default -> "/obligations/" + Desk.id("study-secondary:0101:2026-H1") + "/performances";
        };
        Answer answer = desk.post(named(path), body == null ? "" : body).isProblem(400, "invalid-body");

        List<String> found = new ArrayList<>();
        answer.json().path("errors").forEach(error -> found.add(
                (error.path("pointer").asText().isEmpty() ? "~" : error.path("pointer").asText()) + " " + error.path("code").asText()));
        assertEquals(List.of(places.split("; ")), found, answer.body());
        checkReadsWell(answer);
        assertEquals(contents, site.contents(), why);
    }

    @Test
    void aBodyIsJsonInUtf8OfAtMostAMillionBytes() {
        String path = "/obligations/" + Desk.id("study-secondary:0102:2026-H1") + "/performances";
        String good = Desk.performance("2026-06-12", "minutes", "report");
        for (String type : List.of("text/plain", "application/json; charset=gbk", "application/problem+json", "text/json", "json")) {
            desk.client().post(path, BodyPublishers.ofString(good), "Content-Type", type).isProblem(415, "unsupported-media-type");
        }
        desk.client().post(path, BodyPublishers.ofString(good)).isProblem(415, "unsupported-media-type");
        desk.client().post(path, BodyPublishers.noBody()).isProblem(415, "unsupported-media-type");
        desk.post(path, " ".repeat(1_000_001 - good.length()) + good).isProblem(413, "content-too-large");
        byte[] latin = {'{', '"', (byte) 0xe9, '"', ':', '1', '}'};
        desk.client().post(path, BodyPublishers.ofByteArray(latin), "Content-Type", "application/json").isProblem(400, "invalid-body");
        desk.post(path + "?x=1", good).isProblem(400, "invalid-parameter");
        desk.post(path, "\uFEFF" + good).isProblem(400, "invalid-body");
        assertEquals(contents, site.contents());
    }

    @Test
    void aBodyThatIsNoJsonIsToldWithTheParameters() {
        String path = "/obligations/" + Desk.id("study-secondary:0102:2026-H1") + "/performances?x=1";
        JsonNode errors = desk.post(path, "{").isProblem(400, "invalid-body").json().path("errors");
        assertEquals("[unknown_parameter, malformed_json]", errors.findValuesAsText("code").toString());
    }

    @Test
    void faultsAreToldUpToAThousand() {
        String path = "/obligations/" + Desk.id("study-secondary:0102:2026-H1") + "/performances";
        StringBuilder many = new StringBuilder("{\"a\":1");
        for (int i = 0; i < 100_000; i++) {
            many.append(",\"").append(i).append("\":1");
        }
        assertEquals(1000, desk.post(path, many.append("}").toString()).isProblem(400, "invalid-body").json().path("errors").size());
        desk.post(path, "{\"performed_on\":\"2026-06-12\",\"documents\":[" + "1,".repeat(400_000) + "1]}").isProblem(400, "invalid-body");
        desk.post(path, "{\"" + "x".repeat(900_000) + "\":1}").isProblem(400, "invalid-body");
        desk.post(path, "{\"performed_on\":\"" + "x".repeat(900_000) + "\"}").isProblem(400, "invalid-body");
        desk.post(path, "[".repeat(900_000)).isProblem(400, "invalid-body");
        desk.post(path, "{\"performed_on\":1e999999999}").isProblem(400, "invalid-body");
        desk.post(path, "{\"performed_on\":1e99999999999999}").isProblem(400, "invalid-body");
        desk.post(path, "{\"performed_on\":" + "9".repeat(900_000) + "}").isProblem(400, "invalid-body");
        assertEquals(contents, site.contents());
    }

    /** What is said to people has neither core's spelling nor Java's, but for the ids and the values that they said themselves. */
    private static void checkReadsWell(Answer answer) {
        List<String> details = new ArrayList<>(List.of(answer.json().path("detail").asText()));
        answer.json().path("errors").forEach(error -> details.add(error.path("detail").asText()));
        for (String detail : details) {
            String own = detail.replaceAll("\\S*:\\S*:\\S*", "").replaceAll("\"[^\"]+\"", "");
            assertFalse(HYPHENS.matcher(own).find(), detail);
            assertFalse(own.matches("(?s).*([\\[\\]{}\\x00-\\x1f\\x{202e}]|\"|\\.\\.|Optional).*"), detail);
        }
    }

    private static void checkConflicts(String expected, Answer answer) {
        List<String> told = new ArrayList<>();
        answer.json().path("conflicts").forEach(id -> told.add(id.asText().replace("gxufe-2020-5:", "")));
        if (expected == null) {
            assertEquals(List.of(), told);
        } else if (expected.endsWith(" …")) {
            assertEquals(named(expected.replace(" …", "")), told.get(0));
            assertTrue(told.size() > 10, told::toString);
        } else {
            assertEquals(List.of(named(expected)), told);
        }
    }

    private static String named(String text) {
        String named = text;
        for (Map.Entry<String, String> id : IDS.entrySet()) {
            named = named.replace("{" + id.getKey() + "}", id.getValue());
        }
        return named;
    }

    private static String body(String said) {
        String[] words = said.split(" ");
        return switch (words[0]) {
            case "performance" -> Desk.performance(words[1], "minutes", "report");
            case "waiver" -> Desk.relief("", words[2]);
            case "extension" -> Desk.relief(words[2], "school");
            default -> said;
        };
    }
}
