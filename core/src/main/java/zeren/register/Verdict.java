package zeren.register;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import zeren.text.Coded;

/**
 * Whether a performance counts, and if not, why not.
 *
 * @param whyNot the first reason for which it does not; empty where it counts
 */
public record Verdict(Optional<WhyNot> whyNot) {
    /** The verdict on a performance that counts. */
    public static final Verdict COUNTS = new Verdict(Optional.empty());

    private static final Set<WhyNot> NOT_STANDING = Set.of(WhyNot.WITHDRAWN, WhyNot.CORRECTED, WhyNot.RETURNED);

    /** Why a performance does not count. */
    public enum WhyNot implements Coded {
        /** It was withdrawn. */
        WITHDRAWN("withdrawn"),
        /** Another stands in its place. */
        CORRECTED("corrected"),
        /** Its recipient returned it. */
        RETURNED("returned"),
        /** What it performed is owed no more; it may still count for what that serves. */
        NOT_OWED("not-owed"),
        /** Its bearer, or the unit it is about, did not exist on that day: it ceased before, as became known later. */
        NOT_IN_EXISTENCE("not-in-existence"),
        /** It was performed after the date in question. */
        NOT_YET("not-yet"),
        /** A kind of document that the duty asks for is not referenced. */
        DOCUMENTS_MISSING("documents-missing"),
        /** Another of the same day counts already. */
        SAME_DAY("same-day");

        private final String code;

        WhyNot(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Checks that the component is there. */
    public Verdict {
        Objects.requireNonNull(whyNot, "whyNot");
    }

    /** Returns the verdict on a performance that does not count. */
    public static Verdict not(WhyNot reason) {
        return new Verdict(Optional.of(reason));
    }

    /** Returns the same verdict where what was performed is owed no more: that is why it does not count, unless it does not stand either. */
    Verdict whereNotOwed() {
        return whyNot.filter(NOT_STANDING::contains).isPresent() ? this : not(WhyNot.NOT_OWED);
    }

    /** Tells whether it counts. */
    public boolean counts() {
        return whyNot.isEmpty();
    }
}
