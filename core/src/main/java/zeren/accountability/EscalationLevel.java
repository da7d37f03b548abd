package zeren.accountability;

import java.time.LocalDate;
import java.util.Objects;
import zeren.organisation.Unit;
import zeren.text.InvalidValueException;

/**
 * A level of the line that is told of something overdue.
 *
 * @param level 0 for the unit that owes it, 1 for its superior, and so on
 * @param unit the unit on that level
 * @param graceWorkingDays the working days after the due date for which the level is not told, from 0
 * @param since the first day on which it is told
 * @param provisional whether {@code since} may move, because a day had to be judged by weekends alone
 */
public record EscalationLevel(int level, Unit unit, int graceWorkingDays, LocalDate since, boolean provisional) {

    /**
     * Checks the numbers.
     *
     * @throws InvalidValueException if one is negative
     */
    public EscalationLevel {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(since, "since");
        if (level < 0 || graceWorkingDays < 0) {
            throw InvalidValueException.unfit("level", level + " after " + graceWorkingDays, "neither the level nor its grace is negative");
        }
    }
}
