package zeren.api.preview;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import zeren.api.http.JsonBody;
import zeren.api.register.Change;
import zeren.api.register.Known;
import zeren.text.InvalidValueException;

/** The body of a preview: which operation, on what, and that operation's own body. */
final class PreviewBody {
    private PreviewBody() {}

    /**
     * Reads the body and returns the function that makes the change of what is known.
     *
     * @throws zeren.api.http.Refusal 400 with every fault of the body
     */
    static Function<Known, Change> read(JsonBody body, Map<String, Operation> operations, ZonedDateTime at) {
        Optional<Operation> operation = body.required("operation", (what, text) -> {
            if (!operations.containsKey(text)) {
                throw new InvalidValueException(what, text, "one of " + String.join(", ", new TreeSet<>(operations.keySet())));
            }
            return operations.get(text);
        });
        Optional<String> target = target(body, operation);
        Optional<JsonBody> own = body.object("body");
        if (operation.isEmpty() || own.isEmpty()) {
            // Of a body that nobody knows how to read nothing is unknown.
            own.ifPresent(JsonBody::text);
            body.check();
        }
        return operation.orElseThrow().change().read(target.orElse(""), own.orElseThrow(), at);
    }

    private static Optional<String> target(JsonBody body, Optional<Operation> operation) {
        boolean wanted = operation.map(Operation::hasTarget).orElse(false);
        Optional<String> target = wanted ? body.required("target", (what, text) -> text) : body.read("target", (what, text) -> text);
        if (operation.isPresent() && !wanted && target.isPresent()) {
            body.fault("target", "unwanted_field", "the path of this operation, " + operation.get().path() + ", names nothing: leave the field out");
        }
        return target;
    }
}
