package zeren.api.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaskIdTest {

    /** Written down, since systems of to-dos have them: another would make every task twice. */
    @Test
    void isTheSameForEver() {
        assertEquals("w8ebqmqtzj5xdeb057twbs9sxm", TaskId.of("gxufe-2020-5:study-secondary:0101:2026-H1", Assignee.person("00020")));
        assertEquals("4ek95mqeapgs2zhzmjtvqx5r7m", TaskId.of("gxufe-2020-5:study-secondary:0101:2026-H1", Assignee.post("0101.secretary")));
    }

    @Test
    void isShortPlainAndAnotherForEachObligationAndAssignee() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            for (Assignee who : new Assignee[] {Assignee.person("00020"), Assignee.person("00021"), Assignee.post("00020")}) {
                String id = TaskId.of("b:d:" + i + ":2026", who);
                assertTrue(id.matches("[0-9a-z]{26}"), id);
                assertTrue(ids.add(id), id);
            }
        }
    }

    @Test
    void aSystemsOwnIdsAreNotOurs() {
        assertTrue(TaskId.isOurs("zeren-1", "zeren-"));
        assertTrue(!TaskId.isOurs("other-1", "zeren-") && !TaskId.isOurs("zeren-_", "zeren-") && !TaskId.isOurs("zeren-" + "1".repeat(59), "zeren-"));
    }
}
