package zeren.accountability;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import zeren.register.Fact;
import zeren.register.Withdrawal;
import zeren.rulebook.DocumentReference;
import zeren.text.Coded;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * A step in the course of a referral after its proposal.
 *
 * @param referral the id of the referral
 * @param kind which step
 * @param takenOn the day on which it was taken
 * @param document the reference to it in writing; none for a withdrawal, and not needed where it is filed
 * @param reason why it is withdrawn, for a withdrawal alone
 */
public record ReferralStep(
        String referral, Kind kind, LocalDate takenOn, Optional<DocumentReference> document, Optional<Withdrawal.Reason> reason)
        implements Fact {

    /** Which step. */
    public enum Kind implements Coded {
        /** The referred office answered. */
        ANSWERED("answered"),
        /** The superior decided that it stands. */
        UPHELD("upheld"),
        /** The superior decided that it does not. */
        DISMISSED("dismissed"),
        /** It was received for the record. */
        FILED("filed"),
        /** Who proposed it took it back. */
        WITHDRAWN("withdrawn");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Tells whether it is a decision. */
        public boolean isDecision() {
            return this == UPHELD || this == DISMISSED;
        }
    }

    /**
     * Checks that the parts belong together.
     *
     * @throws InvalidValueException if an answer or a decision has no document, a withdrawal has one, or a reason is missing or too many
     */
    public ReferralStep {
        Text.code("referral", referral);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(takenOn, "takenOn");
        Objects.requireNonNull(document, "document");
        boolean written = kind == Kind.ANSWERED || kind.isDecision();
        if (written && document.isEmpty() || kind == Kind.WITHDRAWN && document.isPresent()) {
            throw InvalidValueException.unfit("document", kind.code(), written
                    ? "an answer and a decision are in writing: give the reference to it"
                    : "a withdrawal has no document: leave it out");
        }
        if (reason.isPresent() != (kind == Kind.WITHDRAWN)) {
            throw InvalidValueException.unfit("reason", kind.code(), "a withdrawal, and nothing else, has a reason");
        }
    }

    @Override
    public String letter() {
        return "s";
    }
}
