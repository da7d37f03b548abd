package zeren.register.slow;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a duty comes to a version that lets the old finish, told in single days.
 *
 * @param on the first day in force; where the old has already had a period due that begins only then, the day after that period
 * @param left the days from {@code on} of the old's periods that began before
 * @param refused the days from {@code on} of the new's own periods that began before, which it does not take
 */
record SlowHandover(LocalDate on, Set<LocalDate> left, Set<LocalDate> refused) {

    /** A period that began before has ended a year after, since none is longer. */
    static SlowHandover of(LocalDate from, Predicate<SlowPeriod> hadDueBefore, Predicate<SlowPeriod> ofOld, Predicate<SlowPeriod> ofNew) {
        LocalDate on = from;
        for (SlowPeriod period : SlowPeriod.ofYears(from.getYear(), from.getYear() + 1)) {
            if (!period.first().isBefore(from) && !period.last().isBefore(on) && hadDueBefore.test(period)) {
                on = period.last().plusDays(1);
            }
        }
        return new SlowHandover(on, daysOfRunning(on, ofOld), daysOfRunning(on, ofNew));
    }

    /** The new begins with the first period that begins while nothing runs any more, neither of the old nor of its own. */
    boolean isForTheNew(SlowPeriod period) {
        return !period.first().isBefore(on) && !left.contains(period.first()) && !refused.contains(period.first());
    }

    /** The old finishes what it began, and goes on as long as the new, for a period of its own that began too early, owes nothing. */
    boolean isForTheOld(SlowPeriod period) {
        return period.first().isBefore(on) || refused.contains(period.first()) && refused.contains(period.last());
    }

    private static Set<LocalDate> daysOfRunning(LocalDate on, Predicate<SlowPeriod> which) {
        Set<LocalDate> days = new HashSet<>();
        List<SlowPeriod> periods = SlowPeriod.ofYears(on.getYear(), on.getYear());
        for (SlowPeriod period : periods) {
            if (period.first().isBefore(on) && !period.last().isBefore(on) && which.test(period)) {
                for (LocalDate day = on; !day.isAfter(period.last()); day = day.plusDays(1)) {
                    days.add(day);
                }
            }
        }
        return days;
    }
}
