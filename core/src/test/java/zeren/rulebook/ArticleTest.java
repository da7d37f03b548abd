package zeren.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.text.InvalidValueException;
import zeren.text.Title;

/** An article is numbered as citations write it. */
class ArticleTest {
    private static final Title TITLE = new Title("名", "Name");

    @ParameterizedTest
    @CsvSource({"1, true", "999, true", "0, false", "1000, false"})
    void hasANumberFrom1To999(int number, boolean possible) {
        if (possible) {
            assertEquals(number, article(number).number());
        } else {
            assertEquals("number", assertThrows(InvalidValueException.class, () -> article(number)).what());
        }
    }

    private static Article article(int number) {
        return new Article(number, TITLE, Coverage.COMPUTED, TITLE);
    }
}
