package zeren.register.slow;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of a rulebook, in force from a day to a day; {@code to} is null while it has no last day.
 *
 * @param running {@code finish-under-old}, {@code restart}, or null where the version does not say: then it restarts
 */
public record SlowVersion(
        String id, int number, LocalDate from, LocalDate to, String running, int minimumPresence, List<SlowDuty> duties)
        implements SlowOffice {
    boolean letsFinish() {
        return "finish-under-old".equals(running);
    }

    SlowDuty duty(String code) {
        for (SlowDuty duty : duties) {
            if (duty.code().equals(code)) {
                return duty;
            }
        }
        return null;
    }
}
