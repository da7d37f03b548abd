package zeren.bench.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own. */
final class Server implements AutoCloseable {
    private static final int TICKS_PER_SECOND = 100;
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final String address;

    private Server(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it, and returns when it answers whatever. */
    static Server start(List<String> command, int port, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Server server = new Server(process, "http://127.0.0.1:" + port);
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            if (server.answers()) {
                return server;
            }
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        server.close();
        throw new IOException("the server did not start: see " + log + "\n" + Files.readString(log));
    }

    String address() {
        return address;
    }

    /** Returns the microseconds that its threads were on a core by now. */
    long cpuMicros() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * (1_000_000 / TICKS_PER_SECOND);
    }

    private boolean answers() throws InterruptedException {
        try {
            HttpRequest ready = HttpRequest.newBuilder(URI.create(address + "/health/ready")).build();
            HttpClient.newHttpClient().send(ready, HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException ended) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
