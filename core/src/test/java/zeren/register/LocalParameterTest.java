package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.register.slow.SlowTiming;
import zeren.schedule.Period;

/** Contract, rules 2 and 11: what the school's dated decisions make of a duty. */
class LocalParameterTest {

    private static SmallSchool unspecified() {
        return new SmallSchool().college("a", "2000-01-01", "", null).version("2015-01-01", "", SmallSchool.unspecified());
    }

    private static SmallSchool halfYearly() {
        return new SmallSchool().college("a", "2000-01-01", "", null)
                .version("2015-01-01", "", SmallSchool.duty("half-year", "period-end", "none"));
    }

    @Test
    void anUnspecifiedDutyHasNoDateUntilAParameterSetsOne() {
        assertEquals(List.of(), unspecified().dueWithin("2015-01-01", "2030-12-31"));
        assertEquals(List.of("a:2026-Q1 2026-03-31", "a:2026-Q2 2026-06-30"),
                unspecified().parameter("2026-01-01", "", 1, "quarter", null).dueWithin("2015-01-01", "2026-09-29"));
    }

    @Test
    void aParameterGovernsThePeriodsWhoseLastDayLiesInItsValidity() {
        SmallSchool school = unspecified().parameter("2026-03-31", "2026-09-30", 1, "quarter", null);
        assertEquals(List.of("a:2026-Q1 2026-03-31", "a:2026-Q2 2026-06-30", "a:2026-Q3 2026-09-30"),
                school.dueWithin("2025-01-01", "2027-12-31"));
        SmallSchool dayShorter = unspecified().parameter("2026-04-01", "2026-09-29", 1, "quarter", null);
        assertEquals(List.of("a:2026-Q2 2026-06-30"), dayShorter.dueWithin("2025-01-01", "2027-12-31"));
    }

    @Test
    void aDueDayOfThe15thOfTheFollowingHalfMovesAlongWithTheHalf() {
        SmallSchool school = halfYearly().parameter("2026-01-01", "", 0, null, "07-15");
        assertEquals(List.of("a:2025-H2 2025-12-31", "a:2026-H1 2026-07-15", "a:2026-H2 2027-01-15"),
                school.dueWithin("2025-12-01", "2027-06-30"));
    }

    @Test
    void anEndedParameterGivesWayToTheRulebook() {
        SmallSchool school = halfYearly().parameter("2026-01-01", "2026-06-30", 0, null, "07-15");
        assertEquals(List.of("a:2026-H1 2026-07-15", "a:2026-H2 2026-12-31"), school.dueWithin("2026-01-01", "2027-06-29"));
    }

    @Test
    void ofSeveralParametersTheOneThatBeginsLastGoverns() {
        SmallSchool school = halfYearly()
                .parameter("2026-05-01", "2026-06-30", 0, null, "08-01")
                .parameter("2026-01-01", "", 0, null, "07-15")
                .parameter("2025-01-01", "", 0, null, "07-10");
        assertEquals(List.of("a:2025-H2 2026-01-10", "a:2026-H1 2026-08-01", "a:2026-H2 2027-01-15"),
                school.dueWithin("2026-01-01", "2027-06-30"));
    }

    @Test
    void aParameterMayChangeTheCycle() {
        SmallSchool school = halfYearly().parameter("2026-07-01", "", 2, "quarter", null);
        assertEquals(List.of("a:2026-H1 2026-06-30", "a:2026-Q3 2026-09-30", "a:2026-Q4 2026-12-31"),
                school.dueWithin("2026-01-01", "2026-12-31"));
        assertEquals(List.of(), school.owed("2026-H2"));
        assertEquals(List.of(2),
                school.timetable().ofPeriod(Period.parse("2026-Q3")).stream().map(owed -> owed.term().required()).toList());
    }

    @Test
    void aParameterOfAnotherDutyOrForAnOccasionChangesNothing() {
        SmallSchool school = new SmallSchool().college("a", "2000-01-01", "", null)
                .version("2015-01-01", "", SmallSchool.duty(null, SmallSchool.COLLEGES, null))
                .parameter("2026-01-01", "", 1, "quarter", null);
        assertEquals(List.of(), school.dueWithin("2025-01-01", "2027-12-31"));
    }

    @ParameterizedTest(name = "{0}/{1} due {2}: due {4}, opens {5}")
    @CsvSource({
        "1, year, 10-15, 2026, 2026-10-15, 2026-01-01", "0, , 12-15, 2026, 2026-12-15, 2026-12-01",
        "0, , 12-01, 2026, 2026-12-01, 2026-12-01",
        "0, , 11-30, 2026, 2026-11-30, 2026-01-01", "0, , 07-15, 2026, 2026-07-15, 2026-01-01", "2, year, , 2026, 2026-12-20, 2026-12-01",
        "1, half-year, , 2026-H1, 2026-06-30, 2026-01-01", "1, half-year, 07-15, 2026-H1, 2026-07-15, 2026-01-01"
    })
    void dueAndOpeningDayStayWithTheirCycleAndTheWindowIsNeverEmpty(
            int times, String cycle, String due, String period, LocalDate dueOn, LocalDate opensOn) {
        SlowTiming december = new SlowTiming(1, "year", "12-20", "12-01", "none");
        SmallSchool school = new SmallSchool().college("a", "2000-01-01", "", null)
                .version("2015-01-01", "", SmallSchool.duty(december, SmallSchool.COLLEGES, null))
                .parameter("2026-01-01", "", times, cycle, due);
        assertEquals(List.of("a:" + period + " " + dueOn), school.owed(period));
        assertEquals(opensOn, school.timetable().get(ObligationId.parse("r:d:a:" + period)).opensOn());
    }

    @Test
    void aTermKnowsTheParameterThatGovernsIt() {
        SmallSchool school = halfYearly()
                .parameter("2026-05-01", "2026-06-30", 0, null, "08-01")
                .parameter("2026-01-01", "", 0, null, "07-15");
        List<String> since = school.timetable().dueWithin(RealWorld.range(LocalDate.of(2025, 12, 1), LocalDate.of(2027, 1, 31))).stream()
                .map(Obligation::term)
                .map(term -> term.deadline().when() + " " + term.parameter().map(parameter -> parameter.valid().from().toString()).orElse("-"))
                .sorted()
                .toList();
        assertEquals(List.of("2025-H2 -", "2026-H1 2026-05-01", "2026-H2 2026-01-01"), since);
    }

    @Test
    void aDueDayAloneSaysNothingOfADutyWithoutAFrequency() {
        assertEquals(List.of(), unspecified().parameter("2026-01-01", "", 0, null, "07-15").dueWithin("2025-01-01", "2030-12-31"));
    }
}
