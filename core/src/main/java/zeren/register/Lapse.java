package zeren.register;

import java.util.Objects;
import java.util.Optional;
import zeren.organisation.Unit;
import zeren.text.Coded;

/**
 * Why an obligation came to an end before its due date: its bearer, or the unit it is about, ceased.
 *
 * @param inheritedBy the unit that owes it instead; empty where nobody does, be it that no successor was named, or that
 *     the successor owes the same already
 */
public record Lapse(Optional<Unit> inheritedBy) {

    /** The reason in one word. */
    public enum Reason implements Coded {
        /** It ceased, and nobody owes in its place. */
        CEASED("ceased"),
        /** It ceased, and a successor owes in its place. */
        SUCCEEDED("succeeded");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Checks that the component is there. */
    public Lapse {
        Objects.requireNonNull(inheritedBy, "inheritedBy");
    }

    /** Returns {@link Reason#SUCCEEDED} where a successor owes in its place, else {@link Reason#CEASED}. */
    public Reason reason() {
        return inheritedBy.isPresent() ? Reason.SUCCEEDED : Reason.CEASED;
    }
}
