package zeren.api.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.sql.Engine;
import zeren.rulebook.ShippedRulebooks;

/** Bodies that are meant to cost more than they say, or to be read in two ways: each is refused, and changes nothing. */
class BodiesTest {
    private static final int DEEP = 100_000;
    private static final int LARGEST = 1_000_000;
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static final String FORM = "multipart/form-data; boundary=b";

    private static Site site;
    private static Client client;
    private static Map<String, String> before;

    @BeforeAll
    static void open() throws IOException {
        site = Site.open(Engine.H2, Files.createTempDirectory("zeren"));
        client = site.client();
        before = site.contents();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    static List<Arguments> bodies() {
        return Stream.of(inJson(), inYaml(), inFiles()).flatMap(List::stream).toList();
    }

    private static List<Arguments> inJson() {
        return List.of(
                Arguments.of("deep lists", "/tokens", JSON, "{\"units\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}", 400),
                Arguments.of("deep objects", "/imports", JSON, "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP), 400),
                Arguments.of("lists that never end", "/tokens", JSON, "[".repeat(DEEP), 400),
                Arguments.of("a number of many digits", "/webhooks/h1/replays", JSON, "{\"after\":" + "9".repeat(DEEP) + "}", 400),
                Arguments.of("a number of a large exponent", "/webhooks/h1/replays", JSON, "{\"after\":1e" + "9".repeat(9) + "}", 400),
                Arguments.of("a number of a small exponent", "/webhooks/h1/replays", JSON, "{\"after\":1e-" + "9".repeat(9) + "}", 400),
                Arguments.of("many fields", "/tokens", JSON, many("\"x%d\":1"), 400),
                Arguments.of("one field again and again", "/tokens", JSON, "{" + "\"role\":\"viewer\",".repeat(20_000) + "\"role\":\"viewer\"}", 400),
                Arguments.of("names that hash alike", "/tokens", JSON, alike(), 400),
                Arguments.of("many fields that nobody knows", "/imports", JSON, many("\"x%d\":{}"), 400),
                Arguments.of("a long name", "/tokens", JSON, "{\"" + "x".repeat(DEEP) + "\":1}", 400),
                Arguments.of("a long text", "/tokens", JSON, "{\"role\":\"" + "x".repeat(DEEP) + "\"}", 400),
                Arguments.of("escapes without end", "/tokens", JSON, "{\"role\":\"" + "\\u0000".repeat(DEEP) + "\"}", 400),
                Arguments.of("half a character", "/grants", JSON, "{\"staff_no\":\"\\ud800\",\"role\":\"viewer\",\"units\":[\"0101\"]}", 400),
                Arguments.of("many units", "/tokens", JSON, "{\"role\":\"viewer\",\"units\":[" + "\"0101\",".repeat(DEEP) + "\"0101\"]}", 400));
    }

    private static List<Arguments> inYaml() {
        String rulebook = ShippedRulebooks.text("lab-safety-sample");
        return List.of(
                Arguments.of("deep YAML in flow", "/rulebooks", YAML, "[".repeat(DEEP), 400),
                Arguments.of("deep YAML in flow maps", "/rulebooks", YAML, "{a: ".repeat(DEEP), 400),
                Arguments.of("deep YAML in blocks", "/rulebooks", YAML, "- ".repeat(DEEP), 400),
                Arguments.of("deep YAML of keys", "/rulebooks", YAML, "? ".repeat(DEEP), 400),
                Arguments.of("YAML of aliases", "/rulebooks", YAML, laughs(), 400),
                Arguments.of("YAML that merges", "/rulebooks", YAML, "a: &a {b: 1}\nc:\n  <<: *a\n", 400),
                Arguments.of("YAML of a class", "/rulebooks", YAML, "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1/\"]]]]", 400),
                Arguments.of("YAML of binary", "/rulebooks", YAML, "a: !!binary " + "A".repeat(DEEP), 400),
                Arguments.of("several documents", "/rulebooks", YAML, "---\na: 1\n".repeat(10_000), 400),
                Arguments.of("a long key", "/rulebooks", YAML, "x".repeat(DEEP) + ": 1", 400),
                Arguments.of("an escaped NUL", "/rulebooks", YAML, rulebook.replaceFirst("en: \"?", "en: \"\\\\0\" #"), 400),
                Arguments.of("a directive", "/rulebooks", YAML, "%YAML 9.9\n---\n" + rulebook, 400));
    }

    private static List<Arguments> inFiles() {
        return List.of(
                Arguments.of("quotes without end", "/imports", FORM, part("units", "code,kind\n" + "\"".repeat(DEEP + 1)), 422),
                Arguments.of("many columns", "/imports", FORM, part("units", ",".repeat(DEEP) + "\n"), 422),
                Arguments.of("as many columns as a body can have", "/imports", FORM, part("units", ",".repeat(9 * LARGEST) + "\n" + "x".repeat(9)), 422),
                Arguments.of("many lines", "/imports", FORM, part("units", "code,kind,function,name_zh,name_en,parent,exists_from,exists_to,successor\n" + " \n".repeat(DEEP)), 422),
                Arguments.of("as many empty lines as a body can have", "/imports", FORM, part("units", "\n".repeat(9 * LARGEST) + "x"), 422),
                Arguments.of("many parts", "/imports", FORM, ("--b\r\nContent-Disposition: form-data; name=\"units\"\r\n\r\n\r\n").repeat(10_000) + "--b--\r\n", 400),
                Arguments.of("a part of a long head", "/imports", FORM, "--b\r\nContent-Disposition: form-data; name=\"" + "x".repeat(DEEP) + "\"\r\n\r\n\r\n--b--\r\n", 400),
                Arguments.of("no end of the parts", "/imports", FORM, "--b\r\n".repeat(10_000), 400),
                Arguments.of("a name that leads out", "/imports", FORM, "--b\r\nContent-Disposition: form-data; name=\"../units\"; filename=\"../../x\"\r\n\r\n\r\n--b--\r\n", 400));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void isRefused(String name, String path, String type, String body, int status) {
        Answer answer = client.post(path, BodyPublishers.ofString(body), "Content-Type", type);
        assertTrue(answer.status() == status || answer.status() == 404, name + ": " + answer.status() + " " + shown(answer));
        assertTrue(answer.body().length() < LARGEST, "what is refused is not told at length");
        assertEquals(before, site.contents());
    }

    /** Whoever sends more than is read is answered as soon as it is more. */
    @Test
    void chunksWithoutEndAreNotReadToTheEnd() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", URI.create(client.address()).getPort())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /tokens HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + client.token() + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            int sent = 0;
            while (socket.getInputStream().available() == 0 && sent < 200 * LARGEST) {
                out.write(chunk);
                sent += chunk.length;
            }
            assertEquals("HTTP/1.1 413", new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
        } catch (SocketException cut) {
            // The server has answered and hung up while more was on its way.
            client.get("/units/0101").is(200);
        }
        assertEquals(before, site.contents());
    }

    private static String shown(Answer answer) {
        return answer.body().substring(0, Math.min(300, answer.body().length()));
    }

    private static String many(String field) {
        StringBuilder fields = new StringBuilder("{\"role\":\"viewer\"");
        for (int i = 0; i < 50_000; i++) {
            fields.append(',').append(String.format(field, i));
        }
        return fields.append('}').toString();
    }

    /** Returns an object whose names all have the same hash code in Java. */
    private static String alike() {
        StringBuilder fields = new StringBuilder("{\"role\":\"viewer\"");
        for (int i = 0; i < 1 << 13; i++) {
            StringBuilder name = new StringBuilder();
            for (int bit = 0; bit < 13; bit++) {
                name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            fields.append(",\"").append(name).append("\":1");
        }
        return fields.append('}').toString();
    }

    private static String laughs() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 20; i++) {
            yaml.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ",").repeat(9)).append("*a").append(i - 1).append("]\n");
        }
        return yaml.toString();
    }

    private static String part(String name, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"x.csv\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--b--\r\n";
    }
}
