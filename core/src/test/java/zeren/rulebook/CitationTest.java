package zeren.rulebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.text.InvalidValueException;
import zeren.text.Seeds;

class CitationTest {

    @ParameterizedTest
    @CsvFileSource(resources = "citations.csv", numLinesToSkip = 1)
    void aCitationIsReadAndWrittenAlike(String written, int firstArticle, int firstItem, int lastArticle, int lastItem) {
        Citation citation = new Citation(new Provision(firstArticle, firstItem), new Provision(lastArticle, lastItem));
        assertEquals(citation, Citation.parse(written));
        assertEquals(written, citation.toString());
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Random random = Seeds.random("CitationTest.whatIsWrittenIsReadBack");
        for (int i = 0; i < 10_000; i++) {
            List<Provision> ends = random.ints(2, 0, 20)
                    .mapToObj(n -> new Provision(1 + random.nextInt(20), n / 2)).sorted().toList();
            Citation citation = new Citation(ends.get(0), ends.get(1));
            assertEquals(citation, Citation.parse(citation.toString()));
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {
        "", " ", "0", "08", "5()", "5(0)", "5(03)", "5(100)", "1000", "5.3", "5(3", "5 (3)", "5(3) ", "(3)", "五", "５", "art. 5", "-5", "5-",
        "5--6", "5-6-7", "6-5", "5(3)-5(2)", "5(1)-5", "8-8", "5(3)-5(3)", "7(2)–7(10)", "7(2)-(10)", "5(3),8"
    })
    void anotherFormIsRefused(String written) {
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> Citation.parse(written));
        assertEquals("citation", refusal.what());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1000})
    void anArticleHasItsRange(int article) {
        assertThrows(InvalidValueException.class, () -> new Provision(article, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100})
    void anItemHasItsRange(int item) {
        assertThrows(InvalidValueException.class, () -> new Provision(1, item));
    }

    @Test
    void aWholeArticleComesBeforeItsItems() {
        assertTrue(new Provision(5, Provision.WHOLE).compareTo(new Provision(5, 1)) < 0);
        assertTrue(new Provision(4, 99).compareTo(new Provision(5, Provision.WHOLE)) < 0);
    }

    @Test
    void aRunTouchesEveryArticleBetweenItsEnds() {
        assertArrayEquals(new int[] {5, 6, 7}, Citation.parse("5(7)-7(1)").articles().toArray());
        assertArrayEquals(new int[] {8}, Citation.parse("8").articles().toArray());
    }
}
