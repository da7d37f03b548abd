package zeren.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import zeren.text.Coded;
import zeren.text.WrittenForms;

class VocabulariesTest {

    @Test
    void everyVocabularyHasItsWrittenForms() {
        WrittenForms.assertForms(Coverage.class, "computed", "standing", "out-of-scope");
        WrittenForms.assertForms(Reach.class, "whole", "own-remit");
        WrittenForms.assertForms(RulebookStatus.class, "trial", "final");
        WrittenForms.assertForms(RunningPeriods.class, "finish-under-old", "restart");
        WrittenForms.assertForms(TimeLimit.Unit.class, "hours", "calendar-days", "working-days");
        WrittenForms.assertForms(Within.class, "set-by-occasion", "set-by-rulebook", "parameter-in-days", "parameter-in-hours");
    }

    /** The one vocabulary whose forms are the same in rulebooks as on the wire. */
    @Test
    void documentKindsAreWrittenWithUnderscores() {
        assertEquals(
                List.of("minutes", "notice", "report", "self_inspection", "inspection_record", "reference", "study_plan", "result"),
                Arrays.stream(DocumentKind.values()).map(Coded::code).toList());
    }
}
