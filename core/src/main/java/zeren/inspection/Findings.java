package zeren.inspection;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zeren.register.Recorded;
import zeren.register.Register;

/** All findings of a register, in the order of recording, by unit. */
public final class Findings {
    private final List<Recorded<Finding>> all;
    private final Map<String, List<Recorded<Finding>>> byUnit;

    private Findings(List<Recorded<Finding>> all) {
        this.all = all;
        this.byUnit = all.stream().collect(Collectors.groupingBy(finding -> finding.fact().unit()));
    }

    /** Returns those that a register knows. */
    public static Findings of(Register register) {
        return new Findings(register.all(Finding.class));
    }

    /** Returns all of them. */
    public List<Recorded<Finding>> all() {
        return all;
    }

    /** Returns the findings of a round. */
    public List<Recorded<Finding>> of(String round) {
        return all.stream().filter(finding -> finding.fact().round().equals(round)).toList();
    }

    /** Returns what was found in the same unit about the same duty in an earlier year, whatever it was and whether it was mended: what this repeats. */
    public List<Recorded<Finding>> repeatedBy(Finding finding) {
        return byUnit.getOrDefault(finding.unit(), List.of()).stream()
                .filter(earlier -> earlier.fact().issuedOn().getYear() < finding.issuedOn().getYear())
                .filter(earlier -> earlier.fact().rulebook().equals(finding.rulebook()))
                .filter(earlier -> earlier.fact().duties().stream().anyMatch(finding.duties()::contains))
                .toList();
    }
}
