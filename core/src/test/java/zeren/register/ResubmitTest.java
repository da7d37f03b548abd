package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import zeren.explanation.Explanation;
import zeren.explanation.Step;
import zeren.inspection.Finding;
import zeren.register.Review.Outcome;
import zeren.register.Review.Reason;
import zeren.rulebook.DocumentKind;

/** A report that was returned on 5 June is resubmitted within 10 working days, by 22 June: what answers the return, and what does not. */
class ResubmitTest {
    private static final String STUDY = "study-secondary:0101:2026-H1";
    private static final OccasionSchool SCHOOL =
            new OccasionSchool().within("resubmit", "2026-01-01", "10 working-days").within("it-incident-report", "2026-01-01", "24 hours");

    /** Makes the facts of a history: p performed, r returned, a accepted (of which performance, on which day), c corrected, w withdrawn. */
    private static Fact[] facts(String told) {
        List<Fact> facts = new ArrayList<>();
        for (String sentence : told.split("; ")) {
            String[] word = sentence.split(" ");
            facts.add(switch (word[0]) {
                case "p" -> OccasionSchool.performance(STUDY, word[1], DocumentKind.MINUTES, DocumentKind.REPORT);
                case "half" -> OccasionSchool.performance(STUDY, word[1], DocumentKind.MINUTES);
                case "own" -> OccasionSchool.performance("resubmit:0101:" + word[2], word[1], DocumentKind.REPORT);
                case "r" -> new Review(word[1], Outcome.RETURNED, LocalDate.parse(word[2]), Optional.of(Reason.INCOMPLETE));
                case "a" -> new Review(word[1], Outcome.ACCEPTED, LocalDate.parse(word[2]), Optional.empty());
                case "c" -> {
                    Performance other = OccasionSchool.performance(STUDY, word[2], DocumentKind.MINUTES, DocumentKind.REPORT);
                    yield new Performance(other.obligation(), other.performedOn(), other.documents(), Optional.of(word[1]));
                }
                case "w" -> new Withdrawal(word[1], Withdrawal.Reason.DUPLICATE);
                default -> throw new IllegalArgumentException(sentence);
            });
        }
        return facts.toArray(Fact[]::new);
    }

    @ParameterizedTest(name = "{0}: {2} of {3}")
    @CsvFileSource(resources = "resubmit.csv", numLinesToSkip = 1)
    void aReturnIsAnsweredAsTheTableSays(String told, String obligation, LocalDate asOf, String status, String why) {
        Register register = SCHOOL.register(facts(told));
        Obligation owed = register.timetable().get(ObligationId.parse("gxufe-2020-5:" + obligation));
        Account account = register.account(owed, asOf);
        String days = account.standing().daysOverdue() == 0 ? "" : " " + account.standing().daysOverdue();
        assertEquals(status, account.standing().status().code() + days, why);
        Explanation explanation = register.explanation(owed, asOf);
        assertEquals("status-" + account.standing().status().code(), explanation.answer().kind().code());
    }

    @Test
    void everyReturnRaisesOneAndNothingElseDoes() {
        Fact[] facts = facts("p 2026-06-02; r p1 2026-06-05; p 2026-06-08; a p3 2026-06-09; r p3 2026-06-10");
        assertEquals(Set.of("o2", "o5"), SCHOOL.register(facts).timetable().occasions().stream().map(Occasion::id).collect(Collectors.toSet()));
        Register before = SCHOOL.register(SCHOOL.timetable(), 4, facts);
        assertEquals(List.of("o2"), before.timetable().occasions().stream().map(Occasion::id).toList());
        assertEquals(Optional.empty(), before.timetable().find(ObligationId.parse("gxufe-2020-5:resubmit:0101:o5")));
    }

    @Test
    void whatIsBehindTheAnswerIsTheReturnAndWhatAnswersIt() {
        Register register = SCHOOL.register(facts("p 2026-06-02; r p1 2026-06-05; p 2026-06-08"));
        Obligation owed = register.timetable().get(ObligationId.parse("gxufe-2020-5:resubmit:0101:o2"));
        assertEquals(List.of("p1", "v2", "p3"), register.factsBehind(owed).stream().map(Recorded::id).toList());
        Register told = SCHOOL.register(OccasionSchool.incident("2026-06-18T22:00:00Z"));
        assertEquals(List.of("o1"), told.factsBehind(told.timetable().get(ObligationId.parse("gxufe-2020-5:it-incident-report:it:o1"))).stream()
                .map(Recorded::id).toList());
    }

    /** What was returned is of a half-year, and is answered, when a parameter has the same done every quarter. */
    @Test
    void aReturnStaysAnsweredWhenWhatWasReturnedIsOwedNoMore() {
        Timetable quarterly = new OccasionSchool().within("resubmit", "2026-01-01", "10 working-days").cadence("study-secondary", "2026-01-01", "1/quarter").timetable();
        Fact[] facts = facts("p 2026-06-02; r p1 2026-06-05; p 2026-06-08");
        Register register = SCHOOL.register(quarterly, 3, facts);
        assertEquals(Optional.empty(), quarterly.find(ObligationId.parse("gxufe-2020-5:" + STUDY)));
        Obligation owed = register.timetable().get(ObligationId.parse("gxufe-2020-5:resubmit:0101:o2"));
        assertEquals(Status.PERFORMED, register.account(owed, LocalDate.of(2026, 6, 30)).standing().status());
        assertEquals(List.of("p1", "v2", "p3"), register.factsBehind(owed).stream().map(Recorded::id).toList());
        assertTrue(register.explanation(owed, LocalDate.of(2026, 6, 30)).steps().stream().anyMatch(step -> step.kind() == ObligationStep.COUNTS_SERVING));
        assertTrue(Consequences.of(new Recorded<>(3, Instant.EPOCH, "token-1", facts[2]), register).stream().anyMatch(each -> each.id().equals(owed.id())));
    }

    /** Every step that only occasions have, met in an explanation. */
    @Test
    void theyAreExplained() {
        Set<ObligationStep> met = EnumSet.noneOf(ObligationStep.class);
        OccasionSchool school = new OccasionSchool().college("0102", "2026-10-01", null)
                .within("resubmit", "2026-01-01", "10 working-days").within("it-incident-report", "2026-01-01", "24 hours")
                .within("handover", "2026-01-01", "2 calendar-days")
                .tenure("0101.secretary b full 2026-06-19 -");
        Occasion finding = new Occasion("o7", "0102", LocalDate.of(2026, 9, 18), Optional.empty(), Optional.empty(),
                Cause.Raised.of(Occasion.Kind.FINDING_ISSUED, "lab-safety-sample"));
        Occasion dated = new Occasion("o8", "0101", LocalDate.of(2026, 9, 18), Optional.empty(), Optional.of(LocalDate.of(2026, 10, 30)),
                new Cause.Raised(Occasion.Kind.FINDING_ISSUED, "gxufe-2020-5", Optional.empty(), Optional.empty(), Optional.of("f8"),
                        Optional.of(Finding.Category.DUTY_NOT_PERFORMED)));
        Fact[] facts = {facts("p 2026-06-02")[0], facts("r p1 2026-06-05")[0], OccasionSchool.incident("2026-06-18T22:00:00Z")};
        Register register = school.register(facts);
        register.timetable().dueWithin(OccasionsTest.YEAR).forEach(owed -> met(register, owed, met));
        Timetable found = school.timetable().knowing(Occasions.of(List.of(finding, dated)));
        found.dueWithin(OccasionsTest.YEAR).forEach(owed -> met(register, owed, met));
        assertTrue(met.containsAll(RuleExplanationLawsTest.ON_OCCASIONS), () -> {
            Set<ObligationStep> missed = EnumSet.copyOf(RuleExplanationLawsTest.ON_OCCASIONS);
            missed.removeAll(met);
            return "never met: " + missed;
        });
    }

    private static void met(Register register, Obligation owed, Set<ObligationStep> met) {
        if (owed.occasion().isPresent()) {
            for (Step step : Reasons.of(Judgement.of(owed, register, LocalDate.of(2026, 12, 31)), register).steps()) {
                met.add((ObligationStep) step.kind());
            }
        }
    }
}
