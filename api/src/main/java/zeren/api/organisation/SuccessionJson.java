package zeren.api.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zeren.api.http.Json;
import zeren.api.register.Additions;

/** What a succession did, in JSON. */
final class SuccessionJson {
    private SuccessionJson() {}

    static ObjectNode of(ObjectNode unit, String code, Additions additions) {
        ObjectNode json = Json.object();
        json.set("unit", unit);
        Json.put(json, "units", additions.units().stream()
                .map(described -> described.value().code())
                .filter(other -> !other.equals(code))
                .collect(Collectors.toCollection(TreeSet::new)), other -> other);
        Json.put(json, "posts", additions.posts().stream()
                .map(described -> described.value().code())
                .collect(Collectors.toCollection(TreeSet::new)), post -> post);
        Json.put(json, "tenures", additions.tenures(), Fitting::id);
        return json;
    }
}
