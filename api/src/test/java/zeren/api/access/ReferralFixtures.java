package zeren.api.access;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zeren.api.Answer;
import zeren.api.Client;

/** What the matrix asks for of referrals, each of which cites another obligation, because none is cited twice before the decision; the rest of {@link MatrixFixtures}. */
final class ReferralFixtures {
    private static final String DOCUMENT = "\"document\":{\"kind\":\"notice\",\"number\":\"1\"}";
    private static final int FIRST_YEAR = 2020;
    private static final int YEARS = 6;

    private final Client administrator;
    private final Map<String, String> made = new HashMap<>();
    private final Map<String, Integer> cited = new HashMap<>();
    private Client proposer;
    private Client subject;

    ReferralFixtures(Client administrator) {
        this.administrator = administrator;
    }

    /** Returns what a place-holder of the table stands for. */
    String value(String name, String unit, boolean foreign) {
        return switch (name) {
            case "referral" -> propose(unit, foreign);
            case "answered" -> {
                String referral = propose("school", false);
                answer(referral);
                yield referral;
            }
            case "stepped" -> made.computeIfAbsent(name + unit, none -> propose(unit, foreign));
            case "step" -> made.computeIfAbsent(name + unit, none -> answer(value("stepped", unit, foreign)));
            default -> throw new IllegalArgumentException("no fixture " + name);
        };
    }

    /** Returns a body of the table. */
    String body(String name, String unit, boolean foreign) {
        return switch (name) {
            case "referral" -> proposal(unit, foreign);
            case "absent-referral" -> proposal("nowhere", foreign);
            default -> "{\"kind\":\"" + name + "\",\"taken_on\":\"2026-06-15\"," + DOCUMENT + "}";
        };
    }

    private Client another() {
        return administrator.withToken(send(administrator, "/tokens", "{\"role\":\"administrator\"}").json().path("token").asText());
    }

    /** Others propose and answer it than the administrator, who then may decide. */
    private String propose(String unit, boolean foreign) {
        if (proposer == null) {
            proposer = another();
            subject = another();
        }
        return send(proposer, "/referrals", proposal(unit, foreign)).json().path("id").asText();
    }

    private String answer(String referral) {
        return send(subject, "/referrals/" + referral + "/steps", body("answered", "", false)).json().path("id").asText();
    }

    private String proposal(String unit, boolean foreign) {
        int number = cited.merge(unit, 1, Integer::sum) - 1;
        List<String> duties = unit.equals("school") ? List.of("work-report", "notice-school", "inspect-result") : List.of("work-report", "self-inspection", "year-end-report");
        String obligation = "gxufe-2020-5:" + duties.get(number / YEARS) + ":" + unit + ":" + (FIRST_YEAR + number % YEARS);
        return "{\"rulebook\":\"gxufe-2020-5\",\"subject\":{\"unit\":\"" + unit + "\"},\"grounds\":[\"12(3)\"],\"obligations\":[\"" + obligation + "\"],"
                + "\"proposed_by\":\"" + (foreign ? "other.propaganda" : "propaganda") + "\",\"proposed_to\":\"" + (foreign ? "other" : "school")
                + "\",\"proposed_on\":\"2026-06-14\"," + DOCUMENT + "}";
    }

    private static Answer send(Client client, String path, String body) {
        return client.post(path, BodyPublishers.ofString(body), "Content-Type", "application/json").is(201);
    }
}
