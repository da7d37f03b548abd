package zeren.rulebook;

import java.util.Objects;
import java.util.Optional;
import zeren.calendar.DateRange;
import zeren.schedule.Cadence;
import zeren.schedule.DueRule;
import zeren.schedule.Period;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * A dated decision of the institution on what its rulebook leaves open: how often a duty is owed, by when, or within what time of an
 * occasion.
 *
 * <p>Whether it fits the duty that it speaks of, {@link Rulebook#checkedParameter} tells.
 *
 * @param rulebook the id of the rulebook
 * @param duty the code of the duty
 * @param valid the days of its validity
 * @param cadence how often, where this sets it
 * @param due by when, where this sets it
 * @param within within what time of an occasion, where this sets it
 * @param authority who decided so; empty only where it is made up, as in a scenario
 */
public record Parameter(
        String rulebook,
        String duty,
        DateRange valid,
        Optional<Cadence> cadence,
        Optional<DueRule> due,
        Optional<TimeLimit> within,
        Optional<Authority> authority) {

    /**
     * Checks that it decides something, and nothing that no duty could have at once.
     *
     * @throws InvalidValueException if a code is malformed, nothing is set, or a time limit is set along with a cadence or due rule
     */
    public Parameter {
        Text.slug("rulebook", rulebook);
        Text.slug("duty", duty);
        Objects.requireNonNull(valid, "valid");
        Objects.requireNonNull(cadence, "cadence");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(within, "within");
        Objects.requireNonNull(authority, "authority");
        boolean ofPeriods = cadence.isPresent() || due.isPresent();
        if (!ofPeriods && within.isEmpty()) {
            throw InvalidValueException.unfit("parameter", duty, "a parameter sets something: a cadence, a due rule or both, or a time limit");
        }
        if (ofPeriods && within.isPresent()) {
            throw InvalidValueException.unfit(
                    "within", within.get(), "a time limit is for a duty that an occasion starts, which has no cadence or due rule: set one or the other");
        }
    }

    /** Returns a parameter of a duty that is owed by periods, without authority. */
    public static Parameter of(String rulebook, String duty, DateRange valid, Optional<Cadence> cadence, Optional<DueRule> due) {
        return new Parameter(rulebook, duty, valid, cadence, due, Optional.empty(), Optional.empty());
    }

    /** Tells whether it governs {@code period}: whether the period's last day lies in its validity. */
    public boolean governs(Period period) {
        return valid.contains(period.last());
    }
}
