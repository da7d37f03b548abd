package zeren.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryStringTest {

    @ParameterizedTest
    @CsvSource({"a+b, a b", "a%2Bb, a+b", "%E4%BC%9A, 会", "会, 会", "%25, %", "'', ''", "%f0%9f%98%80, 😀"})
    void readsWhatIsMeant(String encoded, String expected) {
        assertEquals(Optional.of(expected), QueryString.decoded(encoded));
    }

    @ParameterizedTest
    @CsvSource({"%", "%4", "%zz", "a%", "%-1", "%+1", "%FF", "%C0%80", "%E4%BC", "%ED%A0%80", "%F4%90%80%80", "\uFFFD"})
    void findsNothingInWhatIsBroken(String encoded) {
        assertEquals(Optional.empty(), QueryString.decoded(encoded));
    }

    @Test
    void readsBackWhatItWrites() {
        long seed = 20260615;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(12), 0, 0x11000).filter(point -> point < 0xD800 || point > 0xDFFF)
                    .filter(point -> point != 0xFFFD)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            assertEquals(Optional.of(text), QueryString.decoded(QueryString.encoded(text)), "seed " + seed);
        }
    }
}
