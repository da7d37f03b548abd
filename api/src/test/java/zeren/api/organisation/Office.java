package zeren.api.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import zeren.api.Answer;
import zeren.api.Client;

/** Whoever keeps the organisation; what it says in JSON has {@code '} for quotes. */
record Office(Client client) {

    /** Puts what is there already, as it is now, or what is not there yet. */
    Answer put(String path, String said) {
        Answer before = client.get(path);
        return before.status() == 404 ? send("PUT", path, said) : send("PUT", path, said, "If-Match", before.header("ETag"));
    }

    Answer post(String path, String said, String... headers) {
        return send("POST", path, said, headers);
    }

    Answer send(String method, String path, String said, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return client.send(method, path, BodyPublishers.ofString(json(said)), all.toArray(String[]::new));
    }

    JsonNode get(String path) {
        return client.get(path).is(200).json();
    }

    /** Returns the English names and the superiors of a unit, each with the day from which it is so. */
    String descriptions(String unit) {
        List<String> told = new ArrayList<>();
        get("/units/" + unit).path("descriptions").forEach(description -> told.add(String.join(" ",
                description.path("from").asText("-"), description.at("/name/en").asText(), description.path("parent").asText())));
        return String.join(", ", told);
    }

    /** Returns a secondary organisation in the words of PUT. */
    static String college(String name, String parent, String more) {
        return "{'kind':'secondary_organisation','name':{'zh':'院','en':'" + name + "'},'parent':'" + parent + "','exists_from':'2000-01-01'" + more + "}";
    }

    static String json(String said) {
        return said.replace('\'', '"');
    }
}
