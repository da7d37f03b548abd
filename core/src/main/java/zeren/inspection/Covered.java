package zeren.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zeren.organisation.Unit;
import zeren.register.Account;
import zeren.register.Lapse;
import zeren.register.Recorded;
import zeren.text.Coded;

/**
 * How it stands with one unit of a round on a date.
 *
 * @param to the unit, and because of what it is visited
 * @param state whether it was visited
 * @param account how the obligation stands that a visit performs, where it performs one
 * @param visits the visits of the unit that stand and took place by then, by day
 * @param findings what was found there by then, in the order of recording
 */
public record Covered(ToCover to, State state, Optional<Account> account, List<Standing> visits, List<Recorded<Finding>> findings) {

    /** Whether a unit was visited. */
    public enum State implements Coded {
        /** It was, itself or the unit in whose place it stands. */
        VISITED("visited"),
        /** It was not yet, and there is time. */
        DUE("due"),
        /** It was not, and the time is over. */
        OVERDUE("overdue"),
        /** It was not, and need not be any more: it ceased, the visit was waived, or counts as one of another in whose place it stands, or that stands in its place. */
        NOT_NEEDED("not-needed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * A visit that stands.
     *
     * @param visit the visit
     * @param on the day on which it took place
     */
    public record Standing(Recorded<Visit> visit, LocalDate on) {
        /** Checks that both are there. */
        public Standing {
            Objects.requireNonNull(visit, "visit");
            Objects.requireNonNull(on, "on");
        }
    }

    /** Copies the lists. */
    public Covered {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(account, "account");
        visits = List.copyOf(visits);
        findings = List.copyOf(findings);
    }

    /** Returns the same where the visit counts as one of another unit. */
    Covered elsewhere() {
        return new Covered(to, State.NOT_NEEDED, account, visits, findings);
    }

    /** Returns the unit. */
    public Unit unit() {
        return to.unit();
    }

    /** Returns how it ceased, where it need not be visited therefore. */
    public Optional<Lapse> lapse() {
        return state == State.NOT_NEEDED ? to.obligation().lapse() : Optional.empty();
    }
}
