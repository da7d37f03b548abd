package zeren.api.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.rulebook.ShippedRulebooks;

/** What somebody does who keeps the rules of the sample school, and what is owed then. */
public final class RuleDesk {
    /** The rulebook that every register begins with. */
    public static final String FIRST = "gxufe-2020-5";
    /** The rulebook that stands beside it. */
    public static final String SECOND = "lab-safety-sample";

    private final Client client;
    private final Map<String, String> remembered = new LinkedHashMap<>();

    /** Creates the desk of whoever has this client. */
    public RuleDesk(Client client) {
        this.client = client;
    }

    /** Returns the client. */
    public Client client() {
        return client;
    }

    /** Returns the first rulebook as its version 2, with texts in turn replaced by others. */
    public static String second(String... replacements) {
        return changed(ShippedRulebooks.text(FIRST).replaceFirst("(?m)^version: 1$", "version: 2"), replacements);
    }

    /** Returns a text with texts in turn replaced by others, each of which must be there. */
    public static String changed(String text, String... replacements) {
        String changed = text;
        for (int i = 0; i < replacements.length; i += 2) {
            assertEquals(true, changed.contains(replacements[i]), replacements[i]);
            changed = changed.replace(replacements[i], replacements[i + 1]);
        }
        return changed;
    }

    /** Posts a rulebook. */
    public Answer yaml(String text) {
        return client.post("/rulebooks", BodyPublishers.ofString(text), "Content-Type", "application/yaml");
    }

    /** Puts JSON; headers are names and values in turn. */
    public Answer put(String path, String json, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return client.send("PUT", path, BodyPublishers.ofString(json), all.toArray(String[]::new));
    }

    /** Puts JSON upon whatever there is. */
    public Answer change(String path, String json) {
        return put(path, json, "If-Match", client.get(path).is(200).header("ETag"));
    }

    /** Sets a parameter of the first rulebook, which says {@code rest} besides who decided so. */
    public Answer set(String duty, String rest) {
        return change("/rulebooks/" + FIRST + "/parameters/" + duty, setting(rest));
    }

    /** Returns a parameter in JSON, which says {@code rest} besides who decided so. */
    public static String setting(String rest) {
        return "{" + rest + ",\"set_by\":\"school\",\"document\":{\"kind\":\"notice\",\"number\":\"2026-7\",\"dated\":\"2026-06-01\"}}";
    }

    /** Returns what is owed: for each id due date and act-by date, with a question mark where that is provisional. */
    public Map<String, String> owed(String query) {
        Map<String, String> owed = new TreeMap<>();
        for (JsonNode one : client.get("/obligations?limit=500&" + query).is(200).json().path("items")) {
            String rest = one.path("id").asText().substring(one.path("rulebook").asText().length() + 1);
            owed.put(rest, one.path("due_on").asText() + " " + one.path("act_by").asText() + (one.has("act_by_provisional") ? "?" : ""));
        }
        return owed;
    }

    /** Returns how many entries the journal has. */
    public int entries() {
        return client.get("/journal/head").is(200).json().path("sequence").asInt();
    }

    /** Notes what is answered about everything as known at an instant, to be compared later. */
    public void remember(String instant) {
        for (String target : List.of(
                "/obligations?limit=500&due_from=2026-01-01&due_to=2027-12-31&as_of=2026-06-15&sort=due_on&",
                "/rulebooks?on=2026-11-01&", "/rulebooks/" + FIRST + "?on=2026-11-01&", "/rulebooks/" + FIRST + "/duties?limit=500&on=2027-01-01&",
                "/rulebooks/" + FIRST + "/articles?version=1&", "/rulebooks/" + FIRST + "/parameters?",
                "/rulebooks/" + FIRST + "/parameters/analysis-secondary?", "/working-calendars?", "/working-calendars/cn?",
                "/working-calendars/cn/years/2026?")) {
            String whole = target + "known_at=" + instant;
            remembered.put(whole, all(whole));
        }
    }

    /** Checks that all that was noted is still answered so, to the byte. */
    public void checkRemembered() {
        remembered.forEach((target, answer) -> assertEquals(answer, all(target), target));
    }

    private String all(String target) {
        StringBuilder pages = new StringBuilder();
        for (String next = target; !next.isEmpty();) {
            Answer page = client.get(next).is(200);
            pages.append(page.body());
            next = page.body().startsWith("{") ? page.json().path("next").asText("") : "";
        }
        return pages.toString().replace(client.address(), "");
    }
}
