package zeren.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zeren.calendar.DateRange;
import zeren.text.Cases;
import zeren.text.Seeds;

/** Holds an institution, day by day, against what its lists say of the day. */
class InstitutionTwinTest {
    private static final int ROUNDS = Cases.of(60, 300);

    @Test
    void theOrganisationOfADayIsWhatTheListsSayOfIt() {
        Random random = Seeds.random("views");
        inRandomLives("lives of views", (lives, institution) -> {
            for (LocalDate day : days()) {
                Organisation view = institution.on(day);
                Sketch sketch = lives.on(day);
                OrganisationLaws.lists(sketch, view);
                OrganisationLaws.unitsOf(day, sketch, view);
                OrganisationLaws.holdersOn(day, sketch, view);
                OrganisationLaws.superiorsAndSubordinates(sketch, view);
                if (random.nextInt(10) == 0) {
                    OrganisationLaws.within(sketch, view);
                    OrganisationLaws.subtrees(sketch, view);
                }
            }
        });
    }

    /** Whoever looks at one day alone, and at what exists on it, sees a sound organisation, and the same one. */
    @Test
    void whatExistsOnADayIsASoundOrganisationOfThatDay() {
        inRandomLives("lives of single days", (lives, institution) -> {
            for (LocalDate day : days()) {
                Organisation only = alone(lives.on(day), day).organisation();
                Organisation view = institution.on(day);
                assertEquals(codes(only.units()), codes(view.unitsOn(day)));
                for (Unit unit : only.units()) {
                    assertEquals(unit.name(), view.getUnit(unit.code()).name());
                    assertEquals(codes(only.ancestors(unit.code())), codes(view.ancestors(unit.code())));
                    Stream<Unit> children = view.children(unit.code()).stream().filter(child -> child.exists().contains(day));
                    assertEquals(codes(only.children(unit.code())), codes(children.toList()));
                }
                assertEquals(only.vacanciesOn(day).stream().map(Post::code).toList(), view.vacanciesOn(day).stream().map(Post::code).toList());
                only.posts().forEach(post -> assertEquals(post.title(), view.getPost(post.code()).title()));
                only.tenures().forEach(tenure -> assertEquals(Optional.of(tenure.staffNo()),
                        (tenure.isDelegation() ? view.delegateOn(tenure.post(), day) : view.holderOn(tenure.post(), day)).map(Tenure::staffNo)));
            }
        });
    }

    @Test
    void nothingChangesBetweenTwoTurns() {
        inRandomLives("lives between turns", (lives, institution) -> {
            TreeSet<LocalDate> turns = new TreeSet<>();
            Stream.concat(lives.units().stream(), lives.posts().stream()).forEach(entry -> entry.from().ifPresent(turns::add));
            assertEquals(List.copyOf(turns), institution.turns());
            for (LocalDate day : days()) {
                Organisation view = institution.on(day);
                assertTrue(view.described().contains(day));
                LocalDate from = turns.floor(day) == null ? LocalDate.MIN : turns.floor(day);
                LocalDate to = turns.higher(day) == null ? LocalDate.MAX : turns.higher(day).minusDays(1);
                assertEquals(DateRange.of(from, to), view.described());
                assertSame(view, institution.on(from));
                assertSame(view, institution.on(to));
                turns.stream().filter(day::equals).forEach(turn -> assertNotSame(view, institution.on(day.minusDays(1))));
            }
        });
    }

    @Test
    void whatIsGivenBackMakesTheSameInstitution() {
        inRandomLives("lives again", (lives, institution) -> {
            Institution again = Institution.of(institution.units(), institution.posts(), institution.tenures());
            assertEquals(lives.units().size(), institution.units().size());
            assertEquals(lives.posts().size(), institution.posts().size());
            assertEquals(institution.units(), again.units());
            assertEquals(institution.posts(), again.posts());
            assertEquals(institution.tenures(), again.tenures());
            List<Described<Unit>> byUnit = again.on(LocalDate.MAX).units().stream()
                    .flatMap(unit -> again.descriptionsOfUnit(unit.code()).stream()).toList();
            assertEquals(institution.units(), byUnit);
            List<Described<Post>> byPost = again.on(LocalDate.MAX).posts().stream()
                    .flatMap(post -> again.descriptionsOfPost(post.code()).stream()).toList();
            assertEquals(institution.posts(), byPost);
        });
    }

    private static void inRandomLives(String test, BiConsumer<Lives, Institution> law) {
        Random random = Seeds.random(test);
        int turns = 0;
        int delegations = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Lives lives = RandomLives.next(random);
            Institution institution = lives.institution();
            law.accept(lives, institution);
            turns += institution.turns().size();
            delegations += (int) institution.tenures().stream().filter(Tenure::isDelegation).count();
        }
        if (Cases.areFew()) {
            return;
        }
        assertTrue(turns > ROUNDS && delegations > ROUNDS / 2, turns + " turns and " + delegations + " delegations are too few");
    }

    private static List<LocalDate> days() {
        LocalDate first = RandomOrganisations.FIRST.minusDays(2);
        return Stream.concat(Stream.of(LocalDate.MIN, LocalDate.MAX), first.datesUntil(first.plusDays(RandomOrganisations.DAYS + 4L))).toList();
    }

    /** Returns what exists on a day as if there was no other. */
    private static Sketch alone(Sketch sketch, LocalDate day) {
        DateRange only = DateRange.of(day, day);
        return new Sketch(
                kept(sketch.units(), unit -> unit.exists().contains(day)).map(unit -> new Unit(unit.code(), unit.kind(), unit.function(),
                        unit.name(), unit.parent(), only, Optional.empty())).toList(),
                kept(sketch.posts(), post -> post.exists().contains(day)).map(post -> new Post(
                        post.code(), post.unit(), post.rank(), post.title(), post.remit(), only)).toList(),
                kept(sketch.tenures(), tenure -> tenure.held().contains(day)).map(tenure -> new Tenure(
                        tenure.post(), tenure.staffNo(), tenure.mode(), only)).toList());
    }

    private static <T> Stream<T> kept(List<T> list, Predicate<T> which) {
        return list.stream().filter(which);
    }

    private static List<String> codes(List<Unit> units) {
        return units.stream().map(Unit::code).toList();
    }
}
