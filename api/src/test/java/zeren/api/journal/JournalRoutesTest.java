package zeren.api.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Sample;

@ExtendWith(Sample.class)
class JournalRoutesTest {
    private static final String LINES = "application/x-ndjson";

    @TempDir
    Path folder;

    @Test
    void givesEveryEntryPageByPage(Client client) {
        JsonNode head = client.get("/journal/head").is(200).json();
        List<Integer> sequences = new ArrayList<>();
        String target = "/journal?limit=1";
        while (!target.isEmpty()) {
            JsonNode page = client.get(target, "Prefer", "return=total-count").is(200).json();
            page.path("items").forEach(entry -> sequences.add(entry.path("sequence").asInt()));
            target = page.path("next").asText();
        }
        assertEquals(head.path("sequence").asInt(), sequences.size());
        assertEquals(1, sequences.get(0));
        assertEquals(head.path("sequence").asInt(), sequences.get(sequences.size() - 1));
    }

    @Test
    void givesLinesThatCanBeVerifiedOffline(Client client) throws IOException {
        Answer answer = client.get("/journal", "Accept", LINES).is(200);
        assertEquals(LINES, answer.header("Content-Type"));
        assertEquals("Accept", answer.header("Vary"));
        Path file = Files.writeString(folder.resolve("journal.ndjson"), answer.body());
        Verification verification = JournalFile.verify(file, Optional.empty());
        JsonNode head = client.get("/journal/head").json();
        assertEquals(Optional.empty(), verification.finding());
        assertTrue(verification.end().sequence() <= head.path("sequence").asLong());
        assertEquals(1, client.get("/journal?after=1&limit=1", "Accept", LINES).is(200).body().lines().count());
        assertEquals("", client.get("/journal?after=999999", "Accept", LINES).is(200).body());
        assertEquals("", client.send("HEAD", "/journal", BodyPublishers.noBody(), "Accept", LINES).is(200).body());
    }

    @Test
    void theHeadHasATag(Client client) {
        Answer head = client.get("/journal/head").is(200);
        assertTrue(head.json().path("hash").asText().matches("[0-9a-f]{64}"));
        client.get("/journal/head", "If-None-Match", head.header("ETag")).is(304);
    }

    @ParameterizedTest
    @CsvSource({"viewer", "reporter", "reviewer", "inspector"})
    void isForAuditorsAndAdministratorsAlone(String role, Client client) {
        Client other = client.withToken(token(client, role, "school"));
        other.get("/journal").isProblem(403, "forbidden");
        other.get("/journal/head").isProblem(403, "forbidden");
        other.get("/journal", "Accept", LINES).isProblem(403, "forbidden");
    }

    @Test
    void isForAuditorsOfTheWholeAlone(Client client) {
        List<String> whole = new ArrayList<>();
        client.get("/units?limit=500").json().path("items").forEach(unit -> {
            if (!unit.has("parent")) {
                whole.add(unit.path("code").asText());
            }
        });
        client.withToken(token(client, "auditor", String.join("\",\"", whole))).get("/journal").is(200);
        client.withToken(token(client, "auditor", "0101")).get("/journal").isProblem(403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({"after=-1", "after=x", "after=", "limit=0", "limit=501", "cursor=x", "after=1&after=2"})
    void refusesWhatCannotBe(String query, Client client) {
        client.get("/journal?" + query).isProblem(400, "invalid-parameter");
        assertFalse(client.get("/journal?" + query, "Accept", LINES).isProblem(400, "invalid-parameter").body().isEmpty());
    }

    private static String token(Client client, String role, String unit) {
        String body = "{\"role\":\"" + role + "\",\"units\":[\"" + unit + "\"]}";
        return client.post("/tokens", BodyPublishers.ofString(body), "Content-Type", "application/json").is(201).json().path("token").asText();
    }
}
