package zeren.api.kill;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.sql.Engine;

/**
 * The same on H2, run by {@code bench/kill/run} alone: it still loses the last acknowledged writes in some kills (docs/reliability.md), so its
 * outcome says nothing about a change.
 */
class KillOnH2 {
    @TempDir
    Path folder;

    @Test
    void h2() throws Exception {
        KillTest.check(Engine.H2, folder, Integer.getInteger("zeren.kills", 5));
    }
}
