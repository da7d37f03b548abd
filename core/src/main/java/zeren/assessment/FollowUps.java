package zeren.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.inspection.Finding;
import zeren.inspection.Findings;
import zeren.inspection.Round;
import zeren.register.Account;
import zeren.register.Dossier;
import zeren.register.Obligation;
import zeren.register.Occasion;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Start;
import zeren.rulebook.Timing;

/** The findings of a register as they stand on a date, in the order of recording. */
final class FollowUps {
    private final Register register;
    private final LocalDate asOf;
    private final Extent extent;
    private final Findings findings;

    FollowUps(Register register, LocalDate asOf, Extent extent) {
        this.register = register;
        this.asOf = asOf;
        this.extent = extent;
        this.findings = Findings.of(register);
    }

    /** Returns those that were issued by a day, and by the date on which all is judged. */
    List<FollowUp> issuedBy(LocalDate day) {
        return issued()
                .filter(recorded -> !recorded.fact().issuedOn().isAfter(day) && extent.isFoundAt(recorded.fact(), owed(recorded)))
                .map(this::followUp)
                .toList();
    }

    /** Returns those of a year's inspections, whenever they were issued by the date on which all is judged. */
    List<FollowUp> ofYear(int year) {
        return issued().filter(recorded -> year(recorded.fact()) == year && isInspected(recorded)).map(this::followUp).toList();
    }

    private Stream<Recorded<Finding>> issued() {
        return findings.all().stream()
                .filter(recorded -> !recorded.fact().issuedOn().isAfter(asOf) && extent.rulebooks().test(recorded.fact().rulebook()));
    }

    private boolean isInspected(Recorded<Finding> recorded) {
        Finding finding = recorded.fact();
        return extent.isInspected(finding.inspector(), finding.unit()) || extent.isFoundAt(finding, owed(recorded));
    }

    private FollowUp followUp(Recorded<Finding> recorded) {
        boolean isRepeated = findings.repeatedBy(recorded.fact()).stream().anyMatch(earlier -> !earlier.fact().issuedOn().isAfter(asOf));
        return new FollowUp(recorded, isRepeated, owed(recorded).filter(owed -> extent.seesMending(recorded.fact(), owed)).map(this::mending));
    }

    /** Returns the year of the inspection, which may end after it. */
    private int year(Finding finding) {
        return register.find(Round.class, finding.round()).map(round -> round.fact().period().year()).orElse(finding.issuedOn().getYear());
    }

    private Optional<Obligation> owed(Recorded<Finding> recorded) {
        List<Obligation> owed = new ArrayList<>();
        register.timetable().starts(Occasion.of(recorded.sequence(), recorded.fact())).stream()
                .filter(FollowUps::mends)
                .forEach(start -> owed.addAll(start.obligations()));
        // Where the unit ceased, its own lapsed, and an heir may owe it in its place.
        return owed.stream().filter(obligation -> obligation.lapse().isEmpty()).findFirst().or(() -> owed.stream().findFirst());
    }

    private static boolean mends(Start start) {
        return start.duty().timing() instanceof Timing.OnOccasion timing && Occasion.Kind.of(timing) == Occasion.Kind.FINDING_ISSUED;
    }

    private FollowUp.Rectification mending(Obligation obligation) {
        boolean isConfirmed = Stream.concat(Stream.of(obligation.id()), obligation.inheritedIds().stream())
                .flatMap(id -> register.timetable().find(id).stream())
                .anyMatch(this::isConfirmed);
        return new FollowUp.Rectification(obligation, register.account(obligation, asOf), register.performedOn(obligation, asOf), isConfirmed);
    }

    private boolean isConfirmed(Obligation obligation) {
        Account account = register.account(obligation, asOf);
        Dossier dossier = register.dossier(obligation.id());
        return dossier.performances().stream().anyMatch(performance -> account.verdicts().get(performance.id()).counts()
                && dossier.state(performance.id(), asOf) == Dossier.State.ACCEPTED);
    }
}
