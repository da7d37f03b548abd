package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whether the tests of this build, taken together, met what {@code openapi.yaml} promises, and nothing else; it runs when all of them have. */
class EveryStatusIT {
    /** What no request can bring about, as long as there is no mistake in the server: ErrorsTest makes one in a server of its own. */
    private static final String FAULT_OF_OURS = " 500";

    @Test
    void noServerAnswersWhatTheContractDoesNotList() {
        Set<String> unlisted = new TreeSet<>(Ledger.answers());
        unlisted.removeAll(Contract.promised());
        assertEquals("", String.join("\n", unlisted), "A test was answered this: list the status at its operation in openapi.yaml, or mend the route");
    }

    @Test
    void noServerAnswersInAnotherFormThanTheContractSays() {
        assertEquals("", String.join("\n", Ledger.breaches()), "A test was answered this: mend openapi.yaml, or the route");
    }

    @Test
    void whatTheContractListsIsMet() {
        assumeTrue(System.getProperty("test") == null && System.getProperty("zeren.groups", "").isEmpty(), "only some tests were run");
        Set<String> missing = new TreeSet<>(Contract.promised());
        missing.removeAll(Ledger.answers());
        missing.removeIf(answer -> answer.endsWith(FAULT_OF_OURS));
        assertEquals("", String.join("\n", missing), "No test meets this: see to it in zeren.api.EveryStatusTest, or take it out of openapi.yaml");
    }
}
