package zeren.register;

import java.util.Objects;
import java.util.Optional;
import zeren.calendar.WorkingCalendar;
import zeren.rulebook.Duty;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebook;
import zeren.text.InvalidValueException;

/**
 * One duty in one period, or on one occasion: what all its bearers' obligations have in common.
 *
 * @param rulebook the version of the rulebook to which it belongs: the one in force on the due date, or an earlier one that finishes it; on
 *     an occasion, the one in force on its day
 * @param duty the duty
 * @param deadline when
 * @param calendar the working days by which the deadline was computed
 * @param required how many times, at least 1; on an occasion once
 * @param parameter the local parameter by which the deadline was computed, or nothing where it is the rulebook's own
 */
public record Term(
        Rulebook rulebook, Duty duty, Due deadline, WorkingCalendar calendar, int required, Optional<Parameter> parameter) {

    /**
     * Checks the number.
     *
     * @throws InvalidValueException if nothing is required
     */
    public Term {
        Objects.requireNonNull(rulebook, "rulebook");
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(parameter, "parameter");
        if (required < 1) {
            throw new InvalidValueException("required", required, "at least 1");
        }
    }
}
