package zeren.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zeren.calendar.DateRange;
import zeren.organisation.Unit;
import zeren.rulebook.DocumentReference;

/**
 * Decides whether a fact may be recorded: each method returns the fact, or throws the {@link Refusal} that says what is in the way.
 *
 * @param register what is known
 * @param today the date on which it is said; nothing may be said of the future
 */
public record Registrar(Register register, LocalDate today) {
    private static final Set<Status> SETTLED = Set.of(Status.PERFORMED, Status.PERFORMED_LATE, Status.WAIVED, Status.LAPSED);

    /** Checks that both are there. */
    public Registrar {
        Objects.requireNonNull(register, "register");
        Objects.requireNonNull(today, "today");
    }

    /**
     * Decides on a performance.
     *
     * @throws Refusal if it lies in the future, before the period or the occasion, or on a day on which the bearer or the subject did not exist, or if
     *     something that has to be done first is not
     */
    public Performance perform(Obligation obligation, LocalDate performedOn, List<DocumentReference> documents) {
        checkDay(obligation, performedOn);
        checkOrder(obligation, performedOn);
        return new Performance(obligation.id(), performedOn, documents, Optional.empty());
    }

    /**
     * Decides on a performance that stands in the place of another.
     *
     * @param about what the other performed
     * @throws Refusal as for any performance, or if the other does not stand any more or performed something else, or that is owed no more
     */
    public Performance correct(
            Recorded<Performance> corrected, Matter about, LocalDate performedOn, List<DocumentReference> documents) {
        Obligation obligation = owed(about);
        checkSame(obligation, corrected.fact().obligation());
        checkStands(corrected);
        checkDay(obligation, performedOn);
        checkOrder(obligation, performedOn);
        return new Performance(obligation.id(), performedOn, documents, Optional.of(corrected.id()));
    }

    /**
     * Decides on an incident. That the unit is one of the register's, the caller has checked.
     *
     * @param now the instant at which it is told
     * @throws Refusal if it lies in the future, or on a day on which no rule knew such a duty or the unit did not exist; if the unit does not owe the
     *     duty, occasions of the duty cannot be told or have a category or have none; or if the same was told before
     */
    public Incident tell(Incident incident, Instant now) {
        return new IncidentCheck(register, incident).checked(now);
    }

    /**
     * Decides on a withdrawal.
     *
     * @throws Refusal if the performance does not stand any more
     */
    public Withdrawal withdraw(Recorded<Performance> performance, Withdrawal.Reason reason) {
        checkStands(performance);
        return new Withdrawal(performance.id(), reason);
    }

    /**
     * Decides on a review. That its author is the recipient, the caller has checked.
     *
     * @param about what was performed
     * @throws Refusal if that is owed no more, is owed to nobody or is another, the performance does not stand any more, the day of receipt lies
     *     in the future or before the performance, or the last review said the same
     */
    public Review review(Recorded<Performance> performance, Matter about, Review review) {
        Obligation obligation = owed(about);
        checkSame(obligation, performance.fact().obligation());
        if (!review.performance().equals(performance.id())) {
            throw Refusal.rule("performance", "other_performance", "the review is of " + review.performance() + ", not of " + performance.id());
        }
        if (obligation.owedTo().isEmpty()) {
            throw Refusal.rule("performance", "no_recipient", obligation + " is owed to nobody, so nobody reviews it");
        }
        checkStands(performance);
        checkNotFuture("received_on", review.receivedOn());
        LocalDate performedOn = performance.fact().performedOn();
        if (review.receivedOn().isBefore(performedOn)) {
            throw Refusal.rule("received_on", "before_performance", "it was performed on " + performedOn + " and cannot be received before");
        }
        register.dossier(obligation.id()).reviewsOf(performance.id()).stream()
                .reduce((earlier, later) -> later)
                .filter(last -> last.fact().outcome() == review.outcome())
                .ifPresent(last -> {
                    throw Refusal.conflict("outcome", "already_reviewed", "the last review, " + last.id() + ", says the same already", List.of(last.id()));
                });
        return review;
    }

    /**
     * Decides on a relief.
     *
     * @param obligation the one that is relieved
     * @throws Refusal if it is of another, is granted by a unit that is neither the recipient nor a superior, extends to a day that is not later than
     *     the due date as it stands, or concerns what is performed or lapsed
     */
    public Relief relieve(Obligation obligation, Relief relief) {
        checkSame(obligation, relief.obligation());
        List<String> competent = competent(obligation);
        if (!competent.contains(relief.grantedBy())) {
            String whoCan = competent.isEmpty() ? "no unit of the register can" : "only " + String.join(" or ", competent) + " can";
            throw Refusal.rule("granted_by", "not_competent", relief.grantedBy() + " cannot relieve " + obligation + ": " + whoCan);
        }
        Account account = register.account(obligation, today);
        LocalDate dueOn = account.extendedTo().orElse(obligation.dueOn());
        if (relief.until().isPresent() && !relief.until().get().isAfter(dueOn)) {
            throw Refusal.rule("until", "not_later", "it is due on " + dueOn + " as it stands: extend to a later day");
        }
        Status status = account.standing().status();
        if (SETTLED.contains(status)) {
            String how = status.code().replace('-', ' ');
            throw Refusal.conflict("obligation", "settled", obligation + " is " + how + " and needs no relief", List.of(obligation.toString()));
        }
        return relief;
    }

    /**
     * Decides on a revocation.
     *
     * @throws Refusal if the relief is revoked already
     */
    public Revocation revoke(Recorded<Relief> relief) {
        register.dossier(relief.fact().obligation()).revocationOf(relief.id()).ifPresent(earlier -> {
            throw Refusal.conflict("relief", "already_revoked", earlier.id() + " revokes it already", List.of(earlier.id()));
        });
        return new Revocation(relief.id());
    }

    private static Obligation owed(Matter about) {
        if (about instanceof Obligation obligation) {
            return obligation;
        }
        String detail = about + " is owed no more: what was recorded about it stays, and can be withdrawn";
        throw Refusal.conflict("obligation", "not_owed", detail, List.of(about.toString()));
    }

    private static void checkSame(Obligation obligation, ObligationId named) {
        if (!named.equals(obligation.id())) {
            throw Refusal.rule("obligation", "other_obligation", "it speaks of " + named + ", not of " + obligation);
        }
    }

    private void checkDay(Obligation obligation, LocalDate performedOn) {
        checkNotFuture("performed_on", performedOn);
        LocalDate first = obligation.first();
        if (performedOn.isBefore(first)) {
            throw obligation.period()
                    .map(period -> Refusal.rule(
                            "performed_on", "before_period", performedOn + " lies before the period " + period + ", which begins on " + first))
                    .orElseGet(() -> Refusal.rule(
                            "performed_on", "before_occasion", performedOn + " lies before the occasion " + obligation.when() + " of " + first));
        }
        checkExists(performedOn, obligation.bearer().code(), obligation.bearer().exists(), "bearer");
        obligation.subject().ifPresent(subject -> checkExists(performedOn, subject.code(), subject.exists(), "subject"));
    }

    private void checkNotFuture(String field, LocalDate date) {
        if (date.isAfter(today)) {
            throw Refusal.rule(field, "in_the_future", date + " lies after today, " + today);
        }
    }

    private static void checkExists(LocalDate performedOn, String code, DateRange exists, String part) {
        if (!exists.contains(performedOn)) {
            boolean early = performedOn.isBefore(exists.from());
            String limit = early ? " lies before the first day" : " lies after the last day";
            String detail = performedOn + limit + " of the " + part + " " + code + ", " + (early ? exists.from() : exists.to());
            throw Refusal.rule("performed_on", (early ? "before_" : "after_") + part, detail);
        }
    }

    /** Refuses what may be performed only after other duties of the period are settled, naming those that are not. */
    private void checkOrder(Obligation obligation, LocalDate performedOn) {
        List<String> missing = obligation.duty().after().stream()
                .flatMap(duty -> earlier(obligation, duty))
                .filter(other -> !SETTLED.contains(register.account(other, performedOn).standing().status()))
                .map(Obligation::toString)
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.conflict("obligation", "comes_later", "these come first and are not settled by " + performedOn + ": " + String.join(", ", missing), missing);
        }
    }

    private Stream<Obligation> earlier(Obligation obligation, String duty) {
        return obligation.period().stream()
                .flatMap(period -> period.parts().stream())
                .flatMap(part -> register.timetable().ofDuty(obligation.term().rulebook().id(), duty, part).stream())
                .filter(other -> other.bearer().code().equals(obligation.bearer().code()));
    }

    private void checkStands(Recorded<Performance> performance) {
        Dossier dossier = register.dossier(performance.fact().obligation());
        if (!dossier.state(performance.id(), today).stands()) {
            List<String> by = Stream.<Recorded<?>>concat(
                            dossier.correctionOf(performance.id()).stream(), dossier.withdrawalOf(performance.id()).stream())
                    .map(Recorded::id)
                    .toList();
            String how = dossier.withdrawalOf(performance.id()).isPresent() ? " was withdrawn by " : " was corrected by ";
            throw Refusal.conflict("performance", "does_not_stand", performance.id() + how + String.join(" and ", by), by);
        }
    }

    private List<String> competent(Obligation obligation) {
        Optional<Unit> owedTo = obligation.owedTo();
        String from = owedTo.map(Unit::code).orElse(obligation.bearer().unit().code());
        Stream<Unit> superiors = register.institution().on(today).ancestors(from).stream();
        return Stream.concat(owedTo.stream(), superiors).map(Unit::code).toList();
    }
}
