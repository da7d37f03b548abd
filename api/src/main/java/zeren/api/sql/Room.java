package zeren.api.sql;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The room that is left on the disk of an embedded database.
 *
 * <p>A write for which there is none closes the database, for those too who only read. So where little is left, nothing more is written.
 */
final class Room {
    /** More than the largest import takes, together with what the database itself writes beside it. */
    static final long LEAST_BYTES = 16_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    private final Optional<File> folder;
    private volatile boolean full;

    /** Looks after the disk of a database, if it is one of ours. */
    Room(Database database) {
        folder = database.file().map(Path::getParent).map(Path::toFile);
    }

    /**
     * Lets a write go on where there is room for it.
     *
     * @throws StorageException if there is none
     */
    void check() {
        boolean now = folder.filter(Room::isFull).isPresent();
        if (now != full) {
            full = now;
            tell();
        }
        if (now) {
            throw StorageException.refusal("The disk is full");
        }
    }

    /** Tells whether the disk of a folder is full; one that does not say how large it is never is. */
    static boolean isFull(File folder) {
        return folder.getTotalSpace() > 0 && folder.getUsableSpace() < LEAST_BYTES;
    }

    private void tell() {
        if (full) {
            LOG.error("The disk of {} is full: nothing more is recorded until {} MB are free", folder.orElseThrow(), LEAST_BYTES / 1_000_000);
        } else {
            LOG.info("The disk of {} has room again", folder.orElseThrow());
        }
    }
}
