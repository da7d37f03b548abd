package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.http.Routes;
import zeren.api.sql.Engine;

/** A server that gives answers again answers, byte for byte, as one over the same register that computes each of them, whatever happens in between. */
class AnswersTwinTest {
    private static final long SEED = Long.getLong("zeren.seed", 20261128L);
    private static final int STEPS = Cases.of(12, 400);
    private static final int QUESTIONS = 12;
    private static final String BOOK = "gxufe-2020-5";
    private static final List<String> PATHS = List.of(
            "/obligations", "/obligations/" + BOOK + ":study-secondary:UNIT:2026-H1", "/obligations/" + BOOK + ":study-secondary:UNIT:2026-H1/explanation",
            "/obligations/" + BOOK + ":study-secondary:UNIT:2026-H1/performances", "/obligations/" + BOOK + ":study-secondary:UNIT:2026-H1/reliefs",
            "/to-dos?unit=UNIT", "/summary?unit=UNIT", "/to-dos", "/summary", "/units", "/units/UNIT", "/units/UNIT/responsibility", "/posts",
            "/posts/UNIT.secretary", "/posts/UNIT.secretary/tenures", "/rulebooks", "/rulebooks/" + BOOK, "/rulebooks/" + BOOK + "/duties",
            "/rulebooks/" + BOOK + "/parameters", "/working-calendars/cn", "/occasions", "/inspections", "/findings", "/rectifications", "/referrals",
            "/referral-candidates", "/escalations", "/discrepancies", "/units/UNIT/scorecards/2026", "/scorecards?year=2026", "/reports/burden/2026");
    private static final List<String> QUERIES = List.of(
            "limit=3", "as_of=2026-07-01", "known_at=2026-06-15T04:00:00Z", "on=2026-09-01", "unit=UNIT", "status=open", "as_of=2026-12-31", "nonsense=1");
    private static final List<List<String>> HEADERS = List.of(
            List.of(), List.of(), List.of(), List.of("Accept", "text/csv"), List.of("Accept", "application/x-ndjson"), List.of("Prefer", "return=total-count"),
            List.of("Accept-Language", "en"));

    private final Random random = new Random(SEED);
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<List<String>> callers = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private String again;
    private String computing;
    private int compared;

    @Test
    void agree(@TempDir Path folder) {
        System.out.println("AnswersTwinTest: -Dzeren.seed=" + SEED);
        try (Site site = Site.open(Engine.H2, folder)) {
            Javalin twin = Javalin.create(config -> site.app().configure(config, new Routes(config))).start("127.0.0.1", 0);
            try {
                again = site.client().address();
                computing = "http://127.0.0.1:" + twin.port();
                enter(site.client());
                for (int step = 0; step < STEPS; step++) {
                    site.at("2026-06-" + (15 + step * 15 / STEPS) + "T0" + random.nextInt(10) + ":00:00Z");
                    happens(site.client());
                    for (int i = 0; i < QUESTIONS; i++) {
                        compare(question(), headers());
                    }
                }
            } finally {
                twin.stop();
            }
        }
        assertEquals(true, compared > STEPS * QUESTIONS / 2, "answers that were compared: " + compared);
    }

    private void enter(Client administrator) {
        callers.add(List.of("Authorization", "Bearer " + administrator.token()));
        for (String terms : List.of("viewer\",\"units\":[\"0101\"]", "reporter\",\"units\":[\"0101\",\"0102\"]", "viewer\",\"units\":[\"superior\"]")) {
            callers.add(List.of("Authorization", "Bearer " + token(administrator, "\"role\":\"" + terms)));
        }
        String delegate = token(administrator, "\"role\":\"reporter\",\"units\":[\"superior\"],\"delegate\":true");
        List.of("00020", "00002", "00099").forEach(staffNo -> callers.add(List.of("Authorization", "Bearer " + delegate, "On-Behalf-Of", staffNo)));
    }

    private static String token(Client administrator, String terms) {
        return administrator.post("/tokens", BodyPublishers.ofString("{" + terms + "}"), "Content-Type", "application/json").is(201).json().path("token").asText();
    }

    /** Records something, be it refused. */
    private void happens(Client client) {
        String obligation = "/obligations/" + BOOK + ":study-secondary:" + unit() + ":2026-H1";
        String performance = "{\"performed_on\":\"2026-06-0" + (1 + random.nextInt(9)) + "\",\"documents\":[{\"kind\":\"minutes\",\"number\":\"1\"},"
                + "{\"kind\":\"report\",\"number\":\"2\"}]}";
        String json = "application/json";
        switch (random.nextInt(5)) {
            case 0 -> client.post(obligation + "/reliefs", BodyPublishers.ofString("{\"kind\":\"waiver\",\"granted_by\":\"school\","
                    + "\"reason\":\"force_majeure\",\"document\":{\"kind\":\"notice\",\"number\":\"2026-31\"}}"), "Content-Type", json);
            case 1 -> client.post("/posts/" + unit() + ".secretary/tenures", BodyPublishers.ofString(
                    "{\"staff_no\":\"00020\",\"mode\":\"delegated\",\"held_from\":\"2026-06-10\",\"held_to\":\"2026-06-20\"}"), "Content-Type", json);
            case 2 -> client.send("PUT", "/units/09" + (10 + random.nextInt(80)), BodyPublishers.ofString("{\"kind\":\"secondary_organisation\",\"name\":"
                    + "{\"zh\":\"新学院党委\",\"en\":\"New School\"},\"parent\":\"school\",\"exists_from\":\"2026-01-01\"}"), "Content-Type", json);
            default -> client.post(obligation + "/performances", BodyPublishers.ofString(performance), "Content-Type", json);
        }
    }

    private String question() {
        String path = any(PATHS);
        String query = random.nextBoolean() ? "" : any(QUERIES);
        return (path + (query.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + query)).replace("UNIT", unit());
    }

    private String[] headers() {
        List<String> headers = new ArrayList<>(any(callers));
        headers.addAll(any(HEADERS));
        if (!tags.isEmpty() && random.nextInt(3) == 0) {
            headers.addAll(List.of("If-None-Match", any(tags)));
        }
        return headers.toArray(String[]::new);
    }

    private void compare(String question, String... headers) {
        String method = random.nextInt(8) == 0 ? "HEAD" : "GET";
        Map<String, Object> wanted = ask(method, computing, question, headers);
        String told = "seed " + SEED + ": " + method + " " + question + " " + Arrays.toString(headers);
        assertEquals(wanted, ask(method, again, question, headers), told);
        assertEquals(wanted, ask(method, again, question, headers), told + " once more");
        if (wanted.get("status").equals(200)) {
            compared++;
        }
        if (wanted.containsKey("etag")) {
            tags.add(wanted.get("etag").toString());
        }
    }

    /** Returns all of an answer but what is another every time; addresses are without the server's. */
    private Map<String, Object> ask(String method, String server, String question, String... headers) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + question)).method(method, BodyPublishers.noBody()).headers(headers).build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            Map<String, Object> answer = new TreeMap<>(response.headers().map());
            answer.keySet().removeAll(List.of("date", "request-id"));
            boolean hasAddress = response.body().contains(server);
            if (hasAddress || method.equals("HEAD")) {
                answer.keySet().removeAll(List.of("etag", "content-length", "transfer-encoding"));
            }
            answer.computeIfPresent("etag", (name, values) -> ((List<?>) values).get(0));
            answer.put("status", response.statusCode());
            answer.put("body", response.body().replace(server, ""));
            return answer;
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String unit() {
        return any(List.of("0101", "0102", "0103"));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
