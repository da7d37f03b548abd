package zeren.register;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import zeren.text.Coded;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * What the recipient of a performance says of it.
 *
 * @param performance the id of the performance
 * @param outcome whether it was accepted or returned
 * @param receivedOn the day on which the recipient received it
 * @param reason why it was returned
 */
public record Review(String performance, Outcome outcome, LocalDate receivedOn, Optional<Reason> reason) implements ObligationFact {

    /** What became of it. */
    public enum Outcome implements Coded {
        ACCEPTED("accepted"),
        RETURNED("returned");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Why it was returned. */
    public enum Reason implements Coded {
        INCOMPLETE("incomplete"),
        WRONG_DOCUMENT("wrong-document"),
        WRONG_PERIOD("wrong-period"),
        ILLEGIBLE("illegible");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Checks that a return, and only a return, has a reason.
     *
     * @throws InvalidValueException if it has none, or an acceptance has one
     */
    public Review {
        Text.code("performance", performance);
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(receivedOn, "receivedOn");
        if (outcome == Outcome.RETURNED && reason.isEmpty()) {
            throw InvalidValueException.unfit("reason", "", "a return needs a reason: give one");
        }
        if (outcome == Outcome.ACCEPTED && reason.isPresent()) {
            throw InvalidValueException.unfit("reason", reason.get().code(), "an acceptance has no reason: leave it out");
        }
    }

    @Override
    public String letter() {
        return "v";
    }
}
