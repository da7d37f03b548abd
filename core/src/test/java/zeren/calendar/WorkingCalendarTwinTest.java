package zeren.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.text.Seeds;

/** Holds the calendar against its slow twin, which was built from the lines of the table alone. */
class WorkingCalendarTwinTest {
    private static final WorkingCalendar CN = ShippedCalendars.get("cn");
    private static final SlowCalendar TWIN = SlowCalendar.cn();

    @Test
    void everyCoveredDayIsWorkedOrNotAsTheTableSays() {
        assertEquals(DateRange.of(TWIN.first(), TWIN.last()), CN.coverage());
        for (LocalDate day = TWIN.first(); TWIN.covers(day); day = day.plusDays(1)) {
            assertEquals(TWIN.isWorked(day), CN.isWorkingDay(day), day.toString());
        }
    }

    @Test
    void everyShiftOfUpToFiveDaysFromEveryDayIsTheWalk() {
        for (LocalDate day = TWIN.first(); TWIN.covers(day); day = day.plusDays(1)) {
            for (int n = -5; n <= 5; n++) {
                assertShift(CN, TWIN, day, n);
            }
        }
    }

    @Test
    void sampledShiftsOfUpToThreeHundredDaysFromEveryDayAreTheWalk() {
        Random random = Seeds.random("sampled shifts");
        for (LocalDate day = TWIN.first(); TWIN.covers(day); day = day.plusDays(1)) {
            for (int sample = 0; sample < 8; sample++) {
                assertShift(CN, TWIN, day, random.nextInt(601) - 300);
            }
        }
    }

    @Test
    void theNearestWorkingDayOfEveryDayIsTheWalk() {
        for (LocalDate day = TWIN.first(); TWIN.covers(day); day = day.plusDays(1)) {
            LocalDate date = day;
            assertEquals(TWIN.nearest(date, -1), orNothing(() -> CN.lastOnOrBefore(date)), date.toString());
            assertEquals(TWIN.nearest(date, 1), orNothing(() -> CN.firstOnOrAfter(date)), date.toString());
        }
    }

    @Test
    void provisionalAnswersWithinAndYearsOutsideTheCoverageAreTheWalk() {
        for (LocalDate day = TWIN.first().minusYears(3); day.isBefore(TWIN.last().plusYears(3)); day = day.plusDays(1)) {
            assertEquals(TWIN.nearestProvisionally(day, -1), CN.lastOnOrBeforeProvisionally(day), day.toString());
            assertEquals(TWIN.nearestProvisionally(day, 1), CN.firstOnOrAfterProvisionally(day), day.toString());
        }
    }

    @Test
    void everyDayIsWorkedOrNotByItsNoticeByTheWeekOrProvisionally() {
        for (LocalDate day = TWIN.first().minusYears(3); day.isBefore(TWIN.last().plusYears(3)); day = day.plusDays(1)) {
            CalendarDay said = CN.dayProvisionally(day);
            assertEquals(TWIN.isWorked(day), said.worked(), day.toString());
            assertEquals(TWIN.covers(day), !said.provisional(), day.toString());
            assertEquals(CN.specialDay(day), said.notice(), day.toString());
        }
    }

    @Test
    void countsOfRandomRangesAreTheWalk() {
        Random random = Seeds.random("counts");
        for (int sample = 0; sample < 2_000; sample++) {
            LocalDate from = anyDay(random, TWIN);
            LocalDate to = from.plusDays(random.nextInt((int) from.until(TWIN.last(), ChronoUnit.DAYS) + 1));
            assertEquals(TWIN.count(from, to), CN.count(DateRange.of(from, to)), from + "/" + to);
        }
    }

    @ParameterizedTest(name = "years {0} to {1}")
    @CsvSource({"2026,2026", "2024,2024", "2019,2028", "1900,1900", "2000,2000", "1,2", "9998,9999", "1999,2001"})
    void aCalendarOfRandomSpecialDaysIsItsTwin(int firstYear, int lastYear) {
        Random random = Seeds.random("random calendars " + firstYear + "/" + lastYear);
        for (int round = 0; round < 20; round++) {
            SlowCalendar twin = new SlowCalendar(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31));
            WorkingCalendar calendar = calendarOf(twin, firstYear, lastYear, random);
            for (int sample = 0; sample < 500; sample++) {
                LocalDate day = anyDay(random, twin);
                assertEquals(twin.isWorked(day), calendar.isWorkingDay(day), day.toString());
                assertShift(calendar, twin, day, random.nextInt(81) - 40);
            }
            assertEquals(twin.count(twin.first(), twin.last()), calendar.count(calendar.coverage()));
        }
    }

    private static WorkingCalendar calendarOf(SlowCalendar twin, int firstYear, int lastYear, Random random) {
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        int wanted = random.nextInt(200);
        for (int i = 0; i < wanted; i++) {
            LocalDate date = anyDay(random, twin);
            boolean worked = random.nextBoolean();
            twin.except(date, worked);
            days.put(date, CalendarSamples.day(date, worked ? SpecialDay.Type.WORKDAY : SpecialDay.Type.HOLIDAY));
        }
        return WorkingCalendar.of("sample", "1", firstYear, lastYear, days.values());
    }

    private static LocalDate anyDay(Random random, SlowCalendar twin) {
        return twin.first().plusDays(random.nextInt((int) (twin.last().toEpochDay() - twin.first().toEpochDay()) + 1));
    }

    private static void assertShift(WorkingCalendar calendar, SlowCalendar twin, LocalDate day, int n) {
        Optional<LocalDate> answer = orNothing(() -> calendar.shift(day, n));
        assertEquals(twin.shift(day, n), answer, () -> day + " shifted by " + n);
    }

    private static Optional<LocalDate> orNothing(Supplier<LocalDate> answer) {
        try {
            return Optional.of(answer.get());
        } catch (OutsideCoverageException refused) {
            return Optional.empty();
        }
    }
}
