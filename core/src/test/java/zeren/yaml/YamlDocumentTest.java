package zeren.yaml;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.rulebook.ShippedRulebooks;
import zeren.text.Cases;
import zeren.text.Seeds;

class YamlDocumentTest {

    @ParameterizedTest(name = "{4}")
    @CsvFileSource(resources = "text-faults.csv", numLinesToSkip = 1, quoteCharacter = '\'')
    void aTextThatIsNoPlainDataHasOneFault(String text, int line, int column, String code, String why) {
        YamlFault fault = refused(text.replace('⏎', '\n').replace('␀', '\0').replace('␇', '\007'));
        assertAll(
                why,
                () -> assertEquals(line + ":" + column + " " + code, fault.line() + ":" + fault.column() + " " + fault.code()),
                () -> assertEquals(1, fault.detail().lines().count()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a: [x, y]", "{\"a\": [\"x\", \"y\"]}", "{\n\t\"a\":\t[\"x\",\n\"y\"]}", "a:\r\n- x\r\n- 'y'\r\n",
        "%YAML 1.2\n---\na: [x, y]\n...\n",
        "\uFEFFa: [x, y]", "# remark\na: # remark\n  - x\n  - \"\\x79\"", "a:\n  - >-\n    x\n  - |-\n    y"
    })
    void theSameCanBeWrittenInManyWays(String text) {
        YamlValue list = YamlDocument.parse(text).root().find("a").orElseThrow();
        assertEquals(List.of("x", "y"), list.list(YamlValue::text).get());
    }

    @Test
    void aForbiddenCharacterIsNamedAsUnicodeDoes() {
        assertEquals("U+0007 is no character of a YAML text: remove it", refused("\007").detail());
        assertEquals("U+D83D is no character of a text, escaped or not: remove it", refused("\"\\ud83d\"").detail());
    }

    @Test
    void jsonMayEscapeAPairOfSurrogates() {
        assertEquals("😀", YamlDocument.parse("\"\\ud83d\\ude00\"").root().text().get());
    }

    @Test
    void aTextHasALargestLength() {
        String longest = "#".repeat(YamlText.MAX_LENGTH - 2) + "\na";
        assertAll(
                () -> assertEquals("a", YamlDocument.parse(longest).root().text().get()),
                () -> assertEquals("too_long", refused(longest + "b").code()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void nestingHasALargestDepth(String opening) {
        String deep = opening.repeat(Math.min(100_000, YamlText.MAX_LENGTH / opening.length()));
        YamlFault fault = assertTimeout(Duration.ofSeconds(30), () -> refused(deep));
        assertEquals(opening.equals("? ") ? "key" : "too_deep", fault.code());
    }

    @Test
    void theDeepestThatIsReadIsOneLessThanTooDeep() {
        String deepest = "[".repeat(YamlParser.MAX_DEPTH) + "]".repeat(YamlParser.MAX_DEPTH);
        assertAll(
                () -> assertEquals(1, YamlDocument.parse(deepest).root().members().size()),
                () -> assertEquals(1 + YamlParser.MAX_DEPTH, refused("[" + deepest + "]").column()));
    }

    /** Depth is how much lies within each other, not how much there is. */
    @Test
    void manyBesideEachOtherAreNotDeep() {
        assertEquals(10 * YamlParser.MAX_DEPTH, YamlDocument.parse("[" + "[],".repeat(10 * YamlParser.MAX_DEPTH) + "]").root().members().size());
    }

    /** YAML 1.2.2, rule 1, c-printable. */
    @ParameterizedTest
    @ValueSource(ints = {0x09, 0x0A, 0x0D, 0x20, 0x7E, 0x85, 0xA0, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF})
    void aPrintableCharacterMayStandInAText(int character) {
        assertEquals(-1, YamlText.firstUnprintable("a" + Character.toString(character)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x08, 0x0B, 0x0C, 0x0E, 0x1F, 0x7F, 0x84, 0x86, 0x9F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF})
    void anotherMayNot(int character) {
        assertEquals(1, YamlText.firstUnprintable("a" + Character.toString(character)));
    }

    @Test
    void anAliasBombIsRefusedWhereItsFuseBegins() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append(String.format(Locale.ROOT, "a%d: &a%d [*a%d, *a%d]\n", i, i, i - 1, i - 1));
        }
        YamlFault fault = refused(bomb.toString());
        assertEquals("1:5 anchor at /a0", fault.toString().split(": ")[0]);
    }

    static Stream<String> texts() {
        String shipped = ShippedRulebooks.text("gxufe-2020-5");
        return Stream.of(
                "a: {b: [1, \"2\", '3'], c: |\n  x\n}",
                "%YAML 1.2\n---\n- &a b\n- *a\n- !!str c\n",
                shipped.substring(shipped.indexOf("id: ")));
    }

    /** Whatever is done to a text, it is read or refused; nothing of the library's comes through. */
    @ParameterizedTest
    @MethodSource("texts")
    void aBrokenTextIsReadOrRefused(String text) {
        Random random = Seeds.random("YamlDocumentTest.aBrokenTextIsReadOrRefused " + text.length());
        for (int round = 0; round < Cases.of(500_000, 2_000_000) / (1_000 + text.length()); round++) {
            String broken = broken(text, random);
            try {
                YamlDocument.parse(broken);
            } catch (InvalidYamlException refused) {
                assertEquals(1, refused.faults().size());
            } catch (RuntimeException other) {
                throw new AssertionError(broken, other);
            }
        }
    }

    private static String broken(String text, Random random) {
        String signs = "[]{},:-?&*!|>'\"%@`#~ \t\n\\\0\uD800=<.u0x";
        StringBuilder broken = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(broken.length());
            int end = Math.min(broken.length(), at + random.nextInt(5));
            broken.replace(at, end, String.valueOf(signs.charAt(random.nextInt(signs.length()))).repeat(1 + random.nextInt(3)));
        }
        return broken.toString();
    }

    private static YamlFault refused(String text) {
        InvalidYamlException refusal = assertThrows(InvalidYamlException.class, () -> YamlDocument.parse(text));
        assertEquals(refusal.getMessage(), refusal.faults().get(0).toString());
        return refusal.faults().get(0);
    }
}
