package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import zeren.text.Cases;

/** Random organisations, rulebooks, parameters and dates, each judged by the timetable and by its slow twin, every field compared. */
class TimetableAgainstSlowTwinTest {
    /** Another seed: {@code -Dzeren.seed=1}. It is the seed of the first case; each further case adds one. */
    private static final long SEED = Long.getLong("zeren.seed", 20_200_408_000_000L);
    private static final int CASES = Integer.getInteger("zeren.cases", Cases.of(10_000, 100_000));

    /**
     * A case is one organisation with one set of rulebooks and parameters, one range of dates and four dates of judgement. One
     * in which nothing is owed is compared like any other, and not counted.
     */
    @Test
    void agreesWithTheSlowTwinOnEveryRandomCase() {
        Tally tally = new Tally();
        long seed = SEED;
        for (; tally.casesWithObligations() < CASES && seed < SEED + 3L * CASES; seed++) {
            compare(seed, Case.random(seed), tally);
        }
        System.out.println("timetable against slow twin, seeds " + SEED + " to " + (seed - 1) + ": " + tally);
        assertEquals(CASES, tally.casesWithObligations(), "most cases owe nothing: " + tally);
        assertTrue(tally.hasSeenEverything(), "the cases miss something: " + tally);
    }

    private static void compare(long seed, Case tried, Tally tally) {
        if (differs(seed, tried, tally)) {
            Case smallest = Shrinking.smallest(tried, candidate -> Disagreement.in(candidate).isPresent());
            String lines = String.join("\n  ", Disagreement.in(smallest).orElseThrow().lines());
            fail("seed " + seed + ", smallest case:\n  " + smallest + "\n  " + lines);
        }
    }

    private static boolean differs(long seed, Case tried, Tally tally) {
        try {
            return Disagreement.in(tried, tally).isPresent();
        } catch (RuntimeException thrown) {
            return fail("seed " + seed + ", as it is, for what is thrown is not made smaller:\n  " + tried, thrown);
        }
    }

    @Test
    void theSlowTwinUsesNothingOfTheHouse() {
        ArchRuleDefinition.noClasses().should().dependOnClassesThat().resideOutsideOfPackages("java..", "zeren.register.slow")
                .check(new ClassFileImporter().importPackages("zeren.register.slow"));
    }
}
