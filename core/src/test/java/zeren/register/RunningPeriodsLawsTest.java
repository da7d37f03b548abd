package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import zeren.register.slow.SlowDuty;
import zeren.register.slow.SlowVersion;
import zeren.register.slow.SlowWorld;
import zeren.schedule.Period;
import zeren.text.Cases;
import zeren.text.Seeds;

/** What holds however often the rules change while periods are running. */
class RunningPeriodsLawsTest {
    private static final int ROUNDS = Cases.of(600, 3_000);
    private static final List<String> CYCLES = List.of("year", "half-year", "quarter", "month");
    /** In the year's first period of each cycle, so that a due date never lies after the period that follows. */
    private static final List<String> DUES = List.of("period-end", "period-end", "01-15", "01-31", "02-10");
    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
    private static final LocalDate END = LocalDate.of(2035, 12, 31);

    private static SlowDuty duty(Random random) {
        return SmallSchool.duty(any(CYCLES, random), any(DUES, random), any(List.of("none", "preceding", "following"), random));
    }

    /** Versions one after another, the first from the beginning of a year, the others from any day on. */
    private static SmallSchool school(Random random, int count, List<String> running) {
        SmallSchool school = new SmallSchool().college("a", "2000-01-01", "", null).version(BEGIN.toString(), "", duty(random));
        LocalDate from = BEGIN;
        for (int i = 1; i < count; i++) {
            from = from.plusDays(1 + random.nextInt(random.nextBoolean() ? 90 : 600));
            school.version(from.toString(), "", any(running, random), duty(random));
        }
        return school;
    }

    private static List<Period> periods(SmallSchool school) {
        return school.timetable().dueWithin(RealWorld.range(BEGIN.minusYears(1), END)).stream()
                .flatMap(obligation -> obligation.period().stream())
                .sorted(Comparator.comparing(Period::first))
                .toList();
    }

    /** No double, no gap: where every version lets the old finish, each day belongs to exactly one period. */
    @Test
    void finishingLeavesNothingOwedTwiceAndNothingLost() {
        Random random = Seeds.random("RunningPeriodsLawsTest.finishing");
        int handovers = 0;
        for (int round = 0; round < ROUNDS; round++) {
            SmallSchool school = school(random, 2 + random.nextInt(4), List.of("finish-under-old"));
            List<Period> periods = periods(school);
            for (int i = 1; i < periods.size(); i++) {
                assertEquals(periods.get(i - 1).last().plusDays(1), periods.get(i).first(), periods + " under " + school.world().versions());
                handovers += periods.get(i).cycle() == periods.get(i - 1).cycle() ? 0 : 1;
            }
            assertTrue(periods.get(0).first().isBefore(LocalDate.of(2021, 1, 1)), "the first period of " + periods);
            assertTrue(periods.get(periods.size() - 1).last().isAfter(LocalDate.of(2034, 12, 1)), "the last period of " + periods);
        }
        assertTrue(handovers > ROUNDS, handovers + " changes of cycle");
    }

    /** A version, whatever it says of running periods, changes nothing that is due before its first day in force. */
    @Test
    void aLaterVersionNeverChangesWhatIsDueBeforeIt() {
        Random random = Seeds.random("RunningPeriodsLawsTest.aLaterVersion");
        int changed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            SlowWorld world = school(random, 2 + random.nextInt(4), List.of("finish-under-old", "finish-under-old", "restart")).world();
            List<SlowVersion> versions = world.versions();
            SlowWorld before = new SlowWorld(world.units(), world.posts(), versions.subList(0, versions.size() - 1), List.of());
            LocalDate eve = versions.get(versions.size() - 1).from().minusDays(1);
            assertEquals(names(before, eve), names(world, eve), versions.toString());
            changed += names(before, END).equals(names(world, END)) ? 0 : 1;
        }
        assertTrue(changed > ROUNDS / 2, changed + " versions changed anything");
    }

    /** Each obligation with its due date, up to a day. */
    private static List<String> names(SlowWorld world, LocalDate to) {
        List<String> names = new ArrayList<>();
        RealWorld.timetable(world).forEachDue(RealWorld.range(BEGIN, to), owed -> names.add(owed.id() + " " + owed.dueOn() + " " + owed.term().rulebook().version()));
        return names.stream().sorted().toList();
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
