package zeren.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLineTest {

    @ParameterizedTest(name = "U+{0} {2}: {1}")
    @CsvFileSource(resources = "line-characters.csv", numLinesToSkip = 1)
    void aCharacterIsTakenOrRefusedWhereverItStands(String hex, String verdict, String name, String source) {
        String character = Character.toString(Integer.parseInt(hex, 16));
        for (String line : List.of("a" + character + "b", "a" + character, character + "b")) {
            assertEquals(verdict, isTaken(line) ? "taken" : "refused", () -> name + ", by " + source);
        }
    }

    /** The same rule said as ranges of code points, over all 1,114,112 of them. */
    @Test
    void noOtherCodePointIsRefused() {
        int[][] refused = {{0x00, 0x1F}, {0x7F, 0x9F}, {0x2028, 0x2029}, {0x202A, 0x202E}, {0x2066, 0x2069}, {0xD800, 0xDFFF}};
        List<String> wrong = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> isTaken("a" + Character.toString(point) + "b")
                        == IntStream.range(0, refused.length).anyMatch(i -> refused[i][0] <= point && point <= refused[i][1]))
                .mapToObj(Integer::toHexString)
                .toList();
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷", "𠮷野家", "党委书记", "👩‍🏫", "Ḁ́", "O'Neill, \"Dean\" <a@b>", " a ", "=1+1"})
    void aLineIsGivenBackUntouched(String line) {
        assertSame(line, Text.line("title", line, 200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD842", "\uDFB7", "a\uD842", "\uDFB7a", "\uDFB7\uD842", "\uD842\uD842\uDFB7", "\uD842\uDFB7\uDFB7"})
    void halfOfASurrogatePairIsRefused(String line) {
        assertThrows(InvalidValueException.class, () -> Text.line("title", line, 200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "   ", "\u3000", "\u2003\u2003"})
    void aBlankLineIsRefused(String line) {
        assertThrows(InvalidValueException.class, () -> Text.line("title", line, 200));
    }

    @ParameterizedTest(name = "{0} times {1}, at most {2}: {3}")
    @CsvSource({
        "1,a,1,true", "2,a,1,false", "200,a,200,true", "201,a,200,false", "1,𠮷,1,false", "1,𠮷,2,true", "100,𠮷,200,true", "101,𠮷,200,false"
    })
    void lengthIsCountedInUtf16Units(int times, String character, int max, boolean taken) {
        String line = character.repeat(times);
        if (taken) {
            assertSame(line, Text.line("title", line, max));
        } else {
            InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> Text.line("title", line, max));
            assertTrue(refusal.allowed().contains("1 to " + max + " characters"), refusal.allowed());
        }
    }

    @Test
    void theRefusalCarriesWhatWasFoundWhole() {
        String line = "党委\u0000书记";
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> Text.line("title.zh", line, 200));
        assertAll(
                () -> assertEquals("title.zh", refusal.what()),
                () -> assertEquals(line, refusal.found()),
                () -> assertEquals("one line of 1 to 200 characters without control or override characters", refusal.allowed()));
    }

    private static boolean isTaken(String line) {
        try {
            return Text.line("line", line, 10).equals(line);
        } catch (InvalidValueException refused) {
            return false;
        }
    }
}
