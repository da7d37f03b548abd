package zeren.api.fault;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import zeren.api.sql.Database;

/** A PostgreSQL of its own that writes to disk what it acknowledges, and can be broken off. */
final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Path data;
    private final Path programs;

    /** Makes one in a folder that is there. */
    Postgres(Path folder) throws IOException {
        data = folder.resolve("data");
        server = EmbeddedPostgres.builder().setDataDirectory(data).start();
        programs = Path.of(Files.readString(data.resolve("postmaster.opts")).split(" ")[0]).getParent();
        breakOff();
        start();
    }

    Database database() {
        return Database.postgres(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    /** Ends it in the middle of what it is at, as a crash does. */
    void breakOff() throws IOException {
        control("stop", "-m", "immediate", "-w");
    }

    void start() throws IOException {
        control("start", "-w", "-l", data.resolveSibling("postgres.log").toString(),
                "-o", "-p " + server.getPort() + " -c fsync=on -c synchronous_commit=on -c max_connections=100 -c timezone=UTC");
    }

    /** Tells whether it runs. */
    boolean isRunning() {
        try {
            control("status");
            return true;
        } catch (IOException | IllegalStateException not) {
            return false;
        }
    }

    /** It refuses to be run by root. */
    private void control(String... words) throws IOException {
        List<String> command = new ArrayList<>(System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of());
        command.addAll(List.of(programs.resolve("pg_ctl").toString(), "-D", data.toString()));
        command.addAll(List.of(words));
        Shell.run(command);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
