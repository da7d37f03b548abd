package zeren.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.api.Client;
import zeren.api.Sample;
import zeren.api.Server;

/** What a browser is told about pages of other origins (Fetch standard, section 3.3), asked as a browser asks: with headers that are its own. */
@ExtendWith(Sample.class)
class CrossOriginTest {
    private static final String PORTAL = "https://portal.example";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = Server.start("--sample", "--cors-origins", PORTAL + ",http://127.0.0.1:8081");
        client = server.client();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The lines of an answer up to its body. */
    private record Head(int status, List<String> lines) {
        static Head of(Client asked, String request, String... headers) throws IOException {
            URI address = URI.create(asked.address());
            try (Socket socket = new Socket(address.getHost(), address.getPort());
                    BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                List<String> sent = new ArrayList<>(List.of(request + " HTTP/1.1", "Host: " + address.getAuthority(), "Connection: close"));
                sent.addAll(Arrays.asList(headers));
                socket.getOutputStream().write((String.join("\r\n", sent) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
                List<String> lines = in.lines().takeWhile(line -> !line.isEmpty()).toList();
                return new Head(Integer.parseInt(lines.get(0).split(" ")[1]), lines);
            }
        }

        /** Returns what all headers of a name say, item by item. */
        Set<String> all(String name) {
            Set<String> items = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            lines.stream().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .flatMap(line -> Arrays.stream(line.substring(name.length() + 1).split(","))).map(String::strip).forEach(items::add);
            return items;
        }
    }

    private static Head ask(String request, String... headers) throws IOException {
        return Head.of(client, request, headers);
    }

    private static void assertNotAllowed(Head head) {
        assertTrue(head.lines().stream().noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("access-control-")), head.toString());
    }

    @ParameterizedTest
    @CsvSource({"/, 200", "/units, 401", "/nowhere, 401", "/problems/not-found, 200", "/health/live?x=1, 400"})
    void anAnswerSaysThatAPageOfTheOperatorsChoiceMayReadIt(String path, int status) throws IOException {
        Head head = ask("GET " + path, "Origin: " + PORTAL);
        assertEquals(status, head.status());
        assertEquals(Set.of(PORTAL), head.all(ALLOWED));
        assertTrue(head.all("Access-Control-Expose-Headers").containsAll(Set.of("ETag", "Location", "Request-Id", "Retry-After", "WWW-Authenticate")), head.toString());
        assertEquals(Set.of(), head.all("Access-Control-Allow-Credentials"));
        assertTrue(head.all("Vary").contains("Origin"), head.toString());
        assertEquals(1, head.all("Request-Id").size());
    }

    @Test
    void whatElseAnAnswerDependsOnIsStillSaid() throws IOException {
        assertEquals(Set.of("Origin", "Accept", "Accept-Language"), ask("GET /problems/not-found", "Origin: " + PORTAL).all("Vary"));
        assertEquals(Set.of("Origin", "Accept", "Accept-Language"), ask("GET /problems/not-found").all("Vary"));
        assertEquals(Set.of("Origin"), ask("GET /units").all("Vary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "https://other.example", "https://portal.example.evil.example", "https://xportal.example", "http://portal.example", "https://portal.example:444",
        "https://portal.example/", "*", "http://127.0.0.1", "https://portalXexample"})
    void nobodyElseIsToldThatItMay(String origin) throws IOException {
        Head head = ask("GET /problems/not-found", "Origin: " + origin);
        assertEquals(200, head.status());
        assertNotAllowed(head);
        assertTrue(head.all("Vary").contains("Origin"), head.toString());
        assertNotAllowed(ask("OPTIONS /units/0101", "Origin: " + origin, "Access-Control-Request-Method: PUT", "Access-Control-Request-Headers: if-match"));
    }

    @Test
    void aPreliminaryQuestionIsAnsweredWithoutATokenAndAlikeForEveryPath() throws IOException {
        for (String path : List.of("/units/0101", "/nowhere", "/")) {
            Head head = ask("OPTIONS " + path, "Origin: " + PORTAL, "Access-Control-Request-Method: PUT",
                    "Access-Control-Request-Headers: authorization,content-type,if-match,on-behalf-of");
            assertEquals(200, head.status());
            assertEquals(Set.of(PORTAL), head.all(ALLOWED));
            assertEquals(Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"), head.all("Access-Control-Allow-Methods"));
            assertTrue(head.all("Access-Control-Allow-Headers").containsAll(Set.of("Authorization", "Content-Type", "If-Match", "If-None-Match", "On-Behalf-Of", "Idempotency-Key")),
                    head.toString());
            assertEquals(Set.of(), head.all("Access-Control-Allow-Credentials"));
            assertEquals(Set.of("600"), head.all("Access-Control-Max-Age"));
            assertTrue(head.all("Vary").contains("Origin"), head.toString());
            assertEquals(Set.of("no-store"), head.all("Cache-Control"));
        }
        assertEquals(401, ask("OPTIONS /units/0101", "Origin: " + PORTAL).status(), "this is no preliminary question");
        assertEquals(Set.of(PORTAL), ask("PUT /units/0101", "Origin: " + PORTAL, "If-Match: \"x\"", "Content-Length: 0").all(ALLOWED), "the question itself needs a token");
    }

    @Test
    void byDefaultNoPageMay(Client plain) throws IOException {
        assertNotAllowed(Head.of(plain, "GET /", "Origin: " + PORTAL));
        assertEquals(Set.of(), Head.of(plain, "GET /", "Origin: " + PORTAL).all("Vary"));
        assertEquals(401, Head.of(plain, "OPTIONS /units", "Origin: " + PORTAL, "Access-Control-Request-Method: GET").status());
    }
}
