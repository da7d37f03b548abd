package zeren.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.register.Recorded;
import zeren.schedule.Period;

/** What was found, round by round, and what repeats it. */
class FindingsTest {
    private static final String STUDY = "study-secondary:0101:2026-H1";

    private final InspectedSchool school = new InspectedSchool();
    private Recorded<Round> round;

    @BeforeEach
    void visit() {
        round = school.begin("school");
        school.visit(round, "0101", "2026-01-05");
    }

    @Test
    void whatAnInspectionOfAnEarlierPeriodFoundIsRepeated() {
        Recorded<Finding> first = school.record(school.inspections().issue(round, school.finding(round, Finding.Category.DUTY_NOT_PERFORMED, "2026-07-02", STUDY)));
        Finding sameYear = school.finding(round, Finding.Category.PERFORMED_LATE, "2026-07-02", STUDY);
        Finding nextYear = school.finding(round, Finding.Category.PERFORMED_LATE, "2026-07-02", "study-secondary:0101:2026-H2");
        Finding ownRound = new Finding(round.id(), nextYear.rulebook(), "school", "0101", nextYear.category(), nextYear.obligations(), Optional.empty(),
                LocalDate.of(2027, 1, 1), Optional.empty(), Optional.empty());
        String next = school.record(new Round(InspectedSchool.RULEBOOK, Period.parse("2027"), "discipline", Optional.of("inspect-secondary"))).id();
        Finding later = new Finding(next, nextYear.rulebook(), "discipline", "0101", nextYear.category(), nextYear.obligations(), Optional.empty(),
                LocalDate.of(2027, 1, 1), Optional.empty(), Optional.empty());
        Finding elsewhere = new Finding(next, later.rulebook(), "discipline", "0102", later.category(), later.obligations(), Optional.empty(), later.issuedOn(),
                Optional.empty(), Optional.empty());
        Findings findings = Findings.of(school.register());
        assertEquals(List.of(), findings.repeatedBy(sameYear));
        assertEquals(List.of(), findings.repeatedBy(ownRound), "one round does not repeat itself, whenever something is issued");
        assertEquals(List.of(first), findings.repeatedBy(later));
        assertEquals(List.of(), findings.repeatedBy(elsewhere));
    }

    /** A period is earlier that ended before the other began, and it is of the same rulebook, unit and duty. */
    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "gxufe-2020-5, 2026, 0101, spot-checks, true",
        "gxufe-2020-5, 2025, 0101, spot-checks, true",
        "gxufe-2020-5, 2027, 0101, spot-checks, false",
        "gxufe-2020-5, 2027-H1, 0101, spot-checks, false",
        "gxufe-2020-5, 2026, 0102, spot-checks, false",
        "gxufe-2020-5, 2026, 0101, resubmit, false",
        "lab-safety-sample, 2026, 0101, spot-checks, false",
    })
    void theSameDutyOfTheSameRulebookIsRepeated(String rulebook, String period, String unit, String duty, boolean repeated) {
        Recorded<Finding> earlier = open(rulebook, period, unit, duty);
        Recorded<Finding> later = open(InspectedSchool.RULEBOOK, "2027", "0101", "spot-checks");
        Findings findings = Findings.of(school.register());
        assertEquals(repeated ? List.of(earlier) : List.of(), findings.repeatedBy(later.fact()));
        assertEquals(List.of(earlier, later), findings.all());
        assertEquals(List.of(earlier), findings.of(earlier.fact().round()));
        assertEquals(List.of(later), findings.of(later.fact().round()));
        assertEquals(List.of(), findings.of(round.id()));
    }

    private Recorded<Finding> open(String rulebook, String period, String unit, String duty) {
        String in = school.record(new Round(rulebook, Period.parse(period), "school", Optional.empty())).id();
        return school.record(new Finding(in, rulebook, "school", unit, Finding.Category.NO_PARAMETER_SET, List.of(), Optional.of(duty),
                LocalDate.of(2027, 1, 1), Optional.empty(), Optional.empty()));
    }
}
