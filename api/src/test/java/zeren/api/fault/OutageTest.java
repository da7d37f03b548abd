package zeren.api.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;

/** An embedded database that could not write is good again once it can, and has lost nothing; {@code bench/faults/run} does it more often. */
class OutageTest {
    private static final long SEED = Long.getLong("zeren.seed", 20200408L);

    @TempDir
    Path folder;

    @Test
    void aRegisterThatCouldNotBeWrittenGoesOnByItself() throws Exception {
        System.out.println("OutageTest: -Dzeren.seed=" + SEED);
        Tally tally = new Outages(Engine.H2, Database.inFolder(folder), folder, SEED).run(1, new NoLongerFile(folder.resolve("zeren.mv.db")));
        System.out.println("OutageTest: " + tally);
        assertEquals(List.of(), tally.faults());
    }
}
