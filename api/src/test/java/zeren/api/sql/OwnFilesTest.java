package zeren.api.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose the folders are in which secrets lie. */
class OwnFilesTest {
    @TempDir
    Path parent;

    @Test
    void aNewFolderIsItsOwnersAlone() throws Exception {
        OwnFiles.createFolder(parent.resolve("a/b"));
        assertEquals("rwx------", permissions("a"));
        assertEquals("rwx------", permissions("a/b"));
    }

    @Test
    void oneThatIsThereStaysWhoseItIs() throws Exception {
        Files.createDirectory(parent.resolve("a"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---")));
        Files.createSymbolicLink(parent.resolve("link"), parent.resolve("a"));
        OwnFiles.createFolder(parent.resolve("a"));
        OwnFiles.createFolder(parent.resolve("link"));
        assertEquals("rwxr-x---", permissions("a"));
    }

    private String permissions(String folder) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve(folder)));
    }
}
