package zeren.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What an organisation answers is what can be read off its three lists by going through all of them each time. */
final class OrganisationLaws {
    private OrganisationLaws() {}

    static void superiorsAndSubordinates(Sketch sketch, Organisation organisation) {
        for (Unit unit : sketch.units()) {
            List<Unit> superiors = superiors(sketch, unit);
            assertEquals(superiors, organisation.ancestors(unit.code()));
            assertEquals(sorted(sketch, other -> other.parent().equals(Optional.of(unit.code()))), organisation.children(unit.code()));
            assertEquals(sorted(sketch, other -> other.successor().equals(Optional.of(unit.code()))), organisation.predecessors(unit.code()));
            for (UnitKind kind : UnitKind.values()) {
                Optional<Unit> nearest = superiors.stream().filter(superior -> superior.kind() == kind).findFirst();
                assertEquals(nearest, organisation.nearestSuperior(unit.code(), kind));
            }
        }
    }

    static void within(Sketch sketch, Organisation organisation) {
        for (Unit unit : sketch.units()) {
            for (Unit other : sketch.units()) {
                boolean within = unit.equals(other) || superiors(sketch, unit).contains(other);
                assertEquals(within, organisation.isWithin(unit.code(), other.code()));
            }
        }
    }

    static void subtrees(Sketch sketch, Organisation organisation) {
        for (Unit root : sketch.units()) {
            List<Unit> subtree = organisation.subtree(root.code());
            List<Unit> within = sorted(sketch, unit -> unit.equals(root) || superiors(sketch, unit).contains(root));
            assertEquals(within, subtree.stream().sorted(Comparator.comparing(Unit::code)).toList());
            assertEquals(root, subtree.get(0));
            for (Unit unit : subtree.subList(1, subtree.size())) {
                assertTrue(subtree.indexOf(organisation.getUnit(unit.parent().orElseThrow())) < subtree.indexOf(unit));
            }
        }
    }

    static void unitsOf(LocalDate day, Sketch sketch, Organisation organisation) {
        List<Unit> there = sorted(sketch, unit -> !unit.exists().from().isAfter(day) && !unit.exists().to().isBefore(day));
        assertEquals(there, organisation.unitsOn(day));
        there.forEach(unit -> unit.parent().ifPresent(parent -> assertTrue(there.contains(organisation.getUnit(parent)))));
    }

    static void holdersOn(LocalDate day, Sketch sketch, Organisation organisation) {
        List<Post> vacant = new ArrayList<>();
        for (Post post : sketch.posts()) {
            List<Tenure> holding = on(day, sketch, post, tenure -> tenure.mode() != TenureMode.DELEGATED);
            assertTrue(holding.size() < 2);
            assertEquals(holding.stream().findFirst(), organisation.holderOn(post.code(), day));
            List<Tenure> delegated = on(day, sketch, post, tenure -> tenure.mode() == TenureMode.DELEGATED);
            assertTrue(delegated.size() < 2);
            assertEquals(delegated.stream().findFirst(), organisation.delegateOn(post.code(), day));
            if (holding.isEmpty() && post.exists().contains(day)) {
                vacant.add(post);
            }
        }
        vacant.sort(Comparator.comparing(Post::code));
        assertEquals(vacant, organisation.vacanciesOn(day));
    }

    static void lists(Sketch sketch, Organisation organisation) {
        assertEquals(sorted(sketch, any -> true), organisation.units());
        assertEquals(sketch.posts().stream().sorted(Comparator.comparing(Post::code)).toList(), organisation.posts());
        Comparator<Tenure> byPostAndDay = Comparator.comparing(Tenure::post).thenComparing(tenure -> tenure.held().from());
        Comparator<Tenure> delegationsLast = Comparator.comparing(tenure -> tenure.mode() == TenureMode.DELEGATED);
        assertEquals(sketch.tenures().stream().sorted(byPostAndDay.thenComparing(delegationsLast)).toList(), organisation.tenures());
        List<Post> byUnit = new ArrayList<>();
        organisation.units().forEach(unit -> byUnit.addAll(organisation.postsOf(unit.code())));
        assertEquals(new HashSet<>(sketch.posts()), new HashSet<>(byUnit));
        assertEquals(sketch.posts().size(), byUnit.size());
    }

    private static List<Tenure> on(LocalDate day, Sketch sketch, Post post, Predicate<Tenure> which) {
        return sketch.tenures().stream()
                .filter(tenure -> tenure.post().equals(post.code()) && tenure.held().contains(day) && which.test(tenure))
                .toList();
    }

    private static List<Unit> superiors(Sketch sketch, Unit unit) {
        List<Unit> found = new ArrayList<>();
        for (Unit other : sketch.units()) {
            if (unit.parent().equals(Optional.of(other.code()))) {
                found.add(other);
                found.addAll(superiors(sketch, other));
            }
        }
        return found;
    }

    private static List<Unit> sorted(Sketch sketch, Predicate<Unit> which) {
        return sketch.units().stream().filter(which).sorted(Comparator.comparing(Unit::code)).toList();
    }
}
