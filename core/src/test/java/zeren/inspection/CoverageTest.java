package zeren.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.register.Recorded;
import zeren.rulebook.DocumentKind;

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

    /** Where a visit performs nothing, a unit is visited from the day on which it, or the unit in whose place it stands, was; nothing is ever overdue. */
    @ParameterizedTest(name = "{0} on {1}: {2}, visited on {3}")
    @CsvSource(nullValues = "-", value = {
        "0101, 2026-05-09, due, -",
        "0101, 2026-05-10, visited, 2026-05-10",
        "0101, 2027-05-01, visited, 2026-05-10 2026-05-12 2026-05-12",
        "0102, 2027-05-01, due, -",
        "0103, 2026-08-31, not-needed, -",
        "0103, 2026-09-01, visited, 2026-09-01",
        "0103, 2026-12-09, visited, 2026-09-01",
        "0103, 2026-12-10, not-needed, 2026-09-01",
        "0104, 2026-08-31, due, -",
        "0104, 2026-09-01, not-needed, -",
        "0104, 2026-12-09, not-needed, -",
        "0104, 2026-12-10, visited, -",
    })
    void visitsShowFromTheirDayInTheOrderOfDays(String unit, String day, String state, String days) {
        Recorded<Round> discipline = school.on("2026-09-15").begin("discipline");
        school.visit(round, "0102", "2026-05-01");
        List<Recorded<Visit>> visits = List.of(school.visit(discipline, "0101", "2026-05-12"), school.visit(discipline, "0101", "2026-05-12"),
                school.visit(discipline, "0101", "2026-05-10"));
        school.visit(discipline, "0103", "2026-09-01");
        Covered covered = on(discipline, day).find(unit).orElseThrow();
        assertEquals(state, covered.state().code());
        assertEquals(Optional.empty(), covered.account());
        assertEquals(Optional.ofNullable(days), Optional.of(covered.visits().stream().map(visit -> visit.on().toString()).collect(Collectors.joining(" ")))
                .filter(written -> !written.isEmpty()));
        if (covered.visits().size() == 3) {
            assertEquals(List.of(visits.get(2), visits.get(0), visits.get(1)), covered.visits().stream().map(Covered.Standing::visit).toList());
        }
        assertEquals(state.equals("not-needed") && unit.equals("0103"), covered.lapse().isPresent());
    }

    /** 0103 ceases on 30 September, and 0104 is founded in its place on 10 December: until then the visit is one of 0103, from then on one of 0104. */
    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-06-09, 0101 due; 0102 due; 0103 not-needed; 0104 due, 3 0", "2026-06-10, 0101 due; 0102 due; 0103 visited; 0104 not-needed, 3 1",
        "2026-12-09, 0101 due; 0102 due; 0103 visited; 0104 not-needed, 3 1", "2026-12-10, 0101 due; 0102 due; 0103 not-needed; 0104 visited, 3 1"})
    void oneVisitIsThatOfOneUnit(String day, String states, String toCoverAndVisited) {
        school.visit(round, "0103", "2026-06-10");
        Coverage coverage = on(round, day);
        assertEquals(states, coverage.units().stream().map(covered -> covered.unit().code() + " " + covered.state().code()).collect(Collectors.joining("; ")));
        int toCover = coverage.units().size() - coverage.count(Covered.State.NOT_NEEDED);
        assertEquals(toCoverAndVisited, toCover + " " + coverage.count(Covered.State.VISITED));
    }

    /** Where it performs an obligation, that says how the unit stands, whether there was a visit or not. */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "0101, 2026-05-11, due, open", "0101, 2026-05-12, visited, performed", "0102, 2026-06-30, visited, performed", "0103, 2026-06-30, not-needed, lapsed",
        "0104, 2026-12-31, due, open", "0104, 2027-01-01, overdue, overdue",
    })
    void theObligationSaysWhetherAUnitWasVisited(String unit, String day, String state, String status) {
        school.visit(round, "0101", "2026-05-12");
        school.perform("inspect-secondary:school:0102:2026", "2026-06-30", DocumentKind.INSPECTION_RECORD);
        Covered covered = on(round, day).find(unit).orElseThrow();
        assertEquals(state + " " + status, covered.state().code() + " " + covered.account().orElseThrow().standing().status().code());
        assertEquals(unit.equals("0101") && state.equals("visited") ? 1 : 0, covered.visits().size());
    }

    private Coverage on(Recorded<Round> which, String day) {
        return Coverage.of(which, school.rules(), LocalDate.parse(day));
    }

    private List<Recorded<Finding>> found(Recorded<Round> which, String day) {
        return on(which, day).find("0101").orElseThrow().findings();
    }
}
