package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.sql.Engine;

/** Every command of the front page is pasted into a shell, from the first to the last and then once more. */
class FrontPageTest {

    @Test
    void everyCommandWorksAsPasted(@TempDir Path folder) throws Exception {
        try (Site site = Site.open(Engine.H2, folder)) {
            JsonNode resources = site.client().get("/").is(200).json().path("resources");
            for (JsonNode entry : resources) {
                paste(entry);
            }
            Map<String, String> contents = site.contents();
            for (JsonNode entry : resources) {
                paste(entry);
            }
            assertEquals(contents.get("performance"), site.contents().get("performance"), "what has a key is done once");
        }
    }

    @Test
    void whatAsksAboutAFactDoesNothingWhereThereIsNone(@TempDir Path folder) throws Exception {
        try (Site site = Site.open(Engine.H2, folder)) {
            for (JsonNode entry : site.client().get("/").is(200).json().path("resources")) {
                if (entry.path("path").asText().matches("/(performances|reliefs)/.*")) {
                    assertEquals("", answer(entry.path("curl").asText()));
                }
            }
        }
    }

    private static void paste(JsonNode entry) throws IOException, InterruptedException {
        String answer = answer(entry.path("curl").asText());
        boolean problem = answer.contains("\"type\": \"/problems/") && !entry.path("path").asText().equals("/problems");
        assertFalse(answer.isEmpty() || problem, entry + " " + answer);
    }

    private static String answer(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-c", command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        shell.getOutputStream().close();
        String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, shell.waitFor(), command);
        return answer;
    }
}
