package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.ShippedCalendars;
import zeren.organisation.Organisation;
import zeren.register.slow.SlowWorld;

/** Contract, rule 10: a change of rules, calendar or hierarchy never rewrites a closed period. */
class ClosedPeriodsTest {

    private static SmallSchool halfYearly() {
        return school().version("2015-01-01", "", SmallSchool.duty("half-year", "period-end", "none"));
    }

    private static SmallSchool school() {
        return new SmallSchool().college("a", "2000-01-01", "", null);
    }

    /** What is due in 2026 if the first school was known from the beginning and the second since a day. */
    private static List<String> due(SmallSchool before, String day, SmallSchool after) {
        Editions<Rules> rules = editions(before, day, after, ClosedPeriodsTest::rules);
        Editions<Function<LocalDate, Organisation>> organisations = editions(before, day, after, world -> {
            Organisation organisation = RealWorld.organisation(world);
            return date -> organisation;
        });
        return Timetable.of(rules, organisations).dueWithin(RealWorld.range(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 31))).stream()
                .map(owed -> owed.bearer().code() + ":" + owed.when() + " " + owed.dueOn() + owed.lapse().map(lapse -> " " + lapse.reason().code()).orElse(""))
                .sorted()
                .toList();
    }

    private static <T> Editions<T> editions(SmallSchool before, String day, SmallSchool after, Function<SlowWorld, T> state) {
        return Editions.of(state.apply(before.world())).and(LocalDate.parse(day), state.apply(after.world()));
    }

    private static Rules rules(SlowWorld world) {
        return new Rules(RealWorld.rulebooks(world), RealWorld.parameters(world), ShippedCalendars::get);
    }

    /** H1 is due on 30 June; the change makes that 15 July, or 10 June. */
    @ParameterizedTest(name = "known on {0}, due {1}: {2}")
    @CsvSource({
        "2026-06-30, 07-15, 2026-07-15", "2026-07-01, 07-15, 2026-06-30", "2026-07-14, 07-15, 2026-06-30",
        "2026-06-09, 06-10, 2026-06-10", "2026-06-10, 06-10, 2026-06-10", "2026-06-11, 06-10, 2026-06-30", "2026-07-01, 06-10, 2026-06-30"
    })
    void aDueDateMovesOnlyWhileBothDatesAreAhead(String day, String due, String expected) {
        SmallSchool changed = halfYearly().parameter("2026-01-01", "2026-06-30", 0, null, due);
        assertEquals("a:2026-H1 " + expected, due(halfYearly(), day, changed).get(0));
    }

    @ParameterizedTest(name = "known on {0}: {1}")
    @CsvSource({
        "2026-03-31, a:2026-Q1 2026-03-31|a:2026-Q2 2026-06-30|a:2026-Q3 2026-09-30|a:2026-Q4 2026-12-31",
        "2026-04-01, a:2026-Q2 2026-06-30|a:2026-Q3 2026-09-30|a:2026-Q4 2026-12-31",
        "2026-07-01, a:2026-H1 2026-06-30|a:2026-Q3 2026-09-30|a:2026-Q4 2026-12-31",
        "2027-01-01, a:2026-H1 2026-06-30|a:2026-H2 2026-12-31"
    })
    void whatARuleMakesOwedFromThePastOnIsOwedFromTheDayOnWhichItWasKnown(String day, String expected) {
        SmallSchool quarterly = halfYearly().parameter("2026-01-01", "", 1, "quarter", null);
        assertEquals(List.of(expected.split("\\|")), due(halfYearly(), day, quarterly));
    }

    @Test
    void aRulebookThatComesLaterIsOwedForItsOwnPast() {
        assertEquals(List.of("a:2026-H1 2026-06-30", "a:2026-H2 2026-12-31"), due(school(), "2026-09-01", halfYearly()));
    }

    @Test
    void aDutyThatANewVersionBringsIsNotOwedForThePast() {
        UnaryOperator<SmallSchool> first = school -> school.version("2015-01-01", "", SmallSchool.unspecified());
        SmallSchool second = first.apply(school()).version("2026-01-01", "", SmallSchool.duty("quarter", "period-end", "none"));
        assertEquals(List.of("a:2026-Q3 2026-09-30", "a:2026-Q4 2026-12-31"), due(first.apply(school()), "2026-07-01", second));
    }

    @ParameterizedTest(name = "known on {0}: {1}")
    @CsvSource({
        "2026-06-30, a:2026-H1 2026-06-30 ceased",
        "2026-07-01, a:2026-H1 2026-06-30"
    })
    void aDissolutionThatBecomesKnownLateLeavesWhatWasDueBefore(String day, String expected) {
        SmallSchool dissolved = new SmallSchool().college("a", "2000-01-01", "2026-05-31", null)
                .version("2015-01-01", "", SmallSchool.duty("half-year", "period-end", "none"));
        assertEquals(List.of(expected), due(halfYearly(), day, dissolved));
    }

    @Test
    void aUnitThatBecomesKnownLateOwesFromThenOn() {
        SmallSchool with = halfYearly().college("b", "2026-01-01", "", null);
        assertEquals(List.of("a:2026-H1 2026-06-30", "a:2026-H2 2026-12-31", "b:2026-H2 2026-12-31"), due(halfYearly(), "2026-07-01", with));
    }
}
