package zeren.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import zeren.calendar.ShippedCalendars;
import zeren.inspection.InspectionRegistrar;
import zeren.inspection.Round;
import zeren.inspection.RoundRules;
import zeren.inspection.Visit;
import zeren.inspection.Visits;
import zeren.organisation.Institution;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.register.slow.SlowDuty;
import zeren.register.slow.SlowScope;
import zeren.register.slow.SlowTiming;
import zeren.register.slow.SlowUnit;
import zeren.register.slow.SlowVersion;
import zeren.register.slow.SlowWorld;
import zeren.rulebook.Citation;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.rulebook.InspectionRule;
import zeren.rulebook.Oversight;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.Scope;
import zeren.schedule.Cycle;
import zeren.schedule.Period;

/** A random hierarchy in which everybody who may inspects in one period, tried through the registrars; what they refuse is left out. */
final class RandomInspections {
    private static final String VISIT = "visit";
    private static final List<DocumentReference> RECORD =
            List.of(new DocumentReference(DocumentKind.INSPECTION_RECORD, "1", Optional.empty(), Optional.empty(), Optional.empty()));

    private final Random random;
    private final RandomDates dates;
    private final Institution institution;
    private final Rules rules;
    private final Timetable timetable;
    private final History history = new History();
    private final List<Recorded<Visit>> visits = new ArrayList<>();
    /** The day on which each visit took place that stands, by its id. */
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Set<String> refusals = new HashSet<>();
    private final Set<String> waived = new HashSet<>();
    private final List<Recorded<Round>> rounds = new ArrayList<>();
    private final SlowWorld world;
    private final Period period;
    private long last;

    RandomInspections(Random random) {
        this.random = random;
        this.dates = new RandomDates(random);
        RandomUnits units = new RandomUnits(random, dates);
        List<SlowUnit> all = units.units();
        List<SlowUnit> followed = all.stream().filter(unit -> unit.successor() != null).toList();
        // Where units follow others is where it is decided who is to be visited.
        LocalDate within = followed.isEmpty() ? dates.next() : any(followed).to();
        this.period = Period.containing(any(List.of(Cycle.YEAR, Cycle.HALF_YEAR, Cycle.QUARTER)), within);
        this.world = world(all);
        this.rules = new Rules(Rulebooks.of(RealWorld.rulebooks(world).versions().stream().map(RandomInspections::inspecting).toList()), List.of(),
                ShippedCalendars::get);
        this.institution = Institution.of(RealWorld.organisation(world));
        this.timetable = Timetable.of(rules, RealWorld.organisation(world));
        beginAll();
        for (int steps = random.nextInt(24); steps > 0; steps--) {
            attempt(this::step);
        }
    }

    private SlowWorld world(List<SlowUnit> units) {
        String cycle = period.cycle().code();
        SlowScope schools = new SlowScope(List.of("school-committee"), List.of(), List.of());
        SlowScope colleges = new SlowScope(List.of("secondary-organisation"), List.of(), List.of());
        SlowTiming timing = new SlowTiming(1, cycle, "period-end", null, random.nextInt(3) == 0 ? "preceding" : "none");
        List<SlowDuty> duties = List.of(
                new SlowDuty(VISIT, timing, schools, colleges, null, null),
                new SlowDuty(SlowCoverage.INSPECTORS, timing, schools, null, null, null),
                new SlowDuty(SlowCoverage.INSPECTED, timing, colleges, null, null, null));
        return new SlowWorld(units, List.of(), List.of(new SlowVersion("r", 1, LocalDate.of(2000, 1, 1), null, null, 30, duties)), List.of());
    }

    /** Committees inspect what they owe; discipline commissions look at the same and perform nothing. */
    private static Rulebook inspecting(Rulebook plain) {
        Oversight oversight = new Oversight(List.of(
                new InspectionRule(Citation.parse("1"), Scope.units(UnitKind.SCHOOL_COMMITTEE), Optional.of(VISIT), Optional.of(VISIT)),
                new InspectionRule(Citation.parse("1"), Scope.units(UnitKind.DISCIPLINE_COMMISSION, UnitKind.LEADING_GROUP), Optional.of(VISIT), Optional.empty())),
                Optional.empty(), Optional.empty(), Optional.empty());
        return new Rulebook(plain.id(), plain.version(), plain.documentNumber(), plain.title(), plain.issuer(), plain.dated(), plain.issued(), plain.inForce(),
                plain.runningPeriods(), plain.status(), plain.calendar(), plain.minimumPresence(), plain.articles(), plain.levels(), plain.responsibilities(),
                plain.duties(), plain.grounds(), oversight);
    }

    private void beginAll() {
        for (Unit unit : institution.on(LocalDate.MAX).units()) {
            attempt(() -> rounds.add(record(registrar().begin("r", period, unit, Optional.empty()))));
        }
    }

    private void step() {
        int kind = random.nextInt(12);
        if (rounds.isEmpty()) {
            return;
        }
        if (kind < 8 || visits.isEmpty()) {
            Recorded<Round> round = any(rounds);
            Visit visit = registrar().visit(round, anyUnit(round), dayOfVisit(), RECORD);
            visits.add(record(visit));
            days.put("t" + last, visit.visitedOn());
            visit.performance().ifPresent(performance -> history.add(new Recorded<>(last, Instant.EPOCH, "token", performance)));
        } else if (kind < 9) {
            Recorded<Visit> visit = any(visits);
            record(registrar().withdraw(visit, Withdrawal.Reason.DUPLICATE));
            days.remove(visit.id());
        } else if (kind < 10) {
            correct();
        } else {
            waive();
        }
    }

    private String anyUnit(Recorded<Round> round) {
        return random.nextInt(6) == 0 ? any(world.units()).code() : any(rules().toCover(round.fact())).unit().code();
    }

    private LocalDate dayOfVisit() {
        return random.nextInt(3) == 0 ? dates.next() : period.first().plusDays(random.nextInt((int) period.range().days() + 20));
    }

    private void correct() {
        Recorded<Visit> visit = any(visits);
        LocalDate day = dates.next();
        Visits.performanceOf(visit).ifPresent(performance -> {
            record(new Registrar(register(), LocalDate.MAX).correct(performance, timetable.get(performance.fact().obligation()), day, RECORD));
            days.put(visit.id(), day);
        });
    }

    private void waive() {
        List<Obligation> owed = timetable.ofDuty("r", VISIT, period);
        if (!owed.isEmpty()) {
            Obligation obligation = any(owed);
            record(new Relief(obligation.id(), Relief.Kind.WAIVER, Optional.empty(), "superior", Relief.Reason.REORGANISATION, RECORD.get(0)));
            waived.add(obligation.bearer().code() + "/" + obligation.subject().orElseThrow().code());
        }
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refused) {
            refusals.add(refused.code());
        }
    }

    /** Returns the codes of what was refused. */
    Set<String> refusals() {
        return refusals;
    }

    List<Recorded<Round>> rounds() {
        return rounds;
    }

    SlowWorld world() {
        return world;
    }

    Period period() {
        return period;
    }

    RoundRules rules() {
        return new RoundRules(register(), rules);
    }

    LocalDate anyDay() {
        return random.nextInt(3) == 0 ? period.last().plusDays(random.nextInt(4) - 1L) : dates.next();
    }

    /** Returns the twin that knows the same. */
    SlowCoverage twin() {
        List<SlowCoverage.Seen> seen = new ArrayList<>();
        for (Recorded<Visit> visit : visits) {
            String inspector = rounds.stream().filter(round -> round.id().equals(visit.fact().round())).findFirst().orElseThrow().fact().inspector();
            LocalDate on = days.get(visit.id());
            if (on != null) {
                seen.add(new SlowCoverage.Seen(inspector, visit.fact().performs().isPresent(), visit.fact().unit(), on));
            }
        }
        return new SlowCoverage(world, period.toString(), seen, waived);
    }

    private InspectionRegistrar registrar() {
        return new InspectionRegistrar(rules(), LocalDate.MAX);
    }

    private Register register() {
        return new Register(institution, timetable, history, last, ZoneOffset.UTC);
    }

    private <F extends Fact> Recorded<F> record(F fact) {
        Recorded<F> recorded = new Recorded<>(++last, Instant.EPOCH, "token", fact);
        history.add(recorded);
        return recorded;
    }

    private <T> T any(List<T> members) {
        return members.get(random.nextInt(members.size()));
    }
}
