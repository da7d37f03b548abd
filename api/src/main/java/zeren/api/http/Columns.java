package zeren.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The columns of a list as a table, which are the properties of its items in the contract, in the order of the contract.
 *
 * <p>An object's properties have a column each, {@code title.zh}, however deep; an array has one, and so has an object of which the contract
 * says nothing more. A property that the contract marks {@code x-not-in-lists} is in no list, and has none.
 *
 * @param paths the properties that lead to each column's cell
 */
record Columns(List<List<String>> paths) {
    private static final String NOT_IN_LISTS = "x-not-in-lists";

    /** Returns the columns of the list that a path of the contract answers with. */
    static Columns of(String path) {
        List<List<String>> paths = new ArrayList<>();
        collect(Contract.item(path), List.of(), paths);
        return new Columns(List.copyOf(paths));
    }

    private static void collect(JsonNode schema, List<String> above, List<List<String>> paths) {
        schema.path("properties").properties().stream().filter(property -> !property.getValue().path(NOT_IN_LISTS).asBoolean()).forEach(property -> {
            List<String> path = new ArrayList<>(above);
            path.add(property.getKey());
            JsonNode of = Contract.resolved(property.getValue());
            if (of.has("properties")) {
                collect(of, path, paths);
            } else {
                paths.add(List.copyOf(path));
            }
        });
    }

    /** Returns the names of the columns. */
    List<String> names() {
        return paths.stream().map(path -> String.join(".", path)).toList();
    }

    /** Returns the values of an item, one for each column; missing nodes where it has none. */
    List<JsonNode> values(ObjectNode item) {
        List<JsonNode> values = new ArrayList<>(paths.size());
        for (List<String> path : paths) {
            JsonNode value = item;
            for (String property : path) {
                value = value.path(property);
            }
            values.add(value);
        }
        return values;
    }

    /** Returns a value in one cell: an array of plain values joined by semicolons, what is nested deeper as JSON, nothing as nothing. */
    static String text(JsonNode value) {
        if (isPlain(value) || value.isMissingNode()) {
            return value.asText("");
        }
        return joined(value).orElseGet(value::toString);
    }

    private static Optional<String> joined(JsonNode array) {
        StringJoiner texts = new StringJoiner(";");
        for (JsonNode part : array) {
            if (!isPlain(part)) {
                return Optional.empty();
            }
            texts.add(part.asText());
        }
        return array.isArray() ? Optional.of(texts.toString()) : Optional.empty();
    }

    private static boolean isPlain(JsonNode value) {
        return value.isValueNode() && !value.isPojo();
    }
}
