package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.text.InvalidValueException;

class ObligationIdTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "gxufe-2020-5:study-secondary:0101:2026-H1", "gxufe-2020-5:duty-report:0101.secretary:2026",
        "gxufe-2020-5:inspect-secondary:school:0101:2026", "r:d:Z_9:2026-Q3", "r:d:a-b.c:2026-07", "1:2:3:4:0001"
    })
    void printsWhatItReads(String written) {
        assertEquals(written, ObligationId.parse(written).toString());
    }

    @Test
    void hasTheSubjectBeforeThePeriod() {
        ObligationId id = ObligationId.parse("gxufe-2020-5:inspect-secondary:school:0101:2026");
        assertEquals(new ObligationId("gxufe-2020-5", "inspect-secondary", "school", Optional.of("0101"), When.parse("2026")), id);
        assertEquals(Optional.empty(), ObligationId.parse("gxufe-2020-5:study-school:school:2026").subject());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "malformed-ids.csv", numLinesToSkip = 1)
    void refusesAMalformedPartAndNamesIt(String written, String what, String why) {
        String text = written == null ? "" : written;
        InvalidValueException refused = assertThrows(InvalidValueException.class, () -> ObligationId.parse(text), why);
        assertEquals(what, refused.what(), why);
    }

    @Test
    void refusesControlCharacters() {
        for (char control : new char[] {'\0', '\n', '\r', '\t'}) {
            assertThrows(InvalidValueException.class, () -> ObligationId.parse("r:d:0101" + control + ":2026"));
            assertThrows(InvalidValueException.class, () -> ObligationId.parse("r:d:0101:2026" + control));
            assertThrows(InvalidValueException.class, () -> ObligationId.parse(control + "r:d:0101:2026"));
        }
    }

    @Test
    void refusesACodeThatIsTooLong() {
        String tooLong = "r:d:" + "0".repeat(65) + ":2026";
        assertEquals("bearer", assertThrows(InvalidValueException.class, () -> ObligationId.parse(tooLong)).what());
        assertEquals("0".repeat(64), ObligationId.parse("r:d:" + "0".repeat(64) + ":2026").bearer());
    }
}
