package zeren.api.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zeren.migrations.Migrations;

/**
 * The way to the tables of this version, from wherever a database is, even if the process ends in the middle.
 *
 * <p>A PostgreSQL server takes back what a script had done by then. The embedded database cannot, as each change of a table is a commit to it: so
 * the whole database is kept beside it until all is done, and whoever finds that copy puts it back and begins again.
 */
final class Upgrade {
    private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);
    private static final String BEFORE = ".before-upgrade.zip";
    private static final String PART = ".part";

    private Upgrade() {}

    /**
     * Brings the tables of an open database up to date.
     *
     * @throws RuntimeException if that cannot be done; the next start tries again
     */
    static void migrate(DataSource source, Database database) {
        Optional<Path> file = database.file();
        if (file.isEmpty()) {
            Migrations.migrate(source);
            return;
        }
        Path before = beside(file.get(), BEFORE);
        Migrations.migrate(source, () -> keep(source, before));
        try {
            Files.deleteIfExists(before);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts an embedded database back whose upgrade was broken off; does nothing where none was, or another process is at it. */
    static void takeBack(Path file) {
        Path before = beside(file, BEFORE);
        if (!Files.exists(before)) {
            return;
        }
        try (FileChannel copy = open(before); FileLock mine = copy.tryLock(); FileChannel original = open(file); FileLock unused = original.tryLock()) {
            // Who had the lock before may have put it back by now.
            if (mine != null && unused != null && Files.exists(before)) {
                unpack(before, beside(file, PART));
                Files.move(beside(file, PART), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                Files.delete(before);
                LOG.warn("An upgrade of {} was broken off; it begins again", file);
            }
        } catch (NoSuchFileException | OverlappingFileLockException other) {
            LOG.debug("another is at it", other);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void keep(DataSource source, Path before) {
        Path part = beside(before, PART);
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            Files.deleteIfExists(part);
            statement.execute("backup to '" + part.toString().replace("'", "''") + "'");
            force(part);
            Files.move(part, before, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException failure) {
            throw StorageException.because("The database could not be copied before its upgrade; it needs as much room again as it has", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void unpack(Path before, Path part) throws IOException {
        try (InputStream in = Files.newInputStream(before); ZipInputStream zip = new ZipInputStream(in)) {
            if (zip.getNextEntry() == null) {
                throw new IOException("there is no database in " + before);
            }
            Files.copy(zip, part, StandardCopyOption.REPLACE_EXISTING);
        }
        force(part);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = open(file)) {
            channel.force(true);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static Path beside(Path file, String more) {
        return file.resolveSibling(file.getFileName() + more);
    }
}
