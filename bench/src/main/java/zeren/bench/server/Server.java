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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

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

    /** Starts Zeren as its documentation says, with options of Java and of {@code serve}. */
    public static Server zeren(Path data, List<String> java, List<String> options) {
        List<String> command = command(java);
        command.addAll(List.of("-jar", ZEREN.toString(), "serve"));
        command.addAll(options);
        command.addAll(List.of("--data", data.toString()));
        return start(command, "--port", data.resolveSibling(data.getFileName() + ".log"));
    }

    /** Starts a bare server from the same libraries. */
    public static Server bare(Path log, List<String> java, List<String> arguments) {
        List<String> command = command(java);
        command.addAll(List.of("-cp", BARE, Bare.class.getName()));
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

    /** Returns the port of this machine on which it answers. */
    public int port() {
        return port;
    }

    /** Returns how long it took from the command to the first answer that it is ready. */
    public Duration start() {
        return start;
    }

    /** Returns the memory that it holds, in MiB. */
    public double resident() {
        return Machine.resident(process.pid());
    }

    /** Returns the most memory that it ever held, in MiB. */
    public double mostResident() {
        return Machine.mostResident(process.pid());
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
