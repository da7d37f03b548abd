package zeren.api.access;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.rulebook.ShippedRulebooks;

/**
 * The things that the matrix asks for: in the sample school, which is everybody's own, and in another school, which is foreign to all but the administrator.
 *
 * <p>Each role has units of its own in both, so that what one changes is not in the way of another; and what a request uses up is made anew for each.
 */
final class MatrixFixtures {
    private static final String BOUNDARY = "zeren-boundary";
    private static final String DOCUMENT = "{\"kind\":\"notice\",\"number\":\"1\"}";

    private static final Map<Boolean, String> ADMINISTRATORS = Map.of(
            false, "010" + (Role.ADMINISTRATOR.ordinal() + 1), true, "other." + (Role.ADMINISTRATOR.ordinal() + 1));

    private final Client administrator;
    private final Map<String, String> made = new HashMap<>();
    private final ReferralFixtures referrals;
    private final InspectionFixtures inspections;
    private int days;
    private int seconds;

    MatrixFixtures(Client administrator) {
        this.administrator = administrator;
        this.referrals = new ReferralFixtures(administrator);
        this.inspections = new InspectionFixtures(administrator);
        send("/imports", importing(
                "other,school-committee,,甲,A,,2000-01-01,,\nother.it,department,information-technology,丁,D,other,2000-01-01,,\n"
                        + "other.propaganda,department,propaganda,丁,D,other,2000-01-01,,\nother.organisation,department,organisation,丁,D,other,2000-01-01,,\n" + lines("other.%1$d,secondary-organisation,,乙,B,other,2000-01-01,,\n"),
                lines("other.%1$d.secretary,other.%1$d,secretary,书记,Secretary,,2000-01-01,\n")), type("import")).is(200);
    }

    /** Returns what a place-holder of the table stands for. */
    String value(String name, Role role, boolean foreign) {
        String unit = (foreign ? "other." : "010") + (role.ordinal() + 1);
        return switch (name) {
            case "unit" -> unit;
            case "top" -> top(foreign);
            case "study" -> "gxufe-2020-5:study-secondary:" + unit + ":2026-H1";
            case "report" -> "gxufe-2020-5:work-report:" + unit + ":2026";
            case "inspection" -> "gxufe-2020-5:inspect-secondary:" + top(foreign) + ":" + unit + ":2026";
            case "performance" -> performance(value("study", role, foreign));
            case "inspected" -> performance(value("inspection", role, foreign));
            case "relief" -> relief("gxufe-2020-5:self-inspection:" + unit + ":2026", foreign);
            case "occasion" -> occasion(foreign);
            case "referral", "answered", "stepped", "step" -> referrals.value(name, unit, foreign);
            case "token" -> post("/tokens", "token");
            case "feed" -> post("/calendars", "feed");
            case "grant" -> post("/grants", "grant");
            case "hook" -> once(name, "/webhooks", "hook");
            case "key" -> send("/calendars", body("feed", foreign), type("feed")).is(201).json().path("url").asText().replaceAll(".*/|\\.ics$", "");
            case "tenure" -> made.computeIfAbsent("tenure" + unit, none -> tenure(unit, foreign));
            case "reviewed" -> made.computeIfAbsent("reviewed" + unit, none -> performance(value("study", role, foreign)));
            case "review" -> once(name + unit, "/performances/" + value("reviewed", role, foreign) + "/reviews", "review");
            case "withdrawn" -> made.computeIfAbsent("withdrawn" + unit, none -> performance(value("study", role, foreign)));
            case "withdrawal" -> once(name + unit, "/performances/" + value("withdrawn", role, foreign) + "/withdrawals", "withdrawal");
            case "revoked" -> made.computeIfAbsent("revoked" + unit, none -> relief("gxufe-2020-5:self-inspection:" + unit + ":2026", foreign));
            case "revocation" -> once(name + unit, "/reliefs/" + value("revoked", role, foreign) + "/revocations", "empty");
            default -> inspections.value(name, foreign);
        };
    }

    /** Returns a body of the table. */
    String body(String name, boolean foreign) {
        return switch (name) {
            case "performance" -> "{\"performed_on\":\"2026-06-12\",\"documents\":[" + DOCUMENT + "]}";
            case "broken" -> "{\"performed_on\":\"2026-02-30\"}";
            case "review" -> "{\"outcome\":\"accepted\",\"received_on\":\"2026-06-14\"}";
            case "withdrawal" -> "{\"reason\":\"duplicate\"}";
            case "relief", "foreign-relief" -> relief(name.equals("relief") ? top(foreign) : "other");
            case "occasion", "absent-occasion" -> occasion(name.equals("occasion") ? technology(foreign) : "nowhere");
            case "referral", "absent-referral", "answered", "upheld" -> referrals.body(name, ADMINISTRATORS.get(foreign), foreign);
            case "empty" -> "{}";
            case "import" -> importing("", "");
            case "unit" -> "{\"kind\":\"secondary_organisation\",\"name\":{\"zh\":\"丁\",\"en\":\"D\"},\"parent\":\"" + top(foreign)
                    + "\",\"exists_from\":\"2000-01-01\"}";
            case "preview" -> "{\"operation\":\"put_unit\",\"target\":\"" + ADMINISTRATORS.get(foreign) + "\",\"body\":" + body("unit", foreign) + "}";
            case "absent-preview" -> "{\"operation\":\"post_succession\",\"target\":\"nowhere\",\"body\":" + body("succession", foreign) + "}";
            case "succession" -> "{\"kind\":\"dissolution\",\"last_day\":\"2027-06-30\"}";
            case "post" -> "{\"unit\":\"" + ADMINISTRATORS.get(foreign) + "\",\"rank\":\"secretary\",\"title\":{\"zh\":\"丁\",\"en\":\"D\"}"
                    + ",\"exists_from\":\"2000-01-01\"}";
            case "tenure" -> foreign ? tenure("full", "2026-01-01", "2026-01-31") : tenure("delegated", "2026-06-20", "2026-06-30");
            case "changed-tenure" -> tenure("acting", "2018-01-01", foreign ? "2019-12-31" : "2029-12-31");
            case "new-import" -> importing("late,secondary-organisation,,丙,C,school,2026-06-01,,\n", "");
            case "round", "visit", "finding" -> inspections.body(name, foreign);
            default -> ofAccess(name, foreign);
        };
    }

    private static String ofAccess(String name, boolean foreign) {
        return switch (name) {
            case "feed" -> "{\"unit\":\"" + (foreign ? "other.1" : "0101") + "\"}";
            case "hook" -> "{\"url\":\"https://hooks.invalid/x\",\"unit\":\"" + (foreign ? "other.1" : "0101") + "\"}";
            case "absent-hook" -> "{\"url\":\"https://hooks.invalid/x\",\"unit\":\"nowhere\"}";
            case "pause" -> "{\"state\":\"paused\"}";
            case "replay" -> "{\"after\":0}";
            case "redelivery" -> "{\"event\":\"evt-999999\"}";
            case "absent-feed" -> "{\"unit\":\"nowhere\"}";
            case "token" -> "{\"role\":\"viewer\",\"units\":[\"0101\"]}";
            case "foreign-token" -> "{\"role\":\"viewer\",\"units\":[\"other.1\"]}";
            case "absent-token" -> "{\"role\":\"viewer\",\"units\":[\"nowhere\"]}";
            case "grant" -> "{\"staff_no\":\"00043\",\"role\":\"viewer\",\"units\":[\"0101\"]}";
            case "foreign-grant" -> "{\"staff_no\":\"00043\",\"role\":\"viewer\",\"units\":[\"other.1\"]}";
            case "absent-grant" -> "{\"staff_no\":\"00043\",\"role\":\"viewer\",\"units\":[\"nowhere\"]}";
            default -> ofRules(name);
        };
    }

    private static String ofRules(String name) {
        return switch (name) {
            case "rulebook" -> ShippedRulebooks.text("gxufe-2020-5");
            case "other-rulebook" -> ShippedRulebooks.text("gxufe-2020-5").replace("minimum_presence: 30", "minimum_presence: 31");
            case "new-rulebook" -> ShippedRulebooks.text("lab-safety-sample");
            case "parameter" -> "{\"valid_from\":\"2026-01-01\",\"cadence\":\"1/quarter\",\"set_by\":\"school\",\"document\":" + DOCUMENT + "}";
            case "year" -> "{\"days\":[{\"date\":\"2026-01-01\",\"type\":\"holiday\",\"name\":{\"zh\":\"元旦\",\"en\":\"New Year\"},"
                    + "\"source\":\"notice\"}]}";
            default -> InspectionFixtures.body(name);
        };
    }

    /** Returns the content type of such a body. */
    static String type(String name) {
        if (name.endsWith("rulebook")) {
            return "application/yaml";
        }
        return name.endsWith("import") ? "multipart/form-data; boundary=" + BOUNDARY : "application/json";
    }

    /** Returns the id of the secretary's tenure; in the sample school there is one from the beginning. */
    private String tenure(String unit, boolean foreign) {
        String tenures = "/posts/" + unit + ".secretary/tenures";
        return foreign
                ? send(tenures, tenure("full", "2018-01-01", "2018-12-31"), type("tenure")).is(201).json().path("id").asText()
                : administrator.get(tenures).is(200).json().at("/items/0/id").asText();
    }

    private static String tenure(String mode, String from, String to) {
        return "{\"staff_no\":\"" + mode + "\",\"mode\":\"" + mode + "\",\"held_from\":\"" + from + "\",\"held_to\":\"" + to + "\"}";
    }

    private String occasion(boolean foreign) {
        return send("/occasions", occasion(technology(foreign)), type("occasion")).is(201).json().path("id").asText();
    }

    /** Each is of another second, because nothing happens twice at once. */
    private String occasion(String unit) {
        return "{\"rulebook\":\"gxufe-2020-5\",\"duty\":\"it-incident-report\",\"unit\":\"" + unit + "\",\"category\":\"network_security\","
                + "\"occurred_at\":\"" + Instant.parse("2026-06-01T00:00:00Z").plusSeconds(seconds++) + "\"}";
    }

    private static String technology(boolean foreign) {
        return foreign ? "other.it" : "information-technology";
    }

    private String performance(String obligation) {
        return post("/obligations/" + obligation + "/performances", "performance");
    }

    private String relief(String obligation, boolean foreign) {
        return send("/obligations/" + obligation + "/reliefs", body("relief", foreign), type("relief")).is(201).json().path("id").asText();
    }

    /** Each extends further than the one before, as an extension must. */
    private String relief(String grantedBy) {
        return "{\"kind\":\"extension\",\"until\":\"" + LocalDate.of(2027, 1, 1).plusDays(days++) + "\",\"granted_by\":\"" + grantedBy
                + "\",\"reason\":\"force_majeure\",\"document\":" + DOCUMENT + "}";
    }

    private String once(String key, String path, String body) {
        String known = made.get(key);
        if (known == null) {
            known = post(path, body);
            made.put(key, known);
        }
        return known;
    }

    private String post(String path, String body) {
        return send(path, body(body, false), type(body)).is(201).json().path("id").asText();
    }

    private Answer send(String path, String body, String type) {
        return administrator.post(path, BodyPublishers.ofString(body), "Content-Type", type);
    }

    private static String top(boolean foreign) {
        return foreign ? "other" : "school";
    }

    private static String lines(String line) {
        return String.join("", IntStream.rangeClosed(1, Role.values().length).mapToObj(number -> String.format(line, number)).toList());
    }

    private static String importing(String units, String posts) {
        return String.join("", List.of(
                part("units", "code,kind,function,name_zh,name_en,parent,exists_from,exists_to,successor\n" + units),
                part("posts", "code,unit,rank,title_zh,title_en,remit,exists_from,exists_to\n" + posts),
                "--" + BOUNDARY + "--\r\n"));
    }

    private static String part(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name + ".csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n";
    }
}
