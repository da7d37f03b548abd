package zeren.schedule;

import java.time.LocalDate;
import java.util.Objects;
import zeren.calendar.Roll;
import zeren.text.InvalidValueException;

/**
 * When something is due in one period, with each step on the way.
 *
 * @param schedule the rules by which it was computed
 * @param period the period
 * @param opensOn the first day on which it can be done
 * @param nominal the day that the due rule gives
 * @param dueOn that day after the roll: the last day on which it is in time
 * @param actBy the last working day on or before {@code dueOn}
 * @param provisional whether a day had to be judged by weekends alone, because its official calendar is not published
 */
public record Deadline(
        Schedule schedule, Period period, LocalDate opensOn, LocalDate nominal, LocalDate dueOn, LocalDate actBy, boolean provisional) {

    /**
     * Checks that every step follows from the one before, as far as that is to be seen without computing it again: there is one of these for each
     * duty and period.
     *
     * @throws InvalidValueException if the period is one of another cycle, the due day lies where its roll moves none, or the day to act by
     *     lies after it
     */
    public Deadline {
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(opensOn, "opensOn");
        Objects.requireNonNull(nominal, "nominal");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(actBy, "actBy");
        schedule.checkCycle(period);
        if (!isRolled(schedule.roll(), nominal, dueOn)) {
            throw new InvalidValueException("due_on", dueOn, nominal + ", or what the roll " + schedule.roll().code() + " makes of it");
        }
        if (actBy.isAfter(dueOn)) {
            throw new InvalidValueException("act_by", actBy, "a day on or before " + dueOn);
        }
    }

    private static boolean isRolled(Roll roll, LocalDate nominal, LocalDate dueOn) {
        return switch (roll) {
            case NONE -> dueOn.equals(nominal);
            case PRECEDING -> !dueOn.isAfter(nominal);
            case FOLLOWING -> !dueOn.isBefore(nominal);
        };
    }
}
