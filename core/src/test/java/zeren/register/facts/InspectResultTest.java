package zeren.register.facts;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import zeren.register.Refusal;
import zeren.register.Status;

/** The result of the inspections comes after every inspection of the year (article 8, {@code after} of the rulebook). */
class InspectResultTest {
    /** Who is to be inspected in 2026: 0117 was founded too late, 0118 and 0119 ceased, and 0120 stands in the place of 0119. */
    private static final List<String> INSPECTED = List.of(
            "0101", "0102", "0103", "0104", "0105", "0106", "0107", "0108", "0109", "0110", "0111", "0112", "0113", "0115", "0116", "0120");

    private final Story story = new Story(School.SAMPLE, "inspect-result:school:2026");

    @Test
    void atFirstAllAreMissingAndNamed() {
        assertMissing(INSPECTED, "performed 2026-12-20 with report");
    }

    @Test
    void itWaitsForEveryOne() {
        for (int done = 0; done < INSPECTED.size(); done++) {
            assertMissing(INSPECTED.subList(done, INSPECTED.size()), "performed 2026-12-21 with report, recorded on 2026-12-21");
            inspect(INSPECTED.get(done), "2026-12-21");
        }
        story.tell("performed 2026-12-21 with report");
        assertEquals(Status.PERFORMED, status("2026-12-21"));
    }

    @Test
    void anInspectionThatIsWaivedOrInheritedIsNotWaitedFor() {
        INSPECTED.subList(0, 14).forEach(unit -> inspect(unit, "2026-05-06"));
        inspect("0119", "2026-11-11");
        assertMissing(List.of("0116"), "performed 2026-12-20 with report, recorded on 2026-12-20");
        story.tell("inspect-secondary:school:0116:2026 waived on 2026-12-21 by superior");
        story.tell("performed 2026-12-20 with report, recorded on 2026-12-21");
        assertEquals(Status.PERFORMED, status("2026-12-20"));
    }

    @Test
    void itIsJudgedOnTheDayOfItsOwnPerformance() {
        INSPECTED.subList(0, 15).forEach(unit -> inspect(unit, "2026-06-06"));
        inspect("0120", "2026-12-18");
        assertMissing(List.of("0120"), "performed 2026-12-17 with report, recorded on 2026-12-22");
        story.tell("performed 2026-12-18 with report, recorded on 2026-12-22");
        assertEquals(Status.PERFORMED, status("2026-12-18"));
    }

    @Test
    void aLateInspectionIsOneToo() {
        INSPECTED.subList(0, 15).forEach(unit -> inspect(unit, "2026-06-06"));
        assertMissing(List.of("0120"), "performed 2026-12-31 with report");
        inspect("0120", "2027-01-08");
        story.tell("performed 2027-01-08 with report");
        assertEquals(Status.PERFORMED_LATE, status("2027-01-08"));
    }

    @Test
    void whatIsIncompleteOrWithdrawnIsMissing() {
        INSPECTED.forEach(unit -> inspect(unit, "2026-12-14"));
        story.tell("withdrawn on 2026-12-15");
        assertMissing(List.of("0120"), "performed 2026-12-20 with report");
        story.tell("inspect-secondary:school:0120:2026 performed 2026-12-20 with report");
        assertMissing(List.of("0120"), "performed 2026-12-20 with report");
    }

    @Test
    void aCorrectionHasToComeAfterThemToo() {
        INSPECTED.forEach(unit -> inspect(unit, "2026-12-14"));
        story.tell("performed 2026-12-15 with report");
        assertMissing(INSPECTED, "corrected on 2026-12-16 to performed 2026-12-13 with report");
    }

    @Test
    void theInspectionsOfAnotherYearDoNotMatter() {
        Story other = new Story(School.SAMPLE, "inspect-result:school:2027");
        INSPECTED.forEach(unit -> other.tell("inspect-secondary:school:" + unit + ":2026 performed 2026-12-14 with inspection_record"));
        Refusal refusal = assertThrows(Refusal.class, () -> other.tell("performed 2027-12-20 with report"));
        assertTrue(refusal.conflicts().stream().allMatch(id -> id.endsWith(":2027")), refusal.conflicts()::toString);
    }

    private void inspect(String unit, String day) {
        story.tell("inspect-secondary:school:" + unit + ":2026 performed " + day + " with inspection_record");
    }

    private void assertMissing(List<String> units, String attempt) {
        long before = story.desk().last();
        Refusal refusal = assertThrows(Refusal.class, () -> story.tell(attempt));
        List<String> missing = units.stream().map(unit -> School.RULEBOOK + ":inspect-secondary:school:" + unit + ":2026").toList();
        assertAll(
                () -> assertEquals(Refusal.Kind.CONFLICT, refusal.kind()),
                () -> assertEquals("obligation", refusal.field()),
                () -> assertEquals("comes_later", refusal.code()),
                () -> assertEquals(missing, refusal.conflicts()),
                () -> missing.forEach(id -> assertTrue(refusal.getMessage().contains(id), refusal.getMessage())),
                () -> assertEquals(before, story.desk().last()));
    }

    private Status status(String asOf) {
        return story.desk().account(story.obligation(), LocalDate.parse(asOf)).standing().status();
    }
}
