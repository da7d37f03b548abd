package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zeren.register.slow.SlowDuty;
import zeren.register.slow.SlowParameter;
import zeren.register.slow.SlowPost;
import zeren.register.slow.SlowRow;
import zeren.register.slow.SlowScope;
import zeren.register.slow.SlowTimetable;
import zeren.register.slow.SlowTiming;
import zeren.register.slow.SlowUnit;
import zeren.register.slow.SlowVersion;
import zeren.register.slow.SlowWorld;
import zeren.schedule.Period;

/** A school of a few units under rulebook {@code r}, made up line by line; a date is written or, where open, empty. */
final class SmallSchool {
    static final SlowScope COLLEGES = new SlowScope(List.of("secondary-organisation"), List.of(), List.of());
    static final SlowScope SCHOOL = new SlowScope(List.of("school-committee"), List.of(), List.of());

    private final List<SlowUnit> units = new ArrayList<>();
    private final List<SlowPost> posts = new ArrayList<>();
    private final List<SlowVersion> versions = new ArrayList<>();
    private final List<SlowParameter> parameters = new ArrayList<>();

    /** Begins with the school alone. */
    SmallSchool() {
        unit("school", "school-committee", null, null, "2000-01-01", "", null);
    }

    SmallSchool unit(String code, String kind, String function, String parent, String from, String to, String successor) {
        units.add(new SlowUnit(code, kind, function, parent, date(from), date(to), successor));
        return this;
    }

    SmallSchool college(String code, String from, String to, String successor) {
        return unit(code, "secondary-organisation", null, "school", from, to, successor);
    }

    SmallSchool post(String code, String unit, String from, String to) {
        posts.add(new SlowPost(code, unit, "secretary", date(from), date(to)));
        return this;
    }

    SmallSchool version(String from, String to, SlowDuty... duties) {
        return version(from, to, null, duties);
    }

    /** With what the version says of running periods. */
    SmallSchool version(String from, String to, String running, SlowDuty... duties) {
        versions.add(new SlowVersion("r", versions.size() + 1, date(from), date(to), running, 30, List.of(duties)));
        return this;
    }

    SmallSchool parameter(String from, String to, int times, String cycle, String due) {
        parameters.add(new SlowParameter("r", "d", date(from), date(to), times, cycle, due));
        return this;
    }

    /** Duty {@code d} of every college. */
    static SlowDuty duty(String cycle, String due, String roll) {
        return duty(new SlowTiming(1, cycle, due, null, roll), COLLEGES, null);
    }

    static SlowDuty duty(SlowTiming timing, SlowScope bearers, SlowScope subjects) {
        return new SlowDuty("d", timing, bearers, subjects, null, null);
    }

    static SlowDuty unspecified() {
        return duty(new SlowTiming(0, null, "period-end", null, "none"), COLLEGES, null);
    }

    SlowWorld world() {
        return new SlowWorld(List.copyOf(units), List.copyOf(posts), List.copyOf(versions), List.copyOf(parameters));
    }

    Timetable timetable() {
        return RealWorld.timetable(world());
    }

    /** Everything of the period in brief, by id; the slow twin says the same. */
    List<String> owed(String period) {
        List<SlowRow> rows = Rows.of(timetable().ofPeriod(Period.parse(period)));
        assertEquals(Rows.sorted(new SlowTimetable(world()).ofPeriod(period)), rows, "slow twin");
        return rows.stream().map(SmallSchool::brief).toList();
    }

    /** Everything due on these days in brief, by id; the slow twin says the same. */
    List<String> dueWithin(String from, String to) {
        List<SlowRow> rows = Rows.of(timetable().dueWithin(RealWorld.range(date(from), date(to))));
        assertEquals(Rows.sorted(new SlowTimetable(world()).dueWithin(date(from), date(to))), rows, "slow twin");
        return rows.stream().map(SmallSchool::brief).toList();
    }

    /** For example {@code 0101:2026 2026-12-31 succeeded by 0102}; the duty is always {@code d} and not said. */
    private static String brief(SlowRow row) {
        return row.id().replaceFirst("r:d:", "") + " " + row.dueOn()
                + Optional.ofNullable(row.lapse()).map(lapse -> " " + lapse).orElse("")
                + Optional.ofNullable(row.inheritedBy()).map(heir -> " by " + heir).orElse("")
                + Optional.ofNullable(row.inheritedFrom()).map(predecessor -> " from " + predecessor).orElse("");
    }

    private static LocalDate date(String written) {
        return written.isEmpty() ? null : LocalDate.parse(written);
    }
}
