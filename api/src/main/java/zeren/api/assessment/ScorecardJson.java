package zeren.api.assessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import zeren.api.http.Json;
import zeren.api.http.Rfc3339;
import zeren.api.register.RegisterStore;
import zeren.api.register.View;
import zeren.api.rulebook.RulebookJson;
import zeren.assessment.RulebookScore;
import zeren.assessment.Scorecard;
import zeren.assessment.Scorecards;
import zeren.assessment.Tally;
import zeren.calendar.DateRange;
import zeren.register.Status;
import zeren.rulebook.Rulebook;

/**
 * Scorecards in JSON.
 *
 * @param base the address of the server
 * @param asOf the date on which statuses are judged
 * @param knownAt when the last entry that is known was recorded, in writing: the same register is told in the same words, and known by it for ever
 * @param rulebook the rulebook to which all cards are limited, where they are
 */
record ScorecardJson(String base, LocalDate asOf, String knownAt, Optional<String> rulebook) {

    static ScorecardJson of(String base, View view, RegisterStore store, Optional<String> rulebook) {
        return new ScorecardJson(base, view.asOf(), Rfc3339.microseconds(store.recordedAt(view.known())), rulebook);
    }

    ObjectNode of(Scorecard card) {
        ObjectNode json = Json.object()
                .put("unit", card.unit())
                .put(CalendarYears.YEAR, CalendarYears.written(card.year()))
                .put("as_of", asOf.toString())
                .put("known_at", knownAt);
        DateRange days = Scorecards.days(card.year());
        FigureLinks links = new FigureLinks(base + "/obligations?unit=" + card.unit() + "&due_from=" + days.from() + "&due_to=" + days.to()
                + "&as_of=" + asOf + "&known_at=" + knownAt);
        json.set("figures", figures(card.figures(), rulebook.map(links::ofRulebook).orElse(links)));
        Json.putObjects(json, "rulebooks", card.rulebooks(), score -> of(score, links.ofRulebook(score.rulebook())));
        return json;
    }

    private static ObjectNode of(RulebookScore score, FigureLinks links) {
        ObjectNode json = Json.object().put("rulebook", score.rulebook());
        score.version().map(Rulebook::version).ifPresent(number -> json.put("version", number));
        json.set("figures", figures(score.figures(), links));
        score.findings().ifPresent(findings -> json.set("findings", of(findings, links.ofDuty(findings.duty()))));
        score.weights().ifPresent(weights -> json.set("weights", RulebookJson.of(weights)));
        score.score().ifPresent(number -> json.put("score", number));
        return json;
    }

    private static ObjectNode figures(Tally tally, FigureLinks links) {
        ObjectNode json = Json.object();
        links.put(json, "all", tally.all());
        links.put(json, "pending", tally.pending(), Status.UPCOMING, Status.OPEN);
        links.put(json, "due", tally.due(), Status.PERFORMED, Status.PERFORMED_LATE, Status.OVERDUE);
        links.put(json, "on_time", tally.onTime(), Status.PERFORMED);
        links.put(json, "late", tally.late(), Status.PERFORMED_LATE);
        links.put(json, "missed", tally.missed(), Status.OVERDUE);
        links.put(json, "waived", tally.waived(), Status.WAIVED);
        links.put(json, "lapsed", tally.lapsed(), Status.LAPSED);
        tally.onTimeShare().ifPresent(share -> json.put("on_time_share", share));
        return json;
    }

    private static ObjectNode of(RulebookScore.Findings findings, FigureLinks links) {
        Tally tally = findings.figures();
        ObjectNode json = Json.object().put("duty", findings.duty());
        links.put(json, "all", tally.all());
        links.put(json, "pending", tally.pending(), Status.UPCOMING, Status.OPEN);
        links.put(json, "mended_in_time", tally.onTime(), Status.PERFORMED);
        links.put(json, "mended_late", tally.late(), Status.PERFORMED_LATE);
        links.put(json, "not_mended", tally.missed(), Status.OVERDUE);
        links.put(json, "waived", tally.waived(), Status.WAIVED);
        links.put(json, "lapsed", tally.lapsed(), Status.LAPSED);
        return json;
    }
}
