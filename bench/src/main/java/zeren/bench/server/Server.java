package zeren.bench.server;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import zeren.bench.Machine;

/** A server as a process of its own, which is ready. */
public final class Server implements Closeable {
    /** The folder of the build, in which the jars are. */
    private static final Path HOME = Path.of(System.getProperty("zeren.home", ".")).toAbsolutePath().normalize();

    private static final Path ZEREN = HOME.resolve("api/target/zeren.jar");
    private static final String BARE = ZEREN + File.pathSeparator + HOME.resolve("bench/target/zeren-bench-0.1.0.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Duration start;

    private Server(Process process, int port, Duration start) {
        this.process = process;
        this.port = port;
        this.start = start;
    }

    /** Returns the folder for what a benchmark leaves between runs. */
    public static Path folder(String name) {
        return HOME.resolve("bench/target").resolve(name);
    }

    /** Deletes a folder with all that is in it, where it is there. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Starts Zeren as its documentation says, with options of Java and of {@code serve}. */
    public static Server zeren(Path data, List<String> java, List<String> options) {
        List<String> command = command(java);
        command.addAll(List.of("-jar", ZEREN.toString(), "serve"));
        command.addAll(options);
        command.addAll(List.of("--data", data.toString()));
        return start(command, "--port", data.resolveSibling(data.getFileName() + ".log"));
    }

    /** Starts the bare server with a database, from the same libraries. */
    public static Server bare(Path log, List<String> arguments) {
        return bare(Bare.class, log, List.of(), arguments);
    }

    /** Starts a server from the same libraries, whose last argument is its port. */
    public static Server bare(Class<?> main, Path log, List<String> java, List<String> arguments) {
        List<String> command = command(java);
        command.addAll(List.of("-cp", BARE, main.getName()));
        command.addAll(arguments);
        return start(command, "", log);
    }

    private static List<String> command(List<String> java) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        return command;
    }

    private static Server start(List<String> command, String portOption, Path log) {
        int port = freePort();
        if (!portOption.isEmpty()) {
            command.add(portOption);
        }
        command.add(String.valueOf(port));
        try {
            Files.createDirectories(log.getParent());
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            while (!isReady(port)) {
                if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                    process.destroyForcibly();
                    throw new IllegalStateException("it does not start: " + command + "\n" + Files.readString(log));
                }
                LockSupport.parkNanos(5_000_000);
            }
            return new Server(process, port, Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isReady(int port) {
        try (Wire wire = new Wire(port, "")) {
            return wire.get("/health/ready").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /**
     * What a start took.
     *
     * @param seconds from the command to the first answer that it is ready
     * @param processorSeconds what that took of the processors
     * @param resident the memory held then, in MiB
     * @param mostResident the most ever held until then, in MiB
     */
    public record Started(double seconds, double processorSeconds, double resident, double mostResident) {}

    /** Returns what the start took; to be asked at once. */
    public Started started() {
        double processor = processorTime().toNanos() / 1e9;
        return new Started(start.toNanos() / 1e9, processor, Machine.resident(process.pid()), Machine.mostResident(process.pid()));
    }

    /** Makes an archive of the classes of Zeren, as its start script does, and returns it. */
    public static Path archive(Path file) throws IOException {
        List<String> command = command(List.of("-XX:ArchiveClassesAtExit=" + file));
        command.addAll(List.of("-jar", ZEREN.toString(), "rehearse"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("no archive");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return file;
    }

    /** Returns the port of this machine on which it answers. */
    public int port() {
        return port;
    }

    /** Returns the address at which it answers. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Returns the time that it has taken of the processors. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Stops it as an operating system does, and returns how long that took. */
    public Duration stop() {
        long begin = System.nanoTime();
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it does not stop");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        stop();
    }
}
