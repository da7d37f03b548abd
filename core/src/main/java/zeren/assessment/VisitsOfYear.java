package zeren.assessment;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zeren.inspection.Round;
import zeren.inspection.Visit;
import zeren.inspection.Visits;
import zeren.register.Recorded;
import zeren.register.Register;

/** The visits of a year's rounds that stand, counted by unit. */
final class VisitsOfYear {
    private VisitsOfYear() {}

    /** Returns how many visits by {@code asOf} stand at each unit that had any; one whose record was corrected took place on the corrected day. */
    static SortedMap<String, Long> counted(Register register, int year, LocalDate asOf, Extent extent) {
        Set<String> rounds = register.all(Round.class).stream()
                .filter(round -> round.fact().period().year() == year && extent.rulebooks().test(round.fact().rulebook()))
                .map(Recorded::id)
                .collect(Collectors.toSet());
        Visits visits = new Visits(register);
        return register.all(Visit.class).stream()
                .filter(visit -> rounds.contains(visit.fact().round()) && extent.units().test(visit.fact().unit()))
                .filter(visit -> visits.standsOn(visit).filter(day -> !day.isAfter(asOf)).isPresent())
                .collect(Collectors.groupingBy(visit -> visit.fact().unit(), TreeMap::new, Collectors.counting()));
    }
}
