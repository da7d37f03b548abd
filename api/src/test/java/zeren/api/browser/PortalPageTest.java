package zeren.api.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.Client;
import zeren.api.Server;

/** The page of {@code examples/portal} in a real browser, from an origin of its own, beside what the server says itself. */
@Tag("browser")
class PortalPageTest {
    private static final Path PAGE = Path.of("..", "examples", "portal", "index.html");
    private static final String TODAY = "as_of=2026-06-15";

    @TempDir
    static Path folder;

    private static HttpServer portal;
    private static Server server;
    private static Client delegate;
    private static String token;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page = Files.readAllBytes(PAGE);
        portal.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        portal.start();
        server = Server.start("--sample", "--cors-origins", "http://127.0.0.1:" + portal.getAddress().getPort(), "--pc-url-template", "https://portal.example/to-do?id={id}");
        token = server.client().post("/tokens", BodyPublishers.ofString("{\"role\":\"reporter\",\"units\":[\"superior\"],\"delegate\":true}"), "Content-Type", "application/json")
                .is(201).json().path("token").asText();
        delegate = server.client().withToken(token);
        chromium = new Chromium(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
        portal.stop(0);
    }

    private static URI page(String host, String fragment) {
        return URI.create("http://" + host + ":" + portal.getAddress().getPort() + "/#base=" + delegate.address() + "&" + TODAY + "&" + fragment);
    }

    private static String dom(String fragment) {
        return chromium.dom(page("127.0.0.1", fragment));
    }

    private static List<String> all(String form, String dom) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(form).matcher(dom);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void showsWhatAPersonHasToDoInBothLanguages() {
        for (String language : List.of("zh", "en")) {
            String dom = dom("staff=00020&lang=" + language + "&token=" + token);
            JsonNode summary = delegate.get("/summary?" + TODAY, "On-Behalf-Of", "00020").is(200).json();
            assertEquals(List.of(summary.path("open").asText()), all("<dd id=\"open\">([0-9]+)</dd>", dom));
            assertEquals(List.of(summary.path("due_in_7_days").asText()), all("<dd id=\"soon\">([0-9]+)</dd>", dom));
            assertEquals(List.of(summary.path("overdue").asText()), all("<dd id=\"overdue\">([0-9]+)</dd>", dom));
            JsonNode toDos = delegate.get("/to-dos?limit=8&" + TODAY, "On-Behalf-Of", "00020").is(200).json();
            assertEquals(8, toDos.path("items").size());
            assertEquals(toDos.path("items").findValuesAsText("id"), all("<li data-id=\"([^\"]+)\">", dom));
            toDos.path("items").forEach(toDo -> assertTrue(dom.contains(">" + toDo.path("title").path(language).asText() + "</a>"), toDo.toString()));
            String picture = delegate.get("/units/0101/year/2026.svg?" + TODAY, "On-Behalf-Of", "00020", "Accept-Language", language).is(200).body();
            List<String> told = List.of(all("<title id=\"zeren-title\">([^<]*)<", picture).get(0), all("<desc id=\"zeren-desc\">([^<]*)<", picture).get(0));
            assertEquals(List.of(String.join(" ", told)), all("<img id=\"year\" alt=\"([^\"]*)\" src=\"blob:[^\"]+\">", dom));
            assertTrue(dom.contains("<section id=\"pictures\" aria-labelledby=\"year-heading\">"), "the picture was loaded: " + dom);
            assertTrue(dom.contains("<html lang=\"" + (language.equals("zh") ? "zh-CN" : "en") + "\">") && dom.contains("aria-busy=\"false\""), dom);
        }
    }

    @Test
    void saysThatThereIsNothingToDo() {
        String dom = dom("staff=99999&lang=zh&token=" + token);
        assertTrue(dom.contains("<p id=\"none\" class=\"note\" data-word=\"none\">没有待办事项。</p>"), dom);
        assertEquals(List.of("0"), all("<dd id=\"overdue\">([0-9]+)</dd>", dom));
        assertTrue(dom.contains("aria-labelledby=\"year-heading\" hidden=\"\""), dom);
        assertTrue(dom.contains("role=\"alert\" hidden=\"\""), dom);
    }

    @Test
    void tellsInTheWordsOfTheServerWhatIsWrong() {
        String wrong = dom("staff=00020&lang=zh&token=zrn_" + "A".repeat(43));
        JsonNode problem = delegate.withToken("zrn_" + "A".repeat(43)).get("/summary", "Accept-Language", "zh").is(401).json();
        assertTrue(wrong.contains("role=\"alert\"><strong>" + problem.path("title").asText() + "</strong>"), wrong);
        assertTrue(wrong.contains("<div id=\"parts\" hidden"), wrong);
        String malformed = dom("staff=a%20b&lang=en&token=" + token);
        assertTrue(malformed.contains("<strong>" + delegate.get("/summary", "On-Behalf-Of", "a b").is(400).json().path("title").asText() + "</strong>"), malformed);
        assertTrue(dom("lang=en").contains("<strong>A setting is missing</strong>"));
    }

    @Test
    void anotherOriginIsNotLetIn() {
        String dom = chromium.dom(page("localhost", "staff=00020&lang=en&token=" + token));
        assertTrue(dom.contains("<strong>Nothing can be read</strong> <span>The service does not answer, or does not let this page ask (--cors-origins).</span>"), dom);
        assertFalse(dom.contains("data-id="), dom);
    }

    /** Leaves pictures of the page in {@code target}, to be looked at; one of them is in {@code docs}. */
    @Test
    void isLookedAtOnAPhoneAndOnAScreen() throws IOException {
        Path narrow = Path.of("target", "portal-360.png");
        Path wide = Path.of("target", "portal.png");
        chromium.screenshot(page("127.0.0.1", "staff=00020&lang=zh&token=" + token), narrow, 360, 1500);
        chromium.screenshot(page("127.0.0.1", "staff=00020&lang=en&token=" + token), wide, 1200, 800);
        assertTrue(Files.size(narrow) > 20_000 && Files.size(wide) > 20_000);
    }
}
