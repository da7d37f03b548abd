package zeren.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.DateRange;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.text.InvalidValueException;
import zeren.text.Title;

class ScopeTest {
    private static final DateRange ALWAYS = DateRange.from(LocalDate.of(2000, 1, 1));
    private static final Title TITLE = new Title("名", "name");
    private static final Unit RESEARCH = unit("research-office", UnitKind.DEPARTMENT, "research");
    private static final Unit COLLEGE = unit("0101", UnitKind.SECONDARY_ORGANISATION, "");

    private static Unit unit(String code, UnitKind kind, String function) {
        Optional<String> of = function.isEmpty() ? Optional.empty() : Optional.of(function);
        return new Unit(code, kind, of, TITLE, Optional.of("school"), ALWAYS, Optional.empty());
    }

    private static Post post(Unit unit, Rank rank) {
        return new Post(unit.code() + "." + rank.code(), unit.code(), rank, TITLE, Optional.empty(), ALWAYS);
    }

    @Test
    void unitsAreCoveredByKind() {
        Scope departments = Scope.units(UnitKind.DEPARTMENT, UnitKind.LEADING_GROUP);
        assertTrue(departments.covers(RESEARCH));
        assertFalse(departments.covers(COLLEGE));
        assertFalse(departments.ofPosts());
        assertFalse(departments.covers(RESEARCH, post(RESEARCH, Rank.HEAD)));
    }

    @ParameterizedTest
    @CsvSource({"research, true", "finance, false"})
    void functionsNarrowTheUnits(String function, boolean covered) {
        Scope scope = new Scope(Set.of(UnitKind.DEPARTMENT, UnitKind.SECONDARY_ORGANISATION), Set.of(function), Set.of());
        assertEquals(covered, scope.covers(RESEARCH));
        assertFalse(scope.covers(COLLEGE), "a unit without a function");
    }

    @Test
    void ranksSpeakOfPosts() {
        Scope heads = new Scope(Set.of(UnitKind.DEPARTMENT), Set.of("research"), Set.of(Rank.HEAD));
        assertTrue(heads.ofPosts());
        assertTrue(heads.covers(RESEARCH), "the unit in which such posts are");
        assertTrue(heads.covers(RESEARCH, post(RESEARCH, Rank.HEAD)));
        assertFalse(heads.covers(RESEARCH, post(RESEARCH, Rank.MEMBER)));
        assertFalse(heads.covers(COLLEGE, post(COLLEGE, Rank.HEAD)));
        assertFalse(heads.covers(RESEARCH, post(COLLEGE, Rank.HEAD)), "another unit's post");
    }

    @Test
    void theSetsKeepAFixedOrder() {
        Set<UnitKind> kinds = Set.of(UnitKind.SECONDARY_ORGANISATION, UnitKind.SCHOOL_COMMITTEE);
        Scope scope = new Scope(kinds, Set.of("c", "a", "b"), Set.of(Rank.MEMBER, Rank.SECRETARY));
        assertEquals(
                "Scope[kinds=[SCHOOL_COMMITTEE, SECONDARY_ORGANISATION], functions=[a, b, c], ranks=[SECRETARY, MEMBER]]",
                scope.toString());
        assertThrows(UnsupportedOperationException.class, () -> scope.kinds().clear());
        assertThrows(UnsupportedOperationException.class, () -> scope.ranks().clear());
    }

    @Test
    void aScopeOfNothingIsRefused() {
        assertEquals("kinds", assertThrows(InvalidValueException.class, () -> Scope.units()).what());
        Set<String> malformed = Set.of("Research");
        Set<UnitKind> kinds = Set.of(UnitKind.DEPARTMENT);
        assertEquals("function", assertThrows(InvalidValueException.class, () -> new Scope(kinds, malformed, Set.of())).what());
    }
}
