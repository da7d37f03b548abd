package zeren.bench.core;

import java.time.LocalDate;
import java.util.List;
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
import zeren.schedule.Cycle;

/** The last days of all periods of ten years, as lists of dates, with and without the days off. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class RecurrenceBench {
    /** The months of ten years; lists of longer periods are made so many times that they are as many dates. */
    private static final int DATES = 12 * Decade.YEARS;

    /** The cycle. */
    @Param({"YEAR", "HALF_YEAR", "QUARTER", "MONTH"})
    public Cycle cycle;

    /** By whom. */
    @Param({"ZEREN", "STRATA", "LIB_RECUR", "ICAL4J", "JAVA_TIME"})
    public String by;

    private Contender contender;

    /** Checks that everybody gives the same dates. */
    @Setup
    public void check() {
        contender = Contender.valueOf(by);
        List<LocalDate> nominal = Contender.JAVA_TIME.nominal(cycle);
        List<LocalDate> rolled = Contender.JAVA_TIME.rolled(cycle);
        for (Contender each : Contender.values()) {
            Same.check(each + ", last days of each " + cycle, nominal, each.nominal(cycle));
            Same.check(each + ", rolled last days of each " + cycle, rolled, each.rolled(cycle));
        }
        if (nominal.size() != Decade.YEARS * cycle.perYear() || nominal.equals(rolled)) {
            throw new IllegalStateException(nominal.size() + " dates of each " + cycle + ", or none of them is a day off");
        }
    }

    /** The days themselves. */
    @Benchmark
    @OperationsPerInvocation(DATES)
    public void nominal(Blackhole blackhole) {
        for (int months = 0; months < 12; months += cycle.perYear()) {
            blackhole.consume(contender.nominal(cycle));
        }
    }

    /** The next working day, where one is a day off. */
    @Benchmark
    @OperationsPerInvocation(DATES)
    public void rolled(Blackhole blackhole) {
        for (int months = 0; months < 12; months += cycle.perYear()) {
            blackhole.consume(contender.rolled(cycle));
        }
    }
}
