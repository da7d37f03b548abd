package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import zeren.organisation.InvalidOrganisationException;
import zeren.register.slow.SlowPost;
import zeren.register.slow.SlowUnit;
import zeren.register.slow.SlowVersion;
import zeren.register.slow.SlowWorld;

/** A random world, the same with one to three things changed, and a range of due dates. */
record Reorganised(SlowWorld before, SlowWorld after, LocalDate from, LocalDate to) {
    private static final int ATTEMPTS = 50;

    static Reorganised random(long seed) {
        Random random = new Random(seed);
        RandomDates dates = new RandomDates(random);
        RandomUnits organisation = new RandomUnits(random, dates);
        List<SlowUnit> units = organisation.units();
        RandomRules rules = new RandomRules(random, dates, units);
        List<SlowVersion> versions = rules.versions();
        SlowWorld before = new SlowWorld(units, organisation.posts(), versions, rules.parameters(versions));
        SlowWorld after = before;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            after = changed(after, random, dates, rules);
        }
        LocalDate from = dates.next();
        return new Reorganised(before, after, from, from.plusDays(random.nextInt(8) == 0 ? random.nextInt(3) : 180 + random.nextInt(600)));
    }

    private static SlowWorld changed(SlowWorld world, Random random, RandomDates dates, RandomRules rules) {
        switch (random.nextInt(10)) {
            case 0 -> {
                return new SlowWorld(world.units(), world.posts(), world.versions(), rules.parameters(world.versions()));
            }
            case 1 -> {
                List<SlowVersion> versions = rules.versions();
                return new SlowWorld(world.units(), world.posts(), versions, world.parameters());
            }
            default -> {
                return with(world, random, dates);
            }
        }
    }

    /** Changes one unit's life, successor or place; what no organisation can be is tried otherwise, and in the end left. */
    private static SlowWorld with(SlowWorld world, Random random, RandomDates dates) {
        for (int attempt = 0; world.units().size() > 1 && attempt < ATTEMPTS; attempt++) {
            SlowUnit unit = any(world.units(), random, any -> random.nextInt(4) == 0 || any.kind().equals("secondary-organisation"));
            LocalDate end = dates.nextFrom(unit.from());
            SlowUnit other = any(world.units(), random, any -> !any.equals(unit) && (any.to() == null || any.to().isAfter(end.plusDays(60))));
            SlowUnit changed = switch (random.nextInt(6)) {
                case 0, 1, 2 -> unit(unit, unit.parent(), end, random.nextInt(5) == 0 ? null : other.code());
                case 3 -> unit(unit, unit.parent(), null, null);
                case 4 -> unit(unit, unit.parent(), unit.to(), unit.to() == null ? null : other.code());
                default -> unit(unit, other.code(), unit.to(), unit.successor());
            };
            boolean isItsOwn = changed.code().equals(changed.parent()) || changed.code().equals(changed.successor());
            SlowWorld tried = isItsOwn ? world : new SlowWorld(replaced(world.units(), changed), within(world.posts(), changed), world.versions(), world.parameters());
            if (!isItsOwn && isPossible(tried)) {
                return tried;
            }
        }
        return world;
    }

    private static boolean isPossible(SlowWorld world) {
        try {
            RealWorld.organisation(world);
            return true;
        } catch (InvalidOrganisationException impossible) {
            return false;
        }
    }

    private static SlowUnit unit(SlowUnit unit, String parent, LocalDate to, String successor) {
        return new SlowUnit(unit.code(), unit.kind(), unit.function(), parent, unit.from(), to, successor);
    }

    private static List<SlowUnit> replaced(List<SlowUnit> units, SlowUnit by) {
        return units.stream().map(unit -> unit.code().equals(by.code()) ? by : unit).toList();
    }

    /** The posts of a unit end with it at the latest; those that begin later are left out. */
    private static List<SlowPost> within(List<SlowPost> posts, SlowUnit unit) {
        List<SlowPost> within = new ArrayList<>();
        for (SlowPost post : posts) {
            boolean ends = post.unit().equals(unit.code()) && unit.to() != null && (post.to() == null || post.to().isAfter(unit.to()));
            if (!ends) {
                within.add(post);
            } else if (!post.from().isAfter(unit.to())) {
                within.add(new SlowPost(post.code(), post.unit(), post.rank(), post.from(), unit.to()));
            }
        }
        return within;
    }

    private static <T> T any(List<T> list, Random random, Predicate<T> which) {
        List<T> some = list.stream().filter(which).toList();
        List<T> those = some.isEmpty() ? list : some;
        return those.get(random.nextInt(those.size()));
    }

    @Override
    public String toString() {
        return "before: " + new Case(before, from, to, List.of()) + "\nafter: " + new Case(after, from, to, List.of());
    }
}
