package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import zeren.api.watch.Exposition;
import zeren.api.watch.MetricsUnavailable;

/** What is measured of a real server, read as strictly as the format of Prometheus is written down. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String REQUESTS = "http_server_requests_seconds_count";
    private static final Pattern NAMED = Pattern.compile("(?m)^\\| `([a-z0-9_]+)[`{]");

    private Server server;

    @BeforeAll
    void start() {
        server = Server.start("--sample", "--metrics-port", "0");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void isWellFormedAndSaysHowTheRegisterIs() throws Exception {
        server.client().get("/obligations?limit=1").is(200);
        server.app().metrics().orElseThrow().figures().refresh();
        Exposition scraped = scrape();
        assertEquals(1, scraped.value("zeren_store_answers", Map.of()));
        assertTrue(scraped.value("zeren_events_untold", Map.of()) >= 0);
        assertEquals(server.client().get("/journal/head").is(200).json().path("sequence").asLong(), scraped.value("zeren_journal_sequence", Map.of()));
        assertEquals(0, scraped.value("zeren_webhooks", Map.of()));
        assertTrue(scraped.value("zeren_register_units", Map.of()) > 30);
    }

    @Test
    void countsEachRequestByTheRouteOfTheContract() throws Exception {
        Map<String, String> unit = Map.of("method", "GET", "route", "/units/{code}", "status", "200");
        double before = waitedFor(REQUESTS, unit, 0);
        server.client().get("/units/0101").is(200);
        server.client().get("/units/0102").is(200);
        assertEquals(before + 2, waitedFor(REQUESTS, unit, before + 2));
    }

    @Test
    void aPortThatIsTakenIsTold() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertEquals("127.0.0.1 port " + port, assertThrows(MetricsUnavailable.class, () -> Server.start("--metrics-port", port)).getMessage());
        }
    }

    /** A name or a label that a client could choose would fill the memory of whoever measures. */
    @Test
    void isOfTheSameSizeWhateverClientsSend() throws Exception {
        attack("first");
        Set<String> before = scrape().series();
        for (int round = 0; round < 40; round++) {
            attack("round-" + round);
        }
        assertEquals(new TreeSet<>(before), new TreeSet<>(scrape().series()));
        Set<String> routes = new HashSet<>(Set.of("none"));
        Contract.document().path("paths").fieldNames().forEachRemaining(routes::add);
        Set<String> found = scrape().labels("route");
        assertTrue(routes.containsAll(found), found::toString);
        assertTrue(scrape().labels("method").stream().allMatch(method -> method.matches("GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|OTHER")));
    }

    @Test
    void isNotOnThePortOfTheRegisterAndNothingElseIsOnItsOwn() throws Exception {
        server.client().withToken("").get("/metrics").is(401);
        server.client().get("/metrics").is(404);
        assertEquals(404, ask("GET", "/obligations").statusCode());
        assertEquals(405, ask("POST", "/metrics").statusCode());
        HttpResponse<String> head = ask("HEAD", "/metrics");
        assertEquals("", head.body());
        assertEquals("text/plain; version=0.0.4; charset=utf-8", head.headers().firstValue("Content-Type").orElse(""));
    }

    /** The page lists exactly what there is of Zeren's own, in both languages, and nothing that is not there. */
    @Test
    void isListedOnThePageForOperators() throws Exception {
        server.client().get("/nowhere").is(404);
        Exposition scraped = scrape();
        for (String page : List.of("operating.md", "operating.zh-CN.md")) {
            String text = Files.readString(Path.of("../docs", page));
            Set<String> listed = NAMED.matcher(text.substring(text.indexOf("/metrics`", text.indexOf("--metrics-port 9101")), text.indexOf("```yaml\ngroups:"))).results()
                    .map((MatchResult row) -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
            Set<String> names = new TreeSet<>(scraped.names());
            assertEquals(Set.of(), listed.stream().filter(name -> !names.contains(name) && !name.startsWith("zeren_to_do_push_")).collect(Collectors.toSet()), "listed on " + page + ", but not there");
            assertEquals(Set.of(), names.stream().filter(name -> name.startsWith("zeren_") && !listed.contains(name)).collect(Collectors.toSet()), "not listed on " + page);
        }
    }

    private void attack(String mark) {
        Client client = server.client();
        client.get("/" + mark);
        client.get("/units/" + mark);
        client.get("/obligations?" + mark + "=1");
        client.get("/calendars/" + mark + ".ics");
        client.withToken(mark).get("/units");
        client.send(mark.toUpperCase(Locale.ROOT), "/units", BodyPublishers.noBody());
    }

    /** What counts a request is told when its answer has been sent, which its client may have read before. */
    private double waitedFor(String name, Map<String, String> labels, double atLeast) throws Exception {
        double value = scrape().value(name, labels);
        for (int tries = 0; tries < 200 && value < atLeast; tries++) {
            Thread.onSpinWait();
            value = scrape().value(name, labels);
        }
        return value;
    }

    private Exposition scrape() throws IOException, InterruptedException {
        HttpResponse<String> answer = ask("GET", "/metrics");
        assertEquals(200, answer.statusCode());
        return Exposition.parse(answer.body());
    }

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.app().metrics().orElseThrow().port() + path);
        return HTTP.send(HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }
}
