package zeren.api.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** Streams of events: each event once, in order, whenever a reader comes and goes. */
@ParameterizedClass
@EnumSource
record EventStreamTest(Engine engine) {
    private static Site site;
    private static Client client;

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) throws Exception {
        site = Site.open(engine, Files.createTempDirectory("zeren"));
        client = site.client();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        site.close();
    }

    @Test
    void hasWhatTheListHas() {
        List<String> listed = lines("?after=0");
        try (Reader reader = Reader.of(client, "/events?after=0")) {
            assertEquals(List.of("retry: 3000", "id: evt-0"), reader.block());
            assertEquals(listed, reader.events(listed.size()));
        }
        List<String> overdue = lines("?type=obligation.overdue&unit=0103");
        try (Reader reader = Reader.of(client, "/events?type=obligation.overdue&unit=0103&after=evt-0")) {
            assertEquals(overdue, reader.events(overdue.size()));
        }
    }

    @Test
    void goesOnWithWhatIsRecorded() {
        try (Reader reader = Reader.of(client, "/events")) {
            reader.block();
            long before = position(reader.lastId());
            String id = EventDesk.of(client).perform("work-report:0105:2026", "2026-06-12");
            JsonNode event = EventDesk.json(reader.event());
            assertEquals("obligation.performed " + id, event.path("type").asText() + " " + event.at("/data/fact").asText());
            assertEquals(reader.lastId(), event.path("id").asText());
            assertTrue(event.path("position").asLong() > before);
        }
    }

    @Test
    void givesEachOnceToWhoComesBack() {
        List<String> listed = lines("?after=0");
        Random random = new Random(7);
        List<String> read = new ArrayList<>();
        String last = "0";
        while (read.size() < listed.size()) {
            try (Reader reader = Reader.of(client, "/events?after=0", "Last-Event-ID", last)) {
                read.addAll(reader.events(Math.min(listed.size() - read.size(), 1 + random.nextInt(150))));
                last = reader.lastId();
            }
        }
        assertEquals(listed, read);
    }

    @Test
    void saysThatItIsThere() {
        try (Reader reader = Reader.of(client.withToken(token("0106")), "/events")) {
            reader.block();
            site.beat();
            assertEquals(List.of(":"), reader.block());
            EventDesk.of(client).perform("work-report:0107:2026", "2026-06-12");
            EventDesk.of(client).head();
            List<String> block = List.of(":");
            while (block.equals(List.of(":"))) {
                site.beat();
                block = reader.block();
            }
            assertTrue(block.get(0).startsWith("id: evt-"), "what it does not see it has read: " + block);
        }
    }

    @Test
    void endsWithItsToken() {
        Answer made = client.post("/tokens", BodyPublishers.ofString("{\"role\":\"viewer\",\"units\":[\"0109\"]}"), "Content-Type", "application/json").is(201);
        try (Reader reader = Reader.of(client.withToken(made.json().path("token").asText()), "/events")) {
            reader.block();
            String path = "/tokens/" + made.json().path("id").asText();
            client.send("DELETE", path, BodyPublishers.noBody(), "If-Match", client.get(path).header("ETag")).is(200);
            site.beat();
            assertEquals(List.of(), reader.block());
        }
    }

    @Test
    void areSoManyOfOneToken() {
        Client viewer = client.withToken(token("0108"));
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < EventStreams.MOST_OF_ONE_TOKEN; i++) {
            readers.add(Reader.of(viewer, "/events"));
        }
        Answer refused = viewer.get("/events", "Accept", "text/event-stream").isProblem(429, "too-many-streams");
        assertEquals("30", refused.header("Retry-After"));
        client.get("/health/ready").is(200);
        readers.forEach(Reader::close);
    }

    @Test
    void areRefusedLikeLists() {
        Stream.of("after=1000000", "after=x", "type=x", "unit=nowhere", "limit=3", "bom=true").forEach(query ->
                client.get("/events?" + query, "Accept", "text/event-stream").isProblem(400, "invalid-parameter"));
        client.get("/events", "Accept", "text/event-stream", "Last-Event-ID", "evt-1000000").isProblem(400, "invalid-parameter");
        client.get("/events", "Accept", "text/event-stream", "Last-Event-ID", "first").isProblem(400, "invalid-parameter");
        assertEquals("text/event-stream", client.send("HEAD", "/events", BodyPublishers.noBody(), "Accept", "text/event-stream").is(200).header("Content-Type"));
    }

    private static String token(String unit) {
        String said = "{\"role\":\"viewer\",\"units\":[\"" + unit + "\"]}";
        return client.post("/tokens", BodyPublishers.ofString(said), "Content-Type", "application/json").is(201).json().path("token").asText();
    }

    private static List<String> lines(String query) {
        return client.get("/events" + query, "Accept", "application/x-ndjson").is(200).body().lines().toList();
    }

    private static long position(String id) {
        return Long.parseLong(id.substring("evt-".length()));
    }
}
