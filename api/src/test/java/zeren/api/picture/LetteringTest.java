package zeren.api.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetteringTest {

    @ParameterizedTest
    @CsvSource({
        "会计学院, 40, 会计学院", "会计学院, 39, 会计…", "会计学院, 30, 会计…", "会计学院, 29, 会…", "会计学院, 10, …", "会计学院, 0, …",
        "School of Law, 67.2, School of Law", "School of Law, 67, School of L…", "a bc, 19, a…",
        "\uD842\uDFB7\uD842\uDFB7\uD842\uDFB7, 29, \uD842\uDFB7…", "\uD83D\uDC69\u200D\uD83D\uDD2C\uD83D\uDC69\u200D\uD83D\uDD2C\uD83D\uDC69\u200D\uD83D\uDD2C, 55, \uD83D\uDC69\u200D\uD83D\uDD2C\uD83D\uDC69\u200D\uD83D\uDD2C…"
    })
    void aTextIsCutBetweenCharactersToTheRoomThatItHas(String text, double room, String cut) {
        assertEquals(cut, Lettering.cut(text, 10, room));
    }

    @Test
    void nothingThatIsCutIsWiderThanItsRoom() {
        String text = "Wide WIDE 会计 é\u0301 المكتب דף @ m…";
        for (int room = 10; room < 300; room++) {
            assertTrue(Lettering.width(Lettering.cut(text, 10, room), 10) <= room, String.valueOf(room));
        }
        assertEquals(text, Lettering.cut(text, 10, 300));
    }
}
