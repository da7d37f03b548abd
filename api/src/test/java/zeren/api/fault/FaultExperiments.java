package zeren.api.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.fault.Tally.Count;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;

/** What takes longer than a build may; {@code bench/faults/run} runs one. {@link OutageTest} has a small one for every build. */
class FaultExperiments {
    private static final long SEED = Long.getLong("zeren.seed", 20200408L);
    private static final int TIMES = Integer.getInteger("zeren.times", 1);

    @TempDir
    Path folder;

    private final long begin = System.nanoTime();

    @Test
    void stopH2() throws Exception {
        told(new Experiment(Engine.H2, folder, SEED).stop(TIMES));
    }

    @Test
    void stopPostgresql() throws Exception {
        told(new Experiment(Engine.POSTGRES, folder, SEED).stop(TIMES));
    }

    @Test
    void restartPostgresql() throws Exception {
        try (Postgres postgres = new Postgres(folder)) {
            told(new Outages(Engine.POSTGRES, postgres.database(), folder, SEED).run(TIMES, new Broken(postgres)));
        }
    }

    @Test
    void fileLimitH2() throws Exception {
        told(new Outages(Engine.H2, Database.inFolder(folder), folder, SEED).run(TIMES, new NoLongerFile(folder.resolve("zeren.mv.db"))));
    }

    @Test
    void diskFullH2() throws Exception {
        Path small = folder.resolve("small");
        try (FullDisk disk = FullDisk.mount(small, 64)) {
            told(new Outages(Engine.H2, Database.inFolder(small), small, SEED).run(TIMES, disk));
        }
    }

    @Test
    void diskFullPostgresql() throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        try (FullDisk disk = FullDisk.mount(folder.resolve("small"), 256); Postgres postgres = new Postgres(disk.folder())) {
            told(new Outages(Engine.POSTGRES, postgres.database(), own, SEED).run(TIMES, disk.of(postgres)));
        }
    }

    private void told(Tally tally) {
        System.out.println(tally + ", seconds " + (System.nanoTime() - begin) / 1_000_000_000);
        assertEquals(TIMES, tally.of(Count.STOPS) + tally.of(Count.OUTAGES));
        assertEquals(List.of(), tally.faults());
        assertTrue(tally.of(Count.ACKNOWLEDGED) >= TIMES, tally.toString());
    }
}
