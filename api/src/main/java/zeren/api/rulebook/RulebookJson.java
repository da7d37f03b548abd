package zeren.api.rulebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.rulebook.Article;
import zeren.rulebook.Ground;
import zeren.rulebook.Level;
import zeren.rulebook.Responsibility;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;

/** Rulebooks in JSON. */
final class RulebookJson {
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
