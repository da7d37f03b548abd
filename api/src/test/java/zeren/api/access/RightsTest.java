package zeren.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import zeren.accountability.Charge;
import zeren.accountability.Charges;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.calendar.DateRange;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Tenure;
import zeren.organisation.TenureMode;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Timetable;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;
import zeren.text.Title;

/** A school with two secondary organisations, {@code a} and {@code b}, and a branch of {@code a} that is gone. */
class RightsTest {
    private static final DateRange ALWAYS = DateRange.from(LocalDate.of(2000, 1, 1));
    private static final Organisation SCHOOL = Organisation.of(
            List.of(
                    unit("school", UnitKind.SCHOOL_COMMITTEE, Optional.empty(), ALWAYS),
                    unit("a", UnitKind.SECONDARY_ORGANISATION, Optional.of("school"), ALWAYS),
                    unit("a.old", UnitKind.DEPARTMENT, Optional.of("a"), DateRange.of(ALWAYS.from(), LocalDate.of(2020, 1, 1))),
                    unit("b", UnitKind.SECONDARY_ORGANISATION, Optional.of("school"), ALWAYS)),
            List.of(new Post("b.secretary", "b", Rank.SECRETARY, new Title("书记", "Secretary"), Optional.empty(), ALWAYS)),
            List.of());
    private static final Obligation STUDY_OF_A = obligation("gxufe-2020-5:study-secondary:a:2026-H1");
    private static final Obligation INSPECTION_OF_A = obligation("gxufe-2020-5:inspect-secondary:school:a:2026");

    @Test
    void aScopeIsItsUnitsAndAllThatWasEverBeneathThem() {
        assertEquals(Set.of("a", "a.old"), seen(rights(Role.VIEWER, "a")));
        assertEquals(Set.of("a.old", "b"), seen(rights(Role.VIEWER, "a.old", "b")));
        assertEquals(Set.of("school", "a", "a.old", "b"), seen(rights(Role.VIEWER, "school")));
        assertEquals(Set.of(), seen(rights(Role.VIEWER, "unknown")));
        assertEquals(Set.of(), seen(rights(Role.VIEWER)));
        assertEquals(Set.of("school", "a", "a.old", "b"), seen(rights(Role.ADMINISTRATOR)));
    }

    @Test
    void whatIsNotSeenIsNotFound() {
        Rights rights = rights(Role.REPORTER, "a");
        assertTrue(rights.findUnit("a").isPresent());
        assertEquals(Optional.empty(), rights.findUnit("b"));
        assertEquals(Optional.empty(), rights.findPost("b.secretary"));
        assertTrue(rights(Role.REPORTER, "b").findPost("b.secretary").isPresent());
    }

    @Test
    void anObligationIsSeenByWhoOwesItByWhomItIsAboutAndByWhomItIsOwedTo() {
        assertTrue(rights(Role.VIEWER, "a").sees(STUDY_OF_A));
        assertFalse(rights(Role.VIEWER, "b").sees(STUDY_OF_A));
        assertTrue(rights(Role.VIEWER, "school").sees(STUDY_OF_A));
        assertTrue(rights(Role.VIEWER, "a").sees(INSPECTION_OF_A));
        assertFalse(rights(Role.VIEWER, "b").sees(INSPECTION_OF_A));
    }

    @Test
    void recordsAreForReportersOfTheBearerAndInspectionsForItsInspectorsToo() {
        assertEquals(Set.of(Role.REPORTER, Role.ADMINISTRATOR), allowed("a", rights -> rights.mayRecord(STUDY_OF_A)));
        assertEquals(Set.of(Role.ADMINISTRATOR), allowed("b", rights -> rights.mayRecord(STUDY_OF_A)));
        assertEquals(Set.of(Role.ADMINISTRATOR), allowed("a", rights -> rights.mayRecord(INSPECTION_OF_A)));
        Set<Role> inspectors = Set.of(Role.REPORTER, Role.INSPECTOR, Role.ADMINISTRATOR);
        assertEquals(inspectors, allowed("school", rights -> rights.mayRecord(INSPECTION_OF_A)));
    }

    @Test
    void reviewsAndReliefsAreForReviewersOfTheRecipient() {
        Set<Role> both = Set.of(Role.REVIEWER, Role.ADMINISTRATOR);
        assertEquals("school", STUDY_OF_A.owedTo().orElseThrow().code());
        assertEquals(both, allowed("school", rights -> rights.mayReview(STUDY_OF_A)));
        assertEquals(Set.of(Role.ADMINISTRATOR), allowed("a", rights -> rights.mayReview(STUDY_OF_A)));
        assertEquals(both, allowed("school", rights -> rights.mayRelieve("school")));
        assertEquals(Set.of(Role.ADMINISTRATOR), allowed("a", rights -> rights.mayRelieve("school")));
        assertEquals(Set.of(Role.ADMINISTRATOR), allowed("a", rights -> rights.mayRelieve("unknown")));
    }

    @Test
    void theJournalIsForAuditorsOfEverythingAlone() {
        assertEquals(Set.of(Role.AUDITOR, Role.ADMINISTRATOR), allowed("school", Rights::mayReadJournal));
        assertEquals(Set.of(Role.ADMINISTRATOR), allowed("a", Rights::mayReadJournal));
        assertFalse(caller(Role.AUDITOR).in(Organisation.empty()).mayReadJournal());
    }

    @Test
    void whatIsNotAllowedIsRefusedInWordsThatNameTheRole() {
        Rights rights = rights(Role.VIEWER, "a");
        rights.check(true, "record this");
        Refusal refusal = assertThrows(Refusal.class, () -> rights.check(rights.mayRecord(STUDY_OF_A), "record this"));
        assertEquals(ProblemType.FORBIDDEN, refusal.problem().type());
        assertEquals("This token of the role viewer may not record this.", refusal.problem().detail());
    }

    @Test
    void aGrantOfNothingAndAnAdministratorOfAPartCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new Grant(Role.ADMINISTRATOR, Scope.of(List.of("a")), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Grant(Role.AUDITOR, Scope.EVERYTHING, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Grant(Role.VIEWER, Scope.of(List.of()), Optional.empty()));
    }

    @Test
    void aDelegateThatHasNamedNobodySeesAndMayDoNothing() {
        Rights rights = new Caller("t", Role.REPORTER, Scope.of(List.of("school")), true, Optional.empty()).in(SCHOOL);
        assertEquals(Set.of(), seen(rights));
        assertFalse(rights.sees(STUDY_OF_A) || rights.mayRecord(STUDY_OF_A) || rights.mayTellOf(SCHOOL.getUnit("a")));
        assertThrows(IllegalArgumentException.class, () -> new Caller("t", Role.REPORTER, Scope.EVERYTHING, false, Optional.of(new Charge("1", List.of(), List.of(), List.of()))));
        assertThrows(IllegalArgumentException.class, () -> new Grant(Role.REVIEWER, Scope.of(List.of("a")), Optional.empty()).asDelegate());
    }

    @Test
    void aPersonHasTheRightsOfItsPostsAsTheyAreBy() {
        LocalDate day = LocalDate.of(2026, 6, 15);
        Tenure tenure = new Tenure("b.secretary", "1", TenureMode.FULL, DateRange.from(day));
        Charges held = Charges.of(List.of(), Organisation.of(SCHOOL.units(), SCHOOL.posts(), List.of(tenure)), day);
        Caller caller = new Caller("t", Role.REPORTER, Scope.of(List.of("school")), true, Optional.empty()).onBehalfOf(held.of("1"));
        Obligation report = obligation("gxufe-2020-5:duty-report:b.secretary:2026");
        assertEquals(Set.of("b"), seen(caller.in(SCHOOL)));
        assertTrue(caller.in(SCHOOL).mayRecord(report) && caller.by(held).in(SCHOOL).mayRecord(report));
        assertFalse(caller.in(SCHOOL).mayRecord(obligation("gxufe-2020-5:work-report:b:2026")), "no rulebook in force says that it answers for b");

        Rights later = caller.by(Charges.of(List.of(), SCHOOL, day)).in(SCHOOL);
        assertEquals(Set.of(), seen(later));
        assertFalse(later.sees(report) || later.mayRecord(report));
        assertEquals(rights(Role.REPORTER, "b").sees(report), caller(Role.REPORTER, "b").by(held).in(SCHOOL).sees(report));
    }

    private static Set<String> seen(Rights rights) {
        return SCHOOL.units().stream().filter(rights::sees).map(Unit::code).collect(Collectors.toSet());
    }

    /** Returns the roles that are allowed something where each but the administrator has that unit. */
    private static Set<Role> allowed(String unit, Predicate<Rights> decision) {
        return EnumSet.allOf(Role.class).stream().filter(role -> decision.test(rights(role, unit))).collect(Collectors.toSet());
    }

    private static Rights rights(Role role, String... units) {
        return caller(role, units).in(SCHOOL);
    }

    private static Caller caller(Role role, String... units) {
        return new Caller("t", role, role == Role.ADMINISTRATOR ? Scope.EVERYTHING : Scope.of(List.of(units)));
    }

    private static Obligation obligation(String id) {
        return Timetable.of(Rulebooks.of(List.of(ShippedRulebooks.get("gxufe-2020-5"))), SCHOOL).get(ObligationId.parse(id));
    }

    private static Unit unit(String code, UnitKind kind, Optional<String> parent, DateRange exists) {
        return new Unit(code, kind, Optional.empty(), new Title("单位", "Unit"), parent, exists, Optional.empty());
    }
}
