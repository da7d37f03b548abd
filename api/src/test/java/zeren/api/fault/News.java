package zeren.api.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was told of what happened.
 *
 * @param ids every event in its order
 * @param faults what is wrong with the order, or is told twice
 * @param changes how often the change of the organisation was told that an entry of the journal made
 */
record News(List<String> ids, List<String> faults, Map<Long, Long> changes) {

    static News read(Wire wire) {
        News news = new News(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        Set<JsonNode> told = new HashSet<>();
        long position = 0;
        for (String line : wire.get("/events", "application/x-ndjson").lines().toList()) {
            ObjectNode event = (ObjectNode) Answered.json(line);
            if (event.path("position").asLong() != ++position) {
                news.faults.add("event " + position + " is " + line);
            }
            news.ids.add(event.path("id").asText());
            if (event.path("type").asText().equals("organisation.changed")) {
                news.changes.merge(event.path("data").path("entry").asLong(), 1L, Long::sum);
            }
            event.remove(List.of("id", "position"));
            if (!told.add(event)) {
                news.faults.add("told twice: " + line);
            }
        }
        return news;
    }

    long ofChange(long entry) {
        return changes.getOrDefault(entry, 0L);
    }
}
