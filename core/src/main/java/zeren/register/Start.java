package zeren.register;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zeren.rulebook.Duty;
import zeren.rulebook.Rulebook;
import zeren.text.Coded;

/**
 * What one duty makes of an occasion that starts it: what is owed, or why nothing is.
 *
 * @param rulebook the version of the rulebook that applies
 * @param duty the duty
 * @param obligations what is owed: by the unit, and where it ceased before the due date, by who owes in its place; or by posts of it
 * @param whyNot why nothing is owed; empty where something is
 */
public record Start(Rulebook rulebook, Duty duty, List<Obligation> obligations, Optional<WhyNot> whyNot) {

    /** Why an occasion starts a duty and nothing is owed all the same. */
    public enum WhyNot implements Coded {
        /** No time limit was set on the day of the occasion, and none is invented (contract, rule 11). */
        NO_TIME_LIMIT("no-time-limit"),
        /** The time limit was set when it would have passed already (contract, rule 10). */
        LIMIT_SET_LATER("limit-set-later"),
        /** The occasion became known by a change of the organisation when its time limit would have passed already (contract, rule 10). */
        KNOWN_LATER("known-later");

        private final String code;

        WhyNot(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Copies the list. */
    public Start {
        Objects.requireNonNull(rulebook, "rulebook");
        Objects.requireNonNull(duty, "duty");
        obligations = List.copyOf(obligations);
        Objects.requireNonNull(whyNot, "whyNot");
    }
}
