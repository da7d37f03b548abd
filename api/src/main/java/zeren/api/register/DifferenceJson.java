package zeren.api.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.register.Difference;
import zeren.register.Obligation;

/**
 * Differences in JSON: what is owed on either side, as it is listed there, and what is otherwise.
 *
 * @param one the name of the side before
 * @param before how that side is seen
 * @param other the name of the side after
 * @param after how that side is seen
 */
public record DifferenceJson(String one, View before, String other, View after) {
    /** The order of {@link #key}. */
    public static final Comparator<List<String>> ORDER =
            Comparator.comparing((List<String> key) -> key.get(0)).thenComparing(key -> key.get(1)).thenComparing(key -> key.get(2));

    /** Returns what differences are sorted by: the due date, on the side after where there is none before, and the names. */
    public static List<String> key(Difference difference) {
        return List.of(difference.either().dueOn().toString(), name(difference.before()), name(difference.after()));
    }

    /** Returns a difference. */
    public ObjectNode of(Difference difference) {
        return of(difference, any -> true);
    }

    /** Returns a difference to somebody who may not see both sides; the one that it may not is left out. */
    ObjectNode of(Difference difference, Predicate<Obligation> sees) {
        ObjectNode json = Json.object();
        Optional<Obligation> left = difference.before().filter(sees);
        Optional<Obligation> right = difference.after().filter(sees);
        left.ifPresent(owed -> json.set(one, ObligationJson.of(owed, before)));
        right.ifPresent(owed -> json.set(other, ObligationJson.of(owed, after)));
        if (left.isPresent() && right.isPresent()) {
            Json.put(json, "changed", difference.changed(), Snake::of);
        }
        return json;
    }

    private static String name(Optional<Obligation> side) {
        return side.map(Obligation::toString).orElse("");
    }
}
