package zeren.api.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;

/** The real server as a process of its own, which answers and is then killed. */
final class Victim {
    private static final String READY = "Zeren answers at ";

    private final Process process;
    private final Wire wire;

    private Victim(Process process, Wire wire) {
        this.process = process;
        this.wire = wire;
    }

    /** Starts it over the register in a folder, or in a database whose token and password files are in that folder, and returns once it answers. */
    static Victim start(Engine engine, Database database, Path folder) {
        try {
            Process process = new ProcessBuilder(command(engine, database, folder))
                    .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("stderr.log").toFile()))
                    .start();
            BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String first = said.readLine();
            if (first == null || !first.startsWith(READY)) {
                process.destroyForcibly();
                throw new IllegalStateException("the server does not start: " + first + "\n" + Files.readString(folder.resolve("stderr.log")));
            }
            drain(said);
            String token = Files.readString(folder.resolve("admin.token")).strip();
            return new Victim(process, new Wire(first.substring(READY.length()), token));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Wire wire() {
        return wire;
    }

    /** Kills it by SIGKILL, of which the process learns nothing, and returns when it is dead. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Stops it as an administrator would, and tells whether it stopped cleanly. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    }

    /** C1 and the serial collector: the process lives for seconds, and it is its start that costs time. */
    private static List<String> command(Engine engine, Database database, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m",
                "-cp", System.getProperty("java.class.path"), "zeren.api.Main", "serve", "--sample", "--port", "0", "--data", folder.toString()));
        if (engine == Engine.POSTGRES) {
            Path password = Files.writeString(folder.resolve("password"), database.password());
            command.addAll(List.of("--db", database.url(), "--db-user", database.user(), "--db-password-file", password.toString()));
        }
        return command;
    }

    private static void drain(BufferedReader said) {
        Thread drain = new Thread(() -> {
            try (said) {
                said.lines().forEach(line -> { });
            } catch (IOException | UncheckedIOException dead) {
                // As it was meant to be.
            }
        }, "victim-output");
        drain.setDaemon(true);
        drain.start();
    }
}
