package zeren.bench.core;

import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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

/** The n-th Chinese working day after a date: by Zeren's calendar, by Strata's with the same make-up days as overrides, and by a loop over hash sets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class ShiftBench {
    private static final int DATES = 4096;
    private static final long SEED = 20200408;

    /** The working days to shift by. */
    @Param({"1", "5", "20", "60", "250"})
    public int days;

    private final LocalDate[] dates = new LocalDate[DATES];

    /** Draws the dates, and checks that all agree on each of them. */
    @Setup
    public void build() {
        LocalDate first = Decade.ZEREN.coverage().from();
        // 250 working days are a year and a few days more, which have to be covered too.
        int span = (int) (Decade.ZEREN.coverage().to().minusYears(1).minusMonths(1).toEpochDay() - first.toEpochDay());
        Random random = new Random(SEED);
        for (int i = 0; i < DATES; i++) {
            dates[i] = first.plusDays(random.nextInt(span));
            LocalDate expected = Decade.PLAIN.shift(dates[i], days);
            Same.check("Zeren, " + dates[i] + " by " + days, expected, Decade.ZEREN.shift(dates[i], days));
            Same.check("Strata, " + dates[i] + " by " + days, expected, Decade.STRATA.shift(dates[i], days));
        }
    }

    /** Shifts by the bitmap with rank and select. */
    @Benchmark
    @OperationsPerInvocation(DATES)
    public void zeren(Blackhole blackhole) {
        for (LocalDate date : dates) {
            blackhole.consume(Decade.ZEREN.shift(date, days));
        }
    }

    /** Shifts by Strata's bitmap, month by month. */
    @Benchmark
    @OperationsPerInvocation(DATES)
    public void strata(Blackhole blackhole) {
        for (LocalDate date : dates) {
            blackhole.consume(Decade.STRATA.shift(date, days));
        }
    }

    /** Shifts day by day. */
    @Benchmark
    @OperationsPerInvocation(DATES)
    public void javaTime(Blackhole blackhole) {
        for (LocalDate date : dates) {
            blackhole.consume(Decade.PLAIN.shift(date, days));
        }
    }
}
