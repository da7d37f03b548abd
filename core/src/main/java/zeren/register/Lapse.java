package zeren.register;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zeren.organisation.Unit;
import zeren.text.Coded;
import zeren.text.InvalidValueException;

/**
 * Why an obligation came to an end before its due date: its bearer, or the unit it is about, ceased.
 *
 * @param inheritedBy the unit that owes it instead; empty where nobody does, be it that no successor was named, or that
 *     the successor owes the same already
 * @param successors the units that followed it, one after another, up to the first that exists on the due date; none for a post
 */
public record Lapse(Optional<Unit> inheritedBy, List<Unit> successors) {

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

    /**
     * Checks that the two agree.
     *
     * @throws InvalidValueException if it is inherited by another than the last successor
     */
    public Lapse {
        Objects.requireNonNull(inheritedBy, "inheritedBy");
        successors = List.copyOf(successors);
        if (inheritedBy.isPresent() && (successors.isEmpty() || !successors.get(successors.size() - 1).equals(inheritedBy.get()))) {
            throw new InvalidValueException("inherited_by", inheritedBy.get().code(), "the last of the successors");
        }
    }

    /** Returns {@link Reason#SUCCEEDED} where a successor owes in its place, else {@link Reason#CEASED}. */
    public Reason reason() {
        return inheritedBy.isPresent() ? Reason.SUCCEEDED : Reason.CEASED;
    }
}
