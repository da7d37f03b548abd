package zeren.api.rulebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import zeren.api.http.Json;
import zeren.api.register.DocumentJson;
import zeren.rulebook.Parameter;

/** Local parameters in JSON. */
final class ParameterJson {
    private ParameterJson() {}

    /** Returns what is set for a duty, which may be nothing. */
    static ObjectNode of(DutyInPath duty, List<Parameter> parameters) {
        ObjectNode json = Json.object().put("rulebook", duty.rulebook()).put("duty", duty.code());
        Json.putObjects(json, "settings", parameters, ParameterJson::of);
        return json;
    }

    private static ObjectNode of(Parameter parameter) {
        ObjectNode json = Json.object();
        Json.put(json, "valid", parameter.valid());
        Json.put(json, "cadence", parameter.cadence().map(Object::toString));
        Json.put(json, "due", parameter.due().map(Object::toString));
        parameter.within().ifPresent(limit -> json.set("within", DutyJson.of(limit)));
        parameter.authority().ifPresent(authority -> {
            json.put("set_by", authority.setBy());
            json.set("document", DocumentJson.of(authority.document()));
        });
        return json;
    }
}
