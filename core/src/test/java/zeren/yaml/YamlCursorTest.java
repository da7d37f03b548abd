package zeren.yaml;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.text.InvalidValueException;
import zeren.text.Text;
import zeren.text.Title;

class YamlCursorTest {

    private static Read<Title> title(YamlMap map) {
        Read<String> zh = map.parsed("zh", text -> Text.line("zh", text, 10));
        Read<String> en = map.parsed("en", text -> Text.line("en", text, 10));
        return map.build(() -> new Title(zh.get(), en.get()));
    }

    private static Read<Integer> digit(YamlValue value) {
        return value.number(0, 9);
    }

    private static List<String> faults(String text) {
        YamlDocument document = YamlDocument.parse(text);
        document.root().map(YamlCursorTest::title);
        return document.faults().stream().map(YamlFault::toString).toList();
    }

    @Test
    void aMapThatIsInOrderIsBuilt() {
        YamlDocument document = YamlDocument.parse("en: English\nzh: 中文\n");
        assertAll(
                () -> assertEquals(new Title("中文", "English"), document.root().map(YamlCursorTest::title).get()),
                () -> assertEquals(List.of(), document.faults()));
    }

    @Test
    void everyFaultOfAMapIsNotedWhereItStands() {
        assertEquals(
                List.of(
                        "1:1 missing_key: the key en is missing: add it",
                        "1:5 value at /zh: zh cannot be \"   \": "
                                + "allowed is one line of 1 to 10 characters without control or override characters",
                        "2:1 duplicate_key at /zh: the key zh stands in line 1 already: remove one of them",
                        "3:1 unknown_key at /e~1n: there is no key e/n here; allowed are en, zh"),
                faults("zh: '   '\nzh: a\ne/n: b\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "[1]; found a list, allowed is a map of keys and values",
        "word; found \"word\", allowed is a map of keys and values",
        "~; found no value, allowed is a map of keys and values",
        "------------------------------------8901; found \"------------------------------------8901\", allowed is a map of keys and values",
        "------------------------------------8901X; found \"------------------------------------8901…\", allowed is a map of keys and values",
        "------------------------------------890😀; found \"------------------------------------890…\", allowed is a map of keys and values"
    })
    void anotherTypeIsNoMap(String text, String detail) {
        assertEquals(List.of("1:1 type: " + detail), faults(text));
    }

    @Test
    void whatIsAtFaultIsNothing() {
        YamlDocument document = YamlDocument.parse("{list: [1], text: word}");
        YamlValue list = document.root().find("list").orElseThrow();
        YamlValue text = document.root().find("text").orElseThrow();
        assertEquals(List.of(false, true), List.of(list.isText(), text.isText()));
        assertTrue(text.map(YamlCursorTest::title).isFaulty());
        assertTrue(text.readable(YamlCursorTest::digit).isFaulty());
        assertTrue(text.parsed(written -> Text.line("word", written, 3)).isFaulty());
        assertEquals(List.of("/text", "/text", "/text"), document.faults().stream().map(YamlFault::path).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a: 1}", "[1]", "~", "null", "Null", ""})
    void whatIsNoTextIsNotReadAsOne(String text) {
        YamlDocument document = YamlDocument.parse("a: " + text);
        assertTrue(document.root().find("a").orElseThrow().text().isFaulty());
        assertEquals("type", document.faults().get(0).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0101", "no", "1.0", "2020-04-08", "true", "'~'", "\"\""})
    void aTextStaysAsItIsWritten(String text) {
        assertEquals(text.replaceAll("['\"]", ""), YamlDocument.parse(text).root().text().get());
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-7,-7", "30,30", "999999999,999999999"})
    void aNumberIsRead(String text, int number) {
        assertEquals(number, YamlDocument.parse(text).root().number(-7, 999_999_999).get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "1.0", "1e3", "+1", "'30'", "0x1F", "1_000", "1000000000", "-", "-0x", "三", "٣"})
    void whatIsNoPlainNumberIsRefused(String text) {
        assertTrue(YamlDocument.parse(text).root().number(0, 999_999_999).isFaulty());
    }

    @Test
    void aNumberHasItsRange() {
        YamlDocument document = YamlDocument.parse("[0, 10, -1, 9]");
        assertEquals("{0=0, 3=9}", document.root().readable(YamlCursorTest::digit).get().toString());
        assertEquals("1:5 value at /1: found 10, allowed is a number from 0 to 9", document.faults().get(0).toString());
    }

    @Test
    void aListKeepsTheReadableMembersAtTheirPlaces() {
        YamlDocument document = YamlDocument.parse("[1, x, 3]");
        assertAll(
                () -> assertEquals("{0=1, 2=3}", document.root().readable(YamlCursorTest::digit).get().toString()),
                () -> assertEquals("/1", document.faults().get(0).path()),
                () -> assertTrue(document.root().list(YamlCursorTest::digit).isFaulty()));
    }

    @Test
    void whatIsLeftOutHasItsUsualValue() {
        YamlDocument document = YamlDocument.parse("{}");
        document.root().map(map -> {
            assertEquals(Optional.empty(), map.optional("a", YamlValue::text).get());
            assertEquals("usual", map.optional("b", YamlValue::text, "usual").get());
            assertEquals(List.of(), map.list("c", YamlValue::text).get());
            return map.build(() -> "");
        });
        assertEquals(List.of(), document.faults());
    }

    @Test
    void whatIsThereWithoutAValueIsNotLeftOut() {
        YamlDocument document = YamlDocument.parse("a:\nb:\n");
        document.root().map(map -> {
            assertTrue(map.optional("a", YamlValue::text).isFaulty());
            return map.list("b", YamlValue::text);
        });
        List<String> places = document.faults().stream().map(fault -> fault.toString().split(": ")[0]).toList();
        assertEquals(List.of("1:3 type at /a", "2:3 type at /b"), places);
    }

    @Test
    void aFaultMayBeNotedByItsPath() {
        YamlDocument document = YamlDocument.parse("a:\n  - b/~: 1\n  - c\n");
        document.fault("/a/0/b~1~0", "x", "there");
        document.fault("/a/7/b", "y", "beyond the list");
        document.fault("/q", "z", "beyond the map");
        assertEquals(
                List.of("1:1 z at /q: beyond the map", "2:3 y at /a/7/b: beyond the list", "2:10 x at /a/0/b~1~0: there"),
                document.faults().stream().map(YamlFault::toString).toList());
    }

    @Test
    void theFirstPlaceBeyondAListIsNone() {
        YamlDocument document = YamlDocument.parse("a:\n  - b\n  - c\n");
        document.fault("/a/2", "x", "beyond the list");
        assertEquals("2:3 x at /a/2: beyond the list", document.faults().get(0).toString());
    }

    /** What a constructor refuses is told at the key of that name; where there is none, at the map. */
    @ParameterizedTest
    @CsvSource({"b, 1:11 value at /b", "c, 1:1 value", "'', 1:11 noted at /b"})
    void whatIsRefusedInTheEndIsToldWhereItStands(String what, String place) {
        YamlDocument document = YamlDocument.parse("{a: 1, b: 2}");
        Read<String> read = document.root().map(map -> {
            map.parsed("a", text -> text);
            map.parsed("b", text -> text);
            if (what.isEmpty()) {
                map.fault("/b", "noted", "by the reading");
            }
            return map.build(() -> {
                throw new InvalidValueException(what, "2", "another");
            });
        });
        assertTrue(read.isFaulty());
        assertEquals(List.of(place), document.faults().stream().map(fault -> fault.toString().split(": ")[0]).toList());
    }

    @Test
    void ofVeryManyFaultsTheFirstThousandAreKept() {
        YamlDocument document = YamlDocument.parse("\n[" + "x, ".repeat(1_234) + "]");
        document.root().readable(YamlCursorTest::digit);
        assertEquals(1_001, document.faults().size());
        assertEquals("2:1 more: 234 more faults were found: mend these first", document.faults().get(1_000).toString());
    }

    @Test
    void aFaultIsWrittenOnOneLine() {
        YamlDocument document = YamlDocument.parse("\"a\\nb\": \"c\\u2028d\"\n");
        document.root().find("a\nb").orElseThrow().number(0, 1);
        assertEquals("1:9 type at /a b: found \"c d\", allowed is a whole number without quotes", document.faults().get(0).toString());
    }

    @Test
    void whatWasAtFaultHasNoValue() {
        Read<String> faulty = YamlDocument.parse("[]").root().text();
        assertAll(
                () -> assertThrows(NoSuchElementException.class, faulty::get),
                () -> assertTrue(faulty.map(String::length).isFaulty()),
                () -> assertFalse(YamlDocument.parse("a").root().text().map(String::length).isFaulty()));
    }
}
