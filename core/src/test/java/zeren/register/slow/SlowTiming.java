package zeren.register.slow;

/**
 * How often and by when.
 *
 * @param times how often in a cycle, 0 where no frequency is set
 * @param cycle {@code year}, {@code half-year}, {@code quarter}, {@code month}, or null where no frequency is set
 * @param due {@code period-end}, {@code MM-DD} or {@code MM-DD+1y}
 * @param opens the same, or null for the period's first day
 * @param roll {@code none}, {@code preceding} or {@code following}
 */
public record SlowTiming(int times, String cycle, String due, String opens, String roll) {
}
