package zeren.register.facts;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import zeren.register.Account;
import zeren.register.Obligation;

/** A dissolution that becomes known only after somebody recorded what the dissolved unit cannot have done any more (rule 5). */
class DissolutionTest {
    private static final LocalDate AS_OF = LocalDate.of(2027, 1, 10);

    private final School before = World.BEFORE_ANYTHING_CEASED.school();
    private final School after = World.USUAL.school();

    @Test
    void whatWasDoneBeforeItCeasedCountsForItAndItsHeir() {
        Story story = Story.told(before, "study-secondary:0119:2026-H2", "performed 2026-12-12 with minutes, report, recorded on 2026-12-20");
        assertAll(
                () -> assertEquals("performed 1", answer(story, before.obligation("study-secondary:0119:2026-H2"), before)),
                () -> assertEquals("performed 1", answer(story, after.obligation("study-secondary:0119:2026-H2"), after)),
                () -> assertEquals("performed 1", answer(story, after.obligation("study-secondary:0120:2026-H2"), after)));
    }

    @Test
    void whatCannotHaveBeenDoneAfterItCeasedCountsForNobody() {
        Story story = Story.told(before, "study-secondary:0119:2026-H2", "performed 2026-12-13 with minutes, report, recorded on 2026-12-20");
        assertAll(
                () -> assertEquals("performed 1", answer(story, before.obligation("study-secondary:0119:2026-H2"), before)),
                () -> assertEquals("lapsed 0", answer(story, after.obligation("study-secondary:0119:2026-H2"), after)),
                () -> assertEquals("overdue 0", answer(story, after.obligation("study-secondary:0120:2026-H2"), after)));
    }

    @Test
    void theSameHoldsForTheUnitThatIsInspected() {
        Story story = Story.told(before, "inspect-secondary:school:0119:2026", "performed 2026-12-13 with inspection_record, recorded on 2026-12-20");
        assertAll(
                () -> assertEquals("performed 1", answer(story, before.obligation("inspect-secondary:school:0119:2026"), before)),
                () -> assertEquals("lapsed 0", answer(story, after.obligation("inspect-secondary:school:0119:2026"), after)),
                () -> assertEquals("overdue 0", answer(story, after.obligation("inspect-secondary:school:0120:2026"), after)));
    }

    private static String answer(Story story, Obligation obligation, School school) {
        Account account = story.desk().seenBy(school, story.desk().last()).account(obligation, AS_OF);
        return account.standing().status().code() + " " + account.performed();
    }
}
