package zeren.api.access;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import zeren.api.Client;

/** What the matrix asks for of inspections: a round of each school, in which one unit was visited; the rest of {@link MatrixFixtures}. */
final class InspectionFixtures {
    private final Client administrator;
    private final Map<String, String> made = new HashMap<>();
    private int years;
    private int days;

    InspectionFixtures(Client administrator) {
        this.administrator = administrator;
    }

    /** Returns what a place-holder of the table stands for. */
    String value(String name, boolean foreign) {
        return switch (name) {
            case "round" -> round(foreign);
            case "visit" -> visit(foreign);
            case "finding" -> once(name, foreign, "/inspections/" + round(foreign) + "/findings", body("finding", foreign));
            case "unvisited" -> {
                String known = made.get(name + foreign);
                String visit = known == null ? visit(foreign) : known;
                made.put(name + foreign, visit);
                yield visit;
            }
            case "unvisit" -> once(name, foreign, "/visits/" + value("unvisited", foreign) + "/withdrawals", "{\"reason\":\"duplicate\"}");
            default -> throw new IllegalArgumentException("no fixture " + name);
        };
    }

    /** Returns a body of the table; no round and no finding is there twice. */
    String body(String name, boolean foreign) {
        return switch (name) {
            case "round" -> round(foreign ? "other" : "school", 2025 - years++ % 6);
            case "visit" -> "{\"unit\":\"" + unit(foreign) + "\",\"visited_on\":\"2026-01-02\",\"documents\":[{\"kind\":\"notice\",\"number\":\"1\"}]}";
            case "finding" -> "{\"unit\":\"" + unit(foreign) + "\",\"category\":\"no_parameter_set\",\"duty\":\"analysis-secondary\",\"issued_on\":\""
                    + LocalDate.of(2026, 1, 5).plusDays(days++) + "\",\"rectify_by\":\"2026-12-31\"}";
            default -> throw new IllegalArgumentException("no body " + name);
        };
    }

    /** Returns a body that is nobody's; nothing where the table names none. */
    static String body(String name) {
        return name.equals("absent-round") ? round("nowhere", 2026) : "";
    }

    private String round(boolean foreign) {
        boolean begun = made.containsKey("round" + foreign);
        String round = once("round", foreign, "/inspections", round(foreign ? "other" : "school", 2026));
        if (!begun) {
            visit(foreign);
        }
        return round;
    }

    private String visit(boolean foreign) {
        return post("/inspections/" + round(foreign) + "/visits", body("visit", foreign));
    }

    private String once(String name, boolean foreign, String path, String body) {
        String known = made.get(name + foreign);
        if (known == null) {
            known = post(path, body);
            made.put(name + foreign, known);
        }
        return known;
    }

    private String post(String path, String body) {
        return administrator.post(path, BodyPublishers.ofString(body), "Content-Type", "application/json").is(201).json().path("id").asText();
    }

    private static String round(String inspector, int year) {
        return "{\"rulebook\":\"gxufe-2020-5\",\"period\":\"" + year + "\",\"inspector\":\"" + inspector + "\"}";
    }

    private static String unit(boolean foreign) {
        return foreign ? "other.1" : "0101";
    }
}
