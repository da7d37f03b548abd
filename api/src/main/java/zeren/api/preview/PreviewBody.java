package zeren.api.preview;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import zeren.api.http.JsonBody;
import zeren.api.http.Refusal;
import zeren.api.http.Snake;
import zeren.api.register.Change;
import zeren.api.register.Known;

/** The body of a preview: which operation, on what, and that operation's own body. */
final class PreviewBody {
    private static final String TARGET = "target";

    private PreviewBody() {}

    /**
     * Reads the body and returns the function that makes the change of what is known.
     *
     * @throws zeren.api.http.Refusal 400 with every fault of the body
     */
    static Function<Known, Change> read(JsonBody body, ZonedDateTime at) {
        Optional<Operation> operation = body.required("operation", (what, text) -> Snake.parse(what, Operation.class, text));
        Optional<String> target = target(body, operation);
        Optional<JsonBody> own = body.object("body");
        if (operation.isEmpty() || own.isEmpty() || operation.get().hasTarget() && target.isEmpty()) {
            // Of a body that nobody knows how to read nothing is unknown.
            own.ifPresent(JsonBody::text);
            body.check();
        }
        JsonBody inner = own.orElseThrow();
        Function<Known, Change> decide = placed(inner, () -> operation.orElseThrow().change().read(target.orElse(""), inner, at));
        return known -> placed(inner, () -> decide.apply(known));
    }

    /** Lets a refusal of the operation say where in this body its faults are. */
    private static <T> T placed(JsonBody inner, Supplier<T> answer) {
        try {
            return answer.get();
        } catch (Refusal refusal) {
            throw refusal.within(inner.place(), "/" + TARGET);
        }
    }

    private static Optional<String> target(JsonBody body, Optional<Operation> operation) {
        boolean wanted = operation.map(Operation::hasTarget).orElse(false);
        Optional<String> target = wanted ? body.required(TARGET, (what, text) -> text) : body.read(TARGET, (what, text) -> text);
        if (operation.isPresent() && !wanted && target.isPresent()) {
            body.fault(TARGET, "unwanted_field", "the path of this operation, " + operation.get().path() + ", names nothing: leave the field out");
        }
        return target;
    }
}
