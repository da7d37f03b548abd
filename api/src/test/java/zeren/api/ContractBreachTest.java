package zeren.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the judge of answers notices anything. */
class ContractBreachTest {
    private static final String UNIT = """
            {"code":"0101","kind":"department","name":{"zh":"甲","en":"A"},"exists_from":"2020-01-01"}
            """;

    @Test
    void acceptsWhatKeepsToTheContract() {
        assertDoesNotThrow(() -> Contract.check("GET", "/units/0101", answer(200, UNIT)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "exists_from":"2020-01-01" | "exists_from":"2020-02-30"      | a day that the calendar does not have
            "exists_from":"2020-01-01" | "exists_from":null              | null instead of nothing
            "code":"0101"              | "code":101                      | a number instead of a text
            "code":"0101"              | "code":"0101","speech":"x"      | a field that is not listed
            "kind":"department"        | "kind":"leading-group"          | an enum value in another spelling
            "zh":"甲",                 | ''                              | a title without Chinese
            """)
    void refusesABodyThatDoesNot(String right, String wrong, String why) {
        assertThrows(AssertionError.class, () -> Contract.check("GET", "/units/0101", answer(200, UNIT.replace(right, wrong))), why);
    }

    @Test
    void refusesAStatusThatIsNotListed() {
        assertThrows(AssertionError.class, () -> Contract.check("GET", "/units/0101", answer(202, UNIT)));
    }

    @Test
    void refusesAnAnswerWithoutTheHeadersOfEveryAnswer() {
        Map<String, String> headers = new TreeMap<>(answer(200, UNIT).headers());
        headers.remove("Request-Id");
        assertThrows(AssertionError.class, () -> Contract.check("GET", "/units/0101", new Answer(200, headers, UNIT)));
    }

    private static Answer answer(int status, String body) {
        Map<String, String> headers = Map.of(
                "Request-Id", "1", "Cache-Control", "no-store", "X-Content-Type-Options", "nosniff", "Content-Type", "application/json");
        return new Answer(status, headers, body);
    }
}
