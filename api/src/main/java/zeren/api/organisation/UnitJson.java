package zeren.api.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.organisation.Described;
import zeren.organisation.Institution;
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

    /** Returns a unit as it is described on a date, with what it is called, and whose it is, from when on; nothing where there is none. */
    static Optional<ObjectNode> find(Institution institution, String code, LocalDate on) {
        List<Described<Unit>> descriptions = institution.descriptionsOfUnit(code);
        return institution.on(on).findUnit(code).map(unit -> {
            ObjectNode json = of(unit);
            Json.putObjects(json, "descriptions", Life.of(Life.OF_UNIT, descriptions).turns(), UnitJson::of);
            return json;
        });
    }

    private static ObjectNode of(Described<Unit> described) {
        ObjectNode json = Json.object();
        Json.put(json, "from", described.from().map(LocalDate::toString));
        json.set("name", Json.title(described.value().name()));
        Json.put(json, "parent", described.value().parent());
        return json;
    }
}
