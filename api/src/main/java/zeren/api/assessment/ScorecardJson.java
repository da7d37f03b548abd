package zeren.api.assessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zeren.api.http.Json;
import zeren.api.http.Rfc3339;
import zeren.api.register.View;
import zeren.api.rulebook.RulebookJson;
import zeren.assessment.RulebookScore;
import zeren.assessment.Scorecard;
import zeren.assessment.Scorecards;
import zeren.calendar.DateRange;
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
    private static final Map<String, Figure> MENDING = new LinkedHashMap<>();

    static {
        MENDING.put("all", Figure.ALL);
        MENDING.put("pending", Figure.PENDING);
        MENDING.put("mended_in_time", Figure.ON_TIME);
        MENDING.put("mended_late", Figure.LATE);
        MENDING.put("not_mended", Figure.MISSED);
        MENDING.put("waived", Figure.WAIVED);
        MENDING.put("lapsed", Figure.LAPSED);
    }

    static ScorecardJson of(String base, View view, Optional<String> rulebook) {
        return new ScorecardJson(base, view.asOf(), Rfc3339.microseconds(view.known().recordedAt()), rulebook);
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
        json.set("figures", Figure.json(card.figures(), rulebook.map(links::ofRulebook).orElse(links)::of));
        Json.putObjects(json, "rulebooks", card.rulebooks(), score -> of(score, links.ofRulebook(score.rulebook())));
        return json;
    }

    private static ObjectNode of(RulebookScore score, FigureLinks links) {
        ObjectNode json = Json.object().put("rulebook", score.rulebook());
        score.version().map(Rulebook::version).ifPresent(number -> json.put("version", number));
        json.set("figures", Figure.json(score.figures(), links::of));
        score.findings().ifPresent(findings -> json.set("findings", of(findings, links.ofDuty(findings.duty()))));
        score.weights().ifPresent(weights -> json.set("weights", RulebookJson.of(weights)));
        score.score().ifPresent(number -> json.put("score", number));
        return json;
    }

    /** Returns the figures of what is to be mended, under the names that say so. */
    private static ObjectNode of(RulebookScore.Findings findings, FigureLinks links) {
        ObjectNode json = Json.object().put("duty", findings.duty());
        MENDING.forEach((name, figure) ->
                json.putObject(name).put("count", figure.of(findings.figures())).put("link", links.of(figure)));
        return json;
    }
}
