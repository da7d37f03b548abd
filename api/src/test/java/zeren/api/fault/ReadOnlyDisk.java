package zeren.api.fault;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A disk turns read-only, as one does by itself that has errors: after a write to it failed, as otherwise it cannot be turned. */
record ReadOnlyDisk(FullDisk disk, Path file) implements Trouble {
    private static final int TRIES = 600;
    private static final long PAUSE_NANOS = 100_000_000;

    @Override
    public void begin(Victim victim) throws Exception {
        NoLongerFile failing = new NoLongerFile(file);
        failing.begin(victim);
        for (int tries = 1; !turned("ro"); tries++) {
            if (tries == TRIES) {
                throw new IllegalStateException("the disk is in use all the time");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        failing.end(victim);
    }

    @Override
    public void end(Victim victim) throws Exception {
        if (!turned("rw")) {
            throw new IllegalStateException("the disk stays read-only");
        }
    }

    private boolean turned(String how) throws Exception {
        try {
            Shell.run("mount", "-o", "remount," + how, disk.folder().toString());
            return true;
        } catch (IllegalStateException busy) {
            return false;
        }
    }
}
