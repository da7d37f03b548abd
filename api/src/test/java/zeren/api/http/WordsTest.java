package zeren.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"reports", "picture"})
    void bothLanguagesHaveWordsForTheSame(String kind) {
        assertEquals(Words.in(kind, Language.EN).keys(), Words.in(kind, Language.ZH).keys());
        assertFalse(Words.in(kind, Language.ZH).keys().isEmpty());
    }
}
