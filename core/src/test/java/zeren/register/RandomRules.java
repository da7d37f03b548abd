package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import zeren.register.slow.SlowDuty;
import zeren.register.slow.SlowParameter;
import zeren.register.slow.SlowScope;
import zeren.register.slow.SlowTiming;
import zeren.register.slow.SlowUnit;
import zeren.register.slow.SlowVersion;

/** Random versions of one or two rulebooks, and local parameters to them. */
final class RandomRules {
    private static final List<String> CYCLES = List.of("year", "half-year", "quarter", "month");
    private static final List<String> DUES = List.of("period-end", "period-end", "12-31", "06-30", "07-15", "01-01", "01-02", "01-03",
            "02-28", "01-31", "01-30", "03-31", "10-05", "05-03", "12-31+1y", "01-20+1y");
    private static final List<String> OPENS = List.of("01-01", "01-02", "01-31", "02-28", "06-01", "12-01", "12-31");
    private static final List<String> RUNNING = Arrays.asList("finish-under-old", "finish-under-old", "restart", null);
    private static final int[] MINIMUM_DAYS = {30, 30, 30, 1, 28, 29, 31, 90, 366};

    private final Random random;
    private final RandomDates dates;
    private final List<String> kinds;

    /** Rules that mostly speak of the kinds of unit that there are. */
    RandomRules(Random random, RandomDates dates, List<SlowUnit> units) {
        this.random = random;
        this.dates = dates;
        this.kinds = units.stream().map(SlowUnit::kind).toList();
    }

    List<SlowVersion> versions() {
        List<SlowVersion> versions = new ArrayList<>(versions("r-1"));
        if (random.nextInt(8) == 0) {
            versions.addAll(versions("s"));
        }
        return versions;
    }

    private List<SlowVersion> versions(String id) {
        List<SlowVersion> versions = new ArrayList<>();
        LocalDate from = random.nextInt(4) > 0 ? LocalDate.of(2015, 3, 2) : dates.next();
        for (int number = 1; number == 1 || number < 4 && random.nextInt(3) == 0; number++) {
            LocalDate to = random.nextInt(5) == 0 ? dates.nextFrom(from) : null;
            String running = number == 1 ? null : RUNNING.get(random.nextInt(RUNNING.size()));
            List<SlowDuty> duties = number > 1 && random.nextBoolean() ? ofOthers(versions.get(0).duties()) : duties();
            versions.add(new SlowVersion(id, number, from, to, running, MINIMUM_DAYS[random.nextInt(MINIMUM_DAYS.length)], duties));
            from = to != null && random.nextBoolean() ? to.plusDays(1) : dates.nextFrom(from.plusDays(1));
        }
        return versions;
    }

    private List<SlowDuty> duties() {
        List<SlowDuty> duties = new ArrayList<>(List.of(duty("d-1")));
        if (random.nextInt(4) == 0) {
            duties.add(duty("d-2"));
        }
        return duties;
    }

    /** The duties of another version, of other offices but due on the same days. */
    private List<SlowDuty> ofOthers(List<SlowDuty> duties) {
        return duties.stream().map(duty -> duty(duty.code(), duty.timing())).toList();
    }

    private SlowDuty duty(String code) {
        return duty(code, timing());
    }

    private SlowDuty duty(String code, SlowTiming timing) {
        boolean periodic = timing != null && timing.cycle() != null;
        SlowScope subjects = periodic && random.nextInt(5) == 0 ? scope(false) : null;
        String kind = timing != null && random.nextBoolean() ? RandomUnits.KINDS.get(random.nextInt(6)) : null;
        String function = kind != null && random.nextInt(3) == 0 ? RandomUnits.FUNCTIONS.get(random.nextInt(2)) : null;
        return new SlowDuty(code, timing, scope(random.nextInt(4) == 0), subjects, kind, function);
    }

    private SlowTiming timing() {
        int kind = random.nextInt(24);
        if (kind < 2) {
            return kind == 0 ? null : new SlowTiming(0, null, "period-end", null, "none");
        }
        String roll = List.of("none", "none", "preceding", "following").get(random.nextInt(4));
        String cycle = any(CYCLES);
        String due = any(DUES);
        SlowTiming timing = new SlowTiming(1 + random.nextInt(3), cycle, due, random.nextInt(3) == 0 ? any(OPENS) : null, roll);
        return isPossible(timing) ? timing : new SlowTiming(timing.times(), cycle, due, null, roll);
    }

    /** Core refuses a window that would close before it opens; both are written for the year's first period, so text compares. */
    private static boolean isPossible(SlowTiming timing) {
        String lastOfFirst = List.of("12-31", "06-30", "03-31", "01-31").get(CYCLES.indexOf(timing.cycle()));
        String due = timing.due().equals("period-end") ? lastOfFirst : timing.due();
        return timing.opens() == null || due.endsWith("+1y") || timing.opens().compareTo(due) <= 0;
    }

    private SlowScope scope(boolean ofPosts) {
        List<String> named = new ArrayList<>(List.of(random.nextInt(8) == 0 ? any(RandomUnits.KINDS) : any(kinds)));
        for (String kind : RandomUnits.KINDS) {
            if (!named.contains(kind) && random.nextInt(4) == 0) {
                named.add(kind);
            }
        }
        List<String> functions = random.nextInt(12) == 0 ? List.of(any(RandomUnits.FUNCTIONS)) : List.of();
        List<String> ranks = RandomUnits.RANKS.subList(0, ofPosts ? 2 + random.nextInt(3) : 0);
        return new SlowScope(named, functions, ranks);
    }

    /** None in two thirds of all cases; no two begin on one day. */
    List<SlowParameter> parameters(List<SlowVersion> versions) {
        List<SlowParameter> parameters = new ArrayList<>();
        for (int i = random.nextInt(6); i > 3; i--) {
            SlowParameter parameter = parameter(any(versions).id(), random.nextInt(4) == 0 ? "d-2" : "d-1");
            if (parameters.stream().noneMatch(other -> other.from().equals(parameter.from()))) {
                parameters.add(parameter);
            }
        }
        return parameters;
    }

    private SlowParameter parameter(String rulebook, String duty) {
        int kind = random.nextInt(3);
        LocalDate from = dates.next();
        LocalDate to = random.nextBoolean() ? null : dates.nextFrom(from);
        boolean cadence = kind < 2;
        return new SlowParameter(
                rulebook, duty, from, to, cadence ? 1 + random.nextInt(3) : 0, cadence ? any(CYCLES) : null, kind > 0 ? any(DUES) : null);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
