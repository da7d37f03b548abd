package zeren.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import io.javalin.http.Handler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.api.sql.StorageException;
import zeren.api.watch.LogBook;
import zeren.text.InvalidValueException;

/** What becomes of exceptions, by routes that do nothing but throw them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsTest {
    private static final String SECRET = "select password from token";

    private final LogBook log = new LogBook();
    private Javalin javalin;

    @BeforeAll
    void start() {
        javalin = Javalin.create(config -> {
            Conventions.install(config, Optional.empty(), Set.of(), new Drain());
            Routes routes = new Routes(config);
            routes.get("/exception", throwing(new IllegalStateException(SECRET)));
            routes.get("/checked", throwing(new IOException(SECRET)));
            routes.get("/storage", throwing(new StorageException(SECRET)));
            routes.get("/value", throwing(new InvalidValueException("period", "2026-H3", "2026-H1 or 2026-H2")));
            routes.get("/ready", new HealthRoutes(() -> {
                throw new StorageException(SECRET);
            }, new Drain())::ready);
            routes.get("/error", ctx -> {
                throw new StackOverflowError(SECRET);
            });
        }).start("127.0.0.1", 0);
    }

    @AfterAll
    void stop() {
        javalin.stop();
        log.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/exception, 500, internal-error", "/checked, 500, internal-error", "/error, 500, internal-error", "/storage, 503, unavailable",
        "/ready, 503, unavailable", "/value, 400, invalid-parameter"
    })
    void isAProblemInOurWords(String path, int status, String slug) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + javalin.port() + path)).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(status, answer.statusCode());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("\"type\": \"/problems/" + slug + "\""), answer.body());
        assertTrue(answer.headers().firstValue("Request-Id").isPresent());
        String id = answer.headers().firstValue("Request-Id").orElseThrow();
        long logged = log.objects().stream().filter(line -> line.path("request_id").asText().equals(id)).filter(line -> line.has("stack_trace")).count();
        assertEquals(status == 400 ? 0 : 1, logged, "a fault is logged once, under the id of the request");
        assertFalse(answer.body().contains("password") || answer.body().contains("Exception"), answer.body());
    }

    private static Handler throwing(Exception exception) {
        return ctx -> {
            throw exception;
        };
    }
}
