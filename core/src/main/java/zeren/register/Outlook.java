package zeren.register;

import java.time.LocalDate;
import java.util.Objects;
import zeren.calendar.WorkingCalendar;
import zeren.text.Coded;

/**
 * Whether what is still missing can be done in time, one a day.
 *
 * @param chance whether it can
 * @param lastDay the last day on which the next one has to be done, so that the others can follow on the days after it
 */
public record Outlook(Chance chance, LocalDate lastDay) {

    /** How good the prospect is. */
    public enum Chance implements Coded {
        /** Enough working days are left. */
        ACHIEVABLE("achievable"),
        /** It takes a day off to do it in time. */
        AT_RISK("at-risk"),
        /** Fewer days are left than are needed. */
        IMPOSSIBLE("impossible");

        private final String code;

        Chance(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Checks that both are there. */
    public Outlook {
        Objects.requireNonNull(chance, "chance");
        Objects.requireNonNull(lastDay, "lastDay");
    }

    /**
     * Judges the prospect of doing something {@code remaining} more times, at least once, by {@code dueOn}.
     *
     * @param asOf the first day that can still be used
     */
    static Outlook of(int remaining, LocalDate dueOn, LocalDate asOf, WorkingCalendar calendar) {
        LocalDate lastDay = dueOn.minusDays(remaining - 1L);
        LocalDate lastWorkingDay = calendar.lastOnOrBeforeProvisionally(dueOn).date();
        for (int i = 1; i < remaining; i++) {
            lastWorkingDay = calendar.lastOnOrBeforeProvisionally(lastWorkingDay.minusDays(1)).date();
        }
        Chance chance = asOf.isAfter(lastDay) ? Chance.IMPOSSIBLE : asOf.isAfter(lastWorkingDay) ? Chance.AT_RISK : Chance.ACHIEVABLE;
        return new Outlook(chance, lastDay);
    }
}
