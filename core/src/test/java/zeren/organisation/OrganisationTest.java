package zeren.organisation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final Organisation SCHOOL = Sketch.of(
            "s; b^s; a^s; a1^a; b2^b; b1^b 2010-01-01/2020-12-31",
            "a.3@a member; a.1@a head; a.2@a secretary; a.0@a leader-in-charge; a.4@a member; a.9@a secretary; b1.1@b1 2010-01-01/2020-12-31",
            "a.1=00002 2020-01-01/..; a.1=00001 2010-01-01/2019-06-30; a.2=00003 2026-03-15/2026-03-15 acting").organisation();

    @Test
    void nothingIsASoundWhole() {
        Organisation empty = Organisation.empty();
        assertAll(
                () -> assertEquals(List.of(), empty.units()),
                () -> assertEquals(List.of(), empty.posts()),
                () -> assertEquals(List.of(), empty.tenures()),
                () -> assertEquals(List.of(), empty.unitsOn(DAY)),
                () -> assertEquals(List.of(), empty.vacanciesOn(DAY)),
                () -> assertEquals(List.of(), Organisation.of(List.of(), List.of(), List.of()).units()));
    }

    @Test
    void postsOfAUnitAreListedByRankThenCode() {
        assertEquals(List.of("a.2", "a.9", "a.1", "a.0", "a.3", "a.4"), SCHOOL.postsOf("a").stream().map(Post::code).toList());
    }

    @Test
    void everythingElseIsListedByCode() {
        assertAll(
                () -> assertEquals(List.of("a", "a1", "b", "b1", "b2", "s"), SCHOOL.units().stream().map(Unit::code).toList()),
                () -> assertEquals(List.of("a", "b"), SCHOOL.children("s").stream().map(Unit::code).toList()),
                () -> assertEquals(
                        List.of("a.0", "a.1", "a.2", "a.3", "a.4", "a.9", "b1.1"), SCHOOL.posts().stream().map(Post::code).toList()),
                () -> assertEquals(List.of("00001", "00002", "00003"), SCHOOL.tenures().stream().map(Tenure::staffNo).toList()));
    }

    /** Two units went on as one; a person held two posts, one of them twice, and acts for the holder of a third. */
    @Test
    void whoCameBeforeAUnitAndWhatAPersonHeldIsListedInOrder() {
        Organisation merged = Sketch.of("s; a^s; a1^a 2010-01-01/2020-12-31 >b1; a2^a 2010-01-01/2019-12-31 >b1; b1^a", "a.1@a; a.2@a; b1.1@b1",
                "a.2=00001 2015-01-01/2015-12-31; a.2=00001 2012-01-01/2012-12-31; b1.1=00001 2026-01-01/2026-12-31 delegated; b1.1=00004 2020-01-01/..; "
                        + "a.1=00001 2026-01-01/..; a.1=00002 2025-01-01/2025-12-31").organisation();
        assertEquals(List.of("a1", "a2"), merged.predecessors("b1").stream().map(Unit::code).toList());
        assertThrows(UnsupportedOperationException.class, () -> merged.predecessors("b1").remove(0));
        assertEquals(List.of(), merged.predecessors("a1"));
        List<Tenure> held = merged.tenuresOfPerson("00001");
        assertEquals(List.of("a.1 2026-01-01", "a.2 2012-01-01", "a.2 2015-01-01", "b1.1 2026-01-01"),
                held.stream().map(tenure -> tenure.post() + " " + tenure.held().from()).toList());
        assertThrows(UnsupportedOperationException.class, () -> held.remove(0));
        assertEquals(List.of(), merged.tenuresOfPerson("00003"));
    }

    @Test
    void superiorsAreListedFromTheNearestAndSubordinatesFromTheUnitItself() {
        assertAll(
                () -> assertEquals(List.of("b", "s"), SCHOOL.ancestors("b1").stream().map(Unit::code).toList()),
                () -> assertEquals(List.of(), SCHOOL.ancestors("s")),
                () -> assertEquals(List.of("b", "b1", "b2"), SCHOOL.subtree("b").stream().map(Unit::code).toList()),
                () -> assertEquals(List.of("s", "a", "b", "a1", "b1", "b2"), SCHOOL.subtree("s").stream().map(Unit::code).toList()),
                () -> assertEquals(Optional.of("s"), SCHOOL.nearestSuperior("b1", UnitKind.SCHOOL_COMMITTEE).map(Unit::code)),
                () -> assertEquals(Optional.empty(), SCHOOL.nearestSuperior("s", UnitKind.SCHOOL_COMMITTEE)),
                () -> assertEquals(Optional.empty(), SCHOOL.nearestSuperior("b1", UnitKind.EXTERNAL_SUPERIOR)));
    }

    @Test
    void lookingUpFindsOrThrowsAndTheThrowNamesTheCode() {
        assertAll(
                () -> assertEquals("a", SCHOOL.getUnit("a").code()),
                () -> assertEquals(Optional.of(SCHOOL.getUnit("a")), SCHOOL.findUnit("a")),
                () -> assertEquals(Optional.empty(), SCHOOL.findUnit("A")),
                () -> assertEquals(Optional.of(SCHOOL.getPost("a.1")), SCHOOL.findPost("a.1")),
                () -> assertEquals(Optional.empty(), SCHOOL.findPost("a")),
                () -> assertTrue(assertThrows(NoSuchElementException.class, () -> SCHOOL.getUnit("x")).getMessage().contains("x")),
                () -> assertTrue(assertThrows(NoSuchElementException.class, () -> SCHOOL.getPost("x.1")).getMessage().contains("x.1")));
    }

    @Test
    void anUnknownCodeHasNothingOrIsRefusedWhereALineWouldBeginAtIt() {
        assertAll(
                () -> assertEquals(List.of(), SCHOOL.children("x")),
                () -> assertEquals(List.of(), SCHOOL.predecessors("x")),
                () -> assertEquals(List.of(), SCHOOL.postsOf("x")),
                () -> assertEquals(List.of(), SCHOOL.tenuresOf("x")),
                () -> assertEquals(Optional.empty(), SCHOOL.holderOn("x", DAY)),
                () -> assertFalse(SCHOOL.isWithin("x", "x")),
                () -> assertFalse(SCHOOL.isWithin("a", "x")),
                () -> assertThrows(NoSuchElementException.class, () -> SCHOOL.ancestors("x")),
                () -> assertThrows(NoSuchElementException.class, () -> SCHOOL.subtree("x")),
                () -> assertThrows(NoSuchElementException.class, () -> SCHOOL.nearestSuperior("x", UnitKind.SCHOOL_COMMITTEE)));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "a.1, 2009-12-31,", "a.1, 2010-01-01, 00001", "a.1, 2019-06-30, 00001", "a.1, 2019-07-01,", "a.1, 2019-12-31,",
        "a.1, 2020-01-01, 00002", "a.1, 2999-01-01, 00002", "a.2, 2026-03-14,", "a.2, 2026-03-15, 00003", "a.2, 2026-03-16,",
        "a.3, 2026-03-15,", "b1.1, 2030-01-01,"
    })
    void aPostIsHeldFromTheFirstDayOfATenureToItsLast(String post, LocalDate date, String staffNo) {
        assertEquals(Optional.ofNullable(staffNo), SCHOOL.holderOn(post, date).map(Tenure::staffNo));
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource(delimiter = ':', value = {
        "1999-12-31 : ''", "2000-01-01 : a.0 a.1 a.2 a.3 a.4 a.9", "2010-01-01 : a.0 a.2 a.3 a.4 a.9 b1.1",
        "2020-12-31 : a.0 a.2 a.3 a.4 a.9 b1.1", "2021-01-01 : a.0 a.2 a.3 a.4 a.9", "2026-03-15 : a.0 a.3 a.4 a.9"
    })
    void aPostIsVacantWhileItExistsAndNobodyHoldsIt(LocalDate date, String posts) {
        assertEquals(posts, String.join(" ", SCHOOL.vacanciesOn(date).stream().map(Post::code).toList()));
    }

    @ParameterizedTest
    @CsvSource({"2009-12-31, 5", "2010-01-01, 6", "2020-12-31, 6", "2021-01-01, 5", "1999-12-31, 0"})
    void aUnitIsThereFromItsFirstDayToItsLast(LocalDate date, int units) {
        assertEquals(units, SCHOOL.unitsOn(date).size());
    }

    @Test
    void theHolderOnNoDayIsNoQuestion() {
        assertThrows(NullPointerException.class, () -> SCHOOL.holderOn("a.1", null));
    }

    @Test
    void postsOfTheSchoolAndOfSecondaryOrganisationsAreLeadership() {
        for (UnitKind kind : UnitKind.values()) {
            boolean expected = kind == UnitKind.SCHOOL_COMMITTEE || kind == UnitKind.SECONDARY_ORGANISATION;
            Sketch sketch = Sketch.of("s; u^s", "p@u", "");
            Unit unit = sketch.units().get(1);
            Unit ofKind = new Unit("u", kind, Optional.empty(), unit.name(), unit.parent(), unit.exists(), Optional.empty());
            Organisation organisation = Organisation.of(List.of(sketch.units().get(0), ofKind), sketch.posts(), List.of());
            assertEquals(expected, organisation.isLeadership(organisation.getPost("p")), kind.code());
        }
    }

    @Test
    void neitherALaterChangeOfTheGivenListsNorAnAnswerChangesTheWhole() {
        Sketch sketch = Sketch.of("s; a^s", "p@a", "p=1");
        List<Unit> units = new ArrayList<>(sketch.units());
        List<Post> posts = new ArrayList<>(sketch.posts());
        List<Tenure> tenures = new ArrayList<>(sketch.tenures());
        Organisation organisation = Organisation.of(units, posts, tenures);
        units.clear();
        posts.clear();
        tenures.clear();
        assertAll(
                () -> assertEquals(2, organisation.units().size()),
                () -> assertEquals(1, organisation.postsOf("a").size()),
                () -> assertTrue(organisation.holderOn("p", DAY).isPresent()),
                () -> assertThrows(UnsupportedOperationException.class, () -> organisation.units().clear()),
                () -> assertThrows(UnsupportedOperationException.class, () -> organisation.posts().clear()),
                () -> assertThrows(UnsupportedOperationException.class, () -> organisation.children("s").clear()),
                () -> assertThrows(UnsupportedOperationException.class, () -> organisation.postsOf("a").clear()),
                () -> assertThrows(UnsupportedOperationException.class, () -> organisation.tenuresOf("p").clear()));
    }
}
