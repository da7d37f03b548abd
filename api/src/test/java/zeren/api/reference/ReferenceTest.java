package zeren.api.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Sample;

@ExtendWith(Sample.class)
class ReferenceTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    @Test
    void thePageNamesExactlyItsFilesAndWhatIsOpenBesides(Client client) {
        Answer page = client.withToken("").get("/docs").is(200);
        assertEquals("text/html;charset=utf-8", page.header("Content-Type").replace(" ", ""));
        Set<String> expected = new TreeSet<>(Set.of("openapi.yaml", "openapi.json", "problems"));
        for (ReferenceFile file : ReferenceFile.values()) {
            expected.add("docs/" + file.address());
        }
        Set<String> links = LINK.matcher(page.body()).results().map(link -> link.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, links);
        links.forEach(link -> client.withToken("").get("/" + link).is(200));
    }

    @Test
    void thePageLetsNothingInButWhatThisServerSends(Client client) {
        Answer page = client.withToken("").get("/docs").is(200);
        String policy = page.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'; "), policy);
        assertFalse(policy.contains("unsafe") || policy.contains("*") || policy.contains("http"), policy);
        assertEquals("DENY", page.header("X-Frame-Options"));
        assertEquals("no-referrer", page.header("Referrer-Policy"));
        assertFalse(page.body().matches("(?s).*(<style|<script>|<script [^s]|style=|\\son[a-z]+=|//[a-z]).*"), page.body());
        client.withToken("").get("/docs", "If-None-Match", page.header("ETag")).is(304);
    }

    @ParameterizedTest
    @EnumSource
    void aFileMayBeKeptUnderTheAddressOfWhatIsInIt(ReferenceFile file, Client client) {
        assertTrue(file.address().matches("[a-z-]+-[0-9a-f]{12}\\.(js|css|svg)"), file.address());
        Answer answer = client.withToken("").get("/docs/" + file.address()).is(200);
        assertEquals(file.contentType().replace(" ", ""), answer.header("Content-Type").replace(" ", ""));
        assertEquals("same-origin", answer.header("Cross-Origin-Resource-Policy"));
        client.withToken("").get("/docs/" + file.address(), "If-None-Match", answer.header("ETag")).is(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "swagger-ui-bundle.js", "swagger-ui.css", "reference.html", "index.html", "swagger-initializer.js", "oauth2-redirect.html", "swagger-ui.js",
        "swagger-ui-bundle.js.LICENSE.txt", "..", "%2e%2e", "..%5creference.js", "package-info.class", "reference-000000000000.js", "%00"
    })
    void nothingElseOfTheBundleIsThere(String name, Client client) {
        assertNotEquals(200, client.withToken("").get("/docs/" + name).status());
    }

    @Test
    void noPathLeadsOutOfIt(Client client) {
        for (String path : List.of("/docs/..%2fopenapi.yaml", "/docs/%2e%2e%2fopenapi.yaml", "/docs/swagger-ui/5.34.1/index.html", "/docs//reference.js", "/docs/%2freference.js")) {
            assertNotEquals(200, client.withToken("").get(path).status(), path);
        }
    }

    @Test
    void theFilesNameNoOneElse() {
        for (ReferenceFile file : List.of(ReferenceFile.SCRIPT, ReferenceFile.STYLE, ReferenceFile.BUNDLE_STYLE)) {
            String text = new String(file.bytes(), StandardCharsets.UTF_8).replace("http://www.w3.org/", "");
            assertFalse(text.matches("(?s).*(https?:|@import|url\\(['\"]?//).*"), file.file());
        }
    }
}
