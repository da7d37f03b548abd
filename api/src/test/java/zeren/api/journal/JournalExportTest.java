package zeren.api.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.api.Answer;
import zeren.api.Site;
import zeren.api.access.Grant;
import zeren.api.access.Role;
import zeren.api.access.Scope;
import zeren.api.sql.Author;
import zeren.api.sql.Engine;

/** The export of more entries than the server reads at once, which is 200, and of as many, one fewer and one more. */
@ParameterizedClass
@EnumSource
record JournalExportTest(Engine engine) {
    private static final int MADE = 405;
    private static final String LINES = "application/x-ndjson";
    private static final JsonMapper MAPPER = new JsonMapper();

    private static Site site;

    @BeforeParameterizedClassInvocation
    static void fill(Engine engine) throws IOException {
        site = Site.open(engine, Files.createTempDirectory("zeren"));
        Grant viewer = new Grant(Role.VIEWER, Scope.of(List.of("0101")), Optional.empty());
        for (int i = 0; i < MADE; i++) {
            site.tokens().create(viewer, Author.SYSTEM);
        }
    }

    @AfterParameterizedClassInvocation
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 199, 200, 201, 399, 400, 401})
    void soManyFromTheBeginning(int count) {
        assertEquals(LongStream.rangeClosed(1, count).boxed().toList(), exported("?limit=" + count));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 199, 200, 201, 399, 400, 401})
    void soManyUpToTheEnd(int count) {
        long head = head().path("sequence").asLong();
        assertEquals(LongStream.rangeClosed(head - count + 1, head).boxed().toList(), exported("?after=" + (head - count)));
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 200, 201, 400})
    void soManyFromTheMiddleAreAsTheyAreOnThePages(int count) throws JsonProcessingException {
        List<JsonNode> paged = new ArrayList<>();
        site.client().get("/journal?after=3&limit=" + count).is(200).json().path("items").forEach(paged::add);
        assertEquals(paged, entries("?after=3&limit=" + count));
    }

    @Test
    void theWholeIsVerifiedUpToTheHead(@TempDir Path folder) throws IOException {
        Answer answer = site.client().get("/journal", "Accept", LINES).is(200);
        Verification verification = JournalFile.verify(Files.writeString(folder.resolve("journal.ndjson"), answer.body()), Optional.empty());
        assertEquals(Optional.empty(), verification.finding());
        assertEquals(head().path("sequence").asText() + ":" + head().path("hash").asText(), verification.end().toString());
        assertTrue(verification.end().sequence() > MADE);
    }

    private static JsonNode head() {
        return site.client().get("/journal/head").is(200).json();
    }

    private static List<Long> exported(String query) {
        try {
            return entries(query).stream().map(entry -> entry.path("sequence").asLong()).toList();
        } catch (JsonProcessingException torn) {
            throw new AssertionError("a line is no JSON", torn);
        }
    }

    private static List<JsonNode> entries(String query) throws JsonProcessingException {
        List<JsonNode> entries = new ArrayList<>();
        for (String line : site.client().get("/journal" + query, "Accept", LINES).is(200).body().lines().toList()) {
            entries.add(MAPPER.readTree(line));
        }
        return entries;
    }
}
