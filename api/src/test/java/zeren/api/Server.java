package zeren.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real server with a real database in a folder of its own, on a free port, at noon of 15 June 2026 in Shanghai for ever.
 */
public final class Server implements AutoCloseable {
    /** The zone of the server's clock. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** The instant of the server's clock. */
    public static final Instant NOW = Instant.parse("2026-06-15T04:00:00Z");

    private final Path folder;
    private final App app;

    private Server(Path folder, App app) {
        this.folder = folder;
        this.app = app;
    }

    /** Starts one with these options, such as {@code --sample}. */
    public static Server start(String... options) {
        try {
            Path folder = Files.createTempDirectory("zeren");
            if (List.of(options).contains("--sample")) {
                Site.beginIn(folder);
            }
            return startIn(folder, options);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Starts one over the register in a folder, which is deleted with it. */
    public static Server startIn(Path folder, String... options) {
        List<String> words = Stream.concat(Stream.of("--port", "0", "--data", folder.toString()), Stream.of(options)).toList();
        Settings settings = Settings.of(Arguments.read(words, Settings.OPTIONS, Map.of()));
        App app = App.start(settings, Clock.fixed(NOW, ZONE));
        Ledger.keep(app);
        return new Server(folder, app);
    }

    /** Returns a client with the administrator's token. */
    public Client client() {
        return new Client("http://127.0.0.1:" + app.port(), token());
    }

    /** Returns the administrator's token. */
    String token() {
        try {
            return Files.readString(folder.resolve("admin.token")).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    App app() {
        return app;
    }

    @Override
    public void close() {
        Site.stop(app);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
