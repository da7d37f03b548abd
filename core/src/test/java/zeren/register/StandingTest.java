package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.register.slow.SlowTiming;
import zeren.text.InvalidValueException;

/** Contract, section 3: how an obligation stands on a date while nothing is performed. */
class StandingTest {
    private static final LocalDate OPENS = LocalDate.of(2023, 12, 1);

    /** Open from 1 to 31 December 2023, a Sunday. */
    private static Obligation december() {
        SlowTiming timing = new SlowTiming(1, "year", "12-31", "12-01", "none");
        return new SmallSchool().college("a", "2000-01-01", "", null)
                .version("2015-01-01", "", SmallSchool.duty(timing, SmallSchool.COLLEGES, null))
                .timetable().get(ObligationId.parse("r:d:a:2023"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-30, upcoming, 0", "2023-12-01, open, 0", "2023-12-02, open, 0", "2023-12-29, open, 0", "2023-12-30, open, 0",
        "2023-12-31, open, 0", "2024-01-01, overdue, 1", "2024-02-29, overdue, 60", "2024-12-31, overdue, 366", "2000-01-01, upcoming, 0"
    })
    void isOpenFromItsOpeningDayThroughItsDueDateAndOverdueFromTheNextDay(LocalDate asOf, String status, long days) {
        Standing standing = december().standingOn(asOf);
        assertEquals(status, standing.status().code());
        assertEquals(days, standing.daysOverdue());
    }

    @Test
    void actByDoesNotChangeTheStatus() {
        Obligation obligation = december();
        assertEquals(LocalDate.of(2023, 12, 29), obligation.term().deadline().actBy());
        assertEquals(Status.OPEN, obligation.standingOn(LocalDate.of(2023, 12, 31)).status());
    }

    @Test
    void standsOnTheFirstAndLastDatesThereAre() {
        assertEquals(Status.UPCOMING, december().standingOn(LocalDate.MIN).status());
        assertEquals(LocalDate.of(2023, 12, 31).until(LocalDate.MAX, ChronoUnit.DAYS), december().standingOn(LocalDate.MAX).daysOverdue());
    }

    @Test
    void whatLapsedHasLapsedOnEveryDate() {
        Obligation lapsed = new SmallSchool().college("a", "2000-01-01", "2023-06-30", null)
                .version("2015-01-01", "", SmallSchool.duty("year", "period-end", "none"))
                .timetable().get(ObligationId.parse("r:d:a:2023"));
        for (LocalDate asOf : new LocalDate[] {LocalDate.of(2020, 1, 1), OPENS, LocalDate.of(2023, 12, 31), LocalDate.of(2030, 1, 1)}) {
            assertEquals(new Standing(Status.LAPSED, 0), lapsed.standingOn(asOf));
        }
    }

    @ParameterizedTest
    @EnumSource
    void daysAreOverdueInThatStatusAndInNoOther(Status status) {
        boolean overdue = status == Status.OVERDUE;
        assertEquals(status, new Standing(status, overdue ? 1 : 0).status());
        assertThrows(InvalidValueException.class, () -> new Standing(status, overdue ? 0 : 1));
        assertThrows(InvalidValueException.class, () -> new Standing(status, -1));
    }
}
