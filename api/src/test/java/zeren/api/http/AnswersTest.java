package zeren.api.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zeren.api.sql.JournalHead;

/** An answer is computed once, until anything is recorded or the day is another. */
class AnswersTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private JournalHead head = JournalHead.NONE;
    private Instant now = Instant.parse("2026-06-15T04:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private Runnable meanwhile = () -> { };
    private int computed;
    private Javalin javalin;

    @BeforeEach
    void start() {
        Answers answers = new Answers(() -> head, clock, ctx -> "" + ctx.header("Caller"));
        javalin = Javalin.create(config -> {
            Conventions.install(config, Optional.empty(), Set.of(), new Drain());
            Routes routes = new Routes(config, answers);
            routes.read("/units/{code}", this::unit);
        }).start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        javalin.stop();
    }

    private void unit(Context ctx) {
        computed++;
        meanwhile.run();
        if (ctx.pathParam("code").equals("0404")) {
            throw Refusal.notFound("There is no such unit.");
        }
        ctx.header("Content-Language", Language.of(ctx.header("Accept-Language")).tag());
        Vary.by(ctx, "Accept-Language");
        Conditional.answer(ctx, Json.object().put("computed", computed).put("path", ctx.path()));
    }

    @Test
    void theSameIsGivenAgainWithAllItsHeaders() {
        HttpResponse<byte[]> first = get("/units/0101");
        HttpResponse<byte[]> again = get("/units/0101");
        assertEquals(1, computed);
        assertArrayEquals(first.body(), again.body());
        for (String name : new String[] {"etag", "vary", "content-language", "content-type", "content-length", "cache-control", "x-content-type-options"}) {
            assertEquals(first.headers().allValues(name), again.headers().allValues(name), name);
            assertEquals(1, again.headers().allValues(name).size(), name);
        }
        assertNotEquals(first.headers().firstValue("request-id"), again.headers().firstValue("request-id"));
    }

    @Test
    void whoHasItIsToldSoWithoutComputing() {
        String tag = get("/units/0101").headers().firstValue("etag").orElseThrow();
        HttpResponse<byte[]> unchanged = get("/units/0101", "If-None-Match", tag);
        assertEquals(304, unchanged.statusCode());
        assertEquals(0, unchanged.body().length);
        assertEquals(Optional.of(tag), unchanged.headers().firstValue("etag"));
        assertEquals(Optional.of("Accept-Language"), unchanged.headers().firstValue("vary"));
        assertEquals(200, get("/units/0101", "If-None-Match", "\"another\"").statusCode());
        assertEquals(1, computed);
    }

    @Test
    void whatWasComputedForWhoHadItIsGivenToOthers() {
        String tag = get("/units/0101").headers().firstValue("etag").orElseThrow();
        record(1);
        computed = 0;
        assertEquals(304, get("/units/0101", "If-None-Match", tag).statusCode());
        assertEquals(Optional.of(tag), get("/units/0101").headers().firstValue("etag"));
        assertEquals(1, computed);
    }

    @Test
    void whateverAnAnswerMayDependOnAsksAnew() {
        get("/units/0101");
        get("/units/0101", "Caller", "another");
        get("/units/0101", "Accept-Language", "en");
        get("/units/0101", "Accept", "text/csv");
        get("/units/0101", "Prefer", "return=total-count");
        get("/units/0101?on=2026-06-15");
        get("/units/0102");
        assertEquals(7, computed);
        record(1);
        get("/units/0101");
        assertEquals(8, computed);
        now = now.plusSeconds(86_400);
        get("/units/0101");
        assertEquals(9, computed);
    }

    @Test
    void whatIsRecordedMeanwhileIsInTheNextAnswer() {
        meanwhile = () -> record(7);
        get("/units/0101");
        meanwhile = () -> { };
        get("/units/0101");
        assertEquals(2, computed);
        get("/units/0101");
        assertEquals(2, computed);
    }

    @Test
    void aRefusalIsNoAnswerToGiveAgain() {
        assertEquals(404, get("/units/0404").statusCode());
        assertEquals(404, get("/units/0404").statusCode());
        assertEquals(2, computed);
    }

    @Test
    void noMoreIsKeptThanThereIsRoomFor() {
        Shelf<Integer, String> shelf = new Shelf<>(100, (key, text) -> text.length());
        for (int i = 0; i < 1_000; i++) {
            shelf.put(i, "0123456789");
            shelf.get(0);
        }
        long kept = IntStream.range(0, 1_000).filter(i -> shelf.get(i) != null).count();
        assertEquals("0123456789", shelf.get(0), "what is asked for stays");
        assertEquals("0123456789", shelf.get(999));
        assertEquals(true, kept >= 5 && kept <= 12, "of ten characters each, of which a hundred have room: " + kept);
        shelf.put(5_000, "x".repeat(13));
        assertEquals(null, shelf.get(5_000), "what takes a good part of the room");
    }

    private void record(long sequence) {
        head = new JournalHead(sequence, Instant.parse("2026-06-15T04:00:00Z"), "a".repeat(64));
    }

    private HttpResponse<byte[]> get(String target, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + javalin.port() + target));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
