package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zeren.calendar.DateRange;
import zeren.register.slow.SlowPost;
import zeren.register.slow.SlowUnit;
import zeren.text.Cases;

/** What some owe is what all owe without what the others do; the worlds are random. */
class BegunByTest {
    /** Another seed: {@code -Dzeren.seed=1}. It is the seed of the first world; each further world adds one. */
    private static final long SEED = Long.getLong("zeren.seed", 20_261_128_100_000L);
    private static final int WORLDS = Integer.getInteger("zeren.pairs", Cases.of(400, 4_000));
    /** Longer than anything can be due after it begins. */
    private static final int YEARS = 8;

    @Test
    void whatSomeOweInPeriods() {
        int owed = 0;
        int inherited = 0;
        int about = 0;
        for (long seed = SEED; seed < SEED + WORLDS; seed++) {
            Reorganised world = Reorganised.random(seed);
            Random random = new Random(seed);
            Timetable timetable = RealWorld.timetable(world.after());
            Bearers some = new Bearers(
                    some(world.after().units().stream().map(SlowUnit::code), random), some(world.after().posts().stream().map(SlowPost::code), random));
            LocalDate day = world.from().plusDays(random.nextInt(1_500));
            List<Obligation> found = new Agenda(timetable).begunBy(day, world.from(), some);
            assertEquals(sorted(filtered(timetable, day, world.from(), some)), sorted(found), "seed " + seed);
            owed += found.size();
            inherited += (int) found.stream().filter(one -> one.inheritedFrom().isPresent()).count();
            about += (int) found.stream().filter(one -> one.subject().isPresent()).count();
        }
        if (Cases.areFew()) {
            return;
        }
        assertTrue(owed > 5 * WORLDS && inherited > WORLDS / 40 && about > WORLDS / 4, "too little: " + owed + ", " + inherited + ", " + about);
    }

    @Test
    void whatSomeOweOnOccasions() {
        Timetable timetable = new OccasionSchool()
                .college("0102", "2026-09-10", "0101")
                .within("it-incident-report", "2026-01-01", "24 hours")
                .within("handover", "2026-01-01", "10 working-days")
                .tenure("0101.secretary 1 full 2020-01-01 2026-03-31")
                .tenure("0101.secretary 2 full 2026-04-01 -")
                .register(OccasionSchool.incident("2026-06-18T22:00:00Z"), OccasionSchool.incident("2026-08-18T22:00:00Z"))
                .timetable();
        LocalDate from = LocalDate.of(2026, 1, 1);
        int onOccasions = 0;
        for (LocalDate day = from; day.isBefore(LocalDate.of(2026, 12, 31)); day = day.plusDays(7)) {
            for (Bearers some : List.of(units("it"), units("0101"), units("it", "0101", "0102"), posts("0101.secretary"), posts("it"), units("school", "x"))) {
                List<Obligation> found = new Agenda(timetable).begunBy(day, from, some);
                assertEquals(sorted(filtered(timetable, day, from, some)), sorted(found), day + " " + some);
                onOccasions += (int) found.stream().filter(one -> one.occasion().isPresent()).count();
            }
        }
        assertTrue(onOccasions > 50, "too few: " + onOccasions);
    }

    /** A unit and a post may have the same code, and are two all the same. */
    @Test
    void aPostIsNoUnit() {
        Timetable timetable = new OccasionSchool().timetable();
        LocalDate day = LocalDate.of(2026, 5, 1);
        assertEquals(List.of(), new Agenda(timetable).begunBy(day, day, posts("0101", "school", "it")));
        assertEquals(List.of(), new Agenda(timetable).begunBy(day, day, units("0101.secretary")));
        assertEquals(List.of(), new Agenda(timetable).begunBy(day, day, new Bearers(Set.of(), Set.of())));
    }

    @Test
    void whatIsAmongBoth() {
        Bearers some = new Bearers(Set.of("a", "b"), Set.of("p"));
        assertEquals(new Bearers(Set.of("b"), Set.of()), some.and(new Bearers(Set.of("b", "c", "p"), Set.of("a"))));
        assertEquals(some, some.and(some));
    }

    private static List<Obligation> filtered(Timetable timetable, LocalDate day, LocalDate from, Bearers some) {
        return timetable.dueWithin(DateRange.of(from, day.plusYears(YEARS))).stream()
                .filter(owed -> some.include(owed.bearer()))
                .filter(owed -> !owed.first().isAfter(day) || !owed.opensOn().isAfter(day))
                .toList();
    }

    private static Bearers units(String... codes) {
        return new Bearers(Set.of(codes), Set.of());
    }

    private static Bearers posts(String... codes) {
        return new Bearers(Set.of(), Set.of(codes));
    }

    private static Set<String> some(Stream<String> codes, Random random) {
        Set<String> some = new HashSet<>(Set.of("nobody"));
        codes.filter(code -> random.nextInt(3) > 0).forEach(some::add);
        return some;
    }

    private static List<String> sorted(List<Obligation> obligations) {
        return obligations.stream().map(one -> one + " " + one.inheritedFrom().map(Object::toString).orElse("") + one.lapse()).sorted().toList();
    }
}
