package zeren.api.rulebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.rulebook.Duty;
import zeren.rulebook.Recipient;
import zeren.rulebook.Scope;
import zeren.rulebook.TimeLimit;
import zeren.rulebook.Timing;
import zeren.schedule.Cadence;
import zeren.schedule.DueRule;
import zeren.schedule.Schedule;

/** Duties in JSON. */
final class DutyJson {
    private DutyJson() {}

    static ObjectNode of(Duty duty) {
        ObjectNode json = Json.object().put("code", duty.code()).put("citation", duty.citation());
        json.set("title", Json.title(duty.title()));
        json.set("bearers", of(duty.bearers()));
        duty.subjects().ifPresent(subjects -> json.set("subjects", of(subjects)));
        duty.owedTo().ifPresent(recipient -> json.set("owed_to", of(recipient)));
        json.set("timing", of(duty.timing()));
        json.put("nature", Snake.of(duty.nature()));
        Json.put(json, "documents", duty.documents(), Snake::of);
        Json.putUnlessEmpty(json, "served_by", duty.servedBy(), code -> code);
        Json.putUnlessEmpty(json, "after", duty.after(), code -> code);
        return json;
    }

    static ObjectNode of(Scope scope) {
        ObjectNode json = Json.object();
        Json.put(json, "kinds", scope.kinds(), Snake::of);
        Json.putUnlessEmpty(json, "functions", scope.functions(), code -> code);
        Json.putUnlessEmpty(json, "ranks", scope.ranks(), Snake::of);
        return json;
    }

    private static ObjectNode of(Recipient recipient) {
        ObjectNode json = Json.object().put("kind", Snake.of(recipient.kind()));
        Json.put(json, "function", recipient.function());
        return json;
    }

    private static ObjectNode of(Timing timing) {
        ObjectNode json = Json.object();
        if (timing instanceof Timing.Periodic periodic) {
            put(json.put("kind", "periodic"), periodic.schedule());
        } else if (timing instanceof Timing.OnOccasion start) {
            json.put("kind", "on_occasion").put("occasion", start.occasion()).put("within", Snake.of(start.within()));
            start.limit().ifPresent(limit -> json.set("limit", of(limit)));
        } else {
            json.put("kind", timing instanceof Timing.Standing ? "standing" : "unspecified");
        }
        return json;
    }

    static ObjectNode of(TimeLimit limit) {
        return Json.object().put("count", limit.count()).put("unit", Snake.of(limit.unit()));
    }

    private static void put(ObjectNode json, Schedule schedule) {
        Cadence cadence = schedule.cadence();
        json.set("cadence", Json.object().put("times", cadence.times()).put("cycle", Snake.of(cadence.cycle())));
        json.put("due", schedule.due().toString());
        Json.put(json, "opens", schedule.opens().map(DueRule::toString));
        json.put("roll", Snake.of(schedule.roll()));
    }
}
