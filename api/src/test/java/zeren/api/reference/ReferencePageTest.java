package zeren.api.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.Client;
import zeren.api.Contract;
import zeren.api.Server;
import zeren.api.browser.WatchedPage;

/** The page, opened by a browser that reaches nothing but this machine. */
@Tag("browser")
class ReferencePageTest {
    private static final String NOTHING_KEPT = "String(localStorage.length + sessionStorage.length) + document.cookie";
    private static final Path PICTURES = Path.of("target");

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start("--sample", "--base-url", "https://zeren.example/register");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void showsEveryOperationAndAsksNobodyElse(@TempDir Path folder) {
        String address = server.client().address();
        try (WatchedPage page = WatchedPage.open(folder, URI.create(address + "/docs"), 1280, 1600)) {
            page.until("document.querySelectorAll('.opblock').length >= " + operations().size());
            String found = page.run("[...document.querySelectorAll('.opblock')].map(block => block.id).sort().join('\\n')");
            assertEquals(String.join("\n", operations()), found);
            assertEquals("Zeren · 接口参考 · API reference", page.run("document.title"));
            page.screenshot(PICTURES.resolve("docs.png"));
            assertEquals(List.of(), page.complaints());
            assertEquals(Set.of(), others(page, address + "/"));
            assertTrue(page.requests().contains("GET " + address + "/openapi.json"), page.requests().toString());
            assertEquals("0", page.run(NOTHING_KEPT));
            assertEquals("", page.run("[...document.links].map(link => link.href).filter(href => !href.startsWith(location.origin + '/')).join()"));
        }
    }

    @Test
    void isForAPhoneToo(@TempDir Path folder) {
        try (WatchedPage page = WatchedPage.open(folder, URI.create(server.client().address() + "/docs#/obligations/listObligations"), 500, 1600)) {
            page.until("document.querySelector('.opblock.is-open .parameters')");
            page.screenshot(PICTURES.resolve("docs-phone.png"));
            assertTrue(Integer.parseInt(page.run("document.documentElement.scrollWidth - window.innerWidth")) <= 0, "the page is wider than the window");
        }
    }

    @Test
    void letsOperationsBeTriedBehindAProxyAndKeepsNoToken(@TempDir Path folder) {
        Client administrator = server.client();
        String token = administrator.post("/tokens", BodyPublishers.ofString("{\"role\":\"administrator\"}"), "Content-Type", "application/json")
                .is(201).json().path("token").asText();
        try (PathProxy proxy = new PathProxy("/register", administrator.address());
                WatchedPage page = WatchedPage.open(folder, URI.create(proxy.address() + "/docs"), 1280, 1600)) {
            page.until("document.querySelectorAll('.opblock').length >= " + operations().size());
            authorize(page, token);
            assertEquals("200", statusOf(page, "obligations-listObligations"));
            assertEquals("201", statusOf(page, "facts-recordPerformance"));
            assertEquals("2", page.run("document.querySelectorAll('.curl-command').length"), "each with its command");
            assertEquals("false", page.run("document.body.innerText.includes('" + token + "')"), "which does not show the token");
            page.screenshot(PICTURES.resolve("docs-tried.png"));
            assertEquals(List.of(), page.complaints());
            assertEquals(Set.of(), others(page, proxy.address() + "/"));
            assertEquals("0", page.run(NOTHING_KEPT));
        }
    }

    /** Opens an operation, tries it with what the page fills in, and returns the status of the answer. */
    private static String statusOf(WatchedPage page, String operation) {
        String block = "document.querySelector('#operations-" + operation;
        page.run(block + " .opblock-summary-control').click()");
        page.until(block + " .try-out__btn')");
        page.run(block + " .try-out__btn').click()");
        page.until(block + " .execute')");
        page.run(block + " .execute').click()");
        String status = page.until(block + " .live-responses-table .response .response-col_status')?.textContent.trim()");
        page.run(block + " .live-responses-table').scrollIntoView()");
        return status;
    }

    private static void authorize(WatchedPage page, String token) {
        page.run("document.querySelector('.auth-wrapper .authorize').click()");
        page.until("document.querySelector('.auth-container input')");
        page.run("{ const field = document.querySelector('.auth-container input');"
                + "Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, '" + token + "');"
                + "field.dispatchEvent(new Event('input', {bubbles: true})); }");
        page.run("document.querySelector('.auth-container .modal-btn.authorize').click()");
        page.until("document.querySelector('.auth-container .btn-done')");
        page.run("document.querySelector('.auth-container .btn-done').click()");
    }

    /** Returns what was asked for that does not begin with an address; pictures in a style sheet are asked for from nobody. */
    private static Set<String> others(WatchedPage page, String address) {
        Set<String> others = new TreeSet<>();
        for (String request : page.requests()) {
            String asked = request.substring(request.indexOf(' ') + 1);
            if (!asked.startsWith(address) && !asked.startsWith("data:")) {
                others.add(request);
            }
        }
        return others;
    }

    private static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        Contract.document().path("paths").forEach(path -> path.forEach(operation -> {
            if (operation.has("operationId")) {
                operations.add("operations-" + operation.path("tags").path(0).asText() + "-" + operation.path("operationId").asText());
            }
        }));
        // What the server sends by itself is shown apart.
        Contract.document().path("webhooks").forEach(sent -> operations.add("operations-webhooks-" + sent.path("post").path("operationId").asText()));
        return operations;
    }
}
