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

    @Test
    void readOnlyH2() throws Exception {
        Path small = folder.resolve("small");
        try (FullDisk disk = FullDisk.mount(small, 256)) {
            // What is open to be written keeps a disk from being turned.
            Files.createSymbolicLink(small.resolve("stderr.log"), folder.resolve("stderr.log"));
            told(new Outages(Engine.H2, Database.inFolder(small), small, SEED).run(TIMES, new ReadOnlyDisk(disk, small.resolve("zeren.mv.db"))));
        }
    }

    /** How much memory it has is told by {@code -Dzeren.heap}. */
    @Test
    void smallHeap() throws Exception {
        Tally tally = new Tally();
        Victim victim = Victim.start(Engine.H2, Database.inFolder(folder), folder);
        try {
            new Crowd(victim.wire(), tally).read(TIMES);
            tally.check(victim.stop(), Count.STOP_NOT_CLEAN, victim.log());
        } finally {
            victim.kill();
        }
        System.out.println("heap " + System.getProperty("zeren.heap", "512m") + ": " + tally + ", seconds " + (System.nanoTime() - begin) / 1_000_000_000);
        tally.check(!victim.log().contains("OutOfMemory"), Count.LOGGED, victim.log());
        assertEquals(List.of(), tally.faults());
    }

    @Test
    void startTwiceH2() throws Exception {
        for (int time = 1; time <= TIMES; time++) {
            Path data = Files.createDirectory(folder.resolve("data" + time));
            List<String> refused = new Twice(Engine.H2, Database.inFolder(data), data).start();
            assertEquals(1, refused.size(), refused.toString());
            assertTrue(refused.get(0).contains("another process uses it"), refused.toString());
        }
        System.out.println("started twice: " + TIMES + " times, one was refused each time");
    }

    @Test
    void startTwicePostgresql() throws Exception {
        for (int time = 1; time <= TIMES; time++) {
            assertEquals(List.of(), new Twice(Engine.POSTGRES, Engine.POSTGRES.empty(folder), Files.createDirectory(folder.resolve("data" + time))).start());
        }
        System.out.println("started twice: " + TIMES + " times, both were right each time");
    }

    private void told(Tally tally) {
        System.out.println(tally + ", seconds " + (System.nanoTime() - begin) / 1_000_000_000);
        assertEquals(TIMES, tally.of(Count.STOPS) + tally.of(Count.OUTAGES));
        assertEquals(List.of(), tally.faults());
        assertTrue(tally.of(Count.ACKNOWLEDGED) >= TIMES, tally.toString());
    }
}
