package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.WorkingDay;
import zeren.register.slow.SlowTiming;

/** Contract, rule 3, where a last day in time is extended: the days are those of the official notices of 2023 and 2024. */
class ActByTest {
    private static final SlowTiming DECEMBER = new SlowTiming(1, "year", "12-31", "12-01", "none");

    private static Obligation owed(int year) {
        return new SmallSchool().college("a", "2000-01-01", "", null)
                .version("2015-01-01", "", SmallSchool.duty(DECEMBER, SmallSchool.COLLEGES, null))
                .timetable().get(ObligationId.parse("r:d:a:" + year));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2023-12-31, 2023-12-29, false, not extended: the Friday before a Sunday",
        "2024-01-01, 2023-12-29, false, no working day lies after the Friday",
        "2024-01-02, 2024-01-02, false, a working day",
        "2024-02-17, 2024-02-09, false, 10 to 17 February 2024 are days off",
        "2024-02-18, 2024-02-18, false, a Sunday that is worked",
        "2027-01-31, 2027-01-29, true, a Sunday of a year that is not published",
        "2026-12-31, 2026-12-31, false, the last day that is published",
        "2023-12-30, 2023-12-29, false, the due date was moved beyond what it had been extended to",
        "2023-12-01, 2023-12-29, false, never before that of the rules"
    })
    void isTheLastWorkingDayUpToTheLastDayInTime(LocalDate lastDay, LocalDate expected, boolean provisional, String why) {
        assertEquals(new WorkingDay(expected, provisional), owed(2023).actBy(lastDay), why);
    }

    @Test
    void isThatOfTheRulesWhereNothingIsExtended() {
        for (int year = 2020; year <= 2030; year++) {
            Obligation obligation = owed(year);
            Due deadline = obligation.term().deadline();
            assertEquals(new WorkingDay(deadline.actBy(), deadline.provisional()), obligation.actBy(obligation.dueOn()));
            assertEquals(year > 2026, obligation.actBy(obligation.dueOn()).provisional());
        }
    }
}
