package zeren.api.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.api.Site;
import zeren.api.sql.Engine;

/**
 * The examples of {@code examples/to-do-push}, byte by byte as a real receiver gets them, from a register that is the same for ever. With
 * {@code -Dgolden.write=true} the files are written anew.
 */
class GoldenTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "to-do-push");
    private static final String BOOK = "gxufe-2020-5:";
    private static final String DOCUMENTS = "\"documents\":[{\"kind\":\"minutes\",\"number\":\"1\"},{\"kind\":\"report\",\"number\":\"2\"}]";

    @ParameterizedTest
    @CsvSource({"one-by-one, campus-to-dos", "in-batches, office-gateway"})
    void aRealReceiverGetsExactlyTheseRequests(String example, String target, @TempDir Path folder) throws Exception {
        Path home = EXAMPLES.resolve(example);
        try (Site site = Site.openEmpty(Engine.H2, folder); Receiver receiver = new Receiver()) {
            Set<String> open = new TreeSet<>();
            receiver.when(request -> answer(request, open));
            smallSchool(site);
            String yaml = Files.readString(home.resolve("to-do-push.yaml"));
            PushSite pushes = new PushSite(site, "one",
                    TargetFile.read(yaml.replace("127.0.0.1:8899", "127.0.0.1:" + receiver.port()).replace("requests_per_second: 20", "requests_per_second: 1000"), home));
            site.at("2026-06-15T04:00:00Z");
            pushes.run();
            check(home, "1-first-round", receiver);
            String study = "/obligations/" + BOOK + "study-secondary:0101:2026-H1";
            post(site, study + "/performances", "{\"performed_on\":\"2026-06-12\"," + DOCUMENTS + "}");
            site.at("2026-06-15T05:00:00Z");
            pushes.run();
            check(home, "2-performed", receiver);
            site.at("2026-06-30T16:00:00Z");
            pushes.run();
            check(home, "3-first-of-july", receiver);
            assertEquals(0, site.pushes().counts(target).pending());
            assertEquals(0, site.pushes().counts(target).refused());
            assertTrue(site.pushes().counts(target).completed() > 0);
            assertTrue(site.pushes().counts(target).withdrawn() > 0);
        }
    }

    /** One college with a secretary, whose successor comes on 1 July, below a school committee. Names are of the unpleasant kind. */
    private static void smallSchool(Site site) {
        put(site, "/units/school", "{\"kind\":\"school_committee\",\"name\":{\"zh\":\"学校党委\",\"en\":\"School Committee\"},\"exists_from\":\"2026-01-01\"}");
        put(site, "/units/0101", "{\"kind\":\"secondary_organisation\",\"name\":{\"zh\":\"\uD842\uDFB7学院“党委”\",\"en\":\"A \\\"quoted\\\" \\\\ School\"},"
                + "\"parent\":\"school\",\"exists_from\":\"2026-01-01\"}");
        put(site, "/posts/0101.secretary", "{\"unit\":\"0101\",\"rank\":\"secretary\",\"title\":{\"zh\":\"党委书记\",\"en\":\"Secretary\"},\"exists_from\":\"2026-01-01\"}");
        put(site, "/posts/0101.member", "{\"unit\":\"0101\",\"rank\":\"member\",\"title\":{\"zh\":\"委员\",\"en\":\"Member\"},\"exists_from\":\"2026-01-01\"}");
        post(site, "/posts/0101.secretary/tenures", "{\"staff_no\":\"00020\",\"mode\":\"full\",\"held_from\":\"2026-01-01\",\"held_to\":\"2026-06-30\"}");
        post(site, "/posts/0101.secretary/tenures", "{\"staff_no\":\"00021\",\"mode\":\"full\",\"held_from\":\"2026-07-01\"}");
        post(site, "/posts/0101.member/tenures", "{\"staff_no\":\"00022\",\"mode\":\"full\",\"held_from\":\"2026-01-01\",\"held_to\":\"2026-06-30\"}");
    }

    /** Answers as both systems do: with what is open there, by one page, and yes to everything. */
    private static Receiver.Said answer(Receiver.Seen request, Set<String> open) {
        List<String> ids = new ArrayList<>(Verdict.json(request.body()).map(json -> json.findValuesAsText(json.has("op") ? "id" : "taskId")).orElse(List.of()));
        if (request.method().equals("GET") || request.body().contains("todo.open")) {
            boolean first = request.target().contains("pageNo=1") || request.body().contains("\"offset\":0}");
            String items = first ? open.stream().map(id -> "{\"id\":\"" + id + "\",\"taskId\":\"" + id + "\"}").collect(Collectors.joining(",")) : "";
            return new Receiver.Said(200, "{\"code\":0,\"data\":[" + items + "],\"rows\":[" + items + "]}", "");
        }
        if (request.method().equals("POST") && !request.body().contains("todo.finish") && !request.body().contains("todo.cancel")) {
            open.addAll(ids);
        } else {
            open.removeAll(ids);
            open.remove(request.target().replaceAll(".*/", ""));
        }
        String results = ids.stream().map(id -> "{\"id\":\"" + id + "\",\"ok\":true}").collect(Collectors.joining(","));
        return new Receiver.Said(200, "{\"code\":0,\"data\":[" + results + "]}", "");
    }

    private static void check(Path home, String step, Receiver receiver) throws IOException {
        List<String> requests = receiver.seen().stream().map(request -> text(request, receiver.port())).toList();
        String sent = String.join("\n\n", requests) + "\n";
        Path golden = home.resolve("golden").resolve(step + ".http");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, sent);
        }
        assertEquals(Files.readString(golden), sent);
    }

    private static String text(Receiver.Seen request, int port) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        // What the client of HTTP adds by itself differs with its version and the port.
        Stream.of("Connection", "Content-Length", "Host", "Http2-Settings", "Upgrade", "User-Agent").forEach(headers::remove);
        List<String> lines = new ArrayList<>(List.of(request.method() + " " + request.target()));
        Function<Map.Entry<String, String>, String> line = header -> header.getKey() + ": " + header.getValue();
        headers.entrySet().stream().map(line).forEach(lines::add);
        return String.join("\n", lines) + (request.body().isEmpty() ? "" : "\n\n" + request.body());
    }

    private static void put(Site site, String path, String body) {
        int status = site.client().send("PUT", path, BodyPublishers.ofString(body), "Content-Type", "application/json", "If-None-Match", "*").status();
        assertEquals(201, status, path);
    }

    private static void post(Site site, String path, String body) {
        site.client().post(path, BodyPublishers.ofString(body), "Content-Type", "application/json").is(201);
    }
}
