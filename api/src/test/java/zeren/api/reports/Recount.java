package zeren.api.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import zeren.api.Client;

/** A second count of what is due in a stretch of days, from the items of GET /obligations one by one. */
final class Recount {
    private final List<JsonNode> items = new ArrayList<>();

    Recount(Client client, String query) {
        for (String at = "/obligations?limit=100&" + query; !at.isEmpty();) {
            JsonNode page = client.get(at).is(200).json();
            page.path("items").forEach(items::add);
            at = page.path("next").asText();
        }
    }

    static String unit(JsonNode item) {
        return item.path("bearer").path("unit").asText();
    }

    static String duty(JsonNode item) {
        return item.path("rulebook").asText() + " " + item.path("duty").asText();
    }

    /** Returns the items of which a text is one of these. */
    Map<String, String> by(Function<JsonNode, String> key, Function<JsonNode, Boolean> isMeant) {
        Map<String, List<String>> statuses = new TreeMap<>();
        items.stream().filter(isMeant::apply).forEach(item -> statuses.computeIfAbsent(key.apply(item), none -> new ArrayList<>()).add(item.path("status").asText()));
        Map<String, String> written = new TreeMap<>();
        statuses.forEach((name, some) -> written.put(name, written(some)));
        return written;
    }

    int size() {
        return items.size();
    }

    private static String written(List<String> statuses) {
        Map<String, Integer> counted = new TreeMap<>();
        statuses.forEach(status -> counted.merge(status, 1, Integer::sum));
        int onTime = counted.getOrDefault("performed", 0);
        int due = onTime + counted.getOrDefault("performed_late", 0) + counted.getOrDefault("overdue", 0);
        String share = due == 0 ? "-" : tenths(onTime, due);
        return String.join(" ", String.valueOf(statuses.size()), String.valueOf(due), String.valueOf(onTime), number(counted, "performed_late"), number(counted, "overdue"),
                String.valueOf(counted.getOrDefault("upcoming", 0) + counted.getOrDefault("open", 0)), number(counted, "waived"), number(counted, "lapsed"), share);
    }

    /** In whole numbers: twice the thousandth parts and one more, halved, rounds half up. */
    private static String tenths(int part, int whole) {
        int tenths = (2000 * part + whole) / (2 * whole);
        return tenths / 10 + "." + tenths % 10;
    }

    private static String number(Map<String, Integer> counted, String status) {
        return String.valueOf(counted.getOrDefault(status, 0));
    }

    /** Writes the figures of a report in the same way. */
    static String written(JsonNode figures) {
        List<String> parts = new ArrayList<>();
        for (String name : List.of("all", "due", "on_time", "late", "missed", "pending", "waived", "lapsed")) {
            parts.add(figures.path(name).path("count").asText());
        }
        parts.add(figures.has("on_time_share") ? new BigDecimal(figures.path("on_time_share").asText()).setScale(1).toPlainString() : "-");
        return String.join(" ", parts);
    }
}
