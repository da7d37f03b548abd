package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zeren.calendar.DateRange;
import zeren.schedule.Cycle;
import zeren.schedule.Period;
import zeren.text.Cases;

/** Contract, rule 10, of rules that change at random: what counts for a period, and that no change touches a closed one or makes one. */
class EditionsLawsTest {
    /** Another seed: {@code -Dzeren.seed=1}. It is the seed of the first case; each further case adds one. */
    private static final long SEED = Long.getLong("zeren.seed", 20_261_128_000_000L);
    private static final int CASES = Cases.of(60, 2_000);
    private static final List<String> DUTIES = List.of("d-1", "d-2");
    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2030;
    private static final List<Period> PERIODS = Arrays.stream(Cycle.values())
            .flatMap(cycle -> IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).boxed()
                    .flatMap(year -> IntStream.rangeClosed(1, cycle.perYear()).mapToObj(number -> new Period(cycle, year, number))))
            .toList();

    private int leftOut;

    private static void forEachCase(Consumer<SlowEditions> law) {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            SlowEditions editions = SlowEditions.random(seed);
            try {
                law.accept(editions);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed " + seed + "\n" + editions, broken);
            }
        }
    }

    private static Stream<Optional<Term>> terms(Timetable timetable) {
        return DUTIES.stream().flatMap(duty -> PERIODS.stream().map(period -> timetable.term("r-1", duty, period)));
    }

    private static String line(Optional<Term> term) {
        return term.map(of -> of.duty().code() + " " + of.deadline().when() + " " + of.deadline().dueOn() + " " + of.deadline().actBy()
                + " version " + of.rulebook().version() + " times " + of.required() + " " + of.parameter()).orElse("none");
    }

    @Test
    void eachPeriodIsDueByTheChangesThatCountForIt() {
        forEachCase(editions -> {
            Timetable timetable = editions.timetable();
            Timetable latest = editions.latest();
            for (String duty : DUTIES) {
                for (Period period : PERIODS) {
                    String found = line(timetable.term("r-1", duty, period));
                    assertEquals(line(editions.term(duty, period)), found, duty + " " + period);
                    leftOut += found.equals(line(latest.term("r-1", duty, period))) || found.equals("none") ? 0 : 1;
                }
            }
        });
        System.out.println("changes of rules in " + CASES + " cases from seed " + SEED + ": " + leftOut + " terms without the latest of them");
        assertTrue(Cases.areFew() || leftOut > CASES, "too few are left out: " + leftOut);
    }

    @Test
    void noChangeTouchesWhatFellDueBeforeItOrMakesAnythingFallDueBefore() {
        forEachCase(editions -> {
            for (int place = 1; place < editions.days().size(); place++) {
                LocalDate day = editions.days().get(place);
                assertEquals(dueBefore(day, editions.before(place).timetable()), dueBefore(day, editions.before(place + 1).timetable()), "on " + day);
            }
        });
    }

    private static List<String> dueBefore(LocalDate day, Timetable timetable) {
        return terms(timetable).filter(term -> SlowEditions.isDueBefore(term, day)).map(EditionsLawsTest::line).toList();
    }

    @Test
    void whateverIsDueIsFoundByTheDaysOnWhichItIs() {
        forEachCase(editions -> {
            Timetable timetable = editions.timetable();
            DateRange days = DateRange.of(LocalDate.of(FIRST_YEAR + 3, 5, 3), LocalDate.of(LAST_YEAR - 3, 11, 28));
            List<String> found = new ArrayList<>();
            timetable.forEachTerm(days, days, (duty, term) -> found.add(line(Optional.of(term))));
            assertEquals(
                    terms(timetable).filter(term -> term.isPresent() && days.contains(term.get().deadline().dueOn()))
                            .map(EditionsLawsTest::line).sorted().toList(),
                    found.stream().sorted().toList());
        });
    }
}
