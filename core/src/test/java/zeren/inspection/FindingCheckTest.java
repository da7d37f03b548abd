package zeren.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.DateRange;
import zeren.organisation.Rank;
import zeren.organisation.Unit;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Refusal;
import zeren.register.Review;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.Duty;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Scope;
import zeren.rulebook.ShippedRulebooks;
import zeren.rulebook.TimeLimit;
import zeren.schedule.Cadence;
import zeren.schedule.Period;
import zeren.text.Text;

/** What may be found in 0101, which was visited on 12 May and looked at on 2 July 2026. */
class FindingCheckTest {
    private static final String STUDY = "study-secondary:0101:2026-H1";
    private static final Parameter QUARTERLY = Parameter.of(InspectedSchool.RULEBOOK, "analysis-secondary",
            DateRange.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)), Optional.of(Cadence.parse("1/quarter")), Optional.empty());

    private final InspectedSchool school = new InspectedSchool(QUARTERLY);
    private Recorded<Round> round;

    @BeforeEach
    void visit() {
        round = school.begin("school");
        school.visit(round, "0101", "2026-01-05");
    }

    /** Each situation is what happened to the half-yearly study, which was due on 30 June. */
    @ParameterizedTest(name = "{0} is found where {1} on {2}: {3}")
    @CsvSource({
        "duty-not-performed, nothing, 2026-07-01, true",
        "duty-not-performed, nothing, 2026-06-30, false",
        "duty-not-performed, in part, 2026-07-02, true",
        "duty-not-performed, late, 2026-07-01, true",
        "duty-not-performed, late, 2026-07-02, false",
        "duty-not-performed, returned, 2026-07-02, true",
        "performed-late, late, 2026-07-02, true",
        "performed-late, late, 2026-07-01, false",
        "performed-late, in time, 2026-07-02, false",
        "evidence-incomplete, in part, 2026-06-10, true",
        "evidence-incomplete, in part, 2026-06-09, false",
        "evidence-incomplete, in time, 2026-07-02, false",
        "evidence-incomplete, nothing, 2026-07-02, false",
        "report-returned, returned, 2026-06-20, true",
        "report-returned, returned, 2026-06-19, false",
        "report-returned, in time, 2026-07-02, false",
        "post-vacant, nothing, 2026-07-02, false",
    })
    void aCategoryIsHeldAgainstWhatIsKnownOfThatDay(String category, String situation, String day, boolean so) {
        happen(situation);
        assertFound(so, school.finding(round, Text.coded("category", Finding.Category.class, category), day, STUDY));
    }

    private void happen(String situation) {
        switch (situation) {
            case "late" -> school.perform(STUDY, "2026-07-02", DocumentKind.MINUTES, DocumentKind.REPORT);
            case "in time" -> school.perform(STUDY, "2026-06-10", DocumentKind.MINUTES, DocumentKind.REPORT);
            case "in part" -> school.perform(STUDY, "2026-06-10", DocumentKind.MINUTES);
            case "returned" -> {
                Recorded<Performance> performance = school.perform(STUDY, "2026-06-10", DocumentKind.MINUTES, DocumentKind.REPORT);
                Review review = new Review(performance.id(), Review.Outcome.RETURNED, LocalDate.of(2026, 6, 20), Optional.of(Review.Reason.ILLEGIBLE));
                school.record(school.registrar().review(performance, school.obligation(STUDY), review));
            }
            default -> { }
        }
    }

    /** The secretary's post is vacant since 1 April; the head's is held, for the time being. */
    @ParameterizedTest
    @CsvSource({"0101.secretary, 2026-04-01, true", "0101.secretary, 2026-03-31, false", "0101.head, 2026-04-01, false"})
    void aPostIsVacantWhereNobodyHoldsItOnThatDay(String post, String day, boolean so) {
        assertFound(so, school.finding(round, Finding.Category.POST_VACANT, day, "duty-report:" + post + ":2026"));
    }

    @ParameterizedTest
    @CsvSource({
        "analysis-secondary, 2026-05-31, true", "analysis-secondary, 2026-06-01, false", "analysis-secondary, 2026-06-30, false",
        "analysis-secondary, 2026-07-01, true", "resubmit, 2026-07-01, true", "spot-checks, 2026-07-01, true", "analysis-school, 2026-07-01, false",
        "study-secondary, 2026-07-01, false", "rectify-finding, 2026-07-01, false", "it-incident-report, 2026-07-01, false", "nothing, 2026-07-01, false",
    })
    void aDutyIsLeftOpenWhereNeitherTheRulebookNorAParameterSaysHowOften(String duty, String day, boolean so) {
        Finding finding = new Finding(round.id(), InspectedSchool.RULEBOOK, "school", "0101", Finding.Category.NO_PARAMETER_SET, List.of(), Optional.of(duty),
                LocalDate.parse(day), Optional.of(LocalDate.of(2026, 8, 31)), Optional.empty());
        assertFound(so, finding);
    }

    private void assertFound(boolean so, Finding finding) {
        if (so) {
            assertEquals(finding, school.inspections().issue(round, finding));
        } else {
            Refusal refusal = assertThrows(Refusal.class, () -> school.inspections().issue(round, finding));
            assertEquals(List.of("not_so"), refusal.parts().stream().map(Refusal::code).toList());
        }
    }

    @Test
    void everythingInTheWayIsToldAtOnce() {
        Finding finding = new Finding("i1", InspectedSchool.RULEBOOK, "school", "0102", Finding.Category.DUTY_NOT_PERFORMED,
                List.of(InspectedSchool.id("study-secondary:0101:2026-H1"), InspectedSchool.id("study-secondary:0102:2026-H2")), Optional.empty(),
                LocalDate.of(2026, 7, 3), Optional.empty(), Optional.empty());
        Refusal refusal = assertThrows(Refusal.class, () -> school.inspections().issue(round, finding));
        assertEquals(Refusal.Kind.RULE, refusal.kind());
        assertEquals(
                List.of("issued_on in_the_future", "unit not_visited", "rectify_by deadline_missing", "obligations/0 not_of_unit"),
                refusal.parts().stream().map(part -> part.field() + " " + part.code()).toList());
    }

    /** The discipline commission visited 0102 on the day after; nothing else that stands or is owed elsewhere lets a finding point there. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "0101, gxufe-2020-5:study-secondary:0101:2026-H1, accepted",
        "0101, gxufe-2020-5:study-secondary:0102:2026-H1, obligations/0 not_of_unit",
        "0101, gxufe-2020-5:study-secondary:0101:2026-Q1, obligations/0 not_of_unit",
        "0101, lab-safety-sample:self-check:0101:2026-05, obligations/0 not_of_unit",
        "0102, gxufe-2020-5:study-secondary:0102:2026-H1, unit not_visited",
        "research, gxufe-2020-5:annual-topic:research:2026, unit not_to_cover",
    })
    void whatIsFoundIsOfAUnitThatThisRoundVisited(String unit, String obligation, String expected) {
        school.visit(round, "0102", "2026-07-02");
        Finding finding = found(round.id(), unit, Finding.Category.DUTY_NOT_PERFORMED, List.of(ObligationId.parse(obligation)), "2026-07-01");
        assertEquals(expected, longest(finding, finding.lastDay(), Optional.empty()));
    }

    /** 0101 has a secretary, no member, and a leader in charge from 2 July; 0102 has no posts, and 0103 is there until the end of September. */
    @ParameterizedTest(name = "{0}, {1} on {2}: {3}")
    @CsvSource({
        "watch-secretary, 0101, 2026-07-01, true", "watch-secretary, 0102, 2026-07-01, false", "watch-member, 0101, 2026-07-01, false",
        "watch-late, 0101, 2026-07-01, false", "watch-late, 0101, 2026-07-02, true",
        "spot-checks, 0103, 2026-09-30, true", "spot-checks, 0103, 2026-10-01, false",
    })
    void aDutyIsLeftOpenForWhomeverBearsItOnThatDay(String duty, String unit, String day, boolean so) {
        InspectedSchool other = new InspectedSchool(List.of(watched())).on("2026-10-02");
        Recorded<Round> begun = other.begin("school");
        other.visit(begun, unit, "2026-01-05");
        Finding finding = new Finding(begun.id(), InspectedSchool.RULEBOOK, "school", unit, Finding.Category.NO_PARAMETER_SET, List.of(), Optional.of(duty),
                LocalDate.parse(day), Optional.empty(), Optional.of(new TimeLimit(10, TimeLimit.Unit.WORKING_DAYS)));
        assertEquals(so, new Proof(other.rules(), finding.category(), unit, finding.issuedOn()).whyNot(finding.rulebook(), duty).isEmpty());
        assertEquals(so, codes(other, begun, finding).isEmpty(), () -> codes(other, begun, finding).toString());
    }

    private static List<String> codes(InspectedSchool school, Recorded<Round> round, Finding finding) {
        try {
            school.inspections().issue(round, finding);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.parts().stream().map(Refusal::code).toList();
        }
    }

    private static Rulebook watched() {
        Rulebook plain = ShippedRulebooks.get(InspectedSchool.RULEBOOK);
        return InspectedSchool.changed(plain.version(), plain.inForce(), plain.oversight().inspections(),
                watch(plain, "watch-secretary", Rank.SECRETARY), watch(plain, "watch-member", Rank.MEMBER), watch(plain, "watch-late", Rank.LEADER_IN_CHARGE));
    }

    private static Duty watch(Rulebook plain, String code, Rank rank) {
        Duty like = plain.findDuty("spot-checks").orElseThrow();
        return new Duty(code, like.citations(), like.title(), new Scope(like.bearers().kinds(), Set.of(), Set.of(rank)), Optional.empty(), Optional.empty(),
                like.timing(), like.documents(), List.of(), List.of(), like.nature());
    }

    @Test
    void whatHasNotBegunIsNotFoundWantingAndNobodyHasMoreThanAYear() {
        assertFound(false, school.finding(round, Finding.Category.POST_VACANT, "2026-07-01", "duty-report:0101.secretary:2027"));
        Finding found = school.finding(round, Finding.Category.DUTY_NOT_PERFORMED, "2026-07-01", STUDY);
        assertEquals("accepted", longest(found, Optional.of(LocalDate.of(2027, 7, 2)), Optional.empty()));
        assertEquals("rectify_by too_long", longest(found, Optional.of(LocalDate.of(2027, 7, 3)), Optional.empty()));
        assertEquals("accepted", longest(found, Optional.empty(), Optional.of(new TimeLimit(366, TimeLimit.Unit.CALENDAR_DAYS))));
        assertEquals("rectify_within too_long", longest(found, Optional.empty(), Optional.of(new TimeLimit(367, TimeLimit.Unit.WORKING_DAYS))));
    }

    private String longest(Finding found, Optional<LocalDate> last, Optional<TimeLimit> limit) {
        return longest(round, found, last, limit);
    }

    private String longest(Recorded<Round> in, Finding found, Optional<LocalDate> last, Optional<TimeLimit> limit) {
        try {
            school.inspections().issue(in, new Finding(found.round(), found.rulebook(), found.inspector(), found.unit(), found.category(), found.obligations(),
                    Optional.empty(), found.issuedOn(), last, limit));
            return "accepted";
        } catch (Refusal refusal) {
            return refusal.parts().get(0).field() + " " + refusal.parts().get(0).code();
        }
    }

    @Test
    void theSameIsFoundOnceADay() {
        Finding finding = school.finding(round, Finding.Category.DUTY_NOT_PERFORMED, "2026-07-01", STUDY);
        Recorded<Finding> issued = school.record(school.inspections().issue(round, finding));
        Refusal refusal = assertThrows(Refusal.class, () -> school.inspections().issue(round, finding));
        assertEquals(List.of("already_issued", issued.id()), List.of(refusal.code(), refusal.conflicts().get(0)));
        school.inspections().issue(round, school.finding(round, Finding.Category.DUTY_NOT_PERFORMED, "2026-07-02", STUDY));
    }

    /** It is another as soon as anything but the time to mend it differs; the order of what it cites is nothing. */
    @Test
    void whatDiffersInOneThingIsAnother() {
        List<ObligationId> both = List.of(InspectedSchool.id(STUDY), InspectedSchool.id("work-report:0101:2025"));
        Finding first = found(round.id(), "0101", Finding.Category.DUTY_NOT_PERFORMED, both, "2026-07-01");
        school.record(school.inspections().issue(round, first));
        Recorded<Round> another = school.begin("discipline");
        school.visit(round, "0102", "2026-01-06");
        school.visit(another, "0101", "2026-01-06");
        school.inspections().issue(another, found(another.id(), "0101", first.category(), both, "2026-07-01"));
        school.inspections().issue(round, found(round.id(), "0102", first.category(), List.of(InspectedSchool.id("study-secondary:0102:2026-H1")), "2026-07-01"));
        school.inspections().issue(round, found(round.id(), "0101", first.category(), both.subList(0, 1), "2026-07-01"));
        school.inspections().issue(round, found(round.id(), "0101", first.category(), both, "2026-07-02"));
        Finding turned = found(round.id(), "0101", first.category(), List.of(both.get(1), both.get(0)), "2026-07-01");
        assertEquals("already_issued", assertThrows(Refusal.class, () -> school.inspections().issue(round, turned)).code());
        for (String duty : List.of("resubmit", "spot-checks")) {
            Finding open = new Finding(round.id(), InspectedSchool.RULEBOOK, "school", "0101", Finding.Category.NO_PARAMETER_SET, List.of(), Optional.of(duty),
                    LocalDate.of(2026, 7, 1), Optional.of(LocalDate.of(2026, 8, 31)), Optional.empty());
            school.record(school.inspections().issue(round, open));
            assertEquals("already_issued", assertThrows(Refusal.class, () -> school.inspections().issue(round, open)).code());
        }
    }

    private static Finding found(String round, String unit, Finding.Category category, List<ObligationId> obligations, String day) {
        return new Finding(round, InspectedSchool.RULEBOOK, round.equals("i1") ? "school" : "discipline", unit, category, obligations, Optional.empty(),
                LocalDate.parse(day), Optional.of(LocalDate.of(2026, 8, 31)), Optional.empty());
    }

    /** The sample of laboratory safety gives 15 working days to mend what was found: nobody gives others. */
    @Test
    void whatTheRulebookGivesNobodyElseGives() {
        Recorded<Round> laboratories = school.record(school.inspections().begin("lab-safety-sample", Period.parse("2026-Q2"), school.unit("school"), Optional.empty()));
        school.visit(laboratories, "0101", "2026-05-12");
        ObligationId check = ObligationId.parse("lab-safety-sample:self-check:0101:2026-05");
        Finding found = new Finding(laboratories.id(), "lab-safety-sample", "school", "0101", Finding.Category.DUTY_NOT_PERFORMED, List.of(check), Optional.empty(),
                LocalDate.of(2026, 6, 2), Optional.empty(), Optional.empty());
        assertEquals(found, school.inspections().issue(laboratories, found));
        assertEquals("rectify_by deadline_set", longest(laboratories, found, Optional.of(LocalDate.of(2026, 8, 31)), Optional.empty()));
        assertEquals("rectify_within deadline_set", longest(laboratories, found, Optional.empty(), Optional.of(new TimeLimit(10, TimeLimit.Unit.CALENDAR_DAYS))));
    }

    /** 0103 ceases before the last day, and 0104 follows it. */
    @Test
    void aSuccessorMendsWhatItsPredecessorDidNot() {
        school.on("2026-09-15");
        school.visit(round, "0103", "2026-09-01");
        Finding finding = new Finding(round.id(), InspectedSchool.RULEBOOK, "school", "0103", Finding.Category.DUTY_NOT_PERFORMED,
                List.of(InspectedSchool.id("study-secondary:0103:2026-H1")), Optional.empty(), LocalDate.of(2026, 9, 10), Optional.of(LocalDate.of(2026, 12, 20)),
                Optional.empty());
        Recorded<Finding> issued = school.record(school.inspections().issue(round, finding));
        assertEquals(List.of("0103", "0104"), Rectification.all(issued, school.register().timetable()).stream()
                .map(each -> each.obligation().bearer().code()).sorted().toList());
        Rectification owed = Rectification.find(issued, school.register().timetable()).orElseThrow();
        assertEquals("0104", owed.obligation().bearer().code());
        school.record(school.registrar().perform(school.register().timetable().find(
                InspectedSchool.id("rectify-finding:0103:o" + issued.sequence())).orElseThrow(), LocalDate.of(2026, 9, 12), InspectedSchool.documents(DocumentKind.REFERENCE)));
        assertEquals(Rectification.State.PENDING, owed.state(school.register(), LocalDate.of(2026, 9, 11)));
        assertEquals(Rectification.State.RECORDED, owed.state(school.register(), LocalDate.of(2026, 9, 12)));
    }

    @Test
    void theLimitOfAFindingCountsFromTheDayAfterIt() {
        Finding finding = new Finding(round.id(), InspectedSchool.RULEBOOK, "school", "0101", Finding.Category.DUTY_NOT_PERFORMED, List.of(InspectedSchool.id(STUDY)),
                Optional.empty(), LocalDate.of(2026, 7, 2), Optional.empty(), Optional.of(new TimeLimit(15, TimeLimit.Unit.WORKING_DAYS)));
        Recorded<Finding> issued = school.record(school.inspections().issue(round, finding));
        Obligation owed = Rectification.find(issued, school.register().timetable()).orElseThrow().obligation();
        assertEquals(LocalDate.of(2026, 7, 23), owed.dueOn());
        assertEquals(Optional.of("school"), owed.owedTo().map(Unit::code), "the office that inspected");
    }
}
