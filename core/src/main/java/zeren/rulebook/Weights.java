package zeren.rulebook;

import zeren.text.InvalidValueException;

/**
 * What each obligation counts in the score of a unit, in hundredths (article 10). What is waived or lapsed counts nothing either way.
 *
 * @param onTime for what was performed in time, 1 to 100
 * @param late for what was performed late, at most {@code onTime}
 * @param missed for what was not performed, at most {@code late}
 */
public record Weights(int onTime, int late, int missed) {
    /** The largest weight. */
    public static final int MAX = 100;

    /**
     * Checks the order.
     *
     * @throws InvalidValueException if a weight is out of range, or doing it late or not at all weighs more than doing it earlier
     */
    public Weights {
        if (onTime < 1 || onTime > MAX) {
            throw new InvalidValueException("on_time", onTime, "a number from 1 to " + MAX);
        }
        if (late < 0 || late > onTime) {
            throw new InvalidValueException("late", late, "a number from 0 to " + onTime + ", the weight of what is in time");
        }
        if (missed < 0 || missed > late) {
            throw new InvalidValueException("missed", missed, "a number from 0 to " + late + ", the weight of what is late");
        }
    }
}
