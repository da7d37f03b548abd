package zeren.accountability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import zeren.inspection.Finding;
import zeren.inspection.Round;
import zeren.register.ObligationId;
import zeren.register.Performance;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Revocation;
import zeren.register.Withdrawal;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.schedule.Period;
import zeren.text.Coded;

/** Whether what a referral cites still holds, whatever is recorded afterwards. */
class ProofTest {
    private static final LocalDate PROPOSED_ON = LocalDate.of(2026, 3, 2);

    private final ReferralSchool school = ReferralSchool.withoutLimit();
    private String lastPerformance = "";
    private String lastRelief = "";

    private void propose(String... cited) {
        ObligationId first = ReferralSchool.id(cited[0]);
        boolean ofPost = first.bearer().contains(".");
        String unit = ofPost ? first.bearer().substring(0, first.bearer().indexOf('.')) : first.bearer();
        school.propose("proposer", ReferralSchool.proposal(unit, ofPost ? first.bearer() : null, PROPOSED_ON, cited));
    }

    private void record(String cited, String fact) {
        String[] word = fact.strip().split(" ");
        ObligationId id = ReferralSchool.id(cited);
        switch (word[0]) {
            case "perform" -> perform(id, word[1], Optional.empty());
            case "served" -> perform(ReferralSchool.id("study-secondary:0101:2025-H1"), word[1], Optional.empty());
            case "other" -> perform(ReferralSchool.id("study-secondary:0101:2026-H1"), word[1], Optional.empty());
            case "incomplete" -> school.record("subject", new Performance(id, LocalDate.parse(word[1]), List.of(document(DocumentKind.MINUTES)), Optional.empty()));
            case "correct" -> perform(id, word[1], Optional.of(lastPerformance));
            case "withdraw" -> school.record("subject", new Withdrawal(lastPerformance, Withdrawal.Reason.RECORDED_IN_ERROR));
            case "return" -> review(Review.Outcome.RETURNED, word[1]);
            case "accept" -> review(Review.Outcome.ACCEPTED, word[1]);
            case "waive" -> relieve(id, Relief.Kind.WAIVER, Optional.empty());
            case "extend" -> relieve(id, Relief.Kind.EXTENSION, Optional.of(LocalDate.parse(word[1])));
            case "revoke" -> school.record("school", new Revocation(lastRelief));
            default -> throw new IllegalArgumentException(fact);
        }
    }

    private void perform(ObligationId id, String on, Optional<String> corrects) {
        List<DocumentReference> documents = List.of(DocumentKind.values()).stream().map(ProofTest::document).toList();
        lastPerformance = school.record("subject", new Performance(id, LocalDate.parse(on), documents, corrects)).id();
    }

    private void review(Review.Outcome outcome, String on) {
        Optional<Review.Reason> reason = outcome == Review.Outcome.RETURNED ? Optional.of(Review.Reason.INCOMPLETE) : Optional.empty();
        school.record("school", new Review(lastPerformance, outcome, LocalDate.parse(on), reason));
    }

    private void relieve(ObligationId id, Relief.Kind kind, Optional<LocalDate> until) {
        lastRelief = school.record("school", new Relief(id, kind, until, "school", Relief.Reason.FORCE_MAJEURE, ReferralSchool.DOCUMENT)).id();
    }

    private static DocumentReference document(DocumentKind kind) {
        return new DocumentReference(kind, "1", Optional.empty(), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "proofs.csv", numLinesToSkip = 1)
    void holdsWhileItWasOverdueOnTheDayOfTheProposal(String cited, String facts, String then, boolean holds) {
        propose(cited);
        String id = school.referrals().all().get(0).id();
        assertFalse(school.proceeding(id).isUnfounded());
        for (String fact : facts == null ? new String[0] : facts.split(";")) {
            record(cited, fact);
        }
        Proof proof = school.proceeding(id).proofs().get(0);
        assertEquals(Optional.of(then), proof.then().map(Coded::code));
        assertEquals(holds, proof.holds());
        assertEquals(!holds, school.proceeding(id).isUnfounded());
    }

    @Test
    void aReferralIsUnfoundedOnlyWhenNothingOfItHolds() {
        propose("study-secondary:0101:2025-H2", "year-end-report:0101:2025");
        record("study-secondary:0101:2025-H2", "perform 2025-12-20");
        assertEquals(List.of(false, true), school.proceeding("a1").proofs().stream().map(Proof::holds).toList());
        assertFalse(school.proceeding("a1").isUnfounded());
        record("year-end-report:0101:2025", "waive");
        assertTrue(school.proceeding("a1").isUnfounded());
        assertEquals(ReferralState.PROPOSED, school.proceeding("a1").state());
    }

    /** A finding that is not rectified is cited as the obligation to rectify it. */
    @Test
    void aFindingThatIsNotRectifiedIsProof() {
        String round = school.record("school", new Round(ReferralSchool.RULEBOOK, Period.parse("2026"), "school", Optional.of("inspect-secondary"))).id();
        school.record("school", new Finding(round, ReferralSchool.RULEBOOK, "school", "0101", Finding.Category.DUTY_NOT_PERFORMED,
                List.of(ReferralSchool.id("study-secondary:0101:2025-H2")), Optional.empty(), LocalDate.of(2026, 2, 1), Optional.of(LocalDate.of(2026, 3, 1)), Optional.empty()));
        propose("rectify-finding:0101:o2");
        assertFalse(school.proceeding("a3").isUnfounded());
        record("rectify-finding:0101:o2", "perform 2026-03-05");
        assertFalse(school.proceeding("a3").isUnfounded());
        record("rectify-finding:0101:o2", "perform 2026-03-01");
        assertTrue(school.proceeding("a3").isUnfounded());
    }
}
