package zeren.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTest {

    @Test
    void aTitleHasItsTwoLanguages() {
        Title title = new Title("书记", "Secretary");
        assertAll(() -> assertEquals("书记", title.zh()), () -> assertEquals("Secretary", title.en()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a\nb", "a\u0000", "a\u202Eb", "\uD842"})
    void eitherLanguageIsOneFitLineOrTheRefusalNamesIt(String unfit) {
        assertAll(
                () -> assertEquals("title.zh", assertThrows(InvalidValueException.class, () -> new Title(unfit, "a")).what()),
                () -> assertEquals("title.en", assertThrows(InvalidValueException.class, () -> new Title("a", unfit)).what()));
    }

    @Test
    void eitherLanguageHasAtMostTwoHundredUtf16Units() {
        String longest = "书".repeat(Title.MAX);
        assertAll(
                () -> assertEquals(200, new Title(longest, longest).zh().length()),
                () -> assertEquals("title.zh", assertThrows(InvalidValueException.class, () -> new Title(longest + "记", "a")).what()),
                () -> assertEquals("title.en", assertThrows(InvalidValueException.class, () -> new Title("a", longest + "x")).what()));
    }
}
