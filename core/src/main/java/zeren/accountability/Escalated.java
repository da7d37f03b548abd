package zeren.accountability;

import java.util.List;
import java.util.Objects;
import zeren.register.Obligation;
import zeren.text.InvalidValueException;

/**
 * Something overdue, with the levels of the line that are told of it.
 *
 * @param obligation what is overdue
 * @param levels who is told, the nearest first, at least one
 */
public record Escalated(Obligation obligation, List<EscalationLevel> levels) {

    /**
     * Copies the list.
     *
     * @throws InvalidValueException if there is no level
     */
    public Escalated {
        Objects.requireNonNull(obligation, "obligation");
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw InvalidValueException.unfit("levels", obligation, "what nobody is told of is not escalated");
        }
    }
}
