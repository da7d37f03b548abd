package zeren.api.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.organisation.Unit;

/** Units in JSON. */
final class UnitJson {
    private UnitJson() {}

    static ObjectNode of(Unit unit) {
        ObjectNode json = Json.object().put("code", unit.code()).put("kind", Snake.of(unit.kind()));
        Json.put(json, "function", unit.function());
        json.set("name", Json.title(unit.name()));
        Json.put(json, "parent", unit.parent());
        Json.put(json, "exists", unit.exists());
        Json.put(json, "successor", unit.successor());
        return json;
    }
}
