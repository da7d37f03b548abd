package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import zeren.register.slow.SlowUnit;
import zeren.register.slow.SlowVersion;
import zeren.register.slow.SlowWorld;

/** One organisation with its rulebooks and parameters, a range of due dates, and the dates on which statuses are judged. */
record Case(SlowWorld world, LocalDate from, LocalDate to, List<LocalDate> asOf) {

    static Case random(long seed) {
        Random random = new Random(seed);
        RandomDates dates = new RandomDates(random);
        RandomUnits organisation = new RandomUnits(random, dates);
        List<SlowUnit> units = organisation.units();
        RandomRules rules = new RandomRules(random, dates, units);
        List<SlowVersion> versions = rules.versions();
        SlowWorld world = new SlowWorld(units, organisation.posts(), versions, rules.parameters(versions));
        LocalDate from = dates.next();
        LocalDate to = from.plusDays(random.nextInt(8) == 0 ? random.nextInt(3) : 180 + random.nextInt(600));
        return new Case(world, from, to, List.of(dates.next(), dates.next(), from, to.plusDays(1)));
    }

    /** The case in lines, to be read and typed in. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>(List.of("due " + from + " to " + to + ", judged on " + asOf));
        world.units().forEach(unit -> lines.add(unit.toString()));
        world.posts().forEach(post -> lines.add(post.toString()));
        world.versions().forEach(version -> lines.add(version.toString()));
        world.parameters().forEach(parameter -> lines.add(parameter.toString()));
        return String.join("\n  ", lines);
    }
}
