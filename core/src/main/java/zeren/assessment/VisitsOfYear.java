package zeren.assessment;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zeren.inspection.Round;
import zeren.inspection.Visit;
import zeren.inspection.VisitWithdrawal;
import zeren.register.Dossier;
import zeren.register.Recorded;
import zeren.register.Register;

/** The visits of a year's rounds that stand, counted by unit. */
final class VisitsOfYear {
    private VisitsOfYear() {}

    /** Returns how many visits by {@code asOf} stand at each unit that had any. */
    static SortedMap<String, Long> counted(Register register, int year, LocalDate asOf, Extent extent) {
        Set<String> rounds = register.all(Round.class).stream()
                .filter(round -> round.fact().period().year() == year && extent.rulebooks().test(round.fact().rulebook()))
                .map(Recorded::id)
                .collect(Collectors.toSet());
        Set<String> withdrawn = register.all(VisitWithdrawal.class).stream().map(recorded -> recorded.fact().visit()).collect(Collectors.toSet());
        return register.all(Visit.class).stream()
                .filter(visit -> rounds.contains(visit.fact().round()) && extent.units().test(visit.fact().unit()))
                .filter(visit -> !visit.fact().visitedOn().isAfter(asOf) && !withdrawn.contains(visit.id()) && stands(register, visit, asOf))
                .collect(Collectors.groupingBy(visit -> visit.fact().unit(), TreeMap::new, Collectors.counting()));
    }

    /** One that performed an obligation stands as long as the performance of its number does. */
    private static boolean stands(Register register, Recorded<Visit> visit, LocalDate asOf) {
        return visit.fact().performs()
                .map(obligation -> {
                    Dossier dossier = register.dossier(obligation);
                    return dossier.performances().stream()
                            .filter(performance -> performance.sequence() == visit.sequence())
                            .allMatch(performance -> dossier.state(performance.id(), asOf).stands());
                })
                .orElse(true);
    }
}
