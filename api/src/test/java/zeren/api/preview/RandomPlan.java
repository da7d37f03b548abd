package zeren.api.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import zeren.api.Client;
import zeren.api.preview.Planner.Plan;
import zeren.rulebook.ShippedRulebooks;

/** What somebody who keeps a school may have in mind, of every operation; some of it cannot be. */
final class RandomPlan {
    private static final String RULEBOOK = "gxufe-2020-5";
    private static final String DOCUMENT = "{\"kind\":\"notice\",\"number\":\"2026-31\"}";
    private static final String NAME = "{\"zh\":\"某\",\"en\":\"Some\"}";

    private final Random random;
    private final Planner planner;
    private LocalDate today;
    private int made;
    private int version = 1;

    RandomPlan(Random random, Client client) {
        this.random = random;
        this.planner = new Planner(client);
    }

    Plan next(LocalDate day) {
        today = day;
        return switch (random.nextInt(16)) {
            case 0, 1 -> founded();
            case 2, 3 -> changed(college());
            case 4, 5, 6 -> succession();
            case 7 -> post();
            case 8 -> tenure();
            case 9 -> ended();
            case 10, 11 -> imported();
            case 12, 13 -> parameter();
            case 14 -> year();
            default -> rulebook();
        };
    }

    private Plan founded() {
        return new Plan("put_unit", code(), "{\"kind\":\"" + any("secondary_organisation", "secondary_organisation", "leading_group") + "\",\"name\":" + NAME
                + ",\"parent\":\"" + any("school", "school", college().path("code").asText()) + "\",\"exists_from\":\"" + near() + "\"}");
    }

    /** Ends a unit, takes its end back, moves it, or gives it another name, each from some day on. */
    private Plan changed(JsonNode unit) {
        ObjectNode body = Planner.only(unit, "kind", "function", "name", "parent", "exists_from", "exists_to", "successor");
        switch (random.nextInt(4)) {
            case 0 -> body.put("exists_to", near().toString());
            case 1 -> body.without(List.of("exists_to", "successor"));
            case 2 -> body.put("parent", any("school", college().path("code").asText())).put("changes_from", near().toString());
            default -> body.set("name", body.objectNode().put("zh", "改名").put("en", "Renamed " + made++));
        }
        return new Plan("put_unit", unit.path("code").asText(), body.toString());
    }

    private Plan succession() {
        String kind = any("merge", "rename", "dissolution", "split");
        String founded = code();
        String successor = kind.equals("rename") || random.nextInt(3) == 0 ? founded : college().path("code").asText();
        String name = kind.equals("dissolution") && random.nextBoolean() ? "" : ",\"successor\":\"" + successor + "\"";
        boolean founds = kind.equals("rename") || kind.equals("split") || kind.equals("merge") && successor.equals(founded);
        String units = !founds ? "" : ",\"units\":[{\"code\":\"" + founded + "\",\"kind\":\"" + any("secondary_organisation", "leading_group")
                + "\",\"name\":" + NAME + ",\"parent\":\"school\"}]";
        return new Plan("post_succession", college().path("code").asText(), "{\"kind\":\"" + kind + "\",\"last_day\":\"" + near() + "\"" + name + units + "}");
    }

    private Plan post() {
        String unit = college().path("code").asText();
        return new Plan("put_post", unit + ".post-" + made++, "{\"unit\":\"" + unit + "\",\"rank\":\"" + any("secretary", "member", "head") + "\",\"title\":" + NAME
                + ",\"exists_from\":\"" + near() + "\"" + (random.nextBoolean() ? "" : ",\"exists_to\":\"" + near().plusDays(150) + "\"") + "}");
    }

    private Plan tenure() {
        List<JsonNode> posts = planner.all("/posts?limit=500");
        return new Plan("post_tenure", posts.get(random.nextInt(posts.size())).path("code").asText(), "{\"staff_no\":\"0" + random.nextInt(1000) + "\",\"mode\":\""
                + any("full", "acting", "delegated") + "\",\"held_from\":\"" + near() + "\",\"held_to\":\"" + near().plusDays(150) + "\"}");
    }

    private Plan ended() {
        List<JsonNode> posts = planner.all("/posts?limit=500");
        String post = posts.get(random.nextInt(posts.size())).path("code").asText();
        Optional<JsonNode> tenure = planner.all("/posts/" + post + "/tenures").stream().findFirst();
        ObjectNode body = Planner.only(tenure.orElse(TextNode.valueOf("")), "staff_no", "mode", "held_from").put("held_to", near().toString());
        return new Plan("put_tenure", post + "/" + tenure.map(held -> held.path("id").asText()).orElse("2026-01-01"), body.toString());
    }

    private Plan imported() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        JsonNode moved = college();
        ObjectNode old = body.putArray("units").addObject().put("code", moved.path("code").asText()).put("kind", moved.path("kind").asText().replace('_', '-'))
                .put("name_zh", moved.at("/name/zh").asText()).put("name_en", moved.at("/name/en").asText()).put("parent", any("school", college().path("code").asText()))
                .put("exists_from", moved.path("exists_from").asText());
        if (random.nextBoolean()) {
            old.put("exists_to", near().toString());
        }
        String code = code();
        body.withArray("units").addObject().put("code", code).put("kind", "secondary-organisation").put("name_zh", "某").put("name_en", "Some").put("parent", "school")
                .put("exists_from", near().toString());
        body.putArray("posts").addObject().put("code", code + ".secretary").put("unit", code).put("rank", "secretary").put("title_zh", "书记").put("title_en", "Secretary")
                .put("exists_from", near().plusDays(100).toString());
        return new Plan("import", "", body.put("changes_from", near().toString()).toString());
    }

    private Plan parameter() {
        String cadence = random.nextInt(3) == 0 ? "" : "\"cadence\":\"" + any("1/quarter", "1/half_year", "1/month", "2/year") + "\",";
        String due = !cadence.isEmpty() && random.nextBoolean() ? "" : "\"due\":\"" + any("period-end", "01-15", "07-15", "12-31") + "\",";
        String duty = any("analysis-secondary", "study-secondary", "report-school", "self-inspection", "training", "inspect-secondary", "duty-report");
        return new Plan("put_parameter", RULEBOOK + "/" + duty, "{" + cadence + due + "\"valid_from\":\"" + near() + "\",\"set_by\":\"school\",\"document\":" + DOCUMENT + "}");
    }

    private Plan year() {
        int year = today.getYear() + random.nextInt(2);
        LocalDate off = random.nextBoolean() ? LocalDate.of(year, any("06", "12").equals("06") ? 6 : 12, 30) : LocalDate.ofYearDay(year, 1 + random.nextInt(365));
        return new Plan("put_working_calendar_year", "cn/" + year, "{\"days\":[{\"date\":\"" + off + "\",\"type\":\"" + any("holiday", "workday") + "\",\"name\":" + NAME
                + ",\"source\":\"2026-" + made++ + "\"}]}");
    }

    /** The second rulebook, or a new version of the first in which something is owed otherwise. */
    private Plan rulebook() {
        boolean first = random.nextInt(4) > 0;
        String text = first
                ? ShippedRulebooks.text(RULEBOOK)
                        .replaceFirst("(?m)^version: .*$", "version: " + (version + 1))
                        .replaceFirst("(?m)^in_force: .*$", "in_force: {from: " + near() + "}\nrunning_periods: " + any("restart", "finish_under_old"))
                        .replace("timing: {cadence: 1/half-year}", "timing: {cadence: " + any("1/quarter", "1/half-year", "1/year") + "}")
                        .replaceFirst("(?m)^minimum_presence: .*$", "minimum_presence: " + any("30", "60"))
                        .replaceFirst("en: Half-yearly study session with a report", any("en: Half-yearly study session with a report", "en: Study"))
                : ShippedRulebooks.text("lab-safety-sample");
        return new Plan("post_rulebook", "", "{\"yaml\":" + TextNode.valueOf(text) + "}");
    }

    /** Tells that a plan was carried out. */
    void done(Plan plan) {
        version += plan.operation().equals("post_rulebook") && plan.body().contains(RULEBOOK) ? 1 : 0;
    }

    private JsonNode college() {
        List<JsonNode> colleges = planner.all("/units?limit=500&kind=secondary_organisation&on=" + today.plusDays(random.nextInt(100)));
        return colleges.get(random.nextInt(colleges.size()));
    }

    private LocalDate near() {
        return today.plusDays(random.nextInt(300) - 100);
    }

    private String code() {
        return "n" + made++;
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }
}
