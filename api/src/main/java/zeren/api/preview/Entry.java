package zeren.api.preview;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.api.register.DifferenceJson;
import zeren.register.Difference;

/**
 * One line of a preview.
 *
 * @param effect how it comes about
 */
record Entry(Effect effect, Difference difference) {
    /** The order of {@link #key}. */
    static final Comparator<List<String>> ORDER = DifferenceJson.ORDER.thenComparing(key -> key.get(3));

    /** How a change makes a difference. */
    enum Effect {
        /** It changes what is due from today on. */
        AHEAD,
        /** It leaves what stands of a closed period, which would be otherwise if it were computed again. */
        REPORTED,
        /** It changes what stands of a closed period: a rulebook that is new to the register counts for its own past. */
        BACKWARD
    }

    List<String> key() {
        return Stream.concat(DifferenceJson.key(difference).stream(), Stream.of(effect.name())).toList();
    }

    ObjectNode json(DifferenceJson sides) {
        if (effect == Effect.AHEAD) {
            return sides.of(difference);
        }
        ObjectNode json = Json.object().put("kind", Snake.of(difference.kind())).put("takes_effect", effect == Effect.BACKWARD);
        return json.setAll(sides.of(difference));
    }
}
