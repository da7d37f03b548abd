package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, as whoever starts it sees it. */
class ServeTest {
    @TempDir
    Path folder;

    @Test
    void printsACommandThatWorksStopsCleanlyAndContinues() throws Exception {
        Path data = folder.resolve("the data");
        String before = serveAndAsk(data, "--sample");
        assertTrue(before.contains("\"items\""), before);
        assertTrue(before.contains("0101"), before);
        assertEquals(before, serveAndAsk(data));
    }

    @Test
    void aLogForMachinesIsAllThatItWrites() throws Exception {
        // A library of the tests logs while the log begins.
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(entry -> !entry.contains("ical4j"))
                .collect(Collectors.joining(File.pathSeparator));
        Path out = folder.resolve("out");
        Process server = new ProcessBuilder(command(classPath, List.of("--port", "0", "--data", folder.resolve("data").toString(), "--log", "json", "--metrics-port", "0",
                "--drain-seconds", "1"))).redirectOutput(out.toFile()).start();
        List<String> events = new ArrayList<>();
        try (BufferedReader log = server.errorReader(StandardCharsets.UTF_8)) {
            for (String line = log.readLine(); line != null; line = log.readLine()) {
                events.add(new ObjectMapper().readTree(line).path("event").asText());
                if (events.contains("ready")) {
                    server.toHandle().destroy();
                }
            }
        }
        assertTrue(server.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, server.exitValue());
        assertEquals(List.of("metrics", "ready", "stopping", "stopped"), events.stream().map(event -> event.split(" ")[0]).toList());
        assertEquals("", Files.readString(out));
    }

    @Test
    void saysWhyItCannotStart() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertTrue(failure("--data", file.toString()).contains("cannot be written to"));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String said = failure("--data", folder.resolve("data").toString(), "--port", String.valueOf(taken.getLocalPort()));
            assertTrue(said.contains("the port is taken"), said);
        }
    }

    /** Starts a server, runs the command that it prints with a period added, stops it by SIGTERM, and returns what the command said. */
    private static String serveAndAsk(Path data, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("--port", "0", "--data", data.toString()));
        words.addAll(List.of(options));
        Process server = start(words);
        try (BufferedReader said = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            assertTrue(said.readLine().matches("Zeren answers at http://127\\.0\\.0\\.1:[0-9]+"));
            assertEquals("The administrator's token is in " + data.resolve("admin.token"), said.readLine());
            String command = said.readLine().replace("Try:  ", "");
            assertFalse(command.contains(Files.readString(data.resolve("admin.token")).strip()));
            String narrowed = command.replace("/obligations'", "/obligations?period=2026-H1&as_of=2026-06-15&limit=500'");
            return outputOf(List.of("sh", "-c", narrowed));
        } finally {
            server.destroy();
            assertTrue(server.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, server.exitValue());
        }
    }

    private static String failure(String... options) throws Exception {
        Process server = start(List.of(options));
        String said = new String(server.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(server.waitFor(60, TimeUnit.SECONDS));
        assertEquals(1, server.exitValue(), said);
        return said;
    }

    private static Process start(List<String> options) throws IOException {
        return new ProcessBuilder(command(System.getProperty("java.class.path"), options)).start();
    }

    private static List<String> command(String classPath, List<String> options) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-cp", classPath, "zeren.api.Main", "serve"));
        command.addAll(options);
        return command;
    }

    private static String outputOf(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
