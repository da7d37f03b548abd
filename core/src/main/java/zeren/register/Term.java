package zeren.register;

import java.util.Objects;
import zeren.calendar.WorkingCalendar;
import zeren.rulebook.Duty;
import zeren.rulebook.Rulebook;
import zeren.schedule.Deadline;
import zeren.text.InvalidValueException;

/**
 * One duty in one period: what all its bearers' obligations have in common.
 *
 * @param rulebook the version of the rulebook that is in force on the due date
 * @param duty the duty
 * @param deadline when
 * @param calendar the working days by which the deadline was computed
 * @param required how many times in the period, at least 1
 */
public record Term(Rulebook rulebook, Duty duty, Deadline deadline, WorkingCalendar calendar, int required) {

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
        if (required < 1) {
            throw new InvalidValueException("required", required, "at least 1");
        }
    }
}
