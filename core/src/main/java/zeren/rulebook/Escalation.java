package zeren.rulebook;

import java.util.List;
import zeren.text.InvalidValueException;

/**
 * The working days of grace after which what is overdue is told to each level of the line: the first to the unit that owes it, the next to its
 * superior, and so on up to the school committee. With 0 a level is told on the first day after the due date.
 *
 * @param grace the working days for each level, 1 to 10 levels, none less than the one before
 */
public record Escalation(List<Integer> grace) {
    /** The largest number of levels. */
    public static final int MAX_LEVELS = 10;
    /** The largest grace in working days, more than a year has. */
    public static final int MAX_GRACE = 366;

    /**
     * Copies the list.
     *
     * @throws InvalidValueException if there is no level or too many, a grace is out of range, or one is less than the one before
     */
    public Escalation {
        grace = List.copyOf(grace);
        if (grace.isEmpty() || grace.size() > MAX_LEVELS) {
            throw new InvalidValueException("grace", grace, "1 to " + MAX_LEVELS + " numbers of working days");
        }
        int before = 0;
        for (int days : grace) {
            if (days < before || days > MAX_GRACE) {
                throw new InvalidValueException("grace", grace, "numbers from 0 to " + MAX_GRACE + ", none less than the one before");
            }
            before = days;
        }
    }
}
