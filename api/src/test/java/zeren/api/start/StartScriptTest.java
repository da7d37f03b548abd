package zeren.api.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script in a tree of its own, over a jar that is there already: whatever becomes of the archive of classes, it starts what it is to start. */
class StartScriptTest {
    private static final int AT_ONCE = 3;

    @TempDir
    Path home;
    private Path built;

    @BeforeEach
    void plant() throws IOException {
        Files.copy(Path.of("../zeren"), home.resolve("zeren"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String source : List.of("pom.xml", "openapi.yaml", "core/pom.xml", "migrations/pom.xml", "api/pom.xml")) {
            Files.createDirectories(home.resolve(source).getParent());
            Files.createFile(home.resolve(source));
            Files.setLastModifiedTime(home.resolve(source), FileTime.from(Instant.EPOCH));
        }
        built = Files.createDirectories(home.resolve("api/target"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        String entry = Echo.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(built.resolve("zeren.jar"));
                JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream code = Echo.class.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new JarEntry(entry));
            code.transferTo(jar);
        }
    }

    @Test
    void startsTheFirstTimeAndTheNext() throws Exception {
        assertEquals("told serve --port 0", said(start("serve", "--port", "0")));
        List<String> left = files();
        assertEquals("told serve --port 0", said(start("serve", "--port", "0")));
        assertEquals(left, files(), "the second start uses what the first one left");
        assertEquals("told --version", said(start("--version")));
    }

    @Test
    void whoTriesItOutHasItAtOnce() throws Exception {
        assertEquals("quickly told serve --sample", said(start("serve", "--sample")));
        assertEquals("quickly told serve --port 0 --sample --data d", said(start("serve", "--port", "0", "--sample", "--data", "d")));
        assertEquals("told serve --data --samples", said(start("serve", "--data", "--samples")));
        assertEquals("told verify --sample", said(start("verify", "--sample")));
    }

    @Test
    void startsSeveralAtOnce() throws Exception {
        List<Process> starts = IntStream.range(0, AT_ONCE).mapToObj(number -> start("serve")).toList();
        for (Process each : starts) {
            assertEquals("told serve", said(each));
        }
        assertTrue(files().stream().allMatch(name -> name.equals("zeren.jar") || name.endsWith(".jsa")), () -> "something half made is left: " + files());
    }

    @Test
    void startsWhereNothingCanBeWritten() throws Exception {
        Files.setPosixFilePermissions(built, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(built), "whoever runs the tests may write everywhere");
        assertEquals("told serve", said(start("serve")));
        assertEquals(List.of("zeren.jar"), files());
    }

    @Test
    void startsOverAnArchiveThatIsNone() throws Exception {
        said(start("serve"));
        for (String name : files()) {
            if (name.endsWith(".jsa")) {
                Files.delete(built.resolve(name));
                Files.writeString(built.resolve(name), "none");
            }
        }
        assertEquals("told serve", said(start("serve")));
    }

    private Process start(String... words) {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(home.resolve("zeren").toString()), Stream.of(words)).toList());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String said(Process start) throws Exception {
        start.getOutputStream().close();
        String said = new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, start.waitFor(), said);
        return said;
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(built)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
