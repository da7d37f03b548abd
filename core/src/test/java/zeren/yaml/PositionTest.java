package zeren.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a character stands, with the line breaks of YAML 1.2 (5.4): line feed, carriage return, and both as one; columns are counted in code points. */
class PositionTest {
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "ab, 0, 1, 1", "ab, 1, 1, 2", "ab, 2, 1, 3", "anb, 1, 1, 2", "anb, 2, 2, 1", "anb, 3, 2, 2", "arb, 1, 1, 2", "arb, 2, 2, 1",
        "arnb, 2, 1, 3", "arnb, 3, 2, 1", "annb, 3, 3, 1", "arrb, 3, 3, 1", "anrb, 3, 3, 1", "rnrn, 4, 3, 1",
        // The end of a text, whatever it ends with.
        "an, 2, 2, 1", "ar, 2, 2, 1", "arn, 3, 2, 1", "r, 1, 2, 1",
        "𠮷x, 2, 1, 2", "n𠮷x, 3, 2, 2",
    })
    void isCountedByLinesAndCodePoints(String written, int index, int line, int column) {
        String text = written.replace('n', '\n').replace('r', '\r');
        assertEquals(new Position(line, column), Position.of(text, index));
    }
}
