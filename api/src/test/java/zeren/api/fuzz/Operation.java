package zeren.api.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import zeren.api.Contract;

/**
 * An operation as the contract tells of it.
 *
 * @param told what stands there
 */
record Operation(String id, String method, String path, JsonNode told) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    /** Every operation of the contract, in its order. */
    static final List<Operation> ALL = all();

    /** A parameter of an operation; {@code list} where its values are one text with commas. */
    record Parameter(String name, String in, boolean required, JsonNode schema, Optional<JsonNode> example) {
        boolean isList() {
            return schema.path("type").asText().equals("array");
        }
    }

    private static List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        Contract.document().path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(each -> METHODS.contains(each.getKey()))
                .forEach(each -> all.add(new Operation(each.getValue().path("operationId").asText(), each.getKey().toUpperCase(Locale.ROOT), path.getKey(), each.getValue()))));
        return List.copyOf(all);
    }

    static Operation named(String id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /** Returns the parameters of a place: {@code path}, {@code query} or {@code header}. */
    List<Parameter> parameters(String in) {
        List<Parameter> parameters = new ArrayList<>();
        told.path("parameters").forEach(each -> {
            JsonNode parameter = Contract.resolved(each);
            if (parameter.path("in").asText().equals(in)) {
                parameters.add(new Parameter(parameter.path("name").asText(), in, parameter.path("required").asBoolean(), parameter.path("schema"),
                        Optional.ofNullable(parameter.get("example"))));
            }
        });
        return parameters;
    }

    /** Returns the schema of each content type that a body may have. */
    JsonNode content() {
        return Contract.resolved(told.path("requestBody")).path("content");
    }

    boolean hasBody() {
        return !content().isEmpty();
    }

    /** Tells whether nothing is changed by it, whatever is answered. */
    boolean isRead() {
        return method.equals("GET") || path.equals("/previews");
    }

    boolean isPublic() {
        return told.has("security") && told.path("security").isEmpty();
    }
}
