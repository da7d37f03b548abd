package zeren.register.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static zeren.text.WrittenForms.assertForms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.register.Dossier;
import zeren.register.ObligationId;
import zeren.register.Outlook;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Revocation;
import zeren.register.Verdict;
import zeren.register.Withdrawal;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.text.InvalidValueException;

/** The values of facts: closed vocabularies, documents by reference only, and nothing that contradicts itself. */
class FactValuesTest {
    private static final ObligationId OBLIGATION = ObligationId.parse("gxufe-2020-5:study-secondary:0101:2026-H1");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 12);
    private static final DocumentReference DOCUMENT = Documents.one(DocumentKind.MINUTES);

    @Test
    void theVocabulariesAreClosed() {
        assertForms(Dossier.State.class, "recorded", "accepted", "returned", "corrected", "withdrawn");
        assertForms(Verdict.WhyNot.class, "withdrawn", "corrected", "returned", "not-owed", "not-in-existence", "not-yet", "documents-missing", "same-day");
        assertForms(Review.Outcome.class, "accepted", "returned");
        assertForms(Review.Reason.class, "incomplete", "wrong-document", "wrong-period", "illegible");
        assertForms(Withdrawal.Reason.class, "recorded-in-error", "duplicate");
        assertForms(Relief.Kind.class, "waiver", "extension");
        assertForms(Relief.Reason.class, "force-majeure", "reorganisation", "superior-instruction");
        assertForms(Outlook.Chance.class, "achievable", "at-risk", "impossible");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a\nb", "a\tb", "a\u0000", "a\u202eb", "\ud842",
        "12345678901234567890123456789012345678901234567890123456789012345"})
    void theNumberOfADocumentIsOneLineOfAtMost64(String number) {
        assertRefused("number", () -> new DocumentReference(DocumentKind.MINUTES, number, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9f86", "g123456789012345678901234567890123456789012345678901234567890123",
        "123456789012345678901234567890123456789012345678901234567890123", "12345678901234567890123456789012345678901234567890123456789012345"})
    void aHashIs64HexDigits(String sha256) {
        assertRefused("sha256", () -> new DocumentReference(DocumentKind.MINUTES, "1", Optional.empty(), Optional.of(sha256), Optional.empty()));
    }

    @Test
    void aHashMayComeInEitherCaseAndIsKeptInLowerCase() {
        String digits = "ABCDEF67890123456789012345678901234567890123456789012345678901ab";
        DocumentReference hashed = new DocumentReference(DocumentKind.MINUTES, "1", Optional.empty(), Optional.of(digits), Optional.empty());
        assertEquals(Optional.of("abcdef67890123456789012345678901234567890123456789012345678901ab"), hashed.sha256());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "oa", "http://oa.example/d", "ftp://oa.example/d", "https:", "https://", "https:///d", "https:d",
        "mailto:a@oa.example", "javascript:https://oa.example/", "https://user@oa.example/d", "https://user:pw@oa.example/d",
        "https://oa.example/d#contents", "https://oa.example/a b", "https://oa.example/a\nb", "https://oa.example/\u0000",
        "https://oa.example/<d>", "https://oa.example/%zz", "//oa.example/d", "https://oa.example/\u6587\u4ef6", "https://oa.example/\u202ed"})
    void anAddressIsHttpsInAsciiWithoutUserOrFragment(String uri) {
        assertRefused("uri", () -> at(uri));
    }

    @Test
    void anAddressHasAtMost512Characters() {
        String start = "https://oa.example/d/";
        assertEquals(512, at(start + "x".repeat(512 - start.length())).uri().orElseThrow().length());
        assertRefused("uri", () -> at(start + "x".repeat(513 - start.length())));
        assertEquals("https://oa.example:8443/d/2026-14?v=2", at("https://oa.example:8443/d/2026-14?v=2").uri().orElseThrow());
    }

    @Test
    void aDocumentMayHaveEveryPart() {
        String hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        DocumentReference full = new DocumentReference(
                DocumentKind.REPORT, "\u6842\u8d22\u9662\u30142026\u301514\u53f7", Optional.of(DAY), Optional.of(hash), Optional.of("https://oa.example/d/2026-14"));
        assertEquals(Optional.of(hash), full.sha256());
        assertThrows(NullPointerException.class, () -> new DocumentReference(null, "1", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    static List<Arguments> contradictions() {
        Optional<Review.Reason> incomplete = Optional.of(Review.Reason.INCOMPLETE);
        Optional<LocalDate> until = Optional.of(DAY);
        List<Arguments> cases = new ArrayList<>();
        cases.add(Arguments.of("documents", (Executable) () -> performance(List.of(), Optional.empty())));
        cases.add(Arguments.of("documents", (Executable) () -> performance(numbered(21), Optional.empty())));
        cases.add(Arguments.of("documents", (Executable) () -> performance(List.of(DOCUMENT, DOCUMENT), Optional.empty())));
        cases.add(Arguments.of("corrects", (Executable) () -> performance(List.of(DOCUMENT), Optional.of("p 1\u0000"))));
        cases.add(Arguments.of("reason", (Executable) () -> new Review("p1", Review.Outcome.RETURNED, DAY, Optional.empty())));
        cases.add(Arguments.of("reason", (Executable) () -> new Review("p1", Review.Outcome.ACCEPTED, DAY, incomplete)));
        cases.add(Arguments.of("performance", (Executable) () -> new Review("p 1", Review.Outcome.RETURNED, DAY, incomplete)));
        cases.add(Arguments.of("performance", (Executable) () -> new Withdrawal("", Withdrawal.Reason.DUPLICATE)));
        cases.add(Arguments.of("until", (Executable) () -> relief(Relief.Kind.EXTENSION, Optional.empty(), "school")));
        cases.add(Arguments.of("until", (Executable) () -> relief(Relief.Kind.WAIVER, until, "school")));
        cases.add(Arguments.of("granted_by", (Executable) () -> relief(Relief.Kind.WAIVER, Optional.empty(), "the school")));
        cases.add(Arguments.of("relief", (Executable) () -> new Revocation("r/1")));
        cases.add(Arguments.of("sequence", (Executable) () -> new Recorded<>(0, Instant.EPOCH, "t", new Revocation("r1"))));
        return cases;
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("contradictions")
    void whatContradictsItselfCannotBeBuilt(String what, Executable building) {
        assertRefused(what, building);
    }

    static List<Executable> gaps() {
        return List.of(
                () -> new Review("p1", null, DAY, Optional.empty()),
                () -> new Review("p1", Review.Outcome.ACCEPTED, null, Optional.empty()),
                () -> new Withdrawal("p1", null),
                () -> relief(null, Optional.empty(), "school"),
                () -> new Relief(OBLIGATION, Relief.Kind.WAIVER, Optional.empty(), "school", null, DOCUMENT),
                () -> new Relief(OBLIGATION, Relief.Kind.WAIVER, Optional.empty(), "school", Relief.Reason.FORCE_MAJEURE, null),
                () -> new Performance(OBLIGATION, null, List.of(DOCUMENT), Optional.empty()));
    }

    @ParameterizedTest(name = "gap {index}")
    @MethodSource("gaps")
    void nothingIsLeftOut(Executable building) {
        assertThrows(NullPointerException.class, building);
    }

    @Test
    void aPerformanceHasUpToTwentyDocumentsAndSeveralOfAKind() {
        assertEquals(20, performance(numbered(20), Optional.empty()).documents().size());
    }

    private static void assertRefused(String what, Executable building) {
        assertEquals(what, assertThrows(InvalidValueException.class, building).what());
    }

    private static DocumentReference at(String uri) {
        return new DocumentReference(DocumentKind.MINUTES, "1", Optional.empty(), Optional.empty(), Optional.of(uri));
    }

    private static Performance performance(List<DocumentReference> documents, Optional<String> corrects) {
        return new Performance(OBLIGATION, DAY, documents, corrects);
    }

    private static Relief relief(Relief.Kind kind, Optional<LocalDate> until, String grantedBy) {
        return new Relief(OBLIGATION, kind, until, grantedBy, Relief.Reason.REORGANISATION, DOCUMENT);
    }

    private static List<DocumentReference> numbered(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new DocumentReference(DocumentKind.MINUTES, "2026-" + n, Optional.empty(), Optional.empty(), Optional.empty()))
                .toList();
    }
}
