package zeren.bench;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import zeren.calendar.DateRange;
import zeren.calendar.ShippedCalendars;
import zeren.calendar.WorkingCalendar;

/** The n-th Chinese working day after a date, by Zeren's calendar and by Strata's, which is given the same days off and make-up days. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ShiftBench {
    private static final int DATES = 4096;
    private static final long SEED = 20200408;

    /** The working days to shift by. */
    @Param({"1", "5", "20", "60", "250"})
    public int days;

    private final LocalDate[] dates = new LocalDate[DATES];
    private WorkingCalendar zeren;
    private ImmutableHolidayCalendar strata;

    /** Draws the dates, and checks that both calendars agree on each of them. */
    @Setup
    public void build() {
        zeren = ShippedCalendars.get("cn");
        strata = sameDays(zeren);
        LocalDate first = zeren.coverage().from();
        // 250 working days are a year and a few days more, which have to be covered too.
        int span = (int) (zeren.coverage().to().minusYears(1).minusMonths(1).toEpochDay() - first.toEpochDay());
        Random random = new Random(SEED);
        for (int i = 0; i < DATES; i++) {
            dates[i] = first.plusDays(random.nextInt(span));
            LocalDate ours = zeren.shift(dates[i], days);
            LocalDate theirs = strata.shift(dates[i], days);
            if (!ours.equals(theirs)) {
                throw new IllegalStateException(dates[i] + " by " + days + ": " + ours + ", and by Strata " + theirs + " (seed " + SEED + ")");
            }
        }
    }

    /** Shifts by the bitmap with rank and select. */
    @Benchmark
    @OperationsPerInvocation(DATES)
    public void zeren(Blackhole blackhole) {
        for (LocalDate date : dates) {
            blackhole.consume(zeren.shift(date, days));
        }
    }

    /** Shifts by Strata's bitmap, month by month. */
    @Benchmark
    @OperationsPerInvocation(DATES)
    public void strata(Blackhole blackhole) {
        for (LocalDate date : dates) {
            blackhole.consume(strata.shift(date, days));
        }
    }

    private static ImmutableHolidayCalendar sameDays(WorkingCalendar calendar) {
        List<LocalDate> holidays = new ArrayList<>();
        List<LocalDate> makeUpDays = new ArrayList<>();
        DateRange coverage = calendar.coverage();
        Stream.iterate(coverage.from(), day -> !day.isAfter(coverage.to()), day -> day.plusDays(1)).forEach(day -> {
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            if (calendar.isWorkingDay(day) && weekend) {
                makeUpDays.add(day);
            } else if (!calendar.isWorkingDay(day) && !weekend) {
                holidays.add(day);
            }
        });
        return ImmutableHolidayCalendar.of(
                HolidayCalendarId.of("CN"), holidays, List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), makeUpDays);
    }
}
