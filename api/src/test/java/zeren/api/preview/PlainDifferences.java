package zeren.api.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What two answers of {@code GET /obligations} differ in, by the definitions of the contract alone: lines of a kind and an id, or two. Nothing
 * is performed in what is compared.
 */
final class PlainDifferences {
    private static final String[] FIELDS = {"opens_on", "due_on", "act_by", "act_by_provisional", "required", "citation", "title", "owed_to", "lapse_reason",
            "inherited_by", "inherited_from", "missing_documents"};

    private final Map<String, JsonNode> before;
    private final Map<String, JsonNode> after;
    private final Map<String, Set<String>> linesBefore;
    private final Map<String, Set<String>> linesAfter;
    private final Set<String> found = new TreeSet<>();

    private PlainDifferences(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        this.before = before;
        this.after = after;
        this.linesBefore = lines(before);
        this.linesAfter = lines(after);
    }

    /** Returns those of what is due from the one to the other day, and of what is owed of the same duty and period. */
    static Set<String> of(Map<String, JsonNode> before, Map<String, JsonNode> after, String from, String to) {
        Set<String> terms = new HashSet<>();
        Stream.of(before, after).flatMap(rows -> rows.values().stream())
                .filter(row -> row.path("due_on").asText().compareTo(from) >= 0 && row.path("due_on").asText().compareTo(to) <= 0)
                .forEach(row -> terms.add(term(row)));
        PlainDifferences differences = new PlainDifferences(within(before, terms), within(after, terms));
        differences.compare();
        return differences.found;
    }

    private static Map<String, JsonNode> within(Map<String, JsonNode> rows, Set<String> terms) {
        Map<String, JsonNode> within = new TreeMap<>(rows);
        within.values().removeIf(row -> !terms.contains(term(row)));
        return within;
    }

    private static String term(JsonNode row) {
        return row.path("rulebook").asText() + ":" + row.path("duty").asText() + ":" + row.path("period").asText();
    }

    private static boolean isOwed(JsonNode row) {
        return row != null && !row.has("lapse_reason");
    }

    /** Returns the names by which each that is owed may have been called before: its own, and those of which it is told that it inherits. */
    private static Map<String, Set<String>> lines(Map<String, JsonNode> rows) {
        Map<String, List<String>> left = new HashMap<>();
        rows.forEach((id, row) -> {
            if (row.has("inherited_by")) {
                left.computeIfAbsent(place(row, row.path("inherited_by").asText()), none -> new ArrayList<>()).add(id);
            }
        });
        Map<String, Set<String>> lines = new TreeMap<>();
        rows.forEach((id, row) -> {
            if (isOwed(row)) {
                Set<String> line = new TreeSet<>(Set.of(id));
                line.addAll(row.at("/bearer/post").isMissingNode() ? left.getOrDefault(place(row, row.at("/bearer/unit").asText()), List.of()) : List.of());
                lines.put(id, line);
            }
        });
        return lines;
    }

    private static String place(JsonNode row, String unit) {
        return term(row) + ":" + unit + ":" + row.path("subject").asText();
    }

    private void compare() {
        Set<String> covered = new HashSet<>();
        Map<String, String> owner = new HashMap<>();
        linesAfter.forEach((id, line) -> line.forEach(name -> owner.put(name, id)));
        linesBefore.forEach((from, line) -> line.stream().map(owner::get).filter(to -> to != null && !to.equals(from)).forEach(to -> {
            boolean ends = !isOwed(after.get(from));
            boolean begins = !isOwed(before.get(to));
            if (ends || begins) {
                found.add("change_bearer " + from + " " + to);
                covered.add(ends ? from : "");
                covered.add(begins ? to : "");
            }
        }));
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeAll(covered);
        names.forEach(this::compare);
    }

    private void compare(String name) {
        JsonNode one = before.get(name);
        JsonNode other = after.get(name);
        if (one == null || other == null) {
            found.add((one == null ? "appear " : "disappear ") + name);
        } else if (!Planner.only(one, "opens_on", "due_on", "act_by").equals(Planner.only(other, "opens_on", "due_on", "act_by"))) {
            found.add("move " + name);
        } else if (!told(one, linesBefore).equals(told(other, linesAfter))) {
            found.add("other " + name);
        }
    }

    private static ObjectNode told(JsonNode row, Map<String, Set<String>> lines) {
        return Planner.only(row, FIELDS).put("line", lines.getOrDefault(row.path("id").asText(), Set.of()).toString());
    }
}
