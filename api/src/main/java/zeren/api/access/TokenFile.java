package zeren.api.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import zeren.api.sql.OwnFiles;

/** The file in which an administrator finds the first token. */
final class TokenFile {
    private TokenFile() {}

    /**
     * Writes the file, readable by its owner alone from the moment it exists, whole or not at all.
     *
     * @throws UncheckedIOException if the folder cannot be written to
     */
    static void write(Path file, Secret secret) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            OwnFiles.createFolder(file.toAbsolutePath().getParent());
            Files.deleteIfExists(draft);
            Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (FileChannel channel = FileChannel.open(draft, options, OwnFiles.ownerOnly(file))) {
                channel.write(ByteBuffer.wrap((secret.reveal() + "\n").getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("the first token cannot be written to " + file, failure);
        }
    }
}
