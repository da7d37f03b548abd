package zeren.bench;

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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import zeren.calendar.DateRange;
import zeren.organisation.Organisation;
import zeren.register.Obligation;
import zeren.register.Timetable;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;

/** What one obligation costs, of all that a school of 10,000 units owes in ten years by the shipped rulebook. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 3, jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public class TimetableBench {
    private static final int YEARS = 10;
    /** 7 of the organisation itself and 2 of each of its two posts. */
    private static final int OF_SECONDARY = 7 + 2 * 2;
    /** The yearly topic. */
    private static final int OF_DEPARTMENT = 1;
    /** Sessions, notice, two reports, the inspections' result and the work report of the committee; 2 of its secretary. */
    private static final int OF_SCHOOL = 6 + 2;
    private static final int OBLIGATIONS = YEARS * (LargeSchool.SECONDARY * OF_SECONDARY + LargeSchool.DEPARTMENTS * OF_DEPARTMENT + OF_SCHOOL);

    private static final DateRange TEN_YEARS = DateRange.of(LocalDate.of(2021, 1, 1), LocalDate.of(2030, 12, 31));

    private Rulebooks rulebooks;
    private Organisation organisation;
    private Timetable timetable;

    /** Builds the school, and checks the number by which JMH divides. */
    @Setup
    public void build() {
        rulebooks = Rulebooks.of(List.of(ShippedRulebooks.get("gxufe-2020-5")));
        organisation = LargeSchool.build();
        timetable = Timetable.of(rulebooks, organisation);
        int found = timetable.dueWithin(TEN_YEARS).size();
        if (organisation.units().size() != 10_000 || found != OBLIGATIONS) {
            throw new IllegalStateException(organisation.units().size() + " units owe " + found + ", not " + OBLIGATIONS);
        }
    }

    /** The list of all of them. */
    @Benchmark
    @OperationsPerInvocation(OBLIGATIONS)
    public List<Obligation> list() {
        return timetable.dueWithin(TEN_YEARS);
    }

    /** One by one, none kept. */
    @Benchmark
    @OperationsPerInvocation(OBLIGATIONS)
    public void oneByOne(Blackhole blackhole) {
        timetable.forEachDue(TEN_YEARS, blackhole::consume);
    }

    /** The list, with the timetable built from the organisation first. */
    @Benchmark
    @OperationsPerInvocation(OBLIGATIONS)
    public List<Obligation> buildAndList() {
        return Timetable.of(rulebooks, organisation).dueWithin(TEN_YEARS);
    }
}
