package zeren.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import zeren.register.slow.SlowDuty;
import zeren.register.slow.SlowParameter;
import zeren.register.slow.SlowPost;
import zeren.register.slow.SlowUnit;
import zeren.register.slow.SlowVersion;
import zeren.register.slow.SlowWorld;

/** The way from a case that fails to the smallest one that still does: leaves out one thing after another. */
final class Shrinking {
    private Shrinking() {}

    static Case smallest(Case failing, Predicate<Case> fails) {
        Optional<Case> smaller = Optional.of(failing);
        Case smallest = failing;
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = smallerOnes(smallest).stream().filter(candidate -> isPossibleAndFails(candidate, fails)).findFirst();
        }
        return smallest;
    }

    private static boolean isPossibleAndFails(Case candidate, Predicate<Case> fails) {
        try {
            return fails.test(candidate);
        } catch (RuntimeException impossible) {
            return false;
        }
    }

    private static List<Case> smallerOnes(Case large) {
        SlowWorld world = large.world();
        List<Case> smaller = new ArrayList<>();
        without(world.parameters()).forEach(rest -> smaller.add(with(large, world.units(), world.posts(), world.versions(), rest)));
        without(world.posts()).forEach(rest -> smaller.add(with(large, world.units(), rest, world.versions(), world.parameters())));
        for (List<SlowVersion> versions : fewerVersions(world.versions())) {
            smaller.add(with(large, world.units(), world.posts(), versions, world.parameters()));
        }
        for (SlowUnit unit : world.units()) {
            smaller.add(with(large, replaced(world.units(), unit, null), postsNotOf(unit, world), world.versions(), world.parameters()));
            if (unit.successor() != null || unit.to() != null) {
                List<SlowUnit> plainer = replaced(world.units(), unit, plainer(unit));
                smaller.add(with(large, plainer, world.posts(), world.versions(), world.parameters()));
            }
        }
        shorter(large, smaller);
        return smaller;
    }

    private static void shorter(Case large, List<Case> smaller) {
        if (large.from().isBefore(large.to())) {
            smaller.add(new Case(large.world(), large.from().plusDays(1), large.to(), large.asOf()));
            smaller.add(new Case(large.world(), large.from(), large.to().minusDays(1), large.asOf()));
        }
        without(large.asOf()).forEach(rest -> smaller.add(new Case(large.world(), large.from(), large.to(), rest)));
    }

    private static List<List<SlowVersion>> fewerVersions(List<SlowVersion> versions) {
        List<List<SlowVersion>> fewer = new ArrayList<>(without(versions));
        for (SlowVersion version : versions) {
            for (List<SlowDuty> duties : without(version.duties())) {
                fewer.add(replaced(versions, version,
                        new SlowVersion(version.id(), version.number(), version.from(), version.to(), version.running(), version.minimumPresence(), duties)));
            }
        }
        return fewer;
    }

    /** Without its successor first, and then without its end. */
    private static SlowUnit plainer(SlowUnit unit) {
        return new SlowUnit(unit.code(), unit.kind(), unit.function(), unit.parent(), unit.from(),
                unit.successor() == null ? null : unit.to(), null);
    }

    private static List<SlowPost> postsNotOf(SlowUnit unit, SlowWorld world) {
        return world.posts().stream().filter(post -> !post.unit().equals(unit.code())).toList();
    }

    private static <T> List<T> replaced(List<T> list, T member, T by) {
        List<T> changed = new ArrayList<>();
        list.forEach(each -> changed.add(each.equals(member) ? by : each));
        changed.removeIf(each -> each == null);
        return changed;
    }

    private static <T> List<List<T>> without(List<T> list) {
        List<List<T>> shorter = new ArrayList<>();
        list.forEach(member -> shorter.add(replaced(list, member, null)));
        return shorter;
    }

    private static Case with(Case large, List<SlowUnit> units, List<SlowPost> posts, List<SlowVersion> versions,
            List<SlowParameter> parameters) {
        return new Case(new SlowWorld(units, posts, versions, parameters), large.from(), large.to(), large.asOf());
    }
}
