package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import zeren.register.slow.SlowDuty;
import zeren.register.slow.SlowTiming;

/** Contract, rule 1: which version of a rulebook an obligation belongs to. */
class VersionEdgesTest {
    private static final SlowDuty HALF_YEARLY = SmallSchool.duty("half-year", "period-end", "none");
    private static final SlowDuty QUARTERLY = SmallSchool.duty("quarter", "period-end", "none");

    private static SmallSchool school() {
        return new SmallSchool().college("a", "2000-01-01", "", null);
    }

    @Test
    void whatIsDueOnTheFirstDayInForceIsOwedAndTheDayBeforeNot() {
        assertEquals(List.of("a:2020-H1 2020-06-30"), school().version("2020-06-30", "", HALF_YEARLY).owed("2020-H1"));
        assertEquals(List.of(), school().version("2020-07-01", "", HALF_YEARLY).owed("2020-H1"));
    }

    @Test
    void whatIsDueOnTheLastDayInForceIsOwedAndTheDayAfterNot() {
        assertEquals(List.of("a:2025-H2 2025-12-31"), school().version("2020-01-01", "2025-12-31", HALF_YEARLY).owed("2025-H2"));
        assertEquals(List.of(), school().version("2020-01-01", "2025-12-30", HALF_YEARLY).owed("2025-H2"));
    }

    @Test
    void theRolledDueDateDecides() {
        // 2023-12-31 is a Sunday; following moves it to 2024-01-02, preceding to 2023-12-29.
        SlowDuty following = SmallSchool.duty("year", "period-end", "following");
        assertEquals(List.of("a:2023 2024-01-02"), school().version("2024-01-02", "", following).owed("2023"));
        assertEquals(List.of(), school().version("2020-01-01", "2024-01-01", following).owed("2023"));
        SlowDuty preceding = SmallSchool.duty("year", "period-end", "preceding");
        assertEquals(List.of("a:2023 2023-12-29"), school().version("2020-01-01", "2023-12-29", preceding).owed("2023"));
    }

    @Test
    void theNextVersionEndsTheOneBefore() {
        SmallSchool school = school().version("2020-01-01", "", HALF_YEARLY).version("2026-04-01", "", QUARTERLY);
        assertEquals(List.of("a:2025-H2 2025-12-31", "a:2026-Q2 2026-06-30", "a:2026-Q3 2026-09-30"),
                school.dueWithin("2025-12-01", "2026-12-30"));
        assertEquals(List.of(), school.owed("2026-H1"));
        assertEquals(List.of(), school.owed("2026-Q1"));
    }

    @Test
    void anOlderVersionThatIsStillOpenDoesNotComeBack() {
        SmallSchool school = school().version("2020-01-01", "", HALF_YEARLY).version("2026-01-01", "2026-06-30", HALF_YEARLY);
        assertEquals(List.of("a:2025-H2 2025-12-31", "a:2026-H1 2026-06-30"), school.dueWithin("2025-12-01", "2028-12-31"));
    }

    @Test
    void anObligationKeepsTheVersionThatItBelongsToAndIsOwedOnce() {
        SmallSchool school = school().version("2020-01-01", "", HALF_YEARLY)
                .version("2026-07-01", "", SmallSchool.duty("half-year", "07-15", "none"));
        assertEquals(List.of("a:2026-H1 2026-06-30"), school.owed("2026-H1"));
        assertEquals(List.of("a:2026-H1 2026-06-30", "a:2026-H2 2027-01-15"), school.dueWithin("2026-06-01", "2027-02-01"));
    }

    @Test
    void aPeriodThatNoVersionIsInForceForIsNotOwed() {
        SmallSchool school = school().version("2020-01-01", "", SmallSchool.duty("half-year", "07-15", "none"))
                .version("2026-07-01", "", HALF_YEARLY);
        assertEquals(List.of(), school.owed("2026-H1"));
    }

    @Test
    void aPeriodThatAnEarlierVersionTookIsOwedByNobodyElseUnderTheNext() {
        SlowDuty ofTheSchool = SmallSchool.duty(new SlowTiming(1, "half-year", "07-15", null, "none"), SmallSchool.SCHOOL, null);
        SmallSchool school = school().version("2020-01-01", "", HALF_YEARLY).version("2026-07-01", "", ofTheSchool);
        assertEquals(List.of("a:2026-H1 2026-06-30"), school.owed("2026-H1"));
        assertEquals(List.of("school:2026-H2 2027-01-15"), school.owed("2026-H2"));
    }
}
