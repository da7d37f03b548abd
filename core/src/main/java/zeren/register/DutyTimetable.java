package zeren.register;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import zeren.calendar.DateRange;
import zeren.organisation.Organisation;
import zeren.rulebook.Duty;
import zeren.rulebook.Rulebook;
import zeren.schedule.Period;

/** The obligations of one duty of one version of a rulebook. */
final class DutyTimetable {
    private final Rulebook rulebook;
    private final Duty duty;
    private final DutySchedule schedule;
    private final Organisation organisation;
    private final Roster bearers;
    private final Optional<Roster> subjects;
    private final Recipients recipients;

    DutyTimetable(Rulebook rulebook, Duty duty, DutySchedule schedule, Organisation organisation) {
        this.rulebook = rulebook;
        this.duty = duty;
        this.schedule = schedule;
        this.organisation = organisation;
        this.bearers = new Roster(organisation, duty.bearers(), rulebook.minimumPresence());
        this.subjects = duty.subjects().map(scope -> new Roster(organisation, scope, rulebook.minimumPresence()));
        this.recipients = new Recipients(organisation, duty.owedTo());
    }

    DutySchedule schedule() {
        return schedule;
    }

    boolean isOf(String rulebookId, String dutyCode) {
        return rulebook.id().equals(rulebookId) && duty.code().equals(dutyCode);
    }

    void forEachDue(DateRange range, Consumer<Obligation> action) {
        schedule.forEachDue(range, term -> owe(term, action));
    }

    void forEachOf(Period period, Consumer<Obligation> action) {
        schedule.term(period).ifPresent(term -> owe(term, action));
    }

    Optional<Obligation> find(ObligationId id) {
        return schedule.term(id.period()).flatMap(term -> bearers.find(id.bearer(), term.deadline()).flatMap(claim -> {
            Optional<Claim> subject = id.subject().flatMap(code -> subjects.flatMap(roster -> roster.find(code, term.deadline())));
            boolean named = subject.isPresent() == id.subject().isPresent() && subjects.isPresent() == id.subject().isPresent();
            boolean fits = named && subject.map(about -> concerns(claim, about)).orElse(true);
            return fits ? Optional.of(obligation(term, claim, subject)) : Optional.empty();
        }));
    }

    private void owe(Term term, Consumer<Obligation> action) {
        List<Claim> claims = bearers.claims(term.deadline());
        if (subjects.isEmpty()) {
            claims.forEach(claim -> action.accept(obligation(term, claim, Optional.empty())));
            return;
        }
        List<Optional<Claim>> about = subjects.get().claims(term.deadline()).stream().map(Optional::of).toList();
        for (Claim claim : claims) {
            about.stream()
                    .filter(subject -> concerns(claim, subject.get()))
                    .forEach(subject -> action.accept(obligation(term, claim, subject)));
        }
    }

    private Obligation obligation(Term term, Claim claim, Optional<Claim> subject) {
        return new Obligation(term, claim, subject, recipients.of(claim.bearer().unit(), term.deadline().dueOn()));
    }

    /** Tells whether a subject stands beneath the bearer; nothing is its own subject. */
    private boolean concerns(Claim claim, Claim subject) {
        String about = subject.bearer().unit().code();
        String bearer = claim.bearer().unit().code();
        return !about.equals(bearer) && organisation.isWithin(about, bearer);
    }
}
