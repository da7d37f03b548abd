package zeren.api;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The command that starts a server, asks it a little and stops it again.
 *
 * <p>With {@code -XX:ArchiveClassesAtExit=FILE} Java keeps what it loaded meanwhile in a file, and a server that gets that file by
 * {@code -XX:SharedArchiveFile=FILE} starts in about half the time.
 */
final class Rehearse implements Command {
    private static final List<String> QUESTIONS = List.of("/", "/health/ready", "/obligations?limit=5", "/units?limit=5", "/summary", "/to-dos?limit=5");

    @Override
    public String name() {
        return "rehearse";
    }

    @Override
    public String synopsis() {
        return "";
    }

    @Override
    public String purpose() {
        return "Starts on a register of its own, asks it a little, and stops, so that Java can keep an archive of its classes (-XX:ArchiveClassesAtExit=FILE).";
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public int run(Arguments arguments, PrintStream out, PrintStream err) {
        if (!arguments.rest().isEmpty()) {
            throw new UsageException("it takes no arguments");
        }
        try {
            Path folder = Files.createTempDirectory("zeren-rehearse");
            try {
                perform(folder);
            } finally {
                delete(folder);
            }
            out.println("The rehearsal went well, and nothing is left of it.");
            return DONE;
        } catch (IOException | UncheckedIOException unwritable) {
            err.println("zeren rehearse: the folder for temporary files cannot be written to");
            return FAILED;
        }
    }

    private static void perform(Path folder) throws IOException {
        Settings settings = Settings.of(Arguments.read(List.of("--sample", "--port", "0", "--data", folder.toString()), Settings.OPTIONS, Map.of()));
        try (App app = App.start(settings, Clock.system(settings.zone()))) {
            HttpClient client = HttpClient.newHttpClient();
            String token = Files.readString(folder.resolve("admin.token")).strip();
            for (String question : QUESTIONS) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + question))
                        .header("Authorization", "Bearer " + token)
                        .build();
                client.send(request, BodyHandlers.discarding());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
