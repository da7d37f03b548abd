package zeren.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import zeren.text.Seeds;

/** Holds what an organisation answers against answers read off the three lists by going through all of them each time. */
class OrganisationTwinTest {
    private static final int ROUNDS = 1_500;

    @Test
    void superiorsAndSubordinatesAreThoseOfTheList() {
        inRandomOrganisations("superiors", (sketch, organisation) -> {
            for (Unit unit : sketch.units()) {
                List<Unit> superiors = superiors(sketch, unit);
                assertEquals(superiors, organisation.ancestors(unit.code()));
                assertEquals(sorted(sketch, other -> other.parent().equals(Optional.of(unit.code()))), organisation.children(unit.code()));
                for (UnitKind kind : UnitKind.values()) {
                    Optional<Unit> nearest = superiors.stream().filter(superior -> superior.kind() == kind).findFirst();
                    assertEquals(nearest, organisation.nearestSuperior(unit.code(), kind));
                }
            }
        });
    }

    @Test
    void aUnitIsWithinItselfAndItsSuperiorsAlone() {
        inRandomOrganisations("within", (sketch, organisation) -> {
            for (Unit unit : sketch.units()) {
                for (Unit other : sketch.units()) {
                    boolean within = unit.equals(other) || superiors(sketch, unit).contains(other);
                    assertEquals(within, organisation.isWithin(unit.code(), other.code()));
                }
            }
        });
    }

    @Test
    void aSubtreeIsEveryUnitWithinOnceAndAfterItsSuperior() {
        inRandomOrganisations("subtrees", (sketch, organisation) -> {
            for (Unit root : sketch.units()) {
                List<Unit> subtree = organisation.subtree(root.code());
                List<Unit> within = sorted(sketch, unit -> unit.equals(root) || superiors(sketch, unit).contains(root));
                assertEquals(within, subtree.stream().sorted(Comparator.comparing(Unit::code)).toList());
                assertEquals(root, subtree.get(0));
                for (Unit unit : subtree.subList(1, subtree.size())) {
                    assertTrue(subtree.indexOf(organisation.getUnit(unit.parent().orElseThrow())) < subtree.indexOf(unit));
                }
            }
        });
    }

    @Test
    void theUnitsOfADayAreThoseThatExistOnItByCode() {
        Random random = Seeds.random("days of units");
        inRandomOrganisations("units on a day", (sketch, organisation) -> {
            LocalDate day = RandomOrganisations.day(random);
            List<Unit> there = sorted(sketch, unit -> !unit.exists().from().isAfter(day) && !unit.exists().to().isBefore(day));
            assertEquals(there, organisation.unitsOn(day));
            there.forEach(unit -> unit.parent().ifPresent(parent -> assertTrue(there.contains(organisation.getUnit(parent)))));
        });
    }

    @Test
    void aPostIsHeldOrVacantOnADayAsTheTenuresSay() {
        Random random = Seeds.random("days of posts");
        inRandomOrganisations("holders", (sketch, organisation) -> {
            LocalDate day = RandomOrganisations.day(random);
            List<Post> vacant = new ArrayList<>();
            for (Post post : sketch.posts()) {
                List<Tenure> holding = sketch.tenures().stream()
                        .filter(tenure -> tenure.post().equals(post.code()) && tenure.held().contains(day)).toList();
                assertTrue(holding.size() < 2);
                assertEquals(holding.stream().findFirst(), organisation.holderOn(post.code(), day));
                if (holding.isEmpty() && post.exists().contains(day)) {
                    vacant.add(post);
                }
            }
            vacant.sort(Comparator.comparing(Post::code));
            assertEquals(vacant, organisation.vacanciesOn(day));
        });
    }

    @Test
    void theListsAreGivenBackWholeAndInOrder() {
        inRandomOrganisations("lists", (sketch, organisation) -> {
            assertEquals(sorted(sketch, any -> true), organisation.units());
            assertEquals(sketch.posts().stream().sorted(Comparator.comparing(Post::code)).toList(), organisation.posts());
            Comparator<Tenure> byPostAndDay = Comparator.comparing(Tenure::post).thenComparing(tenure -> tenure.held().from());
            assertEquals(sketch.tenures().stream().sorted(byPostAndDay).toList(), organisation.tenures());
            List<Post> byUnit = new ArrayList<>();
            organisation.units().forEach(unit -> byUnit.addAll(organisation.postsOf(unit.code())));
            assertEquals(new HashSet<>(sketch.posts()), new HashSet<>(byUnit));
            assertEquals(sketch.posts().size(), byUnit.size());
        });
    }

    private static void inRandomOrganisations(String test, BiConsumer<Sketch, Organisation> law) {
        Random random = Seeds.random(test);
        for (int round = 0; round < ROUNDS; round++) {
            Sketch sketch = RandomOrganisations.next(random);
            law.accept(sketch, sketch.organisation());
        }
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
