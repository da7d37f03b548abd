package zeren.api.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The way back to the last commit of an embedded database that was not closed.
 *
 * <p>Every acknowledged commit is in the file, as one chunk. H2 (2.5.252) looks for the last by following a chain that begins at the
 * chunk that the file's header names, and the chain breaks where a chunk in reused space is not of the length that was expected: H2 then
 * writes the header, but a moment too early, so it names the chunk before the break. Opening would take that one for the last and throw
 * the newer ones away (measured: the last one to three commits, in one of eight kills). Looking at every block finds them.
 */
final class Recovery {
    private static final int BLOCK = 4096;
    private static final String CLOSED = ",clean:1,";

    private Recovery() {}

    /**
     * Makes the last commit the one at which the file will be opened; does nothing where there is no file, or it was closed, or another
     * process uses it.
     *
     * @throws MVStoreException if the file holds no commit that can be read
     */
    static void recover(Path file) {
        if (!Files.exists(file) || wasClosed(file)) {
            return;
        }
        try {
            new MVStore.Builder().fileName(file.toString()).recoveryMode().open().close();
        } catch (MVStoreException failure) {
            if (failure.getErrorCode() != DataUtils.ERROR_FILE_LOCKED) {
                throw failure;
            }
        }
    }

    /** Tells whether both copies of the header say so; an empty file has none, and H2 makes it anew. */
    private static boolean wasClosed(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(BLOCK);
            byte[] second = in.readNBytes(BLOCK);
            return first.length == 0 || Arrays.equals(first, second) && new String(first, StandardCharsets.ISO_8859_1).contains(CLOSED);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
