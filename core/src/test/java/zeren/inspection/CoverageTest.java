package zeren.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zeren.register.Recorded;

/** How a round stands, and what was found in it, on a day (articles 8 and 11). */
class CoverageTest {
    private static final String STUDY = "study-secondary:0101:2026-H1";

    private final InspectedSchool school = new InspectedSchool();
    private final Recorded<Round> round = school.begin("school");

    @Test
    void findingsAreTheRoundsOwnAndShowFromTheirDay() {
        Recorded<Round> other = school.begin("discipline");
        school.visit(round, "0101", "2026-05-12");
        school.visit(other, "0101", "2026-05-12");
        Recorded<Finding> found = school.record(school.inspections().issue(round, school.finding(round, Finding.Category.DUTY_NOT_PERFORMED, "2026-07-01", STUDY)));
        assertEquals(List.of(), found(round, "2026-06-30"));
        assertEquals(List.of(found), found(round, "2026-07-01"));
        assertEquals(List.of(), found(other, "2026-07-01"));
        assertEquals(List.of(), on(round, "2026-07-01").find("0102").orElseThrow().findings());
        assertEquals(Optional.empty(), on(round, "2026-07-01").find("research"));
    }

    /** Of 0101, 0102, 0103 and 0104 the year owes a visit to 0101 and 0102; 0103 ceases, and 0104 is there too short a time and so is visited in its place. */
    @Test
    void theShareIsOfThoseThatNeedToBeVisited() {
        assertEquals(Optional.of(0), on(round, "2026-07-01").visitedPerMille());
        school.visit(round, "0101", "2026-05-12");
        assertEquals(3, on(round, "2026-07-01").units().size() - on(round, "2026-07-01").count(Covered.State.NOT_NEEDED));
        assertEquals(Optional.of(0), on(round, "2026-05-11").visitedPerMille());
        assertEquals(Optional.of(333), on(round, "2026-05-12").visitedPerMille());
        school.visit(round, "0102", "2026-05-13");
        assertEquals(Optional.of(667), on(round, "2026-07-01").visitedPerMille(), "half up");
        assertEquals(Optional.empty(), new Coverage(List.of()).visitedPerMille());
    }

    private Coverage on(Recorded<Round> which, String day) {
        return Coverage.of(which, school.rules(), LocalDate.parse(day));
    }

    private List<Recorded<Finding>> found(Recorded<Round> which, String day) {
        return on(which, day).find("0101").orElseThrow().findings();
    }
}
