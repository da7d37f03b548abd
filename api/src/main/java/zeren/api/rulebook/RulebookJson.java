package zeren.api.rulebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.rulebook.Article;
import zeren.rulebook.Ground;
import zeren.rulebook.InspectionRule;
import zeren.rulebook.Level;
import zeren.rulebook.Oversight;
import zeren.rulebook.ReferralRule;
import zeren.rulebook.Responsibility;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.Weights;

/** Rulebooks in JSON. */
public final class RulebookJson {
    private RulebookJson() {}

    static ObjectNode summary(Rulebooks rulebooks, Rulebook version) {
        ObjectNode json = Json.object()
                .put("id", version.id())
                .put("version", version.version())
                .put("document_number", version.documentNumber());
        json.set("title", Json.title(version.title()));
        json.set("issuer", Json.title(version.issuer()));
        json.put("dated", version.dated().toString()).put("issued", version.issued().toString());
        Json.put(json, "in_force", rulebooks.reign(version));
        return json.put("status", Snake.of(version.status()));
    }

    static ObjectNode of(Rulebooks rulebooks, Rulebook version) {
        ObjectNode json = summary(rulebooks, version)
                .put("calendar", version.calendar())
                .put("minimum_presence", version.minimumPresence());
        Json.putObjects(json, "versions", rulebooks.versions(version.id()), one -> {
            ObjectNode line = Json.object().put("version", one.version());
            Json.put(line, "in_force", rulebooks.reign(one));
            Json.put(line, "running_periods", one.runningPeriods().map(Snake::of));
            return line;
        });
        Json.putObjects(json, "levels", version.levels(), RulebookJson::of);
        Json.putObjects(json, "responsibilities", version.responsibilities(), RulebookJson::of);
        Json.putObjects(json, "grounds", version.grounds(), RulebookJson::of);
        putOversight(json, version.oversight());
        return json;
    }

    private static void putOversight(ObjectNode json, Oversight oversight) {
        Json.putObjects(json, "inspections", oversight.inspections(), RulebookJson::of);
        oversight.referrals().ifPresent(rule -> json.set("referrals", of(rule)));
        oversight.escalation().ifPresent(rule -> rule.grace().forEach(json.putObject("escalation").putArray("grace")::add));
        oversight.weights().ifPresent(weights -> json.set("weights", of(weights)));
    }

    /** Returns what each obligation counts in a score. */
    public static ObjectNode of(Weights weights) {
        return Json.object().put("on_time", weights.onTime()).put("late", weights.late()).put("missed", weights.missed());
    }

    private static ObjectNode of(InspectionRule rule) {
        ObjectNode json = Json.object().put("citation", rule.citation().toString());
        json.set("by", DutyJson.of(rule.by()));
        Json.put(json, "covers", rule.covers());
        Json.put(json, "performs", rule.performs());
        return json;
    }

    private static ObjectNode of(ReferralRule rule) {
        ObjectNode json = Json.object().put("citation", rule.citation().toString());
        json.set("proposed_by", DutyJson.of(rule.proposedBy()));
        json.set("proposed_to", DutyJson.of(rule.proposedTo()));
        json.set("decided_by", DutyJson.of(rule.decidedBy()));
        json.set("filed_by", DutyJson.of(rule.filedBy()));
        Json.put(json, "answer", rule.answer());
        return json;
    }

    static ObjectNode of(Article article) {
        ObjectNode json = Json.object().put("number", article.number());
        json.set("title", Json.title(article.title()));
        json.put("coverage", Snake.of(article.coverage()));
        json.set("reason", Json.title(article.reason()));
        return json;
    }

    private static ObjectNode of(Level level) {
        ObjectNode json = Json.object().put("level", Snake.of(level.code()));
        json.set("title", Json.title(level.title()));
        return json;
    }

    private static ObjectNode of(Responsibility responsibility) {
        ObjectNode json = Json.object()
                .put("level", Snake.of(responsibility.level()))
                .put("citation", responsibility.citation().toString());
        json.set("bearers", DutyJson.of(responsibility.bearers()));
        return json.put("reach", Snake.of(responsibility.reach()));
    }

    private static ObjectNode of(Ground ground) {
        ObjectNode json = Json.object().put("citation", ground.citation().toString());
        json.set("title", Json.title(ground.title()));
        return json;
    }
}
