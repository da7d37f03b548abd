package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zeren.calendar.DateRange;
import zeren.register.slow.SlowPost;
import zeren.register.slow.SlowRow;
import zeren.register.slow.SlowUnit;
import zeren.register.slow.SlowVersion;
import zeren.register.slow.SlowWorld;
import zeren.schedule.Cycle;
import zeren.schedule.Period;
import zeren.text.Cases;

/** Whichever way one asks, the same is owed: by due date, by period, by id. */
class TimetableLookupsTest {
    private static final long SEED = Long.getLong("zeren.seed", 20_200_408_000_000L);
    private static final int CASES = Cases.of(500, 2_500);
    private static final List<String> DUTIES = List.of("d-1", "d-2", "d-3");

    @Test
    void rangePeriodAndIdGiveTheSameObligations() {
        System.out.println("lookups of the timetable: " + CASES + " cases from seed " + SEED);
        int asked = 0;
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            Case tried = Case.random(seed);
            asked += askThreeWays(tried, "seed " + seed + ", " + tried);
        }
        assertTrue(asked > CASES, "only " + asked + " obligations were asked for");
    }

    private static int askThreeWays(Case tried, String described) {
        Timetable timetable = RealWorld.timetable(tried.world());
        DateRange range = RealWorld.range(tried.from(), tried.to());
        List<SlowRow> due = Rows.of(timetable.dueWithin(range));
        for (Obligation obligation : timetable.dueWithin(range)) {
            Optional<SlowRow> found = timetable.find(obligation.id()).map(Rows::of);
            assertEquals(Optional.of(Rows.of(obligation)), found, described);
        }
        List<SlowRow> byPeriod = new ArrayList<>();
        periods(tried).forEach(period -> timetable.ofPeriod(period).stream()
                .filter(obligation -> range.contains(obligation.dueOn())).map(Rows::of).forEach(byPeriod::add));
        assertEquals(due, Rows.sorted(byPeriod), described);
        List<Obligation> oneByOne = new ArrayList<>();
        timetable.forEachDue(range, oneByOne::add);
        assertEquals(due, Rows.of(oneByOne), described);
        return due.size();
    }

    /** Of all the names that could be made of a period's units and posts, those are found that are owed, and no others. */
    @Test
    void ofAllNamesThoseAreFoundThatAreOwed() {
        int found = 0;
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            Case tried = Case.random(seed);
            Timetable timetable = RealWorld.timetable(tried.world());
            List<Obligation> due = timetable.dueWithin(RealWorld.range(tried.from(), tried.to()));
            if (!due.isEmpty()) {
                Period period = due.get(due.size() / 2).period().orElseThrow();
                List<ObligationId> names = names(tried.world(), period);
                List<Obligation> byName = names.stream().flatMap(name -> timetable.find(name).stream()).toList();
                assertEquals(Rows.of(timetable.ofPeriod(period)), Rows.of(byName), "seed " + seed);
                assertEquals(Rows.of(byName), Rows.of(dutyByDuty(tried.world(), timetable, period)), "seed " + seed);
                found += byName.size();
            }
        }
        assertTrue(found > CASES / 2, "only " + found + " obligations were found");
    }

    private static List<Obligation> dutyByDuty(SlowWorld world, Timetable timetable, Period period) {
        return world.versions().stream().map(SlowVersion::id).distinct()
                .flatMap(rulebook -> DUTIES.stream().flatMap(duty -> timetable.ofDuty(rulebook, duty, period).stream()))
                .toList();
    }

    private static List<ObligationId> names(SlowWorld world, Period period) {
        List<String> units = world.units().stream().map(SlowUnit::code).toList();
        List<String> bearers = Stream.concat(units.stream(), world.posts().stream().map(SlowPost::code)).toList();
        List<Optional<String>> subjects = Stream.concat(Stream.of(Optional.<String>empty()), units.stream().map(Optional::of)).toList();
        List<ObligationId> names = new ArrayList<>();
        for (String rulebook : world.versions().stream().map(SlowVersion::id).distinct().toList()) {
            for (String duty : DUTIES) {
                bearers.forEach(bearer -> subjects.forEach(
                        subject -> names.add(new ObligationId(rulebook, duty, bearer, subject, new When.InPeriod(period)))));
            }
        }
        return names;
    }

    /** Every period that anything due in the range could be of. */
    private static List<Period> periods(Case tried) {
        List<Period> periods = new ArrayList<>();
        for (Cycle cycle : Cycle.values()) {
            Period last = new Period(cycle, tried.to().getYear() + 1, cycle.perYear());
            for (Period at = new Period(cycle, tried.from().getYear() - 3, 1); at.compareTo(last) <= 0; at = at.next()) {
                periods.add(at);
            }
        }
        return periods;
    }

    @Test
    void aRangeIsTheSumOfItsDays() {
        for (long seed = SEED; seed < SEED + 200; seed++) {
            Case tried = Case.random(seed);
            Timetable timetable = RealWorld.timetable(tried.world());
            List<Obligation> dayByDay = new ArrayList<>();
            for (var day = tried.from(); !day.isAfter(tried.to()); day = day.plusDays(1)) {
                dayByDay.addAll(timetable.dueWithin(DateRange.of(day, day)));
            }
            assertEquals(Rows.of(timetable.dueWithin(RealWorld.range(tried.from(), tried.to()))), Rows.of(dayByDay), "seed " + seed);
        }
    }
}
