package zeren.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.organisation.UnitKind;
import zeren.register.ObligationId;
import zeren.register.Recorded;
import zeren.register.Refusal;
import zeren.register.Withdrawal;
import zeren.rulebook.Citation;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.InspectionRule;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Scope;
import zeren.rulebook.ShippedRulebooks;
import zeren.schedule.Period;

class InspectionRegistrarTest {
    private final InspectedSchool school = new InspectedSchool();

    @ParameterizedTest(name = "{3}: {0}, {1}, {2}")
    @CsvSource(nullValues = "-", value = {
        "gxufe-2020-5, 2026, school, -, inspect-secondary, article 8",
        "gxufe-2020-5, 2026, school, inspect-secondary, inspect-secondary, named though there is no other",
        "gxufe-2020-5, 2026, discipline, -, inspect-secondary, article 11",
        "gxufe-2020-5, 2026, 0101, -, -, article 9: itself",
        "gxufe-2020-5, 2026, 0101, self-inspection, -, the duty that it performs on itself",
        "gxufe-2020-5, 2020, school, -, inspect-secondary, the first year in force is owed in full",
        "lab-safety-sample, 2026-Q3, school, -, inspect-laboratories, another rulebook",
        "lab-safety-sample, 2026-07, 0101, -, -, another rulebook",
    })
    void aRoundGoesByTheRuleThatLetsTheUnitInspect(String rulebook, String period, String inspector, String named, String covers) {
        Round round = begin(school, rulebook, period, inspector, named);
        assertEquals(new Round(rulebook, Period.parse(period), inspector, Optional.ofNullable(covers)), round);
        assertTrue(school.rules().find(round).isPresent());
    }

    @ParameterizedTest(name = "{4} {5}: {0}, {1}, {2}")
    @CsvSource(nullValues = "-", value = {
        "nothing, 2026, school, -, rulebook, no_inspections",
        "gxufe-2020-5, 2026, research, -, inspector, not_an_inspector",
        "gxufe-2020-5, 2026, superior, -, inspector, not_an_inspector",
        "gxufe-2020-5, 2026-H1, school, -, period, no_such_duty_in_period",
        "gxufe-2020-5, 2019, school, -, period, no_such_duty_in_period",
        "gxufe-2020-5, 2026, school, work-report, covers, not_covered",
        "gxufe-2020-5, 2025, 0104, -, inspector, not_in_existence",
        "gxufe-2020-5, 2027, 0103, -, inspector, not_in_existence",
        "gxufe-2020-5, 2031, school, -, period, in_the_future",
    })
    void aRoundIsRefused(String rulebook, String period, String inspector, String named, String field, String code) {
        refused(field, code, () -> begin(school, rulebook, period, inspector, named));
    }

    private static Round begin(InspectedSchool school, String rulebook, String period, String inspector, String named) {
        return school.inspections().begin(rulebook, Period.parse(period), school.unit(inspector), Optional.ofNullable(named));
    }

    @Test
    void theSameRoundIsBegunOnce() {
        Recorded<Round> round = school.begin("school");
        Refusal refusal = refused("period", "already_begun", () -> school.begin("school"));
        assertEquals(List.of(round.id()), refusal.conflicts());
        school.begin("discipline");
    }

    @Test
    void whereSeveralRulesLetAUnitInspectOneIsNamed() {
        Rulebook plain = ShippedRulebooks.get("gxufe-2020-5");
        List<InspectionRule> rules = new ArrayList<>(plain.oversight().inspections());
        rules.add(new InspectionRule(Citation.parse("8"), Scope.units(UnitKind.SCHOOL_COMMITTEE), Optional.empty(), Optional.of("work-report")));
        InspectedSchool other = new InspectedSchool(List.of(with(plain, rules)));
        refused("covers", "several_rules", () -> begin(other, "gxufe-2020-5", "2026", "school", null));
        assertEquals(Optional.of("inspect-secondary"), begin(other, "gxufe-2020-5", "2026", "school", "inspect-secondary").covers());
        Round itself = begin(other, "gxufe-2020-5", "2026", "school", "work-report");
        assertEquals(Optional.empty(), itself.covers());
        assertEquals(List.of("school"), other.rules().toCover(itself).stream().map(each -> each.unit().code()).toList());
    }

    /** A version that says nothing of inspections takes over: rounds of its periods go by no rule any more, and cover nobody. */
    @Test
    void theVersionOfThePeriodDecides() {
        Rulebook plain = ShippedRulebooks.get("gxufe-2020-5");
        Round round = school.begin("school").fact();
        assertEquals(4, school.rules().toCover(round).size());
        InspectedSchool without = new InspectedSchool(List.of(with(plain, List.of())));
        assertEquals(List.of(), without.rules().toCover(round));
        assertEquals(Optional.empty(), without.rules().find(round));
    }

    private static Rulebook with(Rulebook plain, List<InspectionRule> inspections) {
        return InspectedSchool.changed(plain.version(), plain.inForce(), inspections);
    }

    @Test
    void whereNoVersionSpeaksOfInspectionsNobodyInspects() {
        InspectedSchool without = new InspectedSchool(List.of(with(ShippedRulebooks.get("gxufe-2020-5"), List.of())));
        refused("rulebook", "no_inspections", () -> without.begin("school"));
    }

    @ParameterizedTest(name = "{0}, {1} on {2}: {4}")
    @CsvSource({
        "school, 0101, 2026-07-03, visited_on, in_the_future",
        "school, 0101, 2025-12-31, visited_on, before_period",
        "school, 0105, 2026-05-12, unit, not_to_cover",
        "school, school, 2026-05-12, unit, not_to_cover",
        "discipline, 0101, 2026-07-03, visited_on, in_the_future",
        "discipline, 0101, 2025-12-31, visited_on, before_period",
        "discipline, discipline, 2026-05-12, unit, not_to_cover",
        "0101, 0102, 2026-05-12, unit, not_to_cover",
    })
    void aVisitIsRefused(String inspector, String unit, String day, String field, String code) {
        Recorded<Round> round = school.begin(inspector);
        refused(field, code, () -> school.visit(round, unit, day));
    }

    @Test
    void aRoundBeginsNoEarlierThanItsPeriod() {
        school.on("2025-12-31");
        refused("period", "in_the_future", () -> school.begin("school"));
        school.on("2026-01-01").begin("school");
    }

    @ParameterizedTest
    @CsvSource({"school", "discipline"})
    void whoDoesNotExistIsNotVisited(String inspector) {
        Recorded<Round> round = school.on("2026-12-20").begin(inspector);
        school.visit(round, "0103", "2026-09-30");
        refused("visited_on", "after_subject", () -> school.visit(round, "0103", "2026-10-01"));
        refused("visited_on", "before_subject", () -> school.visit(round, "0104", "2026-12-09"));
        school.visit(round, "0104", "2026-12-10");
    }

    /** The commission is there until the end of 2029: what it inspects after the year is its visit as long as it is there itself. */
    @Test
    void whoIsNotThereAnyMoreVisitsNobody() {
        Recorded<Round> round = school.begin("discipline");
        school.on("2030-01-02").visit(round, "0101", "2029-12-31");
        refused("visited_on", "after_bearer", () -> school.visit(round, "0101", "2030-01-01"));
        school.visit(school.begin("school"), "0101", "2030-01-01");
    }

    @Test
    void aVisitPerformsWhatTheRoundPerforms() {
        Visit visit = school.visit(school.begin("school"), "0101", "2026-05-12").fact();
        assertEquals(Optional.of(ObligationId.parse("gxufe-2020-5:inspect-secondary:school:0101:2026")), visit.performs());
        Visit own = school.visit(school.begin("0101"), "0101", "2026-05-12").fact();
        assertEquals(Optional.of(ObligationId.parse("gxufe-2020-5:self-inspection:0101:2026")), own.performs());
        assertEquals(Optional.empty(), school.visit(school.begin("discipline"), "0101", "2026-05-12").fact().performs());
    }

    @ParameterizedTest
    @CsvSource({"school, performance, w", "discipline, visit, x"})
    void aVisitIsWithdrawnOnce(String inspector, String field, String letter) {
        Recorded<Visit> visit = school.visit(school.begin(inspector), "0101", "2026-05-12");
        assertEquals(Optional.of(LocalDate.of(2026, 5, 12)), new Visits(school.register()).standsOn(visit));
        Recorded<?> withdrawal = school.record(school.inspections().withdraw(visit, Withdrawal.Reason.DUPLICATE));
        assertEquals(letter, withdrawal.id().substring(0, 1));
        assertEquals(Visits.State.WITHDRAWN, new Visits(school.register()).state(visit));
        assertEquals(Optional.empty(), new Visits(school.register()).standsOn(visit));
        Refusal refusal = refused(field, "does_not_stand", () -> school.inspections().withdraw(visit, Withdrawal.Reason.DUPLICATE));
        assertEquals(List.of(withdrawal.id()), refusal.conflicts());
    }

    @Test
    void theWithdrawalOfOneVisitLeavesTheOthers() {
        Recorded<Round> round = school.begin("discipline");
        Recorded<Visit> first = school.visit(round, "0101", "2026-05-12");
        Recorded<Visit> second = school.visit(round, "0101", "2026-05-13");
        school.record(school.inspections().withdraw(first, Withdrawal.Reason.DUPLICATE));
        Visits visits = new Visits(school.register());
        assertEquals(List.of("withdrawn", "recorded"), Stream.of(first, second).map(visit -> visits.state(visit).code()).toList());
        assertEquals(Optional.of(LocalDate.of(2026, 5, 13)), visits.standsOn(second));
    }

    @Test
    void aCorrectionSaysTheDayOfTheVisit() {
        Recorded<Visit> visit = school.visit(school.begin("school"), "0101", "2026-05-12");
        school.record(school.registrar().correct(Visits.performanceOf(visit).orElseThrow(), school.obligation("inspect-secondary:school:0101:2026"),
                LocalDate.of(2026, 5, 13), InspectedSchool.documents(DocumentKind.INSPECTION_RECORD)));
        assertEquals("corrected", new Visits(school.register()).state(visit).code());
        assertEquals(Optional.of(LocalDate.of(2026, 5, 13)), new Visits(school.register()).standsOn(visit));
    }

    private static Refusal refused(String field, String code, Executable attempt) {
        Refusal refusal = assertThrows(Refusal.class, attempt);
        assertEquals(field + " " + code, refusal.field() + " " + refusal.code());
        return refusal;
    }
}
