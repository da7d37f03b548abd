package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import zeren.register.slow.SlowScope;
import zeren.register.slow.SlowTiming;
import zeren.schedule.Period;

/** Contract, rule 5: what a unit that ceased leaves to its successor. All that follows is due on 2026-12-31. */
class SuccessionTest {
    private static final SlowTiming YEARLY = new SlowTiming(1, "year", "period-end", null, "none");

    private static SmallSchool school() {
        return new SmallSchool().version("2015-01-01", "", SmallSchool.duty(YEARLY, SmallSchool.COLLEGES, null));
    }

    @Test
    void theSuccessorThatOwesNothingItselfInherits() {
        SmallSchool school = school().college("a", "2000-01-01", "2026-12-12", "b").college("b", "2026-12-13", "", null);
        assertEquals(List.of("a:2026 2026-12-31 succeeded by b", "b:2026 2026-12-31 from a"), school.owed("2026"));
    }

    @Test
    void whatThePredecessorsDidCountsForTheHeirAlone() {
        Timetable timetable = school().college("a", "2000-01-01", "2026-12-12", "b").college("b", "2026-12-13", "", null)
                .college("c", "2000-01-01", "", null).timetable();
        assertEquals(List.of(ObligationId.parse("r:d:a:2026")), timetable.get(ObligationId.parse("r:d:b:2026")).inheritedIds());
        assertEquals(List.of(), timetable.get(ObligationId.parse("r:d:a:2026")).inheritedIds());
        assertSame(List.of(), timetable.get(ObligationId.parse("r:d:c:2026")).inheritedIds(), "nothing is made where nothing is inherited");
    }

    @Test
    void theSuccessorThatOwesItItselfOwesItOnce() {
        SmallSchool school = school().college("a", "2000-01-01", "2026-12-01", "b").college("b", "2026-12-02", "", null);
        assertEquals(List.of("a:2026 2026-12-31 ceased", "b:2026 2026-12-31"), school.owed("2026"));
    }

    @Test
    void withoutASuccessorItIsOverWithTheUnit() {
        assertEquals(List.of("a:2026 2026-12-31 ceased"), school().college("a", "2000-01-01", "2026-12-12", null).owed("2026"));
    }

    @Test
    void aUnitThatWasThereTooShortLeavesNothing() {
        SmallSchool school = school().college("a", "2000-01-01", "2026-01-29", "b").college("b", "2026-12-20", "", null);
        assertEquals(List.of(), school.owed("2026"));
    }

    @Test
    void aChainIsFollowedToTheFirstThatExistsOnTheDueDate() {
        SmallSchool school = school()
                .college("a", "2000-01-01", "2026-12-05", "b")
                .college("b", "2026-12-06", "2026-12-15", "c")
                .college("c", "2026-12-16", "", null);
        assertEquals(List.of("a:2026 2026-12-31 succeeded by c", "c:2026 2026-12-31 from a"), school.owed("2026"));
    }

    @Test
    void aChainThatEndsBeforeTheDueDateHasNoHeir() {
        SmallSchool school = school()
                .college("a", "2000-01-01", "2026-12-05", "b")
                .college("b", "2026-12-06", "2026-12-15", null);
        assertEquals(List.of("a:2026 2026-12-31 ceased"), school.owed("2026"));
    }

    @Test
    void aSuccessorThatIsFoundedAfterTheDueDateInheritsNothing() {
        SmallSchool school = school().college("a", "2000-01-01", "2026-12-12", "b").college("b", "2027-01-01", "", null);
        assertEquals(List.of("a:2026 2026-12-31 ceased"), school.owed("2026"));
    }

    @Test
    void aSuccessorThatExistedAllTheWhileOwesItsOwn() {
        SmallSchool school = school().college("a", "2000-01-01", "2026-12-12", "b").college("b", "2000-01-01", "", null);
        assertEquals(List.of("a:2026 2026-12-31 ceased", "b:2026 2026-12-31"), school.owed("2026"));
    }

    @Test
    void everyPredecessorLapsesAndTheFirstByCodeIsNamed() {
        SmallSchool school = school()
                .college("n", "2026-12-13", "", null)
                .college("c", "2000-01-01", "2026-12-12", "n")
                .college("B", "2000-01-01", "2026-12-10", "n")
                .college("a", "2000-01-01", "2026-01-10", "n");
        assertEquals(List.of("B:2026 2026-12-31 succeeded by n", "c:2026 2026-12-31 succeeded by n", "n:2026 2026-12-31 from B"),
                school.owed("2026"));
    }

    @Test
    void whoIsLookedForByNameInheritsFromAllThatLeadToIt() {
        Timetable timetable = school()
                .college("n", "2026-12-13", "", null)
                .college("d", "2000-01-01", "2026-12-02", "c").college("c", "2000-01-01", "2026-12-12", "n")
                .college("B", "2000-01-01", "2026-12-10", "m").college("m", "2027-01-01", "2027-12-31", "n")
                .college("a", "2000-01-01", "2026-01-10", "n").college("z", "2000-01-01", "", null).timetable();
        ObligationId heir = ObligationId.parse("r:d:n:2026");
        List<ObligationId> ids = List.of(ObligationId.parse("r:d:B:2026"), ObligationId.parse("r:d:c:2026"), ObligationId.parse("r:d:d:2026"));
        assertEquals(ids, timetable.get(heir).inheritedIds());
        assertEquals(List.of(ids), timetable.ofPeriod(Period.parse("2026")).stream()
                .filter(obligation -> obligation.id().equals(heir)).map(Obligation::inheritedIds).toList());
    }

    @Test
    void theHeirNeedNotBeOfAKindThatTheDutySpeaksOf() {
        SmallSchool school = school()
                .college("a", "2000-01-01", "2026-12-12", "office")
                .unit("office", "department", "research", "school", "2000-01-01", "", null);
        assertEquals(List.of("a:2026 2026-12-31 succeeded by office", "office:2026 2026-12-31 from a"), school.owed("2026"));
    }

    @Test
    void aUnitThatTheDutyDoesNotSpeakOfLeavesNothing() {
        SmallSchool school = school()
                .unit("office", "department", "research", "school", "2000-01-01", "2026-12-12", "b")
                .college("b", "2026-12-13", "", null);
        assertEquals(List.of(), school.owed("2026"));
    }

    @Test
    void postsInheritNothing() {
        SlowScope secretaries = new SlowScope(List.of("secondary-organisation"), List.of(), List.of("secretary"));
        SmallSchool school = new SmallSchool()
                .college("a", "2000-01-01", "2026-12-12", "b").post("a.secretary", "a", "2000-01-01", "2026-12-12")
                .college("b", "2026-12-13", "", null).post("b.secretary", "b", "2026-12-13", "")
                .version("2015-01-01", "", SmallSchool.duty(YEARLY, secretaries, null));
        assertEquals(List.of("a.secretary:2026 2026-12-31 ceased"), school.owed("2026"));
    }
}
