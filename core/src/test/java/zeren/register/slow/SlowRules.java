package zeren.register.slow;

import java.time.LocalDate;

/** Which version and which timing hold for a duty and a period: rules 1, 2 and 11. */
record SlowRules(SlowWorld world) {

    /** The version that began last, if it has not ended; an older one that is still open does not come back. */
    SlowVersion inForce(String id, LocalDate day) {
        SlowVersion last = null;
        for (SlowVersion version : world.versions()) {
            boolean began = version.id().equals(id) && !version.from().isAfter(day);
            if (began && (last == null || version.from().isAfter(last.from()))) {
                last = version;
            }
        }
        return last != null && last.existsOn(day) ? last : null;
    }

    /** The deadline, if this version has the duty in this period and is in force on the due date; else null. */
    SlowDeadline deadline(SlowVersion version, SlowDuty duty, SlowPeriod period) {
        SlowTiming timing = timing(version, duty, period);
        if (timing == null) {
            return null;
        }
        SlowDeadline deadline = SlowDeadline.of(timing, period);
        return version.equals(inForce(version.id(), deadline.dueOn())) ? deadline : null;
    }

    /** Whether an earlier version has the duty in this period: a period that one version took it keeps. */
    boolean isTaken(SlowVersion version, String duty, SlowPeriod period) {
        for (SlowVersion earlier : world.versions()) {
            SlowDuty same = earlier.duty(duty);
            boolean before = earlier.id().equals(version.id()) && earlier.from().isBefore(version.from());
            if (before && same != null && deadline(earlier, same, period) != null) {
                return true;
            }
        }
        return false;
    }

    /** How often and by when in this period; null where it has no such period. */
    SlowTiming timing(SlowVersion version, SlowDuty duty, SlowPeriod period) {
        SlowTiming own = duty.timing();
        SlowParameter local = own == null ? null : parameter(version.id(), duty, period);
        SlowTiming timing = local == null ? own : changed(own, local, period);
        return timing == null || !period.cycle().equals(timing.cycle()) ? null : timing;
    }

    /**
     * What a parameter makes of the rulebook's timing. Due and opening day were said of one cycle and say nothing of another: there
     * it is the period's end and its first day. It opens on the first day also where the new due day would
     * come before, both said of the year's first period as rules are.
     */
    private static SlowTiming changed(SlowTiming own, SlowParameter local, SlowPeriod period) {
        String cycle = local.cycle() == null ? own.cycle() : local.cycle();
        boolean sameCycle = cycle.equals(own.cycle());
        String due = local.due() != null ? local.due() : sameCycle ? own.due() : "period-end";
        SlowPeriod firstOfYear = new SlowPeriod(cycle, period.year(), 1);
        boolean opensInTime = sameCycle && own.opens() != null
                && !SlowDeadline.day(own.opens(), firstOfYear).isAfter(SlowDeadline.day(due, firstOfYear));
        int times = local.cycle() == null ? own.times() : local.times();
        return new SlowTiming(times, cycle, due, opensInTime ? own.opens() : null, own.roll());
    }

    /**
     * The parameter in whose validity the period's last day lies; of several, the one that begins last. One that sets a due day
     * alone says nothing of a duty that has no frequency.
     */
    private SlowParameter parameter(String rulebook, SlowDuty duty, SlowPeriod period) {
        SlowParameter last = null;
        for (SlowParameter parameter : world.parameters()) {
            boolean speaks = parameter.rulebook().equals(rulebook) && parameter.duty().equals(duty.code())
                    && (parameter.cycle() != null || duty.timing().cycle() != null);
            if (speaks && parameter.existsOn(period.last()) && (last == null || parameter.from().isAfter(last.from()))) {
                last = parameter;
            }
        }
        return last;
    }
}
