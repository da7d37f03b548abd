package zeren.api.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A headless Chromium with an empty profile of its own, as {@code chromium} on the path starts it. It reaches no address but this machine's: what a page
 * would take from elsewhere fails, as it would on a campus without a way out.
 */
public final class Chromium {
    /** How much time of the page's own clock its scripts get; a page that has nothing more to do is done sooner. */
    private static final String SCRIPTS = "--virtual-time-budget=15000";

    private final Path folder;

    /** Creates one that keeps its profiles in {@code folder}. */
    public Chromium(Path folder) {
        this.folder = folder;
    }

    /** Returns the page as its scripts have made it. */
    public String dom(URI page) {
        return run(List.of(SCRIPTS, "--dump-dom", page.toString()));
    }

    /** Writes a picture (PNG) of the page as its scripts have made it. */
    public void screenshot(URI page, Path file, int width, int height) {
        run(List.of(SCRIPTS, "--hide-scrollbars", "--window-size=" + width + "," + height, "--screenshot=" + file.toAbsolutePath(), page.toString()));
    }

    private String run(List<String> last) {
        try {
            List<String> command = command(folder);
            command.addAll(last);
            Process process = new ProcessBuilder(command)
                    .redirectError(folder.resolve("chromium.log").toFile())
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), () -> "Chromium ended badly; see " + folder.resolve("chromium.log"));
            return said;
        } catch (IOException impossible) {
            throw new AssertionError("Chromium cannot be run; is it installed, and on the path?", impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Returns how one is started, with a new profile in {@code folder}. */
    static List<String> command(Path folder) throws IOException {
        return new ArrayList<>(List.of(
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile")));
    }
}
