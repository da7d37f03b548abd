package zeren.api.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What was kept of a release: a register as it left it, and what it answered about it. The folder is never changed once the release is out.
 *
 * @param folder where it is kept
 */
record Release(Path folder) {
    static final Path ALL = Path.of("src/test/resources/zeren/releases");

    /** Returns every release, the oldest first. */
    static List<Release> all() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory).sorted().map(Release::new).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The register as {@code zeren backup} wrote it. */
    Path backup() {
        return folder.resolve("register.jsonl.gz");
    }

    /** The embedded database's file, packed. */
    Path database() {
        return folder.resolve("zeren.mv.db.gz");
    }

    /** The administrator's token. */
    Path token() {
        return folder.resolve("admin.token");
    }

    /** The scripts that make the tables, each with the hash of its text. */
    Path migrations() {
        return folder.resolve("migrations.csv");
    }

    /** Questions and what was answered, packed, each a line of JSON. */
    Path answers() {
        return folder.resolve("answers.ndjson.gz");
    }

    static void unpack(Path packed, Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(in, file);
        }
    }

    static void pack(byte[] bytes, Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
    }

    static List<String> lines(Path packed) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
