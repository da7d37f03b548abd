package zeren.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import zeren.register.Status;
import zeren.text.InvalidValueException;

/**
 * How many obligations stand in which way on a date.
 *
 * @param pending not performed, and not due yet: upcoming or open
 * @param onTime performed in time
 * @param late performed late
 * @param missed overdue
 * @param waived waived
 * @param lapsed lapsed
 */
public record Tally(long pending, long onTime, long late, long missed, long waived, long lapsed) {
    /** The tally of nothing. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    private static final int PERCENT = 100;

    /**
     * Checks the numbers.
     *
     * @throws InvalidValueException if one is negative
     */
    public Tally {
        if (pending < 0 || onTime < 0 || late < 0 || missed < 0 || waived < 0 || lapsed < 0) {
            throw InvalidValueException.unfit("tally", pending + " " + onTime + " " + late + " " + missed + " " + waived + " " + lapsed, "no count is negative");
        }
    }

    /** Returns the tally of one obligation. */
    public static Tally of(Status status) {
        return switch (status) {
            case UPCOMING, OPEN -> new Tally(1, 0, 0, 0, 0, 0);
            case PERFORMED -> new Tally(0, 1, 0, 0, 0, 0);
            case PERFORMED_LATE -> new Tally(0, 0, 1, 0, 0, 0);
            case OVERDUE -> new Tally(0, 0, 0, 1, 0, 0);
            case WAIVED -> new Tally(0, 0, 0, 0, 1, 0);
            case LAPSED -> new Tally(0, 0, 0, 0, 0, 1);
        };
    }

    /** Returns both together. */
    public Tally plus(Tally other) {
        return new Tally(pending + other.pending, onTime + other.onTime, late + other.late, missed + other.missed,
                waived + other.waived, lapsed + other.lapsed);
    }

    /** Returns how many were to be done by now and bind: performed in time or late, or missed. */
    public long due() {
        return onTime + late + missed;
    }

    /** Returns how many there are, however they stand. */
    public long all() {
        return due() + pending + waived + lapsed;
    }

    /** Returns the share of those performed in time among those {@linkplain #due due}, in percent with one decimal, half up; nothing where none was due. */
    public Optional<BigDecimal> onTimeShare() {
        return due() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(onTime * PERCENT).divide(BigDecimal.valueOf(due()), 1, RoundingMode.HALF_UP));
    }
}
