package zeren.explanation;

import java.util.Objects;
import zeren.text.InvalidValueException;

/**
 * One step on the way to an answer.
 *
 * @param kind what it says
 * @param values of what
 * @param authority who says so
 */
public record Step(StepKind kind, Values values, Authority authority) {

    /**
     * Checks that the values are those of the kind.
     *
     * @throws InvalidValueException if one that is needed is missing, or one is there that the kind does not know
     */
    public Step {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(authority, "authority");
        if (!kind.names().fit(values.byName().keySet())) {
            throw new InvalidValueException("values of " + kind.code(), values.byName().keySet(), kind.names().toString());
        }
    }
}
