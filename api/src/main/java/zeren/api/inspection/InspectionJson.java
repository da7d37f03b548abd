package zeren.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.api.register.FactJson;
import zeren.inspection.Coverage;
import zeren.inspection.Covered;
import zeren.inspection.Round;
import zeren.inspection.RoundRules;
import zeren.organisation.Unit;
import zeren.register.Lapse;
import zeren.register.Recorded;

/** Rounds in JSON, and what they cover. */
final class InspectionJson {
    private InspectionJson() {}

    /** Returns a round, with the rule by which it goes. */
    static ObjectNode of(Recorded<Round> recorded, RoundRules rules) {
        Round round = recorded.fact();
        ObjectNode json = Json.object().put("id", recorded.id()).put("rulebook", round.rulebook());
        rules.find(round).ifPresent(rule -> json.put("version", rule.rulebook().version()).put("citation", rule.rule().citation().toString()));
        json.put("period", round.period().toString()).put("inspector", round.inspector());
        Json.put(json, "covers", round.covers());
        rules.find(round).ifPresent(rule -> Json.put(json, "performs", rule.rule().performs()));
        FactJson.putRecorded(json, recorded);
        return json;
    }

    /** Returns the same with how many units were visited by {@code asOf}. */
    static ObjectNode withTotals(Recorded<Round> recorded, RoundRules rules, LocalDate asOf) {
        Coverage coverage = Coverage.of(recorded, rules, asOf);
        ObjectNode json = of(recorded, rules).put("to_cover", coverage.units().size() - coverage.count(Covered.State.NOT_NEEDED));
        for (Covered.State state : Covered.State.values()) {
            json.put(Snake.of(state), coverage.count(state));
        }
        coverage.visitedPerMille().ifPresent(share -> json.put("share", BigDecimal.valueOf(share, 1)));
        return json;
    }

    /** Returns how it stands with one unit. */
    static ObjectNode of(Covered covered) {
        ObjectNode json = Json.object().put("unit", covered.unit().code());
        json.set("name", Json.title(covered.unit().name()));
        json.put("state", Snake.of(covered.state()));
        covered.account().ifPresent(account -> json
                .put("obligation", covered.to().obligation().toString())
                .put("status", Snake.of(account.standing().status())));
        Json.put(json, "lapse_reason", covered.lapse().map(lapse -> Snake.of(lapse.reason())));
        Json.put(json, "inherited_by", covered.lapse().flatMap(Lapse::inheritedBy).map(Unit::code));
        Json.put(json, "inherited_from", covered.to().obligation().inheritedFrom().map(Unit::code));
        Json.putObjects(json, "visits", covered.visits(), visit -> Json.object()
                .put("id", visit.visit().id())
                .put("visited_on", visit.on().toString()));
        Json.put(json, "findings", covered.findings(), Recorded::id);
        return json;
    }
}
