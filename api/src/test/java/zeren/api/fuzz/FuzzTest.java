package zeren.api.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import zeren.api.Cases;
import zeren.api.Contract;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** Requests made up from the contract, good ones and bad ones, and what the contract says of each; {@code bench/fuzz/run} sends more. */
class FuzzTest {
    private static final long SEED = Long.getLong("zeren.seed", 20260608L);
    private static final int CASES = Integer.getInteger("zeren.fuzz", Cases.of(500, 5_000));
    /** After so many there is so much in the register that each takes long: then another begins. */
    private static final int ROUND = 2_000;

    @Test
    void h2() throws Exception {
        check(Engine.H2, CASES);
    }

    @Test
    void postgresql() throws Exception {
        check(Engine.POSTGRES, CASES / 5);
    }

    /** Each refusal that the schemas do not foresee, the words of the contract do. */
    @Test
    void whatIsForeseenStandsInTheContract() {
        String words = Contract.document().toString().replaceAll("\\\\n|\\s+", " ");
        Foreseen.rows().forEach(row -> assertTrue(words.contains(row.get("words")), row.toString()));
    }

    private static void check(Engine engine, int cases) throws Exception {
        System.out.println("FuzzTest: -Dzeren.seed=" + SEED + " -Dzeren.fuzz=" + CASES);
        Tally tally = new Tally();
        for (int done = 0; done < cases; done += ROUND) {
            try (Round round = new Round(Site.open(engine, Files.createTempDirectory("zeren")), SEED + done / ROUND, tally)) {
                round.run(Math.min(ROUND, cases - done));
                round.finish();
            }
        }
        System.out.println("FuzzTest: " + engine + ": " + tally);
        System.out.println("FuzzTest: never accepted by " + tally.neverAccepted());
        assertEquals("", String.join("\n", tally.findings()));
    }
}
