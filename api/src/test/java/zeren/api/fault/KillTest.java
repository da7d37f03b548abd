package zeren.api.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.Cases;
import zeren.api.fault.Tally.Count;
import zeren.api.sql.Engine;

/** A server that is killed while it is written to keeps what it acknowledged; {@code bench/kill/run} kills it more often. */
class KillTest {
    private static final long SEED = Long.getLong("zeren.seed", 20200408L);

    private static final int KILLS = Integer.getInteger("zeren.kills", Cases.of(2, 5));

    @TempDir
    Path folder;

    @Test
    void h2() throws Exception {
        check(Engine.H2, KILLS);
    }

    @Test
    void postgresql() throws Exception {
        check(Engine.POSTGRES, KILLS);
    }

    private void check(Engine engine, int kills) throws Exception {
        long begin = System.nanoTime();
        System.out.println("KillTest: -Dzeren.seed=" + SEED + " -Dzeren.kills=" + kills);
        Tally tally = new Experiment(engine, folder, SEED).kill(kills);
        System.out.println("KillTest: " + engine + ": " + tally + ", seconds " + (System.nanoTime() - begin) / 1_000_000_000);
        assertEquals(List.of(), tally.faults());
        assertEquals(kills, tally.of(Count.KILLS));
        assertTrue(tally.of(Count.ACKNOWLEDGED) >= kills, tally.toString());
    }
}
