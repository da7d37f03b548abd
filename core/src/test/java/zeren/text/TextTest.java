package zeren.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "A", "z", "0101", "00", "0101.secretary", "school.leader-in-charge", "a_b", "A..--__", "9z."})
    void aCodeIsGivenBackAsItCameWithLeadingZerosAndCase(String code) {
        assertSame(code, Text.code("unit", code));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", ".a", "-a", "_a", "a b", " a", "a ", "a\n", "a\u0000", "a/b", "a:b", "a,b", "０１０１", "é", "学", "а", "a\u202Eb", "٣"
    })
    void aCodeOfAnyOtherShapeIsRefused(String code) {
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> Text.code("unit", code));
        assertAll(
                () -> assertEquals("unit", refusal.what()),
                () -> assertEquals(code, refusal.found()),
                () -> assertEquals("1 to 64 letters, digits, '.', '-' or '_', the first a letter or digit", refusal.allowed()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "propaganda", "party-office", "gxufe-2020-5", "1-2-3"})
    void aSlugIsLowerCaseWordsJoinedBySingleHyphens(String slug) {
        assertSame(slug, Text.slug("function", slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "-", "-a", "a-", "a--b", "A", "partyOffice", "party_office", "party.office", "a b", "a\n", "ａ", "宣传", "a\u0000"
    })
    void aSlugOfAnyOtherShapeIsRefused(String slug) {
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> Text.slug("function", slug));
        assertAll(
                () -> assertEquals("function", refusal.what()),
                () -> assertEquals(slug, refusal.found()),
                () -> assertEquals("1 to 64 lower-case letters and digits, with single hyphens between", refusal.allowed()));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "63, true", "64, true", "65, false", "1000, false"})
    void codesAndSlugsHaveAtMostSixtyFourCharacters(int length, boolean accepted) {
        String text = "a".repeat(length);
        if (accepted) {
            assertAll(() -> assertSame(text, Text.code("code", text)), () -> assertSame(text, Text.slug("slug", text)));
        } else {
            assertAll(
                    () -> assertThrows(InvalidValueException.class, () -> Text.code("code", text)),
                    () -> assertThrows(InvalidValueException.class, () -> Text.slug("slug", text)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000})
    void aVeryLongSlugIsRefusedWithoutExhaustingTheStack(int length) {
        String slug = "a-".repeat(length) + "a";
        assertThrows(InvalidValueException.class, () -> Text.slug("slug", slug));
    }

    @Test
    void whatIsMissingIsRefusedLikeWhatIsMalformed() {
        assertAll(
                () -> assertThrows(InvalidValueException.class, () -> Text.code("code", null)),
                () -> assertThrows(InvalidValueException.class, () -> Text.slug("slug", null)),
                () -> assertThrows(InvalidValueException.class, () -> Text.line("line", null, 10)),
                () -> assertThrows(InvalidValueException.class, () -> Text.coded("colour", Colour.class, null)));
    }

    /** A vocabulary of the test's own. */
    enum Colour implements Coded {
        RED("red"),
        DARK_BLUE("dark-blue");

        private final String code;

        Colour(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    @Test
    void aMemberOfAVocabularyIsReadFromItsWrittenForm() {
        assertSame(Colour.DARK_BLUE, Text.coded("colour", Colour.class, "dark-blue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Red", "RED", "red ", "dark_blue", "DARK_BLUE", "green", "red\u0000"})
    void whatIsNoMemberIsAnsweredWithTheListOfAllMembers(String written) {
        InvalidValueException refusal =
                assertThrows(InvalidValueException.class, () -> Text.coded("colour", Colour.class, written));
        assertAll(
                () -> assertEquals("colour", refusal.what()),
                () -> assertEquals(written, refusal.found()),
                () -> assertEquals("one of red, dark-blue", refusal.allowed()));
    }

    /** The same said by patterns, on texts of the letters that matter. */
    @Test
    void codesAndSlugsAreWhatThesePatternsSay() {
        Random random = Seeds.random("TextTest");
        String letters = "azAZ09-_. :/`{@[\n学";
        for (int round = 0; round < Cases.of(20_000, 200_000); round++) {
            StringBuilder made = new StringBuilder();
            random.ints(random.nextInt(6), 0, letters.length()).forEach(letter -> made.append(letters.charAt(letter)));
            String text = made.toString();
            assertEquals(text.matches("[0-9A-Za-z][0-9A-Za-z._-]{0,63}"), isTaken(() -> Text.code("code", text)), text);
            assertEquals(text.matches("[a-z0-9]+(-[a-z0-9]+)*"), isTaken(() -> Text.slug("slug", text)), text);
        }
    }

    private static boolean isTaken(Supplier<String> check) {
        try {
            check.get();
            return true;
        } catch (InvalidValueException refused) {
            return false;
        }
    }
}
