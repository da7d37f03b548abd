package zeren.assessment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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
        Map<String, String> inspectors = register.all(Round.class).stream()
                .filter(round -> round.fact().period().year() == year && extent.rulebooks().test(round.fact().rulebook()))
                .collect(Collectors.toMap(Recorded::id, round -> round.fact().inspector()));
        Visits visits = new Visits(register);
        return register.all(Visit.class).stream()
                .filter(visit -> Optional.ofNullable(inspectors.get(visit.fact().round()))
                        .filter(inspector -> extent.isInspected(inspector, visit.fact().unit()))
                        .isPresent())
                .filter(visit -> visits.standsOn(visit).filter(day -> !day.isAfter(asOf)).isPresent())
                .collect(Collectors.groupingBy(visit -> visit.fact().unit(), TreeMap::new, Collectors.counting()));
    }
}
