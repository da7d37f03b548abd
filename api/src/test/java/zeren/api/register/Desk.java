package zeren.api.register;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import zeren.api.Answer;
import zeren.api.Client;

/** What somebody at a desk in the sample school records and looks up. */
record Desk(Client client) {
    /** What every duty of the sample school's rulebook asks for: more than any of them needs. */
    private static final String[] ALL =
            {"minutes", "notice", "report", "self_inspection", "inspection_record", "reference", "study_plan", "result"};

    /** Returns the id of an obligation under the rulebook of the sample school. */
    static String id(String rest) {
        return "gxufe-2020-5:" + rest;
    }

    /** Returns a performance in JSON that refers to one document of each kind. */
    static String performance(String on, String... kinds) {
        String documents = Arrays.stream(kinds)
                .map(kind -> "{\"kind\":\"" + kind + "\",\"number\":\"" + kind + "-1\"}")
                .collect(Collectors.joining(","));
        return "{\"performed_on\":\"" + on + "\",\"documents\":[" + documents + "]}";
    }

    /** Returns a relief in JSON; an extension where {@code until} is not empty. */
    static String relief(String until, String grantedBy) {
        String kind = until.isEmpty() ? "\"kind\":\"waiver\"" : "\"kind\":\"extension\",\"until\":\"" + until + "\"";
        return "{" + kind + ",\"granted_by\":\"" + grantedBy + "\",\"reason\":\"force_majeure\","
                + "\"document\":{\"kind\":\"notice\",\"number\":\"2026-31\"}}";
    }

    Answer post(String path, String json, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return client.post(path, BodyPublishers.ofString(json), all.toArray(String[]::new));
    }

    /** Tries to record a performance. */
    Answer tryToPerform(String rest, String on, String... kinds) {
        return post("/obligations/" + id(rest) + "/performances", performance(on, kinds));
    }

    /** Records a performance with whatever documents there can be, and returns its id. */
    String perform(String rest, String on) {
        return tryToPerform(rest, on, ALL).is(201).json().path("id").asText();
    }

    String accept(String performance, String receivedOn) {
        return post("/performances/" + performance + "/reviews", "{\"outcome\":\"accepted\",\"received_on\":\"" + receivedOn + "\"}")
                .is(201).json().path("id").asText();
    }

    String sendBack(String performance, String receivedOn) {
        String said = "{\"outcome\":\"returned\",\"received_on\":\"" + receivedOn + "\",\"reason\":\"incomplete\"}";
        return post("/performances/" + performance + "/reviews", said).is(201).json().path("id").asText();
    }

    String correct(String performance, String on) {
        return post("/performances/" + performance + "/corrections", performance(on, ALL)).is(201).json().path("id").asText();
    }

    String withdraw(String performance) {
        return post("/performances/" + performance + "/withdrawals", "{\"reason\":\"duplicate\"}").is(201).json().path("id").asText();
    }

    String waive(String rest) {
        return relieve(rest, "");
    }

    String relieve(String rest, String until) {
        return post("/obligations/" + id(rest) + "/reliefs", relief(until, "school")).is(201).json().path("id").asText();
    }

    String revoke(String relief) {
        return post("/reliefs/" + relief + "/revocations", "{}").is(201).json().path("id").asText();
    }

    /** Returns an obligation with its history; {@code query} begins with a question mark, or is empty. */
    Answer obligation(String rest, String query) {
        return client.get("/obligations/" + id(rest) + query).is(200);
    }

    String status(String rest, String query) {
        return obligation(rest, query).json().path("status").asText();
    }
}
