package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether the tests of this build, taken together, met what {@code openapi.yaml} promises, and nothing else; it runs when all of them have. */
class EveryStatusIT {
    /** What every operation that lists it answers alike. */
    private static final Set<String> ALIKE = Set.of("400", "401", "403", "413", "415");

    @BeforeAll
    static void begin() {
        assumeTrue(System.getProperty("test") == null && System.getProperty("zeren.groups", "").isEmpty(), "only some tests were run");
    }

    @Test
    void noServerAnswersWhatTheContractDoesNotList() {
        Set<String> unlisted = new TreeSet<>(Ledger.all());
        unlisted.removeAll(Contract.promised());
        assertEquals("", String.join("\n", unlisted), "A test was answered this: list the status at its operation in openapi.yaml, or mend the route");
    }

    @Test
    void whatAllAnswerAlikeIsMetAtEachOfThem() {
        Set<String> missing = new TreeSet<>(Contract.promised());
        missing.removeAll(Ledger.all());
        long open = missing.stream().filter(answer -> !ALIKE.contains(status(answer))).count();
        System.out.println("EveryStatusIT: " + open + " other answers of the contract are met by no test");
        missing.removeIf(answer -> !ALIKE.contains(status(answer)));
        assertEquals("", String.join("\n", missing), "No test meets this: see to it in zeren.api.EveryStatusTest, or take it out of openapi.yaml");
    }

    private static String status(String answer) {
        return answer.substring(answer.lastIndexOf(' ') + 1);
    }
}
