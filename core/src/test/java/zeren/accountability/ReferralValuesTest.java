package zeren.accountability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.register.ObligationId;
import zeren.register.Occasion;
import zeren.register.Withdrawal;
import zeren.rulebook.Citation;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.text.InvalidValueException;

/** What referrals and their steps can say, and what they cannot. */
class ReferralValuesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final DocumentReference DOCUMENT =
            new DocumentReference(DocumentKind.REFERENCE, "2026-21", Optional.empty(), Optional.empty(), Optional.empty());

    private static Referral referral(int grounds, int obligations, String proposedBy, String decidedBy) {
        return new Referral("r", "0101", Optional.empty(), IntStream.rangeClosed(1, grounds).mapToObj(i -> Citation.parse("12(" + i + ")")).toList(),
                IntStream.range(0, obligations).mapToObj(i -> ObligationId.parse("r:duty-" + i + ":0101:2025")).toList(),
                proposedBy, "discipline", decidedBy, DAY, DOCUMENT);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "1, 1, propaganda, school, -", "20, 50, propaganda, school, -", "0, 1, propaganda, school, grounds", "21, 1, propaganda, school, grounds",
        "1, 0, propaganda, school, obligations", "1, 51, propaganda, school, obligations", "1, 1, school, school, decided_by", "1, 1, propaganda, 0101, decided_by"
    })
    void aReferralHasGroundsAndProofAndADecidingOfficeOfItsOwn(int grounds, int obligations, String proposedBy, String decidedBy, String fault) {
        if (fault == null) {
            assertEquals(obligations, referral(grounds, obligations, proposedBy, decidedBy).obligations().size());
        } else {
            InvalidValueException refused =
                    assertThrows(InvalidValueException.class, () -> referral(grounds, obligations, proposedBy, decidedBy));
            assertEquals(fault, refused.what());
        }
    }

    @Test
    void aProposalRaisesAnOccasionOfTheOfficeThatProposed() {
        Occasion occasion = Occasion.of(58, referral(1, 1, "propaganda", "school"));
        assertEquals("o58 propaganda 2026-05-12 REFERRAL_PROPOSED", occasion.id() + " " + occasion.unit() + " " + occasion.day() + " " + occasion.kind());
    }

    /** An answer and a decision are in writing, what is filed may be, and a withdrawal has a reason of a closed list instead. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "ANSWERED, yes, no, -", "ANSWERED, no, no, document", "ANSWERED, yes, yes, reason", "UPHELD, yes, no, -", "UPHELD, no, no, document",
        "DISMISSED, yes, no, -", "DISMISSED, no, no, document", "DISMISSED, yes, yes, reason", "FILED, no, no, -", "FILED, yes, no, -", "FILED, yes, yes, reason",
        "WITHDRAWN, no, yes, -", "WITHDRAWN, no, no, reason", "WITHDRAWN, yes, yes, document"
    })
    void aStepHasTheDocumentAndTheReasonOfItsKind(ReferralStep.Kind kind, String document, String reason, String fault) {
        Optional<DocumentReference> written = document.equals("yes") ? Optional.of(DOCUMENT) : Optional.empty();
        Optional<Withdrawal.Reason> why = reason.equals("yes") ? Optional.of(Withdrawal.Reason.DUPLICATE) : Optional.empty();
        if (fault == null) {
            assertEquals(kind, new ReferralStep("a58", kind, DAY, written, why).kind());
        } else {
            InvalidValueException refused =
                    assertThrows(InvalidValueException.class, () -> new ReferralStep("a58", kind, DAY, written, why));
            assertEquals(fault, refused.what());
        }
    }

    @Test
    void aPostHasACode() {
        InvalidValueException refused = assertThrows(InvalidValueException.class, () -> new Referral("r", "0101", Optional.of("no code"),
                List.of(Citation.parse("12(3)")), List.of(ObligationId.parse("r:duty:0101:2025")), "propaganda", "discipline", "school", DAY, DOCUMENT));
        assertEquals("post", refused.what());
    }

    @Test
    void groundsAreNamedOnce() {
        Citation ground = Citation.parse("12(3)");
        assertThrows(InvalidValueException.class, () -> new Referral("r", "0101", Optional.empty(), List.of(ground, ground),
                List.of(ObligationId.parse("r:duty:0101:2025")), "propaganda", "discipline", "school", DAY, DOCUMENT));
    }
}
