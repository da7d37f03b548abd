package zeren.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidValueExceptionTest {

    @Test
    void itCarriesAndTellsWhatWasAskedForFoundAndAllowed() {
        InvalidValueException refusal = new InvalidValueException("period", "2026-Q5", "one like 2026-Q3");
        assertAll(
                () -> assertEquals("period", refusal.what()),
                () -> assertEquals("2026-Q5", refusal.found()),
                () -> assertEquals("one like 2026-Q3", refusal.allowed()),
                () -> assertEquals("period cannot be \"2026-Q5\": allowed is one like 2026-Q3", refusal.getMessage()));
    }

    @Test
    void itTakesAnyValueInWriting() {
        assertEquals("13", new InvalidValueException("number", 13, "1 to 12").found());
    }

    @ParameterizedTest
    @ValueSource(ints = {79, 80, 81, 10_000})
    void itsTextShowsTheFirstEightyCharactersWhileTheValueStaysWhole(int length) {
        String found = "x".repeat(length);
        InvalidValueException refusal = new InvalidValueException("title", found, "less");
        String shown = length <= 80 ? found : "x".repeat(80) + "…";
        assertAll(
                () -> assertEquals(found, refusal.found()),
                () -> assertEquals("title cannot be \"" + shown + "\": allowed is less", refusal.getMessage()));
    }

    @Test
    void itsTextCallsAnEmptyValueEmpty() {
        assertEquals("number cannot be empty: allowed is a digit", new InvalidValueException("number", "", "a digit").getMessage());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({"0000, \\u0000, NUL", "000a, \\u000a, a line break", "202e, \\u202e, an override", "d842, \\ud842, half of a pair"})
    void itsTextShowsByItsNumberWhatNoLineMayHold(String hex, String shown, String name) {
        String found = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";
        InvalidValueException refusal = new InvalidValueException("number", found, "one line");
        assertEquals("number cannot be \"a" + shown + "b\": allowed is one line", refusal.getMessage(), name);
        assertEquals(found, refusal.found(), name);
    }

    @Test
    void aValueThatDoesNotFitTheOthersIsRefusedInWordsOfItsOwn() {
        InvalidValueException refusal = InvalidValueException.unfit("until", "2026-07-31", "a waiver has no end: leave it out");
        assertAll(
                () -> assertEquals("until", refusal.what()),
                () -> assertEquals("2026-07-31", refusal.found()),
                () -> assertEquals("a waiver has no end: leave it out", refusal.allowed()),
                () -> assertEquals("a waiver has no end: leave it out", refusal.getMessage()));
    }

    @ParameterizedTest
    @ValueSource(ints = {79, 80, 81})
    void itsTextNeverCutsACharacterInHalf(int before) {
        String message = new InvalidValueException("title", "x".repeat(before) + "𠮷".repeat(9), "less").getMessage();
        assertTrue(message.codePoints().allMatch(point -> Character.getType(point) != Character.SURROGATE), message);
    }
}
