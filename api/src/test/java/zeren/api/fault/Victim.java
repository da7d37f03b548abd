package zeren.api.fault;

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
    private final Path said;

    private Victim(Process process, Wire wire, Path said) {
        this.process = process;
        this.wire = wire;
        this.said = said;
    }

    /** Starts it over the register in a folder, or in a database whose token and password files are in that folder, and returns once it answers. */
    static Victim start(Engine engine, Database database, Path folder, String... more) {
        try {
            Path log = folder.resolve("stderr.log");
            Process process = new ProcessBuilder(command(engine, database, folder, List.of(more)))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String first = said.readLine();
            if (first == null || !first.startsWith(READY)) {
                process.destroyForcibly();
                throw new IllegalStateException("the server does not start: " + first + "\n" + Files.readString(log));
            }
            drain(said);
            String token = Files.readString(folder.resolve("admin.token")).strip();
            return new Victim(process, new Wire(first.substring(READY.length()), token), log);
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

    /** Returns the number of its process. */
    long pid() {
        return process.pid();
    }

    /** Returns what it wrote to its log, and those before it in the same folder. */
    String log() throws IOException {
        return Files.readString(said);
    }

    /** Stops it as an administrator would, and tells whether it stopped cleanly. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    }

    /** C1 and the serial collector: the process lives for seconds, and it is its start that costs time. */
    private static List<String> command(Engine engine, Database database, Path folder, List<String> more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx" + System.getProperty("zeren.heap", "512m"),
                "-cp", System.getProperty("java.class.path"), "zeren.api.Main", "serve", "--sample", "--port", "0", "--data", folder.toString()));
        if (engine == Engine.POSTGRES) {
            Path password = Files.writeString(folder.resolve("password"), database.password());
            command.addAll(List.of("--db", database.url(), "--db-user", database.user(), "--db-password-file", password.toString()));
        }
        command.addAll(more);
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
