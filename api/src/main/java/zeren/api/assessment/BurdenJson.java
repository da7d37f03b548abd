package zeren.api.assessment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.assessment.Burden;
import zeren.assessment.Combination;
import zeren.assessment.Load;
import zeren.organisation.Post;
import zeren.register.Obligation;

/** The burden of a year in JSON. */
final class BurdenJson {
    private BurdenJson() {}

    /** Puts what everything asks for, but for the list of units. */
    static void put(ObjectNode json, Burden burden) {
        json.set("load", of(burden.total()));
        putLoads(json, burden.rulebooks());
        json.put("saved", burden.saved());
    }

    static ObjectNode of(Burden.OfUnit burden) {
        ObjectNode json = Json.object().put("unit", burden.unit());
        json.set("load", of(burden.total()));
        putLoads(json, burden.rulebooks());
        Json.putObjects(json, "combinable", burden.combinable(), BurdenJson::of);
        return json.put("saved", burden.saved());
    }

    private static void putLoads(ObjectNode json, Map<String, Load> rulebooks) {
        ArrayNode array = json.putArray("rulebooks");
        rulebooks.forEach((id, load) -> array.addObject().put("rulebook", id).set("load", of(load)));
    }

    private static ObjectNode of(Load load) {
        ObjectNode json = Json.object()
                .put("duties", load.duties())
                .put("obligations", load.obligations())
                .put("performances", load.performances())
                .put("documents", load.documents());
        Json.putObjects(json, "owed", load.owed(), owed -> {
            ObjectNode line = Json.object();
            Json.put(line, "recipient", owed.recipient());
            return line.put("documents", owed.documents());
        });
        return json;
    }

    private static ObjectNode of(Combination combination) {
        ObjectNode json = Json.object();
        ObjectNode bearer = json.putObject("bearer").put("unit", combination.bearer().unit().code());
        Json.put(bearer, "post", combination.bearer().post().map(Post::code));
        json.put("document", Snake.of(combination.document()));
        Json.put(json, "owed_to", combination.owedTo());
        json.put("from", combination.window().from().toString()).put("to", combination.window().to().toString());
        Json.putObjects(json, "duties", combination.duties(), duty -> Json.object().put("rulebook", duty.get(0)).put("duty", duty.get(1)));
        Json.put(json, "obligations", combination.obligations(), Obligation::toString);
        return json.put("saved", combination.saved());
    }
}
