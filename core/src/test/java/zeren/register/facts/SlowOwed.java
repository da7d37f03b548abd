package zeren.register.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.schedule.Cycle;
import zeren.schedule.Period;

/** Which obligations bear on which, found by going through everything that is owed: rule 5, and what serves a duty besides. */
public final class SlowOwed {
    private final School school;
    private final Map<Period, List<Obligation>> byPeriod = new HashMap<>();
    private final Map<ObligationId, List<Obligation>> predecessors = new HashMap<>();
    private final Map<ObligationId, List<Obligation>> serving = new HashMap<>();

    public SlowOwed(School school) {
        this.school = school;
    }

    /** What was owed by, or about, a unit that ceased and in whose place the obligation stands. */
    public List<Obligation> predecessors(Obligation heir) {
        return predecessors.computeIfAbsent(heir.id(), any -> findPredecessors(heir));
    }

    /** What the same office owes under a serving duty in a period within the obligation's. */
    public List<Obligation> serving(Obligation served) {
        return served.period().isEmpty() ? List.of() : serving.computeIfAbsent(served.id(), any -> findServing(served));
    }

    /** Whether nothing is owed under a name that something was recorded about. */
    public boolean isOwedNoMore(ObligationId name, Period period) {
        return owed(period).stream().noneMatch(obligation -> obligation.id().equals(name));
    }

    private List<Obligation> findPredecessors(Obligation heir) {
        List<Obligation> found = new ArrayList<>();
        for (Obligation other : heir.period().map(this::owed).orElse(List.of())) {
            boolean same = other.duty().equals(heir.duty()) && other.lapse().isPresent() && heir.post().isEmpty();
            if (same && other.lapse().get().inheritedBy().isPresent()) {
                String by = other.lapse().get().inheritedBy().get().code();
                boolean bearerCeased = heir.subject().isEmpty() && by.equals(heir.bearer().code());
                boolean subjectCeased = heir.subject().isPresent() && by.equals(heir.subject().get().code())
                        && other.bearer().equals(heir.bearer());
                if (bearerCeased || subjectCeased) {
                    found.add(other);
                }
            }
        }
        return found;
    }

    private List<Obligation> findServing(Obligation served) {
        List<Obligation> found = new ArrayList<>();
        for (Cycle cycle : Cycle.values()) {
            LocalDate day = served.period().orElseThrow().first();
            while (!day.isAfter(served.period().orElseThrow().last())) {
                Period period = Period.containing(cycle, day);
                boolean within = period.first().equals(day) && !period.last().isAfter(served.period().orElseThrow().last());
                for (Obligation other : within ? owed(period) : List.<Obligation>of()) {
                    if (served.duty().servedBy().contains(other.duty().code()) && other.bearer().equals(served.bearer())) {
                        found.add(other);
                    }
                }
                day = day.plusDays(1);
            }
        }
        return found;
    }

    private List<Obligation> owed(Period period) {
        return byPeriod.computeIfAbsent(period, school.timetable()::ofPeriod);
    }
}
