package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zeren.calendar.DateRange;
import zeren.organisation.Organisation;
import zeren.rulebook.Rulebooks;
import zeren.schedule.Period;

/**
 * Everything that is owed under a set of rulebooks in an organisation, for any dates.
 *
 * <p>What is owed in periods follows from the rules and the organisation; what is owed on occasions from these and from the occasions.
 * A pure function of its parts, be they known from the beginning or changed since: an {@linkplain Editions edition} of the rules or of
 * the organisation never changes what fell due before it was recorded. It keeps no obligation, only who each duty speaks of;
 * deadlines are computed once for a duty and period and shared by all bearers.
 */
public final class Timetable {
    final Editions<? extends Function<LocalDate, Organisation>> organisations;
    final Map<DutyName, DutyTerms> duties;
    private final Map<Organisation, Map<DutyRoster.Speaks, DutyRoster>> rosters;
    private final Handovers handovers;
    private final Occasions occasions;

    private Timetable(Editions<? extends Function<LocalDate, Organisation>> organisations, List<DutyTerms> duties) {
        this.organisations = organisations;
        this.duties = new LinkedHashMap<>();
        duties.forEach(duty -> this.duties.put(duty.name(), duty));
        this.rosters = new ConcurrentHashMap<>();
        this.handovers = new Handovers(organisations);
        this.occasions = Occasions.none();
    }

    private Timetable(Timetable of, Occasions occasions) {
        this.organisations = of.organisations;
        this.duties = of.duties;
        this.rosters = of.rosters;
        this.handovers = of.handovers;
        this.occasions = occasions;
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

    /** Returns the same rules and organisation with these occasions that facts raised, in the place of any before. */
    public Timetable knowing(Occasions raised) {
        return new Timetable(this, raised);
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
        forEachTerm(range, range, (duty, term) -> roster(duty, term).owe(term, action));
    }

    /**
     * Returns the same day by day, those that are due on one day together and in no order, the days in {@code order}.
     *
     * <p>What is due on a day is found when it is asked for, so that no more need be kept than what is due on one day. A day on which nobody
     * owes anything may be there, and is empty.
     */
    public Stream<List<Obligation>> dueByDay(DateRange range, Comparator<LocalDate> order) {
        SortedMap<LocalDate, List<Consumer<Consumer<Obligation>>>> days = new TreeMap<>(order);
        forEachTerm(range, range, (duty, term) -> days.computeIfAbsent(term.deadline().dueOn(), day -> new ArrayList<>())
                .add(action -> roster(duty, term).owe(term, action)));
        return days.values().stream().map(terms -> {
            List<Obligation> due = new ArrayList<>();
            terms.forEach(term -> term.accept(due::add));
            return due;
        });
    }

    /** Returns every occasion that starts a duty, whether it is owed by now or not, in no order. */
    public List<Occasion> occasions() {
        return occasions(kind -> true).filter(occasion -> !starts(occasion).isEmpty()).toList();
    }

    /** Returns the occasion of that id, or nothing where there is none that starts a duty. */
    public Optional<Occasion> findOccasion(String id) {
        return raised(id).filter(occasion -> !starts(occasion).isEmpty());
    }

    /** Returns what each duty makes of an occasion that starts it. */
    public List<Start> starts(Occasion occasion) {
        return duties.values().stream().filter(DutyTerms::hasOccasions).flatMap(duty -> start(duty, occasion).stream()).toList();
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

    /** Returns what all obligations of a duty in exactly that period have in common, or nothing where the duty is not owed in it. */
    public Optional<Term> term(String rulebook, String duty, Period period) {
        return Optional.ofNullable(duties.get(new DutyName(rulebook, duty))).flatMap(terms -> terms.term(period));
    }

    /** Gives every duty in each period and on each occasion that is due within {@code range}, be it owed by anyone or not. */
    void forEachPeriod(DateRange range, Consumer<DutyPeriod> action) {
        forEachTerm(range, range, (duty, term) -> action.accept(new DutyPeriod(duty.name(), term.deadline().when())));
    }

    void forEachTerm(DateRange inPeriods, DateRange onOccasions, BiConsumer<DutyTerms, Term> action) {
        duties.values().forEach(duty -> duty.forEachDue(inPeriods, term -> action.accept(duty, term)));
        List<DutyTerms> started = duties.values().stream().filter(DutyTerms::hasOccasions).toList();
        if (!started.isEmpty()) {
            occasions(kind -> started.stream().anyMatch(duty -> duty.mayBeDueOn(kind))).forEach(occasion -> started.forEach(duty -> term(duty, occasion)
                    .filter(term -> onOccasions.contains(term.deadline().dueOn()))
                    .ifPresent(term -> action.accept(duty, term))));
        }
    }

    /** Returns the day on which a duty is due in a period or on an occasion, be it owed by anyone or not; nothing where it is not due at all. */
    Optional<LocalDate> dueOn(DutyPeriod owed) {
        return Optional.ofNullable(duties.get(owed.duty())).flatMap(duty -> term(duty, owed.when())).map(term -> term.deadline().dueOn());
    }

    /** Returns what is owed of a duty in a period or on an occasion. */
    List<Obligation> of(DutyPeriod owed) {
        List<Obligation> found = new ArrayList<>();
        Optional.ofNullable(duties.get(owed.duty()))
                .ifPresent(duty -> term(duty, owed.when()).ifPresent(term -> roster(duty, term).owe(term, found::add)));
        return found;
    }

    /** Returns the obligation of that name, or nothing where no such thing is owed. */
    public Optional<Obligation> find(ObligationId id) {
        return Optional.ofNullable(duties.get(new DutyName(id.rulebook(), id.duty())))
                .flatMap(duty -> term(duty, id.when()).flatMap(term -> roster(duty, term).find(id, term)));
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
        return organisations.on(duty.decidedOn(dueOn)).apply(dueOn);
    }

    /**
     * Returns until when a duty or a right has time after an occasion that starts it, or nothing where the rulebook has no such duty or no time limit is set.
     */
    public Optional<Due> timeAfter(Occasion occasion, String rulebook, String duty) {
        return Optional.ofNullable(duties.get(new DutyName(rulebook, duty))).flatMap(terms -> terms.term(occasion)).map(Term::deadline);
    }

    /** Returns what the rules that count from now on say of the occasions of a duty. */
    OccasionPlan occasionPlan(String rulebook, String duty) {
        return Optional.ofNullable(duties.get(new DutyName(rulebook, duty))).map(DutyTerms::occasions).orElse(OccasionPlan.NONE);
    }

    /** Tells whether anybody owes a duty on an occasion, as far as an organisation knows. */
    boolean concerns(OccasionPlan.Version version, Occasion occasion, Organisation organisation) {
        return roster(organisation, DutyRoster.Speaks.of(version.rulebook(), version.duty())).speaksOf(occasion);
    }

    private Stream<Occasion> occasions(Predicate<Occasion.Kind> wanted) {
        boolean changesOfHands = wanted.test(Occasion.Kind.FIRST_RESPONSIBLE_CHANGED);
        return Stream.concat(
                occasions.all().stream().filter(occasion -> wanted.test(occasion.kind())),
                changesOfHands ? handovers.all().stream() : Stream.empty());
    }

    private Optional<Occasion> raised(String id) {
        return occasions.find(id).or(() -> handovers.find(id));
    }

    private Optional<Term> term(DutyTerms duty, When when) {
        if (when instanceof When.OnOccasion on) {
            return duty.hasOccasions() ? raised(on.occasion()).flatMap(occasion -> term(duty, occasion)) : Optional.empty();
        }
        return duty.term(((When.InPeriod) when).period());
    }

    /** Returns the term on an occasion; nothing where the organisation that counts on the due date does not know of it. */
    private Optional<Term> term(DutyTerms duty, Occasion occasion) {
        return duty.term(occasion).filter(term -> !(occasion.cause() instanceof Cause.ChangedHands change)
                || Handovers.isIn(organisation(duty, term.deadline().dueOn()), change));
    }

    private Optional<Start> start(DutyTerms duty, Occasion occasion) {
        Optional<Term> term = term(duty, occasion);
        if (term.isPresent()) {
            List<Obligation> owed = new ArrayList<>();
            roster(duty, term.get()).owe(term.get(), owed::add);
            return owed.isEmpty() ? Optional.empty() : Optional.of(new Start(term.get().rulebook(), term.get().duty(), owed, Optional.empty()));
        }
        Organisation latest = organisations.latest().apply(occasion.day());
        return duty.occasions().startedBy(occasion)
                .filter(version -> concerns(version, occasion, latest))
                .filter(version -> !(occasion.cause() instanceof Cause.ChangedHands change) || Handovers.isIn(latest, change))
                .map(version -> new Start(version.rulebook(), version.duty(), List.of(), Optional.of(whyNot(duty, occasion))));
    }

    private static Start.WhyNot whyNot(DutyTerms duty, Occasion occasion) {
        if (duty.term(occasion).isPresent()) {
            return Start.WhyNot.KNOWN_LATER;
        }
        return duty.occasions().term(occasion).isPresent() ? Start.WhyNot.LIMIT_SET_LATER : Start.WhyNot.NO_TIME_LIMIT;
    }

    private void owe(DutyTerms duty, Period period, Consumer<Obligation> action) {
        duty.term(period).ifPresent(term -> roster(duty, term).owe(term, action));
    }

    DutyRoster roster(DutyTerms duty, Term term) {
        return roster(organisation(duty, term.deadline().dueOn()), DutyRoster.Speaks.of(term.rulebook(), term.duty()));
    }

    private DutyRoster roster(Organisation organisation, DutyRoster.Speaks of) {
        return rosters.computeIfAbsent(organisation, none -> new ConcurrentHashMap<>())
                .computeIfAbsent(of, speaks -> new DutyRoster(organisation, speaks));
    }
}
