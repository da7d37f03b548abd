package zeren.api.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** Texts that are taken for something else where nobody is careful: what is let in comes out as it was, on both databases, and the rest is refused. */
@ParameterizedClass
@EnumSource
record TextsTest(Engine engine) {
    static final List<String> WHOLE = List.of(
            "𠮷野家党支部", "𠮷".repeat(100), "a\u200bb", "a\u200db", "\ufeffa", "e\u0301", "ﬁ", "\u05d0\u05d1", "x'; drop table unit; --", "' OR '1'='1",
            "\\'; select pg_sleep(9); --", "$$", "%s%n", "${jndi:ldap://127.0.0.1/a}",
            "{{7*7}}", "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1", "\"", "a,b;c", "null", "%0d%0aSet-Cookie: a=b", "../../etc/passwd", "👩‍👩‍👧");
    static final List<String> REFUSED = List.of(
            "a\\u0000b", "\\u0000", "a\\nb", "a\\r\\nX: y", "\\u001b[31m", "\\u0085", "\\u2028", "\\u202ea", "\\u2066a", "\\ud800", "a\\udc00b", "\\udc00\\ud800", " ", "\\u3000", "\\u007f");

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

    @ParameterizedTest
    @FieldSource("WHOLE")
    void comesOutAsItWas(String text) throws Exception {
        String code = "t" + Math.floorMod(text.hashCode(), 1_000_000);
        JsonNode name = new JsonMapper().createObjectNode().put("zh", text).put("en", text);
        put(code, name.toString()).is(201);
        assertEquals(name, client.get("/units/" + code).is(200).json().path("name"));
        JsonNode entry = client.get("/journal?after=0&limit=500").is(200).json().path("items");
        assertTrue(entry.toString().contains(new JsonMapper().writeValueAsString(text)), "in the journal");
        // Of a table, no cell is a formula.
        String table = client.get("/units?parent=school", "Accept", "text/csv").is(200).body();
        String row = table.lines().filter(line -> line.startsWith(code + ",")).findFirst().orElseThrow();
        assertTrue(row.contains(text.replace("\"", "\"\"")), row);
        assertTrue(!row.matches(".*,\"?[=+@-].*"), row);
    }

    @Test
    void comesOutAsItWasForWhoReadsAnew() {
        String name = "{\"zh\":\"" + "𠮷".repeat(100) + "\",\"en\":\"x\"}";
        put("anew", name).is(201);
        try (Site other = site.another()) {
            assertEquals(client.get("/units/anew").is(200).body(), other.client().get("/units/anew").is(200).body());
        }
    }

    @ParameterizedTest
    @FieldSource("REFUSED")
    void isRefused(String escaped) {
        Map<String, String> before = site.contents();
        put("t", "{\"zh\":\"" + escaped + "\",\"en\":\"x\"}").isProblem(400, "invalid-body");
        assertEquals(before, site.contents());
    }

    /** Half of a pair of surrogates, a byte too few, one too many, a longer way to say the same. */
    @ParameterizedTest
    @EnumSource(NoUtf8.class)
    void whatIsNoUtf8IsRefused(NoUtf8 bytes) {
        String body = new String(bytes.bytes, StandardCharsets.ISO_8859_1);
        byte[] whole = ("{\"kind\":\"secondary_organisation\",\"name\":{\"zh\":\"" + body + "\",\"en\":\"x\"},\"parent\":\"school\",\"exists_from\":\"2000-01-01\"}").getBytes(StandardCharsets.ISO_8859_1);
        client.send("PUT", "/units/t", BodyPublishers.ofByteArray(whole), "Content-Type", "application/json").isProblem(400, "invalid-body");
    }

    private static Answer put(String code, String name) {
        String body = "{\"kind\":\"secondary_organisation\",\"name\":" + name + ",\"parent\":\"school\",\"exists_from\":\"2000-01-01\"}";
        return client.send("PUT", "/units/" + code, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    enum NoUtf8 {
        HALF_A_PAIR(0xED, 0xA0, 0x80), A_PAIR_AS_TWO(0xED, 0xA1, 0x82, 0xED, 0xBE, 0xB7), LONGER(0xC0, 0x80), CUT_OFF(0xF0, 0xA0, 0xAE), BEYOND(0xF4, 0x90, 0x80, 0x80), LATIN(0xE9), NEVER(0xFF);

        private final byte[] bytes;

        NoUtf8(int... bytes) {
            this.bytes = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                this.bytes[i] = (byte) bytes[i];
            }
        }
    }
}
