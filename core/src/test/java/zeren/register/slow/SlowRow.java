package zeren.register.slow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** One obligation, every field in plain text or a date; null where it has none. */
public record SlowRow(
        String id,
        int version,
        String period,
        String unit,
        String post,
        String subject,
        String owedTo,
        LocalDate opensOn,
        LocalDate dueOn,
        LocalDate actBy,
        boolean provisional,
        int required,
        String lapse,
        String inheritedBy,
        String inheritedFrom) {

    /** The status while nothing is performed. What lapsed has lapsed on every date. */
    public String statusOn(LocalDate asOf) {
        if (lapse != null) {
            return "lapsed";
        }
        if (asOf.isBefore(opensOn)) {
            return "upcoming";
        }
        return asOf.isAfter(dueOn) ? "overdue" : "open";
    }

    /** Calendar days since the due date, 0 in any status but overdue. */
    public long daysOverdueOn(LocalDate asOf) {
        return statusOn(asOf).equals("overdue") ? ChronoUnit.DAYS.between(dueOn, asOf) : 0;
    }
}
