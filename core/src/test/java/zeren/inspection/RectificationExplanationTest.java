package zeren.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.explanation.Authority;
import zeren.explanation.Explanation;
import zeren.explanation.Step;
import zeren.explanation.Value;
import zeren.organisation.Unit;
import zeren.register.Obligation;
import zeren.register.ObligationStep;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.rulebook.TimeLimit;

/** What an explanation says of the mending of what was found (article 8). */
class RectificationExplanationTest {
    private final InspectedSchool school = new InspectedSchool();
    private final Recorded<Round> round = school.begin("school");

    /** Article 8 names no number of days. */
    @ParameterizedTest
    @CsvSource({"WORKING_DAYS, WITHIN_WORKING_DAYS", "CALENDAR_DAYS, WITHIN_CALENDAR_DAYS", ", LAST_DAY_OF_OCCASION"})
    void theTimeLimitIsSetByTheFinding(TimeLimit.Unit unit, ObligationStep step) {
        school.visit(round, "0101", "2026-05-12");
        Optional<TimeLimit> limit = Optional.ofNullable(unit).map(days -> new TimeLimit(15, days));
        Recorded<Finding> issued = school.record(school.inspections().issue(round, new Finding(
                round.id(), InspectedSchool.RULEBOOK, "school", "0101", Finding.Category.DUTY_NOT_PERFORMED, List.of(InspectedSchool.id("study-secondary:0101:2026-H1")),
                Optional.empty(), LocalDate.of(2026, 7, 2), limit.isPresent() ? Optional.empty() : Optional.of(LocalDate.of(2026, 7, 31)), limit)));
        Explanation explanation = explanation(issued);
        assertEquals(List.of(new Authority.Finding(issued.id())), explanation.of(step).stream().map(Step::authority).toList());
        assertInstanceOf(Authority.Citation.class, explanation.of(ObligationStep.OCCASION_FINDING).get(0).authority(), "that it is to be mended, the article says");
    }

    /** 0103 ceased on 30 September, and was found wanting when 0104 stood in its place already (contract, rule 5). */
    @Test
    void whoFollowedTheUnitMendsInItsPlace() {
        school.visit(round, "0103", "2026-05-12");
        Recorded<Finding> issued = school.record(school.on("2026-12-15").inspections().issue(round, new Finding(
                round.id(), InspectedSchool.RULEBOOK, "school", "0103", Finding.Category.DUTY_NOT_PERFORMED, List.of(InspectedSchool.id("study-secondary:0103:2026-H1")),
                Optional.empty(), LocalDate.of(2026, 12, 15), Optional.of(LocalDate.of(2026, 12, 31)), Optional.empty())));
        List<Rectification> owed = Rectification.all(issued, school.register().timetable());
        assertEquals(List.of("0104 from 0103"), owed.stream().map(each -> each.obligation().bearer().code() + " from "
                + each.obligation().inheritedFrom().map(Unit::code).orElse("nobody")).toList());
        Step told = explanation(issued).of(ObligationStep.INHERITED).get(0);
        assertEquals("[0104, 0103, 2026-09-30]", List.of(code(told, "who"), code(told, "predecessor"),
                ((Value.Day) told.values().find("ceased_on").orElseThrow()).date().toString()).toString());
    }

    private static String code(Step step, String name) {
        return ((Value.Named) step.values().find(name).orElseThrow()).code();
    }

    private Explanation explanation(Recorded<Finding> issued) {
        Register register = school.register();
        Obligation owed = Rectification.find(issued, register.timetable()).orElseThrow().obligation();
        return register.explanation(owed, LocalDate.of(2026, 7, 2));
    }
}
