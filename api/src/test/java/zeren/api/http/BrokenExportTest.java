package zeren.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.api.sql.StorageException;

/** An export of which an item cannot be made, or which nobody waits for, by a list that is made for that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenExportTest {
    private static final String SECRET = "select password from token";
    private static final int ITEMS = 20_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch deserted = new CountDownLatch(1);
    private Javalin javalin;

    @BeforeAll
    void start() {
        javalin = Javalin.create(config -> {
            Conventions.install(config, Optional.empty(), Set.of(), new Drain());
            new Routes(config).get("/units", this::units);
        }).start("127.0.0.1", 0);
    }

    @AfterAll
    void stop() {
        javalin.stop();
    }

    private void units(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        Optional<String> failing = params.text("q");
        params.check();
        Stream<List<String>> endless = Stream.iterate(0, last -> last + 1).map(part -> List.of(String.format("u%09d", part)));
        Stream<List<String>> parts = failing.isPresent() ? endless.limit(ITEMS) : endless;
        paging.<String>answer(() -> parts, List::of, Comparator.comparing(key -> key.get(0)), code -> unit(code, failing));
        if (failing.isEmpty()) {
            deserted.countDown();
        }
    }

    private static ObjectNode unit(String code, Optional<String> failing) {
        if (failing.filter(code::equals).isPresent()) {
            throw new StorageException(SECRET);
        }
        if (failing.filter(("error-" + code)::equals).isPresent()) {
            throw new StackOverflowError(SECRET);
        }
        return Json.object().put("code", code);
    }

    private <T> HttpResponse<T> ask(String query, String type, HttpResponse.BodyHandler<T> body) throws Exception {
        URI target = URI.create("http://127.0.0.1:" + javalin.port() + "/units" + query);
        return client.send(HttpRequest.newBuilder(target).header("Accept", type).build(), body);
    }

    @ParameterizedTest
    @CsvSource({"text/csv", "application/x-ndjson"})
    void aFailureOfTheFirstItemIsAProblem(String type) throws Exception {
        HttpResponse<String> answer = ask("?q=u000000000", type, HttpResponse.BodyHandlers.ofString());
        assertEquals(503, answer.statusCode());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("/problems/unavailable"), answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, u000000001", "text/csv, u000019999", "text/csv, error-u000010000",
        "application/x-ndjson, u000000001", "application/x-ndjson, u000019999", "application/x-ndjson, error-u000010000"
    })
    void aFailureOfALaterOneCutsTheConnection(String type, String failing) {
        assertThrows(IOException.class, () -> ask("?q=" + failing, type, HttpResponse.BodyHandlers.ofString()));
    }

    @ParameterizedTest
    @CsvSource({"text/csv, 20001", "application/x-ndjson, 20000"})
    void withoutAFailureItIsWhole(String type, int lines) throws Exception {
        assertEquals(lines, ask("?q=none", type, HttpResponse.BodyHandlers.ofString()).body().lines().count());
    }

    /** The list has no end: it is left only because the client went away. */
    @Test
    void whoGoesAwayStopsTheMaking() throws Exception {
        try (InputStream begin = ask("", "application/x-ndjson", HttpResponse.BodyHandlers.ofInputStream()).body()) {
            assertEquals('{', begin.read());
        }
        assertTrue(deserted.await(1, TimeUnit.MINUTES));
    }
}
