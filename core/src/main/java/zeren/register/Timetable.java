package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import zeren.calendar.DateRange;
import zeren.organisation.Organisation;
import zeren.rulebook.Rulebooks;
import zeren.schedule.Period;

/**
 * Everything that is owed under a set of rulebooks in an organisation, for any dates.
 *
 * <p>A pure function of its parts, be they known from the beginning or changed since: an {@linkplain Editions edition} of the rules or of
 * the organisation never changes what fell due before it was recorded. It keeps no obligation, only who each duty speaks of;
 * deadlines are computed once for a duty and period and shared by all bearers.
 */
public final class Timetable {
    private final Editions<? extends Function<LocalDate, Organisation>> organisations;
    private final Map<DutyName, DutyTerms> duties;
    private final Map<Organisation, Map<DutyRoster.Speaks, DutyRoster>> rosters = new ConcurrentHashMap<>();

    private Timetable(Editions<? extends Function<LocalDate, Organisation>> organisations, List<DutyTerms> duties) {
        this.organisations = organisations;
        this.duties = new LinkedHashMap<>();
        duties.forEach(duty -> this.duties.put(duty.name(), duty));
    }

    /**
     * Joins rulebooks with an organisation, by the calendars that Zeren ships and without local parameters.
     *
     * @throws NoSuchElementException if a rulebook names a calendar that is not shipped
     */
    public static Timetable of(Rulebooks rulebooks, Organisation organisation) {
        return of(Rules.of(rulebooks), organisation);
    }

    /** Joins rules with an organisation. */
    public static Timetable of(Rules rules, Organisation organisation) {
        return of(Editions.of(rules), Editions.of(date -> organisation));
    }

    /**
     * Joins all editions of the rules with all editions of the organisation.
     *
     * @param organisations each gives the organisation as it knows it on a date; it is asked for the due date of what is owed
     */
    public static Timetable of(Editions<Rules> rules, Editions<? extends Function<LocalDate, Organisation>> organisations) {
        return new Timetable(organisations, TermBook.of(rules));
    }

    /**
     * Returns every obligation that is due within {@code range}, those of one duty together and otherwise in no order.
     *
     * <p>No period after the year 9999 is looked at, so that an open range ends; it is long all the same.
     */
    public List<Obligation> dueWithin(DateRange range) {
        List<Obligation> due = new ArrayList<>();
        forEachDue(range, due::add);
        return due;
    }

    /** Gives what {@link #dueWithin} returns one by one, without keeping it. */
    public void forEachDue(DateRange range, Consumer<Obligation> action) {
        duties.values().forEach(duty -> duty.forEachDue(range, term -> roster(duty, term).owe(term, action)));
    }

    /** Returns every obligation of exactly that period: those of {@code 2026-H1} are not among those of {@code 2026}. */
    public List<Obligation> ofPeriod(Period period) {
        List<Obligation> found = new ArrayList<>();
        duties.values().forEach(duty -> owe(duty, period, found::add));
        return found;
    }

    /** Returns those of exactly that period that are owed under one duty of a rulebook. */
    public List<Obligation> ofDuty(String rulebook, String duty, Period period) {
        List<Obligation> found = new ArrayList<>();
        Optional.ofNullable(duties.get(new DutyName(rulebook, duty))).ifPresent(terms -> owe(terms, period, found::add));
        return found;
    }

    /** Gives every duty and period that is due within {@code range}, be it owed by anyone or not. */
    void forEachPeriod(DateRange range, Consumer<DutyPeriod> action) {
        duties.forEach((name, duty) -> duty.forEachDue(range, term -> action.accept(new DutyPeriod(name, term.deadline().period()))));
    }

    /** Returns what is owed of a duty in a period. */
    List<Obligation> of(DutyPeriod owed) {
        return ofDuty(owed.duty().rulebook(), owed.duty().duty(), owed.period());
    }

    /** Returns the obligation of that name, or nothing where no such thing is owed. */
    public Optional<Obligation> find(ObligationId id) {
        return Optional.ofNullable(duties.get(new DutyName(id.rulebook(), id.duty())))
                .flatMap(duty -> duty.term(id.period()).flatMap(term -> roster(duty, term).find(id, term)));
    }

    /**
     * Returns the obligation of that name.
     *
     * @throws NoSuchElementException if no such thing is owed
     */
    public Obligation get(ObligationId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("nothing is owed under the name " + id));
    }

    /**
     * Returns the organisation by which it was decided who owes {@code obligation}, one of this timetable: that of its due date, as it was
     * known when it fell due or is known since.
     */
    public Organisation organisation(Obligation obligation) {
        ObligationId id = obligation.id();
        return organisation(duties.get(new DutyName(id.rulebook(), id.duty())), obligation.dueOn());
    }

    private Organisation organisation(DutyTerms duty, LocalDate dueOn) {
        // What fell due before the rulebook was known is judged by what was known when it came: nobody was bound by less before.
        LocalDate judged = dueOn.isBefore(duty.knownFrom()) ? duty.knownFrom() : dueOn;
        return organisations.on(judged).apply(dueOn);
    }

    private void owe(DutyTerms duty, Period period, Consumer<Obligation> action) {
        duty.term(period).ifPresent(term -> roster(duty, term).owe(term, action));
    }

    private DutyRoster roster(DutyTerms duty, Term term) {
        Organisation organisation = organisation(duty, term.deadline().dueOn());
        return rosters.computeIfAbsent(organisation, none -> new ConcurrentHashMap<>())
                .computeIfAbsent(DutyRoster.Speaks.of(term), speaks -> new DutyRoster(organisation, speaks));
    }
}
