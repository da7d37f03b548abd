package zeren.rulebook;

import java.util.Objects;
import java.util.Optional;
import zeren.organisation.UnitKind;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * The office to which a duty is owed, as seen from whoever owes it.
 *
 * <p>Without a function: the nearest superior unit of the kind. With one: the unit of that kind and
 * function in the same school.
 *
 * @param kind the kind of unit
 * @param function the field that unit stands for, where its kind alone does not single it out
 */
public record Recipient(UnitKind kind, Optional<String> function) {

    /**
     * Checks the function.
     *
     * @throws InvalidValueException if it is malformed
     */
    public Recipient {
        Objects.requireNonNull(kind, "kind");
        function.ifPresent(slug -> Text.slug("function", slug));
    }
}
