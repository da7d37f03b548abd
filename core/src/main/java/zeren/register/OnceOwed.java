package zeren.register;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import zeren.organisation.Institution;
import zeren.organisation.Organisation;
import zeren.organisation.Unit;
import zeren.rulebook.Duty;

/**
 * What was owed when something was recorded about it, and is owed no more: there is another cadence, the rulebook has ended, the bearer is known to have
 * ceased earlier. It has no due date and no status; what was done about it goes on counting for what it serves, and for nothing else.
 *
 * @param id its name
 * @param duty the duty, as the version has it that is in force at the end of the period or on the day of the occasion, or else the last that has it
 * @param bearer who owed it, as described then
 * @param subject the unit that it was about
 * @param owedTo to whom the duty is owed, as the hierarchy is then
 * @param occasion the occasion, where there still is one
 */
record OnceOwed(ObligationId id, Duty duty, Bearer bearer, Optional<Unit> subject, Optional<Unit> owedTo, Optional<Occasion> occasion)
        implements Matter {

    OnceOwed {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(bearer, "bearer");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(owedTo, "owedTo");
        Objects.requireNonNull(occasion, "occasion");
    }

    /** Returns what is behind a name; nothing where no rulebook has such a duty or the hierarchy no such office. */
    static Optional<Matter> of(ObligationId id, Timetable timetable, Institution institution) {
        Optional<Occasion> occasion = id.when() instanceof When.OnOccasion on ? timetable.findOccasion(on.occasion()) : Optional.empty();
        LocalDate day = id.when() instanceof When.InPeriod in ? in.period().last() : occasion.map(Occasion::day).orElse(LocalDate.MAX);
        Organisation organisation = institution.on(day);
        return Optional.ofNullable(timetable.duties.get(new DutyName(id.rulebook(), id.duty())))
                .flatMap(duty -> duty.asOf(day))
                .flatMap(duty -> bearer(organisation, id.bearer()).map(bearer -> new OnceOwed(
                        id, duty, bearer, id.subject().flatMap(organisation::findUnit), recipient(organisation, duty, bearer, occasion, day), occasion)));
    }

    private static Optional<Bearer> bearer(Organisation organisation, String code) {
        return organisation.findUnit(code).map(Bearer::of)
                .or(() -> organisation.findPost(code).map(post -> Bearer.of(organisation, post)));
    }

    private static Optional<Unit> recipient(Organisation organisation, Duty duty, Bearer bearer, Optional<Occasion> occasion, LocalDate day) {
        Recipients recipients = new Recipients(organisation, duty.owedTo());
        return recipients.of(Claim.own(bearer, recipients.superior(bearer.unit())), day)
                .or(() -> occasion.flatMap(Occasion::owedTo).flatMap(organisation::findUnit));
    }

    @Override
    public When when() {
        return id.when();
    }

    /** Returns the name in writing. */
    @Override
    public String toString() {
        return id.toString();
    }
}
