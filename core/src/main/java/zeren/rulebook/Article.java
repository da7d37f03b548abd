package zeren.rulebook;

import java.util.Objects;
import zeren.text.InvalidValueException;
import zeren.text.Title;

/**
 * An article of the regulation, and what the rulebook makes of it.
 *
 * @param number its number, from 1
 * @param title what it is about, in our words
 * @param coverage how much of it the rulebook answers for
 * @param reason why so much and no more
 */
public record Article(int number, Title title, Coverage coverage, Title reason) {
    /** The largest number. */
    public static final int MAX_NUMBER = 999;

    /**
     * Checks the number.
     *
     * @throws InvalidValueException if it is not from 1 to 999
     */
    public Article {
        if (number < 1 || number > MAX_NUMBER) {
            throw new InvalidValueException("number", number, "a number from 1 to " + MAX_NUMBER);
        }
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(reason, "reason");
    }
}
