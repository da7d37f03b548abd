package zeren.register;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zeren.text.Coded;
import zeren.text.InvalidValueException;

/**
 * Something that is owed otherwise in one timetable than in another; see {@link Comparison} for which is of what kind.
 *
 * @param kind how it differs
 * @param before what is owed in the one, unless it appears
 * @param after what is owed in the other, unless it disappears
 */
public record Difference(Kind kind, Optional<Obligation> before, Optional<Obligation> after) {

    /** How something is owed otherwise. */
    public enum Kind implements Coded {
        /** Its name is there only after. */
        APPEAR("appear"),
        /** Its name is there only before. */
        DISAPPEAR("disappear"),
        /** It opens, is due or has to be acted upon on another day, whatever else differs. */
        MOVE("move"),
        /** Another bearer owes it. */
        CHANGE_BEARER("change-bearer"),
        /** No day is another, but something else is. */
        OTHER("other");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Checks that the three agree.
     *
     * @throws InvalidValueException if a side is there or missing that the kind does not allow, or the two have the same name where the
     *     bearer changes, or different ones where it does not
     */
    public Difference {
        Objects.requireNonNull(kind, "kind");
        boolean fits = before.isPresent() == (kind != Kind.APPEAR) && after.isPresent() == (kind != Kind.DISAPPEAR);
        if (!fits || before.isPresent() && after.isPresent() && sameName(before.get(), after.get()) == (kind == Kind.CHANGE_BEARER)) {
            throw new InvalidValueException("difference", kind.code() + " from " + before + " to " + after,
                    "nothing before what appears, nothing after what disappears, and two names where the bearer changes alone");
        }
    }

    /** Returns what is otherwise of it; nothing where it is only before or only after. */
    public Set<Particular> changed() {
        return before.isPresent() && after.isPresent() ? Particular.differing(before.get(), after.get()) : Set.of();
    }

    /** Returns the names of what it speaks of: one, or two where the bearer changes. */
    public Set<ObligationId> ids() {
        return Stream.of(before, after).flatMap(Optional::stream).map(Obligation::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns an obligation that it speaks of: what was owed before, or else what is owed after. */
    public Obligation either() {
        return before.or(() -> after).orElseThrow();
    }

    private static boolean sameName(Obligation one, Obligation other) {
        return one.id().equals(other.id());
    }

    /** Returns kind and names, as in {@code change-bearer r:d:0101:2026 -> r:d:0102:2026}. */
    @Override
    public String toString() {
        return kind.code() + " " + Stream.of(before, after).flatMap(Optional::stream).map(Obligation::toString).distinct().collect(Collectors.joining(" -> "));
    }
}
