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
 * A dated decision of the institution on what its rulebook leaves open: how often a duty is owed, or by when.
 *
 * @param rulebook the id of the rulebook
 * @param duty the code of the duty
 * @param valid the days of its validity
 * @param cadence how often, where this sets it
 * @param due by when, where this sets it
 */
public record Parameter(
        String rulebook, String duty, DateRange valid, Optional<Cadence> cadence, Optional<DueRule> due) {

    /**
     * Checks that it decides something.
     *
     * @throws InvalidValueException if a code is malformed or neither cadence nor due rule is set
     */
    public Parameter {
        Text.slug("rulebook", rulebook);
        Text.slug("duty", duty);
        Objects.requireNonNull(valid, "valid");
        if (cadence.isEmpty() && due.isEmpty()) {
            throw new InvalidValueException("parameter", duty, "a cadence, a due rule or both");
        }
    }

    /** Tells whether it governs {@code period}: whether the period's last day lies in its validity. */
    public boolean governs(Period period) {
        return valid.contains(period.last());
    }
}
