package zeren.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server over the sample school, as a process of its own that knows nothing of its clients. */
final class RunningServer implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");

    private final Process process;
    private final String address;
    private final String token;

    private RunningServer(Process process, String address, String token) {
        this.process = process;
        this.address = address;
        this.token = token;
    }

    /** Starts one whose register is in {@code folder}. */
    static RunningServer start(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                "zeren.api.Main", "serve", "--sample", "--port", "0", "--data", folder.toString())
                .redirectErrorStream(true).start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder log = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            log.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                readOn(said);
                return new RunningServer(process, address.group(), Files.readString(folder.resolve("admin.token")).strip());
            }
        }
        throw new AssertionError("the server ended before it was ready: " + log);
    }

    private static void readOn(BufferedReader said) {
        Thread reader = new Thread(() -> {
            try {
                said.transferTo(Writer.nullWriter());
            } catch (IOException ended) {
                // The server has ended.
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    String address() {
        return address;
    }

    /** Returns the administrator's token. */
    String token() {
        return token;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
