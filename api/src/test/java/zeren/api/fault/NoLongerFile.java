package zeren.api.fault;

import java.nio.file.Files;
import java.nio.file.Path;

/** The server's files may not become any longer: to a database that is no other than a full disk, and it takes no rights to make. */
record NoLongerFile(Path file) implements Trouble {

    @Override
    public void begin(Victim victim) throws Exception {
        limit(victim, Long.toString(Files.size(file)));
    }

    @Override
    public void end(Victim victim) throws Exception {
        limit(victim, "unlimited");
    }

    private static void limit(Victim victim, String bytes) throws Exception {
        Shell.run("prlimit", "--pid", Long.toString(victim.pid()), "--fsize=" + bytes + ":");
    }
}
