package zeren.register.slow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What is owed, found by trying every period of every cycle for every duty. */
public final class SlowTimetable {
    /** A deadline may lie this many years after its period's year: {@code 12-31+1y} for December is a November two years later. */
    private static final int YEARS_LATER = 2;

    private final SlowWorld world;
    private final SlowRules rules;

    public SlowTimetable(SlowWorld world) {
        this.world = world;
        this.rules = new SlowRules(world);
    }

    /** Every obligation that is due on one of the days from {@code from} to {@code to}, both included, in no particular order. */
    public List<SlowRow> dueWithin(LocalDate from, LocalDate to) {
        // One year more at either end, for what is rolled over a year's end.
        return rows(from.getYear() - YEARS_LATER - 1, to.getYear() + 1, period -> true,
                deadline -> !deadline.dueOn().isBefore(from) && !deadline.dueOn().isAfter(to));
    }

    /** Every obligation of the period of that name. */
    public List<SlowRow> ofPeriod(String name) {
        int year = Integer.parseInt(name.substring(0, 4));
        return rows(year, year, period -> period.name().equals(name), deadline -> true);
    }

    private List<SlowRow> rows(int firstYear, int lastYear, Predicate<SlowPeriod> wanted, Predicate<SlowDeadline> due) {
        List<SlowRow> rows = new ArrayList<>();
        for (SlowVersion version : world.versions()) {
            for (SlowDuty duty : version.duties()) {
                for (SlowPeriod period : SlowPeriod.ofYears(firstYear, lastYear)) {
                    SlowDeadline deadline = wanted.test(period) ? rules.deadline(version, duty, period) : null;
                    if (deadline != null && due.test(deadline) && !rules.isTaken(version, duty.code(), period)) {
                        rows.addAll(rows(version, duty, period, deadline));
                    }
                }
            }
        }
        return rows;
    }

    private List<SlowRow> rows(SlowVersion version, SlowDuty duty, SlowPeriod period, SlowDeadline deadline) {
        List<SlowRow> rows = new ArrayList<>();
        List<SlowClaim> bearers = new SlowClaims(world, duty.bearers(), period, deadline.dueOn(), version.minimumPresence()).all();
        if (duty.subjects() == null) {
            bearers.forEach(bearer -> rows.add(row(version, duty, period, deadline, bearer, null)));
            return rows;
        }
        List<SlowClaim> subjects = new SlowClaims(world, duty.subjects(), period, deadline.dueOn(), version.minimumPresence()).all();
        for (SlowClaim bearer : bearers) {
            for (SlowClaim subject : subjects) {
                if (world.isBeneath(subject.unit(), bearer.unit())) {
                    rows.add(row(version, duty, period, deadline, bearer, subject));
                }
            }
        }
        return rows;
    }

    /** Where bearer and subject both ceased, or both stand in another's place, the bearer's part is told. */
    private SlowRow row(
            SlowVersion version, SlowDuty duty, SlowPeriod period, SlowDeadline deadline, SlowClaim bearer, SlowClaim subject) {
        String about = subject == null ? "" : subject.unit().code() + ":";
        SlowClaim lapsed = bearer.lapse() != null || subject == null ? bearer : subject;
        SlowClaim inherits = bearer.inheritedFrom() != null || subject == null ? bearer : subject;
        return new SlowRow(
                version.id() + ":" + duty.code() + ":" + bearer.code() + ":" + about + period.name(),
                version.number(), period.name(), bearer.unit().code(),
                bearer.post() == null ? null : bearer.post().code(),
                subject == null ? null : subject.unit().code(),
                owedTo(duty, bearer.unit(), deadline.dueOn()),
                deadline.opensOn(), deadline.dueOn(), deadline.actBy(), deadline.provisional(),
                rules.timing(version, duty, period).times(),
                lapsed.lapse(), lapsed.inheritedBy(), inherits.inheritedFrom());
    }

    /**
     * Without a function, the nearest superior of the kind. With one, the unit of that kind and function in the bearer's school
     * that exists on the due date; of several, the highest in the school, and of equals the first by code.
     */
    private String owedTo(SlowDuty duty, SlowUnit bearer, LocalDate dueOn) {
        if (duty.owedToKind() == null) {
            return null;
        }
        if (duty.owedToFunction() == null) {
            SlowUnit superior = nearest(world.superiorOf(bearer), duty.owedToKind());
            return superior == null ? null : superior.code();
        }
        SlowUnit school = nearest(bearer, "school-committee");
        List<SlowUnit> level = school == null ? List.of() : List.of(school);
        while (!level.isEmpty()) {
            for (SlowUnit unit : level) {
                if (unit.kind().equals(duty.owedToKind()) && duty.owedToFunction().equals(unit.function()) && unit.existsOn(dueOn)) {
                    return unit.code();
                }
            }
            level = world.beneath(level);
        }
        return null;
    }

    private SlowUnit nearest(SlowUnit start, String kind) {
        SlowUnit at = start;
        while (at != null && !at.kind().equals(kind)) {
            at = world.superiorOf(at);
        }
        return at;
    }
}
