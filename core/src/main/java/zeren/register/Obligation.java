package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.calendar.WorkingDay;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.rulebook.Duty;

/**
 * What one office owes in one period, or on one occasion.
 *
 * <p>It is four references, all shared: a school of thousands of units has tens of thousands of these a year.
 */
public final class Obligation implements Matter {
    private final Term term;
    private final Claim claim;
    private final Optional<Claim> subject;
    private final Optional<Unit> owedTo;

    Obligation(Term term, Claim claim, Optional<Claim> subject, Optional<Unit> owedTo) {
        this.term = Objects.requireNonNull(term, "term");
        this.claim = Objects.requireNonNull(claim, "claim");
        this.subject = Objects.requireNonNull(subject, "subject");
        this.owedTo = Objects.requireNonNull(owedTo, "owedTo");
    }

    /** Returns its name. */
    @Override
    public ObligationId id() {
        return new ObligationId(
                term.rulebook().id(), duty().code(), bearer().code(), subject().map(Unit::code), when());
    }

    /** Returns the duty and the period or occasion it belongs to. */
    public Term term() {
        return term;
    }

    /** Returns the duty. */
    @Override
    public Duty duty() {
        return term.duty();
    }

    /** Returns the period it is owed in, or the occasion it is owed on. */
    @Override
    public When when() {
        return term.deadline().when();
    }

    /** Returns the occasion that started it; nothing where it is owed in a period. */
    @Override
    public Optional<Occasion> occasion() {
        return term.deadline() instanceof Due.OnOccasion on ? Optional.of(on.occasion()) : Optional.empty();
    }

    /** Returns the first day on which what is done counts: the first of the period, or the day of the occasion. */
    public LocalDate first() {
        return term.deadline().first();
    }

    /** Returns the first day on which it can be done. */
    public LocalDate opensOn() {
        return term.deadline().opensOn();
    }

    /** Returns the last day on which it is in time. */
    public LocalDate dueOn() {
        return term.deadline().dueOn();
    }

    /**
     * Returns the last working day up to a last day in time that may be extended, never before that of the rules.
     *
     * <p>Rule 3 of the contract tells it for the due date; whoever reads that a duty is extended wants to know it for the day to which it is.
     *
     * @param lastDay the due date, or the day to which it is extended
     * @return for the due date what the rules give; for another day, the last working day on or before it, provisional where the calendar does not cover it
     */
    public WorkingDay actBy(LocalDate lastDay) {
        Due deadline = term.deadline();
        WorkingDay byRules = new WorkingDay(deadline.actBy(), deadline.provisional());
        if (lastDay.equals(deadline.dueOn())) {
            return byRules;
        }
        WorkingDay worked = term.calendar().lastOnOrBeforeProvisionally(lastDay);
        return worked.date().isBefore(byRules.date()) ? byRules : worked;
    }

    /** Returns who owes it. */
    @Override
    public Bearer bearer() {
        return claim.bearer();
    }

    /** Returns the part that its bearer has, and before the subject's part if it has a subject. */
    List<Claim> claims() {
        return Stream.concat(Stream.of(claim), subject.stream()).toList();
    }

    /** Returns the post that owes it, where it is a post that does. */
    public Optional<Post> post() {
        return bearer().post();
    }

    /** Returns the unit that it is about, for a duty that is owed once for each of a set of units. */
    @Override
    public Optional<Unit> subject() {
        return subject.map(about -> about.bearer().unit());
    }

    /** Returns to whom it is owed, or nothing where the rulebook names nobody or the hierarchy has no such unit. */
    @Override
    public Optional<Unit> owedTo() {
        return owedTo;
    }

    /** Returns the unit in whose place the bearer owes it, or in whose place its subject stands. */
    public Optional<Unit> inheritedFrom() {
        return claim.inheritedFrom().or(() -> subject.flatMap(Claim::inheritedFrom));
    }

    /** Returns the names of what the predecessors owed, whose performances count for this one; none where nothing is inherited. */
    public List<ObligationId> inheritedIds() {
        if (claim.predecessors().isEmpty() && subject.map(Claim::predecessors).orElse(List.of()).isEmpty()) {
            return List.of();
        }
        ObligationId own = id();
        List<ObligationId> ids = new ArrayList<>();
        for (String bearer : codes(claim)) {
            for (Optional<String> about : subject.map(unit -> codes(unit).stream().map(Optional::of).toList()).orElse(List.of(Optional.empty()))) {
                ids.add(new ObligationId(own.rulebook(), own.duty(), bearer, about, own.when()));
            }
        }
        ids.remove(own);
        return ids;
    }

    /** Returns how it lapsed, where the bearer or the subject ceased before the due date. */
    public Optional<Lapse> lapse() {
        return claim.lapse().or(() -> subject.flatMap(Claim::lapse));
    }

    /** Returns how it stands on {@code asOf} as long as nothing is performed. */
    public Standing standingOn(LocalDate asOf) {
        return Standing.of(this, dueOn(), asOf);
    }

    private static List<String> codes(Claim claim) {
        return Stream.concat(Stream.of(claim.bearer().code()), claim.predecessors().stream().map(lapsed -> lapsed.bearer().code())).toList();
    }

    /** Returns the id in writing. */
    @Override
    public String toString() {
        return id().toString();
    }
}
