package zeren.api.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the journal says was done, read entry by entry from where one last stopped. */
final class Effects {
    private final Map<String, List<Long>> sequences = new HashMap<>();
    private long reached;

    /** Begins at the end of the journal as it is now. */
    Effects(Wire wire) {
        reached = head(wire);
    }

    /** Reads what is new, and returns what is wrong with its order. */
    List<String> read(Wire wire) {
        List<String> gaps = new ArrayList<>();
        String lines = wire.get("/journal?after=" + reached, "application/x-ndjson");
        for (String line : lines.lines().toList()) {
            JsonNode entry = Answered.json(line);
            long sequence = entry.path("sequence").asLong();
            if (sequence != reached + 1) {
                gaps.add("after entry " + reached + " comes " + sequence + ": " + line);
            }
            reached = sequence;
            sequences.computeIfAbsent(mark(entry), mark -> new ArrayList<>()).add(sequence);
        }
        if (head(wire) != reached) {
            gaps.add("the head is " + head(wire) + " and the last entry " + reached);
        }
        return gaps;
    }

    /** Returns the entries that a request has made. */
    List<Long> of(Write write) {
        return sequences.getOrDefault(write.mark(), List.of());
    }

    /** Returns how many entries there are. */
    int size() {
        return sequences.values().stream().mapToInt(List::size).sum();
    }

    private static long head(Wire wire) {
        return Answered.json(wire.get("/journal/head", "application/json")).path("sequence").asLong();
    }

    private static String mark(JsonNode entry) {
        JsonNode payload = entry.path("payload").isTextual() ? Answered.json(entry.path("payload").asText()) : entry.path("payload");
        return switch (entry.path("kind").asText()) {
            case "performance_recorded" -> payload.path("documents").path(0).path("number").asText();
            case "relief_granted" -> payload.path("document").path("number").asText();
            case "withdrawal_recorded" -> "withdrawal of " + payload.path("performance").asText();
            case "organisation_imported" -> payload.path("posts").path(0).path("code").asText();
            case "review_recorded" -> "review of " + payload.path("performance").asText();
            default -> entry.toString();
        };
    }
}
