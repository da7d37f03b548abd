package zeren.api.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import zeren.api.Answer;
import zeren.api.Client;

/** What somebody does who keeps webhooks, and who does what they tell of. JSON is written with apostrophes. */
record HookDesk(Client client) {

    Answer post(String path, String said, String... headers) {
        return send("POST", path, said, headers);
    }

    Answer send(String method, String path, String said, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return client.send(method, path, BodyPublishers.ofString(said.replace('\'', '"')), all.toArray(String[]::new));
    }

    /** Makes a webhook, and returns it with its secret. */
    JsonNode hook(Receiver receiver, String besides) {
        return post("/webhooks", "{'url':'" + receiver.url() + "'" + besides + "}").is(201).json();
    }

    Answer patch(String path, String state, String etag) {
        return send("PATCH", path, "{'state':'" + state + "'}", "If-Match", etag);
    }

    Answer delete(String path, String etag) {
        return client.send("DELETE", path, BodyPublishers.noBody(), "If-Match", etag);
    }

    /** Performs a duty of a unit, which is one event or more. */
    void perform(String unit) {
        String obligation = "gxufe-2020-5:study-secondary:" + unit + ":2026-H1";
        post("/obligations/" + obligation + "/performances", "{'performed_on':'2026-06-12','documents':["
                + "{'kind':'minutes','number':'2026-14'},{'kind':'report','number':'2026-15'}]}").is(201);
    }

    /** Waives what a unit owes, and takes that back: two events. */
    void waiveAndRevoke(String unit) {
        String relief = post("/obligations/gxufe-2020-5:work-report:" + unit + ":2026/reliefs",
                "{'kind':'waiver','granted_by':'school','reason':'force_majeure','document':{'kind':'notice','number':'2026-31'}}").is(201).json().path("id").asText();
        post("/reliefs/" + relief + "/revocations", "{}").is(201);
    }

    /** Returns a client with a token of its own, for a unit. */
    Client viewer(String unit) {
        return client.withToken(token("viewer", unit).path("token").asText());
    }

    JsonNode token(String role, String unit) {
        return post("/tokens", "{'role':'" + role + "','units':['" + unit + "']}").is(201).json();
    }
}
