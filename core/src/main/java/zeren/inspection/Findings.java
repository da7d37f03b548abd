package zeren.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.schedule.Period;

/** All findings of a register, in the order of recording, by unit. */
public final class Findings {
    private final List<Recorded<Finding>> all;
    private final Map<String, List<Recorded<Finding>>> byUnit;
    private final Map<String, Period> periods;

    private Findings(List<Recorded<Finding>> all, Map<String, Period> periods) {
        this.all = all;
        this.byUnit = all.stream().collect(Collectors.groupingBy(finding -> finding.fact().unit()));
        this.periods = periods;
    }

    /** Returns those that a register knows. */
    public static Findings of(Register register) {
        return new Findings(
                register.all(Finding.class), register.all(Round.class).stream().collect(Collectors.toMap(Recorded::id, round -> round.fact().period())));
    }

    /** Returns all of them. */
    public List<Recorded<Finding>> all() {
        return all;
    }

    /** Returns the findings of a round. */
    public List<Recorded<Finding>> of(String round) {
        return all.stream().filter(finding -> finding.fact().round().equals(round)).toList();
    }

    /**
     * Returns what this repeats: what inspections of an earlier period found in the same unit about the same duty, whatever it was, whenever it was issued
     * and whether it was mended. A period is earlier that ended before the other began; so nothing repeats what was found in its own round.
     */
    public List<Recorded<Finding>> repeatedBy(Finding finding) {
        Optional<LocalDate> begin = period(finding).map(Period::first);
        return byUnit.getOrDefault(finding.unit(), List.of()).stream()
                .filter(earlier -> begin.isPresent() && period(earlier.fact()).filter(period -> period.last().isBefore(begin.get())).isPresent())
                .filter(earlier -> earlier.fact().rulebook().equals(finding.rulebook()))
                .filter(earlier -> earlier.fact().duties().stream().anyMatch(finding.duties()::contains))
                .toList();
    }

    private Optional<Period> period(Finding finding) {
        return Optional.ofNullable(periods.get(finding.round()));
    }
}
