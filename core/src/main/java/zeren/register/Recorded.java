package zeren.register;

import java.time.Instant;
import java.util.Objects;
import zeren.text.InvalidValueException;

/**
 * A fact as it stands in the register: what was said, when it was recorded and by whom.
 *
 * @param sequence its number in the journal, from 1; facts are in the order of these
 * @param at the instant of recording, the register's own
 * @param by who recorded it: the id of an access token
 * @param fact what was said
 * @param <F> which kind of fact
 */
public record Recorded<F extends Fact>(long sequence, Instant at, String by, F fact) {

    /**
     * Checks the number.
     *
     * @throws InvalidValueException if it is less than 1
     */
    public Recorded {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(fact, "fact");
        if (sequence < 1) {
            throw new InvalidValueException("sequence", sequence, "a number from 1");
        }
    }

    /** Returns its name, the same for ever: a letter for the kind of fact and the number. */
    public String id() {
        return fact.letter() + Long.toString(sequence);
    }
}
