package zeren.bench.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zeren.bench.core.LargeSchool;
import zeren.calendar.DateRange;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Rules;
import zeren.register.Timetable;
import zeren.schedule.Period;

/** What is measured: each operation at each size, ready to be run. Building one also warms what it keeps, such as who owes what. */
final class Operations {
    private static final List<Integer> UNITS = List.of(625, 1250, 2500, 5000, 10_000, 20_000);
    private static final List<Integer> DUTIES = List.of(1, 2, 4, 8);
    private static final List<Integer> YEARS = List.of(1, 2, 4, 8, 16);
    private static final int SOME_UNITS = 2500;
    private static final int FIRST_YEAR = 2021;
    private static final int LOOKED_UP = 512;
    private static final DateRange ONE_YEAR = years(1);
    private static final Period PERIOD = Period.parse("2025");
    /** Whoever follows on the next day is there too short to owe the year itself. */
    private static final LocalDate LAST_DAY = LocalDate.of(FIRST_YEAR, 12, 12);

    private final List<Operation> all = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();
    /** What was computed is added up here, so that nobody can leave it out. */
    private long done;

    /** One operation at one size. */
    record Operation(Curve curve, int size, Runnable work) {}

    Operations() {
        UNITS.forEach(units -> {
            Organisation school = LargeSchool.build(units);
            organisation(units);
            build("units", units, LargeRules.shipped(), school);
            list("units", units, LargeRules.shipped(), school, ONE_YEAR);
            period(units, "one duty owed to a function", "owed-to-function", LargeRules.owedToFunction(), school);
            period(units, "one duty about those beneath", "about-those-beneath", LargeRules.aboutThoseBeneath(), school);
            find("units", units, LargeRules.shipped(), school);
            findHeirs(units);
        });
        Organisation school = LargeSchool.build(SOME_UNITS);
        DUTIES.forEach(times -> {
            build("duties", times, LargeRules.times(times), school);
            list("duties", times, LargeRules.times(times), school, ONE_YEAR);
            find("duties", times, LargeRules.times(times), school);
        });
        YEARS.forEach(years -> list("years", years, LargeRules.shipped(), school, years(years)));
    }

    List<Operation> all() {
        return all;
    }

    List<Curve> curves() {
        return curves;
    }

    /** Returns a number that depends on everything that was done. */
    long done() {
        return done;
    }

    private static DateRange years(int years) {
        return DateRange.of(LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(FIRST_YEAR + years - 1, 12, 31));
    }

    private void organisation(int units) {
        List<Unit> parts = LargeSchool.units(units);
        List<Post> posts = LargeSchool.posts(units);
        add("units", "organisation checked", units, () -> done += Organisation.of(parts, posts, List.of()).units().size());
    }

    private void build(String against, int size, Rules rules, Organisation school) {
        add(against, "timetable built, one year listed", size,
                () -> Timetable.of(rules, school).forEachDue(ONE_YEAR, this::count));
    }

    private void list(String against, int size, Rules rules, Organisation school, DateRange range) {
        Timetable timetable = Timetable.of(rules, school);
        String what = against.equals("years") ? "those years listed" : "one year listed";
        add(against, what, size, () -> timetable.forEachDue(range, this::count));
    }

    private void period(int units, String what, String duty, Rules rules, Organisation school) {
        Timetable timetable = Timetable.of(rules, school);
        String rulebook = rules.rulebooks().ids().iterator().next();
        add("units", what, units, () -> timetable.ofDuty(rulebook, duty, PERIOD).forEach(this::count));
    }

    private void find(String against, int size, Rules rules, Organisation school) {
        Timetable timetable = Timetable.of(rules, school);
        List<ObligationId> ids = some(timetable.dueWithin(ONE_YEAR));
        add(against, LOOKED_UP + " found by their ids", size, () -> ids.forEach(id -> count(timetable.get(id))));
    }

    /** Looks for what is owed in the place of one of very many that ceased. */
    private void findHeirs(int units) {
        Timetable timetable = Timetable.of(LargeRules.shipped(), LargeSchool.reorganised(units, LAST_DAY));
        List<Obligation> inherited = timetable.dueWithin(ONE_YEAR).stream().filter(owed -> owed.inheritedFrom().isPresent()).toList();
        List<ObligationId> ids = some(inherited);
        add("units", LOOKED_UP + " heirs found by their ids", units, () -> ids.forEach(id -> count(timetable.get(id))));
    }

    private static List<ObligationId> some(List<Obligation> owed) {
        List<ObligationId> ids = new ArrayList<>();
        for (int i = 0; i < LOOKED_UP; i++) {
            ids.add(owed.get((int) ((long) i * owed.size() / LOOKED_UP)).id());
        }
        return ids;
    }

    private void count(Obligation obligation) {
        done += obligation.dueOn().getDayOfMonth();
    }

    private void add(String against, String operation, int size, Runnable work) {
        Curve curve = curves.stream().filter(known -> known.against().equals(against) && known.operation().equals(operation)).findFirst()
                .orElseGet(() -> {
                    Curve first = Curve.of(against, operation);
                    curves.add(first);
                    return first;
                });
        all.add(new Operation(curve, size, work));
    }
}
