package zeren.explanation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.text.InvalidValueException;
import zeren.text.Title;

class ExplanationTest {
    private static final Authority RULE = new Authority.Rule("some-rule");
    private static final Step DUE = new Step(Kind.DUE, Values.NONE.and("date", LocalDate.of(2026, 6, 30)), RULE);
    private static final Step DONE = new Step(Kind.DONE, Values.NONE.and("times", 1).and("by", "a"), RULE);

    /** The steps of this test. */
    private enum Kind implements StepKind {
        DUE("due", "date"),
        DONE("done", "times by?");

        private final String code;
        private final Names names;

        Kind(String code, String names) {
            this.code = code;
            this.names = Names.parse(names);
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Names names() {
            return names;
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"times, true", "times by, true", "by, false", "times by who, false", "times who, false", "who, false"})
    void aStepHasTheValuesOfItsKindAndNoOther(String names, boolean fits) {
        Values values = Values.NONE;
        for (String name : names.split(" ")) {
            values = values.and(name, "x");
        }
        Values given = values;
        if (fits) {
            assertEquals(List.of(names.split(" ")), List.copyOf(new Step(Kind.DONE, given, RULE).values().byName().keySet()));
        } else {
            InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> new Step(Kind.DONE, given, RULE));
            assertEquals("values of done", refusal.what());
        }
    }

    @Test
    void valuesKeepTheirOrderAndLeaveOutWhatIsNotThere() {
        Values values = Values.NONE.and("z", "1").and("none", Optional.empty()).and("a", 2).and("nobody", List.of());
        assertAll(
                () -> assertEquals(List.of("z", "a"), List.copyOf(values.byName().keySet())),
                () -> assertEquals(Optional.of(new Value.Count(2)), values.find("a")),
                () -> assertEquals(Optional.empty(), values.find("none")),
                () -> assertEquals("value", assertThrows(InvalidValueException.class, () -> values.and("z", "again")).what()),
                () -> assertThrows(UnsupportedOperationException.class, () -> values.byName().clear()));
    }

    @Test
    void aValueIsOfItsKind() {
        LocalDate day = LocalDate.of(2026, 6, 30);
        Title title = new Title("名", "Name");
        Values values = Values.NONE.and("on", day).and("at", Instant.EPOCH);
        assertEquals(Optional.of(new Value.Day(day)), values.find("on"));
        assertEquals(Optional.of(new Value.Moment(Instant.EPOCH)), values.find("at"));
        assertEquals(new Value.Word("steps", "done"), Value.Word.of("steps", Kind.DONE));
        assertEquals(new Value.Named("0101", title, Optional.empty()), Value.Named.of("0101", title));
    }

    @Test
    void namesAreNeededUnlessTheyHaveAQuestionMark() {
        assertEquals(new StepKind.Names(Set.of("a", "b"), Set.of("c")), StepKind.Names.parse("a c? b"));
    }

    @Test
    void theLastStepIsTheAnswer() {
        Explanation explanation = new Explanation(List.of(DUE, DONE));
        assertAll(
                () -> assertEquals(DONE, explanation.answer()),
                () -> assertEquals(List.of(DUE), explanation.of(Kind.DUE)),
                () -> assertEquals("steps", assertThrows(InvalidValueException.class, () -> new Explanation(List.of())).what()));
    }

    @Test
    void aFurtherStepFollowsTheKindThatItBelongsTo() {
        Step further = new Step(Kind.DONE, Values.NONE.and("times", 2), RULE);
        assertEquals(List.of(DUE, further, DONE), new Explanation(List.of(DUE, DONE)).withAfter(Kind.DUE, further).steps());
        assertEquals(List.of(DONE), new Explanation(List.of(DONE)).withAfter(Kind.DUE, further).steps());
    }
}
