package zeren.register.slow;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which version and which timing hold for a duty and a period: rules 1, 2 and 11, and what becomes of running periods. */
final class SlowRules {
    private final SlowWorld world;
    private final Map<String, SlowHandover> handovers = new HashMap<>();

    SlowRules(SlowWorld world) {
        this.world = world;
    }

    /** The deadline, if this version has the duty in this period and the period belongs to it; else null. */
    SlowDeadline deadline(SlowVersion version, SlowDuty duty, SlowPeriod period) {
        List<SlowVersion> known = versions(version.id());
        return belongs(known, known, version, duty.code(), period) ? SlowDeadline.of(timing(version, duty, period), period) : null;
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

    /**
     * Whether the period is due while the version is in force, or is left to it or to those before it.
     *
     * @param known the versions that there are, by their first day
     * @param heard those among them whose word on running periods is heard
     */
    private boolean belongs(List<SlowVersion> known, List<SlowVersion> heard, SlowVersion version, String code, SlowPeriod period) {
        SlowDuty duty = version.duty(code);
        SlowTiming timing = duty == null ? null : timing(version, duty, period);
        if (timing == null) {
            return false;
        }
        LocalDate due = SlowDeadline.of(timing, period).dueOn();
        if (due.isBefore(version.from()) || !canBeDue(known, version, due)) {
            return false;
        }
        if (version.letsFinish() && !handover(version, code).isForTheNew(period)) {
            return false;
        }
        for (int i = heard.indexOf(version) + 1; i < heard.size() && heard.get(i).letsFinish(); i++) {
            if (!handover(heard.get(i), code).isForTheOld(period)) {
                return false;
            }
        }
        return true;
    }

    /** In force on that day, or followed up to it by versions that let finish, each on the day after the one before ended. */
    private static boolean canBeDue(List<SlowVersion> known, SlowVersion version, LocalDate due) {
        SlowVersion at = version;
        for (SlowVersion next : known.subList(known.indexOf(version) + 1, known.size())) {
            if (next.from().isAfter(due)) {
                break;
            }
            if (!next.letsFinish() || at.ceasedBefore(next.from().minusDays(1))) {
                return false;
            }
            at = next;
        }
        return !at.ceasedBefore(due);
    }

    /** Judged by the versions up to this one: what comes later cannot change how it began. */
    private SlowHandover handover(SlowVersion version, String code) {
        String name = version.id() + " " + version.number() + " " + code;
        SlowHandover found = handovers.get(name);
        if (found == null) {
            List<SlowVersion> all = versions(version.id());
            List<SlowVersion> known = all.subList(0, all.indexOf(version) + 1);
            List<SlowVersion> before = known.subList(0, known.size() - 1);
            SlowDuty duty = version.duty(code);
            found = SlowHandover.of(version.from(),
                    period -> isOfOld(known, before, code, period, version.from()),
                    period -> isOfOld(known, before, code, period, null),
                    period -> duty != null && timing(version, duty, period) != null);
            handovers.put(name, found);
        }
        return found;
    }

    /** Whether a version before has the period, back to the last that restarted; if a day is given, and had it due before that day. */
    private boolean isOfOld(List<SlowVersion> known, List<SlowVersion> before, String code, SlowPeriod period, LocalDate dueBefore) {
        for (int i = before.size() - 1; i >= 0; i--) {
            SlowVersion version = before.get(i);
            if (belongs(known, before, version, code, period)) {
                LocalDate due = SlowDeadline.of(timing(version, version.duty(code), period), period).dueOn();
                if (dueBefore == null || due.isBefore(dueBefore)) {
                    return true;
                }
            }
            if (!version.letsFinish()) {
                return false;
            }
        }
        return false;
    }

    private List<SlowVersion> versions(String id) {
        return world.versions().stream()
                .filter(version -> version.id().equals(id))
                .sorted(Comparator.comparing(SlowVersion::from))
                .toList();
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
