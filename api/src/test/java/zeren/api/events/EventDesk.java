package zeren.api.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import zeren.api.Answer;
import zeren.api.Client;

/** What somebody records whose events are read. JSON is written with apostrophes, and obligations without their rulebook. */
record EventDesk(Client client) {
    static final String BOOK = "gxufe-2020-5:";
    private static final List<String> KINDS =
            List.of("minutes", "notice", "report", "self_inspection", "inspection_record", "reference", "study_plan", "result");

    static EventDesk of(Client client) {
        return new EventDesk(client);
    }

    static JsonNode json(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (JsonProcessingException none) {
            throw new UncheckedIOException(none);
        }
    }

    Answer send(String method, String path, String said, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return client.send(method, path, BodyPublishers.ofString(said.replace('\'', '"')), all.toArray(String[]::new));
    }

    String post(String path, String said) {
        return send("POST", path, said).is(201).json().path("id").asText();
    }

    /** Returns the same with a token of its own, for what several have to do. */
    EventDesk another() {
        Answer made = send("POST", "/tokens", "{'role':'administrator'}").is(201);
        return of(client.withToken(made.json().path("token").asText()));
    }

    /** Puts something in the place of whatever is there. */
    void put(String path, String said) {
        boolean isThere = client.get(path).status() == 200;
        Answer answer = isThere ? send("PUT", path, said, "If-Match", client.get(path).header("ETag")) : send("PUT", path, said);
        if (!Set.of(200, 201).contains(answer.status())) {
            throw new AssertionError(answer.body());
        }
    }

    String perform(String obligation, String on) {
        return post("/obligations/" + BOOK + obligation + "/performances", performed(on));
    }

    String correct(String performance, String on) {
        return post("/performances/" + performance + "/corrections", performed(on));
    }

    String withdraw(String performance) {
        return post("/performances/" + performance + "/withdrawals", "{'reason':'duplicate'}");
    }

    String review(String performance, String outcome, String on) {
        String reason = outcome.equals("returned") ? ",'reason':'incomplete'" : "";
        return post("/performances/" + performance + "/reviews", "{'outcome':'" + outcome + "','received_on':'" + on + "'" + reason + "}");
    }

    /** Records an extension, or a waiver where {@code until} is empty. */
    String relieve(String obligation, String until) {
        String kind = until.isEmpty() ? "'kind':'waiver'" : "'kind':'extension','until':'" + until + "'";
        return post("/obligations/" + BOOK + obligation + "/reliefs",
                "{" + kind + ",'granted_by':'school','reason':'force_majeure','document':{'kind':'notice','number':'2026-31'}}");
    }

    String revoke(String relief) {
        return post("/reliefs/" + relief + "/revocations", "{}");
    }

    void limit(String duty, int count, String unit) {
        put("/rulebooks/gxufe-2020-5/parameters/" + duty, "{'valid_from':'2026-01-01','within':{'count':" + count + ",'unit':'" + unit
                + "'},'set_by':'school','document':{'kind':'notice','number':'2026-8'}}");
    }

    /** Returns where the events end by now. */
    long head() {
        long position = 0;
        while (true) {
            JsonNode page = client.get("/events?limit=500&after=" + position).is(200).json();
            position = page.path("position").asLong();
            if (!page.has("next")) {
                return position;
            }
        }
    }

    /** Returns the events after a position, each as its type, its obligation without the rulebook or else its fact, its status and its due date. */
    List<String> after(long position) {
        return client.get("/events?after=" + position, "Accept", "application/x-ndjson").is(200).body().lines().map(EventDesk::told).toList();
    }

    static String told(String line) {
        JsonNode event = json(line);
        JsonNode data = event.path("data");
        String about = data.path("obligation").asText(data.path("fact").asText("-")).replace(BOOK, "");
        return (event.path("type").asText() + " " + about + " " + data.path("status").asText() + " " + data.path("due_on").asText()).strip();
    }

    private static String performed(String on) {
        return "{'performed_on':'" + on + "','documents':["
                + String.join(",", KINDS.stream().map(kind -> "{'kind':'" + kind + "','number':'" + kind + "-1'}").toList()) + "]}";
    }
}
