package zeren.schedule;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.Roll;
import zeren.calendar.ShippedCalendars;
import zeren.calendar.WorkingCalendar;
import zeren.text.InvalidValueException;
import zeren.text.Seeds;
import zeren.text.Text;

class ScheduleTest {
    private static final WorkingCalendar CN = ShippedCalendars.get("cn");

    @ParameterizedTest(name = "{0} due {1} roll {3} in {4}: {10}")
    @CsvFileSource(resources = "deadlines.csv", numLinesToSkip = 1)
    void aDeadlineKeepsEveryStep(ArgumentsAccessor row) {
        Period period = Period.parse(row.getString(4));
        Schedule schedule = schedule(row.getString(0), row.getString(1), row.getString(2), row.getString(3));
        Deadline expected = new Deadline(
                schedule, period, row.get(5, LocalDate.class), row.get(6, LocalDate.class), row.get(7, LocalDate.class),
                row.get(8, LocalDate.class), row.getBoolean(9));
        assertEquals(expected, schedule.deadline(period, CN));
    }

    @ParameterizedTest(name = "{0}, due {1}, opens {2}")
    @CsvSource({
        "1/year, 12-31, 12-31", "1/year, 12-31, 01-01", "1/year, period-end, 12-31", "1/half-year, period-end, 06-30",
        "1/half-year, 07-15, 06-30", "1/half-year, 07-15, 07-15", "1/year, 01-01+1y, 12-31", "1/year, 01-01, ",
        "1/month, period-end, 01-31", "1/month, 01-31, 01-30", "1/quarter, 02-28, 02-28"
    })
    void aWindowMayBeAsShortAsADay(String cadence, String due, String opens) {
        assertEquals(Optional.ofNullable(opens).map(DueRule::parse), schedule(cadence, due, opens, "none").opens());
    }

    @ParameterizedTest(name = "{0}, due {1}, opens {2}")
    @CsvSource({
        "1/year, 12-30, 12-31", "1/year, period-end, 01-01+1y", "1/half-year, period-end, 07-01", "1/half-year, 07-15, 07-16",
        "1/year, 03-31, 12-01", "1/month, period-end, 02-01", "1/month, 01-30, 01-31", "1/quarter, 02-27, 02-28", "1/year, 12-31, 01-01+1y"
    })
    void aWindowThatOpensAfterItClosesIsRefused(String cadence, String due, String opens) {
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> schedule(cadence, due, opens, "none"));
        assertAll(
                () -> assertEquals("opens", refusal.what()),
                () -> assertEquals(opens, refusal.found()),
                () -> assertEquals("a day on or before the due day " + due, refusal.allowed()));
    }

    @Test
    void whatIsAcceptedOpensOnOrBeforeTheNominalDayInEveryPeriod() {
        Random random = Seeds.random("windows");
        for (int sample = 0; sample < 20_000; sample++) {
            Cadence cadence = new Cadence(1, Cycle.values()[random.nextInt(4)]);
            DueRule due = random.nextInt(8) == 0 ? DueRule.PERIOD_END : rule(random);
            DueRule opens = rule(random);
            Optional<Schedule> schedule = accepted(cadence, due, opens);
            for (Period period = new Period(cadence.cycle(), 2023, 1); period.year() < 2025; period = period.next()) {
                boolean inOrder = !opens.in(period).isAfter(due.in(period));
                assertTrue(inOrder || schedule.isEmpty(), () -> cadence + " due " + due + " opens " + opens);
            }
        }
    }

    @Test
    void theUsualScheduleIsDueAtThePeriodsEndAndNeverMoves() {
        Schedule usual = Schedule.of(Cadence.parse("1/half-year"));
        assertEquals(schedule("1/half-year", "period-end", null, "none"), usual);
    }

    @Test
    void actByIsTheLastWorkingDayOnOrBeforeTheDueDayWhateverTheRoll() {
        for (Roll roll : Roll.values()) {
            Schedule monthly = schedule("1/month", "period-end", null, roll.code());
            for (Period month = Period.parse("2020-01"); month.year() < 2027; month = month.next()) {
                Deadline deadline = monthly.deadline(month, CN);
                assertEquals(roll.apply(deadline.nominal(), CN).date(), deadline.dueOn());
                assertEquals(CN.lastOnOrBefore(deadline.dueOn()), deadline.actBy());
                assertFalse(deadline.provisional());
                assertTrue(roll == Roll.NONE || deadline.actBy().equals(deadline.dueOn()));
            }
        }
    }

    /** 31 December 2022 is a Saturday and 1 January 2023 a Sunday: each roll ends in the other of two years that are published alone. */
    @ParameterizedTest(name = "published is {0}: {1}, roll {2}, gives {3}")
    @CsvSource({"2023, 2022, following, 2023-01-02", "2022, 2023-01, preceding, 2022-12-30"})
    void aDayThatOnlyTheRollHadToGuessIsProvisionalToo(int published, String period, String roll, LocalDate dueOn) {
        WorkingCalendar oneYear = WorkingCalendar.of("sample", "1", published, published, List.of());
        boolean atEnd = roll.equals("following");
        Schedule schedule = schedule(atEnd ? "1/year" : "1/month", atEnd ? "period-end" : "01-01", null, roll);
        Deadline deadline = schedule.deadline(Period.parse(period), oneYear);
        assertAll(
                () -> assertEquals(dueOn, deadline.dueOn()),
                () -> assertEquals(dueOn, deadline.actBy()),
                () -> assertTrue(oneYear.isWorkingDay(dueOn)),
                () -> assertTrue(deadline.provisional()));
    }

    @Test
    void aDeadlineHasEveryStep() {
        LocalDate day = LocalDate.of(2026, 6, 30);
        Period half = Period.parse("2026-H1");
        Schedule usual = Schedule.of(Cadence.parse("1/half-year"));
        assertAll(
                () -> assertThrows(NullPointerException.class, () -> new Deadline(null, half, day, day, day, day, false)),
                () -> assertThrows(NullPointerException.class, () -> new Deadline(usual, null, day, day, day, day, false)),
                () -> assertThrows(NullPointerException.class, () -> new Deadline(usual, half, null, day, day, day, false)),
                () -> assertThrows(NullPointerException.class, () -> new Deadline(usual, half, day, null, day, day, false)),
                () -> assertThrows(NullPointerException.class, () -> new Deadline(usual, half, day, day, null, day, false)),
                () -> assertThrows(NullPointerException.class, () -> new Deadline(usual, half, day, day, day, null, false)));
    }

    private static Schedule schedule(String cadence, String due, String opens, String roll) {
        return new Schedule(
                Cadence.parse(cadence), DueRule.parse(due), Optional.ofNullable(opens).map(DueRule::parse),
                Text.coded("roll", Roll.class, roll));
    }

    private static Optional<Schedule> accepted(Cadence cadence, DueRule due, DueRule opens) {
        try {
            return Optional.of(new Schedule(cadence, due, Optional.of(opens), Roll.NONE));
        } catch (InvalidValueException refused) {
            return Optional.empty();
        }
    }

    /** Returns a rule from the ends of months more often than not. */
    private static DueRule rule(Random random) {
        int month = 1 + random.nextInt(12);
        int day = random.nextBoolean() ? 1 + random.nextInt(28) : 28;
        return new DueRule(Optional.of(MonthDay.of(month, random.nextBoolean() ? day : month == 2 ? 28 : 30)), random.nextInt(2));
    }
}
