package zeren.register.slow;

/**
 * A duty.
 *
 * @param timing null for a duty that an occasion starts, or that stands at all times: neither ever has a period
 * @param subjects null where it is not owed once for each of a set of units
 * @param owedToKind null where it is owed to nobody in particular
 * @param owedToFunction null where the kind alone says it
 */
public record SlowDuty(
        String code, SlowTiming timing, SlowScope bearers, SlowScope subjects, String owedToKind, String owedToFunction) {
}
