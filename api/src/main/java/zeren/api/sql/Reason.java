package zeren.api.sql;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Why a database cannot be used, in words that say what to do, as far as that can be told; else nothing. */
final class Reason {
    private Reason() {}

    /** Returns what follows "the database cannot be opened", beginning with a colon. */
    static String of(Throwable failure, Database database) {
        return switch (StorageException.from(failure).sqlState()) {
            case "90020" -> ": another process uses it";
            case "08001" -> ": nobody answers there";
            case "08004" -> ": the server asks for a password, and none was given. Write it into a file that only the service reads, and name that with --db-password-file";
            case "28P01", "28000" -> ": user and password are not accepted. Mend --db-user, or the file that --db-password-file names";
            case "3D000" -> ": the server has no database of that name";
            case "42501" -> ": the user may not make tables in it. Make the user the owner of the database";
            case "53100" -> ": the disk of the database server is full. Make room";
            case "90097" -> readOnly(database);
            default -> database.file().flatMap(Reason::ofDisk).orElse("");
        };
    }

    private static String readOnly(Database database) {
        return ": its file " + database.file().map(file -> file + " ").orElse("") + "cannot be written to. Give it to the user of the service, on a disk that is not read-only";
    }

    private static Optional<String> ofDisk(Path file) {
        try {
            Path folder = file.getParent();
            FileStore disk = Files.getFileStore(folder);
            if (disk.isReadOnly() || !Files.isWritable(folder)) {
                return Optional.of(": the folder " + folder + " cannot be written to. Give it to the user of the service, on a disk that is not read-only");
            }
            return Room.isFull(folder.toFile()) ? Optional.of(": the disk of " + folder + " is full. Make room") : Optional.empty();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }
}
