package zeren.register;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import zeren.rulebook.DocumentReference;
import zeren.text.Coded;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * That an obligation is waived, or its due date extended, by whom it is owed to or a superior.
 *
 * @param obligation what is relieved
 * @param kind waived or extended
 * @param until the new last day in time, for an extension
 * @param grantedBy the code of the unit that granted it
 * @param reason why
 * @param document the reference to the decision
 */
public record Relief(
        ObligationId obligation, Kind kind, Optional<LocalDate> until, String grantedBy, Reason reason, DocumentReference document)
        implements ObligationFact {

    /** What is granted. */
    public enum Kind implements Coded {
        WAIVER("waiver"),
        EXTENSION("extension");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Why it is granted. */
    public enum Reason implements Coded {
        FORCE_MAJEURE("force-majeure"),
        REORGANISATION("reorganisation"),
        SUPERIOR_INSTRUCTION("superior-instruction");

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
     * Checks that an extension, and only an extension, has an end.
     *
     * @throws InvalidValueException if it has none, or a waiver has one
     */
    public Relief {
        Objects.requireNonNull(obligation, "obligation");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(document, "document");
        Text.code("granted_by", grantedBy);
        if (kind == Kind.EXTENSION && until.isEmpty()) {
            throw InvalidValueException.unfit("until", "", "an extension needs a day until which it extends: give it");
        }
        if (kind == Kind.WAIVER && until.isPresent()) {
            throw InvalidValueException.unfit("until", until.get(), "a waiver has no end: leave it out");
        }
    }

    @Override
    public String letter() {
        return "r";
    }
}
