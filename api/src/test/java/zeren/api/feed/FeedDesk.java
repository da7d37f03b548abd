package zeren.api.feed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zeren.api.Answer;
import zeren.api.Client;

/** What somebody does who makes calendars and whose work they show. JSON is written with apostrophes. */
record FeedDesk(Client client) {
    static final String BOOK = "gxufe-2020-5:";
    private static final List<String> KINDS =
            List.of("minutes", "notice", "report", "self_inspection", "inspection_record", "reference", "study_plan", "result");

    Answer post(String path, String said, String... headers) {
        return send("POST", path, said, headers);
    }

    Answer send(String method, String path, String said, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return client.send(method, path, BodyPublishers.ofString(said.replace('\'', '"')), all.toArray(String[]::new));
    }

    /** Puts something in the place of whatever is there. */
    void put(String path, String said) {
        Answer answer = send("PUT", path, said, "If-Match", "*");
        assertTrue(Set.of(200, 201).contains(answer.status()), answer.body());
    }

    Answer delete(String path, String etag) {
        return client.send("DELETE", path, BodyPublishers.noBody(), "If-Match", etag);
    }

    /** Makes a feed, and returns the path of its calendar. */
    String feed(String said) {
        return path(post("/calendars", said).is(201));
    }

    /** Returns the path in the address that an answer shows. */
    String path(Answer made) {
        return made.json().path("url").asText().substring(client.address().length());
    }

    /** Reads a calendar, as somebody who has its address and nothing else. */
    Answer read(String path, String... headers) {
        return client.withToken("").get(path, headers);
    }

    Map<String, Map<String, String>> events(String path) {
        return StrictLines.events(read(path).is(200).body());
    }

    /** Records one thing after another about an obligation; see the names of the cases. */
    void record(String obligation, String... steps) {
        String performance = "";
        String relief = "";
        for (String step : steps) {
            String[] part = step.split(" ");
            switch (part[0]) {
                case "perform" -> performance = made("/obligations/" + obligation + "/performances", performed(part[1], KINDS));
                case "perform-bare" -> performance = made("/obligations/" + obligation + "/performances", performed(part[1], List.of("reference")));
                case "correct" -> performance = made("/performances/" + performance + "/corrections", performed(part[1], KINDS));
                case "withdraw" -> made("/performances/" + performance + "/withdrawals", "{'reason':'duplicate'}");
                case "accept" -> made("/performances/" + performance + "/reviews", "{'outcome':'accepted','received_on':'" + part[1] + "'}");
                case "return" -> made("/performances/" + performance + "/reviews",
                        "{'outcome':'returned','received_on':'" + part[1] + "','reason':'incomplete'}");
                case "waive" -> relief = made("/obligations/" + obligation + "/reliefs", relief("'kind':'waiver'"));
                case "extend" -> relief = made("/obligations/" + obligation + "/reliefs", relief("'kind':'extension','until':'" + part[1] + "'"));
                case "revoke" -> made("/reliefs/" + relief + "/revocations", "{}");
                default -> throw new IllegalArgumentException(step);
            }
        }
    }

    private String made(String path, String said) {
        return post(path, said).is(201).json().path("id").asText();
    }

    private static String performed(String on, List<String> kinds) {
        return "{'performed_on':'" + on + "','documents':["
                + String.join(",", kinds.stream().map(kind -> "{'kind':'" + kind + "','number':'" + kind + "-1'}").toList()) + "]}";
    }

    private static String relief(String kind) {
        return "{" + kind + ",'granted_by':'school','reason':'force_majeure','document':{'kind':'notice','number':'2026-31'}}";
    }
}
