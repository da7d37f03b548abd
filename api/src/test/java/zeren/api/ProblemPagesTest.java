package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.http.Language;
import zeren.api.http.ProblemType;

/** Every kind of problem is explained in both languages, and its example is what happens. */
class ProblemPagesTest {
    private static final Map<Language, List<String>> SECTIONS = Map.of(
            Language.EN, List.of("Why", "How to mend it", "An example"), Language.ZH, List.of("为何如此", "如何改正", "示例"));
    private static final Pattern SECTION = Pattern.compile("(?m)^## (.*)$");
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\">");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
    private static final Pattern ITEM = Pattern.compile("(?m)^- (`[^:：]*)[:：]");
    private static final Pattern CODE = Pattern.compile("`[a-z_]+`");
    private static final JsonMapper MAPPER = new JsonMapper();

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start("--sample");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void itsAddressAnswersWithItsPageInEitherLanguage(ProblemType type) {
        for (Language language : Language.values()) {
            Answer page = server.client().withToken("").get(type.address(), "Accept", "text/html", "Accept-Language", language.tag()).is(200);
            assertEquals(language.tag(), page.header("Content-Language"));
            assertTrue(page.body().contains("<html lang=\"" + language.tag() + "\">"), page.body());
            assertFalse(page.body().contains("](") || page.body().contains("```"), () -> "Markdown that is not rendered: " + page.body());
            for (MatchResult link : LINK.matcher(page.body()).results().toList()) {
                server.client().withToken("").get(URI.create(type.address()).resolve(link.group(1)).toString()).is(200);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void itSaysWhatHappenedWhyAndHowToMendItWithAnExample(ProblemType type) {
        for (Language language : Language.values()) {
            String page = markdown(type, language);
            assertEquals(SECTIONS.get(language), SECTION.matcher(page).results().map(section -> section.group(1)).toList());
            for (String section : page.split("(?m)^#.*$")) {
                assertTrue(section.isEmpty() || section.strip().length() > 8, () -> "a section with nothing in it: " + page);
            }
        }
        assertEquals(codes(type, Language.EN), codes(type, Language.ZH));
        assertEquals(blocks(type, Language.EN), blocks(type, Language.ZH));
    }

    @Test
    void theExampleIsWhatHappens() throws IOException, InterruptedException {
        for (ProblemType type : ProblemType.values()) {
            List<List<String>> blocks = blocks(type, Language.EN);
            JsonNode shown = MAPPER.readTree(blocks.stream().filter(block -> block.get(0).equals("json")).findFirst().orElseThrow().get(1));
            assertEquals(type.address(), shown.path("type").asText());
            assertEquals(type.status(), shown.path("status").asInt());
            List<String> commands = blocks.stream().filter(block -> block.get(0).equals("sh")).map(block -> block.get(1)).toList();
            if (!commands.isEmpty()) {
                JsonNode answer = MAPPER.readTree(run(commands.get(0)));
                shown.properties().forEach(field -> assertEquals(field.getValue(), answer.path(field.getKey()), type + " " + field.getKey()));
            }
            if (commands.size() > 1) {
                String mended = run(commands.get(1));
                assertFalse(mended.isBlank() || mended.contains("\"type\": \"/problems/"), type + " " + mended);
            }
        }
    }

    private static List<List<String>> blocks(ProblemType type, Language language) {
        return BLOCK.matcher(markdown(type, language)).results().filter(block -> !block.group(1).isEmpty())
                .map(block -> List.of(block.group(1), block.group(2))).toList();
    }

    /** Returns the codes that begin the items of a list. */
    private static List<String> codes(ProblemType type, Language language) {
        return ITEM.matcher(markdown(type, language)).results().flatMap(item -> CODE.matcher(item.group(1)).results()).map(MatchResult::group).toList();
    }

    private static String markdown(ProblemType type, Language language) {
        return server.client().get(type.address(), "Accept", "text/markdown", "Accept-Language", language.tag()).is(200).body();
    }

    private static String run(String command) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", command).redirectError(ProcessBuilder.Redirect.INHERIT);
        shell.environment().putAll(Map.of("Z", server.client().address(), "T", server.token()));
        Process process = shell.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), command);
        return printed;
    }
}
