package zeren.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import zeren.text.Seeds;

/** What holds between the methods of the calendar, whatever the days are. */
class WorkingCalendarLawsTest {
    private static final WorkingCalendar CN = ShippedCalendars.get("cn");
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final int SAMPLES = 20_000;

    @Test
    void shiftsInOneDirectionAddUp() {
        Random random = Seeds.random("shifts add up");
        for (int sample = 0; sample < SAMPLES; sample++) {
            LocalDate day = anyDay(random);
            int sign = random.nextBoolean() ? 1 : -1;
            int one = sign * (1 + random.nextInt(150));
            int other = sign * random.nextInt(150);
            assertEquals(CN.shift(day, one + other), CN.shift(CN.shift(day, one), other), () -> day + " by " + one + " and " + other);
        }
    }

    @Test
    void aShiftFromAWorkingDayIsUndoneByItsOpposite() {
        Random random = Seeds.random("shifts undone");
        for (int sample = 0; sample < SAMPLES; sample++) {
            LocalDate day = CN.lastOnOrBefore(anyDay(random));
            int days = random.nextInt(601) - 300;
            assertEquals(day, CN.shift(CN.shift(day, days), -days), () -> day + " by " + days);
        }
    }

    @Test
    void shiftingCountsTheWorkingDaysItPasses() {
        Random random = Seeds.random("shifts count");
        for (int sample = 0; sample < SAMPLES; sample++) {
            LocalDate day = anyDay(random);
            int days = 1 + random.nextInt(300);
            assertEquals(days, CN.count(DateRange.of(day.plusDays(1), CN.shift(day, days))), () -> day + " by " + days);
            assertEquals(days, CN.count(DateRange.of(CN.shift(day, -days), day.minusDays(1))), () -> day + " by -" + days);
        }
    }

    @Test
    void countsOfAdjacentRangesAddUp() {
        Random random = Seeds.random("counts add up");
        for (int sample = 0; sample < SAMPLES; sample++) {
            LocalDate from = anyDay(random);
            LocalDate middle = from.plusDays(random.nextInt(200));
            LocalDate to = middle.plusDays(1 + random.nextInt(200));
            assertEquals(
                    CN.count(DateRange.of(from, to)),
                    CN.count(DateRange.of(from, middle)) + CN.count(DateRange.of(middle.plusDays(1), to)));
        }
    }

    private static LocalDate anyDay(Random random) {
        return FIRST.plusDays(random.nextInt(3 * 365));
    }
}
