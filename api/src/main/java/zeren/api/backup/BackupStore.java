package zeren.api.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import zeren.api.sql.OwnFiles;
import zeren.api.sql.Sql;
import zeren.api.sql.StorageException;

/** The way from an opened register to copies of it, each of one moment, whatever is written meanwhile. */
public final class BackupStore {
    private static final int BUFFER = 1 << 16;

    private final Sql sql;
    private final Object oneAtATime = new Object();

    /** Creates them over a database. */
    public BackupStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * Writes a copy as it is read by people and programs: lines of JSON.
     *
     * @throws CopyException if there is no register
     * @throws UncheckedIOException if it cannot be written
     */
    public void writePlain(OutputStream out) {
        Optional<String> schema = sql.version();
        String known = schema.orElseThrow(() -> new CopyException("there is no register there"));
        sql.snapshot(handle -> {
            TakeStore.take(handle, known, out);
            return null;
        });
    }

    /**
     * Writes the same, packed.
     *
     * @throws CopyException if there is no register
     * @throws UncheckedIOException if it cannot be written
     */
    public void writePacked(OutputStream out) {
        try {
            GZIPOutputStream packed = new GZIPOutputStream(out, BUFFER);
            BufferedOutputStream plain = new BufferedOutputStream(packed, BUFFER);
            writePlain(plain);
            plain.flush();
            packed.finish();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * Writes a packed copy into a file that nobody else sees and that is gone when it is closed, so that nobody who reads slowly keeps the moment alive.
     *
     * @param folder where there is room for it
     * @return the file, to be read from its beginning
     * @throws StorageException if it cannot be written
     */
    FileChannel spool(Path folder) {
        Path file = folder.resolve("backup-" + UUID.randomUUID() + ".part");
        // A second one would need as much room again, and a second reader of the database.
        synchronized (oneAtATime) {
            try {
                FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                        StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE), OwnFiles.ownerOnly(file));
                return filled(channel, file);
            } catch (IOException | UncheckedIOException unwritable) {
                throw new StorageException("A backup cannot be written to " + folder);
            }
        }
    }

    private FileChannel filled(FileChannel channel, Path file) throws IOException {
        try {
            // Where the system allows it, the file has no name from now on: a server that is killed leaves nothing behind.
            Files.deleteIfExists(file);
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            writePacked(out);
            out.flush();
            return channel.position(0);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }
}
