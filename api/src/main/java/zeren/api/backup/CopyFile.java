package zeren.api.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import zeren.api.sql.OwnFiles;

/** A copy in a file, which is there whole or not at all, and for its owner alone. */
public final class CopyFile {
    private static final String DRAFT = ".part";

    private CopyFile() {}

    /** What writes the bytes of a file. */
    @FunctionalInterface
    public interface Writing {
        /** Writes them all. */
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes a file and reads it again; only then it gets its name, and only if there is none of that name.
     *
     * @return what is in it
     * @throws CopyException if there is one, or it is no whole copy
     * @throws IOException if it cannot be written
     */
    public static CopySummary write(Path file, Writing writing) throws IOException {
        if (Files.exists(file)) {
            throw new CopyException("there is " + file + " already: name another");
        }
        Path draft = file.resolveSibling(file.getFileName() + DRAFT);
        try {
            create(draft, writing);
        } catch (FileAlreadyExistsException another) {
            throw new CopyException("there is " + draft + " already: another backup writes it, or was broken off and left it; delete it then");
        }
        try {
            CopySummary summary = check(draft);
            Files.move(draft, file);
            OwnFiles.forceFolder(file);
            return summary;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Reads a whole file.
     *
     * @return what is in it
     * @throws CopyException if it is no copy, or damaged
     * @throws IOException if it cannot be read
     */
    public static CopySummary check(Path file) throws IOException {
        try (CopyReader reader = open(file)) {
            return reader.summary();
        }
    }

    static CopyReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return new CopyReader(CopyLines.of(in));
    }

    private static void create(Path draft, Writing writing) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean written = false;
        try (FileChannel channel = FileChannel.open(draft, options, OwnFiles.ownerOnly(draft))) {
            try {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                writing.to(out);
                out.flush();
                channel.force(true);
                written = true;
            } finally {
                if (!written) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }
}
