package zeren.bench.core;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import zeren.organisation.Organisation;
import zeren.register.Obligation;
import zeren.register.Rules;
import zeren.register.Timetable;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;

/**
 * All that a school owes in ten years by the shipped rulebook. The figures are of the whole: {@link #obligations} tells by what to divide.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
public class ObligationBench {
    /** 7 of the organisation itself and 2 of each of its two posts. */
    private static final int OF_SECONDARY = 7 + 2 * 2;
    /** The yearly topic. */
    private static final int OF_DEPARTMENT = 1;
    /** Sessions, notice, two reports, the inspections' result and the work report of the committee; 2 of its secretary. */
    private static final int OF_SCHOOL = 6 + 2;

    /** The units up to which everything is compared one by one; larger schools are made of the same parts. */
    private static final int COMPARED = 1000;

    /** The units of the school. */
    @Param({"100", "1000", "10000"})
    public int units;

    private Rules rules;
    private Organisation organisation;
    private Timetable timetable;
    private PlainObligations plain;

    /** Returns how many obligations a school of that many units has in the ten years. */
    static int obligations(int units) {
        return Decade.YEARS * (LargeSchool.secondary(units) * OF_SECONDARY + LargeSchool.departments(units) * OF_DEPARTMENT + OF_SCHOOL);
    }

    /** Builds the school, and checks that all agree on what is owed, and on how much it is. */
    @Setup
    public void build() {
        Rulebook rulebook = ShippedRulebooks.get("gxufe-2020-5");
        rules = new Rules(Rulebooks.of(List.of(rulebook)), List.of(), name -> Decade.ZEREN);
        organisation = LargeSchool.build(units);
        timetable = Timetable.of(rules, organisation);
        plain = new PlainObligations(rulebook, organisation);
        List<Obligation> expected = timetable.dueWithin(Decade.DAYS);
        Same.check("obligations of " + units + " units", obligations(units), expected.size());
        Object whole = whole(expected.stream().map(OwedDay::of));
        for (Contender by : Contender.values()) {
            List<Object> owed = plain.owed(by);
            Same.check("obligations by " + by, expected.size(), owed.size());
            Same.check("all owed by " + by + " as by Zeren", true, whole.equals(whole(owed.stream().map(PlainObligations::day))));
        }
    }

    /** Returns what is owed as a set or, where that would take longer than what is measured, the sum of all hash codes. */
    private Object whole(Stream<OwedDay> owed) {
        return units <= COMPARED ? owed.collect(Collectors.toCollection(HashSet::new)) : owed.mapToLong(OwedDay::hashCode).sum();
    }

    /** Zeren's list of all of them. */
    @Benchmark
    public Object list() {
        return timetable.dueWithin(Decade.DAYS);
    }

    /** Zeren, one by one, and none kept. */
    @Benchmark
    public void oneByOne(Blackhole blackhole) {
        timetable.forEachDue(Decade.DAYS, blackhole::consume);
    }

    /** Zeren's list, when the timetable is built from rulebook and organisation first. */
    @Benchmark
    public Object buildAndList() {
        return Timetable.of(rules, organisation).dueWithin(Decade.DAYS);
    }

    /** The plain loop. */
    @Benchmark
    public Object javaTime() {
        return plain.owed(Contender.JAVA_TIME);
    }

    /** The plain loop by the dates of Strata's schedule and calendar. */
    @Benchmark
    public Object strata() {
        return plain.owed(Contender.STRATA);
    }

    /** The plain loop by the dates of lib-recur. */
    @Benchmark
    public Object libRecur() {
        return plain.owed(Contender.LIB_RECUR);
    }

    /** The plain loop by the dates of ical4j. */
    @Benchmark
    public Object ical4j() {
        return plain.owed(Contender.ICAL4J);
    }
}
