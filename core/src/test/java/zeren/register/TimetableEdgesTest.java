package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.organisation.Organisation;
import zeren.organisation.Unit;
import zeren.register.slow.SlowDuty;
import zeren.register.slow.SlowScope;
import zeren.register.slow.SlowTiming;
import zeren.rulebook.Rulebooks;

/** Contract, rules 2 and 3, and the edges of ranges and of the calendar. */
class TimetableEdgesTest {

    private static SmallSchool school(String cycle, String due, String roll) {
        return new SmallSchool().college("a", "2000-01-01", "", null).version("2015-01-01", "", SmallSchool.duty(cycle, due, roll));
    }

    @Test
    void nothingIsOwedWithoutUnitsOrWithoutRules() {
        assertEquals(List.of(), new SmallSchool().version("2015-01-01", "", SmallSchool.duty("year", "period-end", "none")).owed("2026"));
        Timetable lawless = Timetable.of(Rulebooks.of(List.of()), Organisation.empty());
        assertEquals(List.of(), lawless.dueWithin(RealWorld.range(LocalDate.of(2026, 1, 1), null)));
    }

    @Test
    void bothEndsOfARangeBelongToIt() {
        SmallSchool school = school("half-year", "period-end", "none");
        assertEquals(List.of("a:2026-H1 2026-06-30", "a:2026-H2 2026-12-31"), school.dueWithin("2026-06-30", "2026-12-31"));
        assertEquals(List.of(), school.dueWithin("2026-07-01", "2026-12-30"));
        assertEquals(List.of("a:2026-H1 2026-06-30"), school.dueWithin("2026-06-30", "2026-06-30"));
    }

    @ParameterizedTest(name = "{0} of {2}, {1}: due {4}, act by {5}")
    @CsvSource({
        "year, none, 2022, 12-31, 2022-12-31, 2022-12-30, false",
        "year, preceding, 2022, 12-31, 2022-12-30, 2022-12-30, false",
        "year, following, 2022, 12-31, 2023-01-03, 2023-01-03, false",
        "year, none, 2020, 01-01, 2020-01-01, 2019-12-31, true",
        "year, preceding, 2020, 01-01, 2019-12-31, 2019-12-31, true",
        "year, following, 2020, 01-01, 2020-01-02, 2020-01-02, false",
        "year, none, 2026, 01-04, 2026-01-04, 2026-01-04, false",
        "year, none, 2026, 10-07, 2026-10-07, 2026-09-30, false",
        "year, none, 2027, 01-01, 2027-01-01, 2027-01-01, true",
        "year, none, 2027, 10-01, 2027-10-01, 2027-10-01, true",
        "half-year, none, 2024-H1, period-end, 2024-06-30, 2024-06-28, false",
        "month, following, 2025-01, 01-28, 2025-02-05, 2025-02-05, false",
        "month, preceding, 2025-02, 01-01, 2025-01-27, 2025-01-27, false"
    })
    void rollsByTheOfficialDaysAndNamesTheLastWorkingDay(
            String cycle, String roll, String period, String due, LocalDate dueOn, LocalDate actBy, boolean provisional) {
        SmallSchool school = school(cycle, due, roll);
        assertEquals(List.of("a:" + period + " " + dueOn), school.owed(period));
        var deadline = school.timetable().get(ObligationId.parse("r:d:a:" + period)).term().deadline();
        assertEquals(List.of(actBy, provisional), List.of(deadline.actBy(), deadline.provisional()));
    }

    @Test
    void aRangeGivesWhatARollMovesBeforeItsPeriod() {
        // 1 February 2025 is a day of the Spring Festival: preceding, the duty of February is due in January.
        assertEquals(List.of("a:2025-02 2025-01-27"), school("month", "01-01", "preceding").dueWithin("2025-01-27", "2025-01-27"));
    }

    @Test
    void aRangeGivesWhatIsDueLongAfterItsPeriod() {
        assertEquals(List.of("a:2024-12 2026-11-30"), school("month", "12-31+1y", "none").dueWithin("2026-11-30", "2026-11-30"));
    }

    @Test
    void whatIsNotOwedIsNotFound() {
        Timetable timetable = school("year", "period-end", "none").timetable();
        for (String id : List.of("r:d:a:2026-H1", "r:d:b:2026", "r:e:a:2026", "s:d:a:2026", "r:d:a:a:2026", "r:d:a:2014")) {
            assertEquals(Optional.empty(), timetable.find(ObligationId.parse(id)), id);
            NoSuchElementException missing = assertThrows(NoSuchElementException.class, () -> timetable.get(ObligationId.parse(id)));
            assertEquals(true, missing.getMessage().contains(id));
        }
    }

    @Test
    void anUnknownCalendarIsToldByWhoeverIsAsked() {
        SmallSchool school = school("year", "period-end", "none");
        IllegalStateException none = new IllegalStateException("none");
        assertEquals(none, assertThrows(IllegalStateException.class, () -> Timetable.of(
                new Rules(RealWorld.rulebooks(school.world()), List.of(), name -> {
                    assertEquals("cn", name);
                    throw none;
                }),
                RealWorld.organisation(school.world()))));
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({"school-committee,, school", "external-superior,,", "department, research, lab", "department, propaganda,"})
    void isOwedToTheNearestSuperiorOfTheKindOrTheUnitOfThatFunctionInTheSchool(String kind, String function, String expected) {
        SlowTiming yearly = new SlowTiming(1, "year", "period-end", null, "none");
        SmallSchool school = new SmallSchool()
                .unit("old-lab", "department", "research", "school", "2000-01-01", "2026-12-30", "lab")
                .unit("lab", "department", "research", "school", "2026-12-31", "", null)
                .unit("there", "school-committee", null, null, "2000-01-01", "", null)
                .unit("a-lab", "department", "propaganda", "there", "2000-01-01", "", null)
                .college("a", "2000-01-01", "", null)
                .version("2015-01-01", "", new SlowDuty("d", yearly, SmallSchool.COLLEGES, null, kind, function));
        Optional<Unit> owedTo = school.timetable().get(ObligationId.parse("r:d:a:2026")).owedTo();
        assertEquals(Optional.ofNullable(expected), owedTo.map(Unit::code));
    }

    @Test
    void isOwedToNoFunctionWhereTheBearerHasNoSchool() {
        SlowTiming yearly = new SlowTiming(1, "year", "period-end", null, "none");
        SmallSchool school = new SmallSchool()
                .unit("superior", "external-superior", null, null, "2000-01-01", "", null)
                .unit("office", "department", "research", "superior", "2000-01-01", "", null)
                .version("2015-01-01", "", new SlowDuty("d", yearly,
                        new SlowScope(List.of("department"), List.of(), List.of()), null, "department", "research"));
        assertEquals(Optional.empty(), school.timetable().get(ObligationId.parse("r:d:office:2026")).owedTo());
    }
}
