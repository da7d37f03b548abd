package zeren.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.register.Fact;
import zeren.register.ObligationId;
import zeren.register.Occasion;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.rulebook.TimeLimit;
import zeren.schedule.Period;
import zeren.text.InvalidValueException;

/** What facts of inspections can say, and what they cannot. */
class InspectionValuesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final DocumentReference RECORD =
            new DocumentReference(DocumentKind.INSPECTION_RECORD, "2026-20", Optional.empty(), Optional.empty(), Optional.empty());

    private static List<ObligationId> obligations(int count) {
        return IntStream.range(0, count).mapToObj(i -> ObligationId.parse("r:duty-" + i + ":0101:2025")).toList();
    }

    private static Finding finding(Finding.Category category, int obligations, String duty, String lastDay, String limit) {
        Optional<TimeLimit> within = Optional.ofNullable(limit).map(written -> written.split(" "))
                .map(part -> new TimeLimit(Integer.parseInt(part[0]), TimeLimit.Unit.valueOf(part[1])));
        return new Finding("i1", "r", "school", "0101", category, obligations(obligations), Optional.ofNullable(duty), DAY,
                Optional.ofNullable(lastDay).map(LocalDate::parse), within);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // category, obligations, duty, last day, limit, what is at fault
        "DUTY_NOT_PERFORMED, 1, -, 2026-06-12, -, -",
        "PERFORMED_LATE, 50, -, -, 15 WORKING_DAYS, -",
        "EVIDENCE_INCOMPLETE, 2, -, -, 30 CALENDAR_DAYS, -",
        "POST_VACANT, 1, -, 2026-05-12, -, -",
        "REPORT_RETURNED, 1, -, -, -, -",
        "NO_PARAMETER_SET, 0, spot-checks, -, 15 WORKING_DAYS, -",
        "DUTY_NOT_PERFORMED, 0, -, -, -, obligations",
        "DUTY_NOT_PERFORMED, 51, -, -, -, obligations",
        "DUTY_NOT_PERFORMED, 1, spot-checks, -, -, duty",
        "NO_PARAMETER_SET, 1, spot-checks, -, -, obligations",
        "NO_PARAMETER_SET, 0, -, -, -, duty",
        "NO_PARAMETER_SET, 0, Spot checks, -, -, duty",
        "DUTY_NOT_PERFORMED, 1, -, 2026-05-11, -, rectify_by",
        "DUTY_NOT_PERFORMED, 1, -, 2026-06-12, 15 WORKING_DAYS, rectify_within",
        "DUTY_NOT_PERFORMED, 1, -, -, 15 HOURS, rectify_within",
    })
    void aFindingPointsAtWhatTheRegisterHoldsAndNamesOneDeadline(
            Finding.Category category, int obligations, String duty, String lastDay, String limit, String fault) {
        if (fault == null) {
            assertEquals(category, finding(category, obligations, duty, lastDay, limit).category());
        } else {
            InvalidValueException refused = assertThrows(InvalidValueException.class, () -> finding(category, obligations, duty, lastDay, limit));
            assertEquals(fault, refused.what());
        }
    }

    @Test
    void aFindingPointsAtAnObligationOnce() {
        List<ObligationId> twice = Collections.nCopies(2, obligations(1).get(0));
        assertThrows(InvalidValueException.class, () -> new Finding("i1", "r", "school", "0101", Finding.Category.PERFORMED_LATE, twice,
                Optional.empty(), DAY, Optional.empty(), Optional.empty()));
    }

    @Test
    void aFindingRaisesAnOccasionOfItsUnitOwedToTheInspector() {
        Occasion occasion = Occasion.of(57, finding(Finding.Category.PERFORMED_LATE, 1, null, "2026-06-12", null));
        assertEquals("o57 0101 2026-05-12 Optional[2026-06-12]",
                occasion.id() + " " + occasion.unit() + " " + occasion.day() + " " + occasion.lastDay());
        assertEquals(Occasion.Kind.FINDING_ISSUED, occasion.kind());
        assertEquals(Optional.of(Finding.Category.PERFORMED_LATE), finding(Finding.Category.PERFORMED_LATE, 1, null, null, null).ofCategory());
    }

    @Test
    void everyFactHasTheLetterOfItsKind() {
        Finding finding = finding(Finding.Category.PERFORMED_LATE, 1, null, null, null);
        assertEquals(List.of("i", "t", "f"), Stream.of(new Round("r", Period.parse("2026"), "school", Optional.empty()),
                new Visit("i1", "0101", DAY, List.of(RECORD), Optional.empty()), finding).map(Fact::letter).toList());
    }

    @Test
    void aRoundCoversADuty() {
        InvalidValueException refused =
                assertThrows(InvalidValueException.class, () -> new Round("r", Period.parse("2026"), "school", Optional.of("All of them")));
        assertEquals("covers", refused.what());
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "20, true", "21, false"})
    void aVisitIsProvedByReferences(int count, boolean allowed) {
        List<DocumentReference> documents = IntStream.range(0, count)
                .mapToObj(i -> new DocumentReference(DocumentKind.INSPECTION_RECORD, "2026-" + i, Optional.empty(), Optional.empty(), Optional.empty()))
                .toList();
        if (allowed) {
            assertEquals(count, new Visit("i1", "0101", DAY, documents, Optional.empty()).documents().size());
        } else {
            InvalidValueException refused =
                    assertThrows(InvalidValueException.class, () -> new Visit("i1", "0101", DAY, documents, Optional.empty()));
            assertEquals("documents", refused.what());
        }
    }

    @Test
    void aVisitNamesEachDocumentOnce() {
        InvalidValueException refused = assertThrows(InvalidValueException.class,
                () -> new Visit("i1", "0101", DAY, Collections.nCopies(2, RECORD), Optional.empty()));
        assertEquals("documents", refused.what());
    }

    @Test
    void aVisitThatPerformsIsAPerformanceOfTheSameDayAndDocuments() {
        ObligationId obligation = ObligationId.parse("r:inspect:school:0101:2026");
        Visit visit = new Visit("i1", "0101", DAY, List.of(RECORD), Optional.of(obligation));
        assertEquals(DAY, visit.performance().orElseThrow().performedOn());
        assertEquals(List.of(RECORD), visit.performance().orElseThrow().documents());
        assertEquals(obligation, visit.performance().orElseThrow().obligation());
        assertEquals(Optional.empty(), new Visit("i1", "0101", DAY, List.of(RECORD), Optional.empty()).performance());
    }

    @Test
    void theVocabularyOfFindingsIsProceduralAndClosed() {
        assertEquals(
                List.of("duty-not-performed", "performed-late", "evidence-incomplete", "report-returned", "post-vacant", "no-parameter-set"),
                Arrays.stream(Finding.Category.values()).map(Finding.Category::code).toList());
    }
}
