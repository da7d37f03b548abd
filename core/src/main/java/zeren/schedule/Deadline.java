package zeren.schedule;

import java.time.LocalDate;
import java.util.Objects;

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

    /** Checks that every step is there. */
    public Deadline {
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(opensOn, "opensOn");
        Objects.requireNonNull(nominal, "nominal");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(actBy, "actBy");
    }
}
