package zeren.api.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zeren.api.Contract;
import zeren.api.fuzz.Call.Pair;

/** What is there: codes, ids, states and further pages that the server answered with, by what they are of. */
final class Known {
    private static final int MOST = 60;
    /** What fields and parameters are names of, where it is not their own name. */
    private static final Map<String, String> MEANT = meant();
    private static final Map<String, Pattern> IDS = ids();

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, List<List<Pair>>> places = new LinkedHashMap<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private final Map<String, String> latest = new LinkedHashMap<>();
    private final Random random;

    Known(Random random) {
        this.random = random;
    }

    private static Map<String, String> meant() {
        Map<String, String> meant = new LinkedHashMap<>();
        for (String name : "unit units parent successor granted_by set_by inspector proposed_by proposed_to decided_by owed_to subject root told".split(" ")) {
            meant.put(name, "unit");
        }
        for (String name : "staff_no assignee On-Behalf-Of".split(" ")) {
            meant.put(name, "staff");
        }
        meant.put("covers", "duty");
        meant.put("grounds", "citation");
        return meant;
    }

    /** Returns the schemas of ids, each with what is one of them. */
    private static Map<String, Pattern> ids() {
        Map<String, Pattern> ids = new LinkedHashMap<>();
        Contract.document().at("/components/schemas").properties().stream()
                .filter(schema -> schema.getKey().endsWith("Id") && schema.getValue().has("pattern"))
                .forEach(schema -> ids.put(schema.getKey(), Pattern.compile(schema.getValue().path("pattern").asText())));
        return ids;
    }

    /** Returns one of those that are there, by the schema's name or that of the field or parameter. */
    Optional<String> one(String name) {
        List<String> known = values.get(IDS.containsKey(name) ? name : MEANT.getOrDefault(name, name));
        return known == null ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
    }

    /** Returns the one that was seen last. */
    Optional<String> latest(String name) {
        return Optional.ofNullable(latest.get(name));
    }

    /** Returns what stands for the place holders of a path at which there is something. */
    Optional<List<Pair>> place(String path) {
        List<List<Pair>> known = places.get(path);
        return known == null ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
    }

    /** Returns the state in which something was last seen. */
    Optional<String> state(String place) {
        return Optional.ofNullable(states.get(place));
    }

    void note(String kind, String value) {
        latest.put(kind, value);
        note(values.computeIfAbsent(kind, none -> new ArrayList<>()), value);
    }

    void noteState(String place, String tag) {
        states.put(place, tag);
    }

    /** Learns from the address of something new, or of the next page. */
    void noteAddress(String address) {
        String path = address.replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
        Contract.operation("GET", path).map(operation -> operation.substring("GET ".length())).ifPresent(place -> {
            List<Pair> pairs = pairs(place, path);
            if (!pairs.isEmpty()) {
                note(places.computeIfAbsent(place, none -> new ArrayList<>()), pairs);
            }
        });
    }

    /** Learns from an answer to a request for a path. */
    void note(String path, JsonNode answer) {
        note("", path, answer);
        answer.path("items").forEach(item -> {
            // Whose token it is that is revoked is the list's to know.
            if (item.path("id").isTextual() && !path.equals("/tokens")) {
                noteAddress(path + "/" + item.path("id").asText());
            }
        });
    }

    private void note(String field, String path, JsonNode json) {
        json.properties().forEach(member -> note(member.getKey(), path, member.getValue()));
        if (json.isArray()) {
            json.forEach(element -> note(field, path, element));
        }
        if (json.isTextual()) {
            noteText(kind(field, path), json.asText());
        }
    }

    private void noteText(String kind, String text) {
        IDS.forEach((name, form) -> {
            if (form.matcher(text).matches()) {
                note(name, text);
            }
        });
        if (!kind.matches("token|id|detail|next|url|name|zh|en")) {
            note(kind, text);
        } else if (kind.equals("url") && text.endsWith(".ics")) {
            note("key", text.replaceAll(".*/|\\.ics$", ""));
        }
    }

    /** Returns what a field of an answer names: a code is one of whatever the path lists. */
    private static String kind(String field, String path) {
        if (field.equals("code")) {
            return path.startsWith("/units") ? "unit" : path.startsWith("/posts") ? "post" : path.contains("/duties") ? "duty" : "code";
        }
        if (field.equals("id") && path.equals("/rulebooks")) {
            return "rulebook";
        }
        return MEANT.getOrDefault(field, field);
    }

    static List<Pair> pairs(String place, String path) {
        List<Pair> pairs = new ArrayList<>();
        List<String> names = Pattern.compile("\\{([a-z]+)}").matcher(place).results().map(each -> each.group(1)).toList();
        Matcher values = Pattern.compile(place.replace(".", "\\.").replaceAll("\\{[a-z]+}", "([^/]+)")).matcher(path);
        for (int i = 0; values.matches() && i < names.size(); i++) {
            pairs.add(new Pair(names.get(i), values.group(i + 1)));
        }
        return pairs;
    }

    private <T> void note(List<T> known, T value) {
        if (!known.contains(value)) {
            if (known.size() < MOST) {
                known.add(value);
            } else {
                known.set(random.nextInt(MOST), value);
            }
        }
    }
}
