package zeren.api.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.kill.Tally.Count;
import zeren.api.sql.Engine;

/** A server that is killed while it is written to keeps what it acknowledged; {@code bench/kill/run} kills it more often, and on H2. */
class KillTest {
    private static final long SEED = Long.getLong("zeren.seed", 20200408L);

    @TempDir
    Path folder;

    @Test
    void postgresql() throws Exception {
        check(Engine.POSTGRES, folder, Integer.getInteger("zeren.kills", 2));
    }

    static void check(Engine engine, Path folder, int kills) throws Exception {
        long begin = System.nanoTime();
        System.out.println("KillTest: -Dzeren.seed=" + SEED + " -Dzeren.kills=" + kills);
        Tally tally = new Experiment(engine, folder, SEED).run(kills);
        System.out.println("KillTest: " + engine + ": " + tally + ", seconds " + (System.nanoTime() - begin) / 1_000_000_000);
        assertEquals(List.of(), tally.faults());
        assertEquals(kills, tally.of(Count.KILLS));
        assertTrue(tally.of(Count.ACKNOWLEDGED) >= kills, tally.toString());
    }
}
