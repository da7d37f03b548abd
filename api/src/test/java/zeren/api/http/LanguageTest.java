package zeren.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "zh, ZH", "zh-CN, ZH", "ZH-hans-cn, ZH", "en, EN", "en-GB, EN", "'en, zh', EN",
        "'zh;q=0.5, en;q=0.4', ZH", "'zh;q=0.4, en;q=0.5', EN",
        "'fr, zh;q=0.1', ZH", "fr, EN", "*, EN", "zh;q=0, EN", "zhuang, EN", "';;,=', EN", "'', EN"
    })
    void isWhatTheReaderLikesBest(String header, Language expected) {
        assertEquals(expected, Language.of(header));
    }

    @Test
    void isEnglishWithoutAWish() {
        assertEquals(Language.EN, Language.of(null));
    }
}
