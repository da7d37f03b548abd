package zeren.api.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import zeren.api.journal.JournalStore;
import zeren.api.journal.Verification;
import zeren.api.sql.Database;
import zeren.api.sql.OwnFiles;
import zeren.api.sql.Sql;

/**
 * The way back from a copy to a register: whole, verified and up to date, or not at all.
 *
 * <p>The tables are made as they were when the copy was taken, filled in one transaction, and brought up to date. An embedded database is made
 * beside, and gets its name last.
 */
public final class RestoreStore {
    private static final String FILE = "zeren.mv.db";
    private static final String DRAFT = "zeren.restoring";

    private final Path file;

    private RestoreStore(Path file) {
        this.file = file;
    }

    /**
     * Fills a database in which there is no register.
     *
     * @throws CopyException if there is one, or the copy is damaged, altered, or of a newer Zeren
     * @throws IOException if the copy cannot be read
     * @throws zeren.api.sql.StorageException if the database cannot be opened, or fails
     */
    public static Restored into(Database database, Path file) throws IOException {
        // Read to its end before anything is touched, and once more while its rows go in.
        CopySummary copy = CopyFile.check(file);
        try (Sql sql = Sql.openAsItStands(database)) {
            return new Restored(copy, new RestoreStore(file).fill(sql, copy.head().schema()));
        }
    }

    /**
     * Makes an embedded database in a folder in which there is none.
     *
     * @throws CopyException if there is one, or the copy is damaged, altered, or of a newer Zeren
     * @throws IOException if the copy cannot be read, or the folder not be written to
     */
    public static Restored inFolder(Path folder, Path file) throws IOException {
        CopySummary copy = CopyFile.check(file);
        Path target = folder.resolve(FILE);
        checkAbsent(target);
        Path draft = draft(folder);
        try {
            Verification verification;
            try (Sql sql = Sql.openAsItStands(Database.inFolder(draft))) {
                verification = new RestoreStore(file).fill(sql, copy.head().schema());
            }
            OwnFiles.force(draft.resolve(FILE));
            checkAbsent(target);
            Files.move(draft.resolve(FILE), target);
            OwnFiles.forceFolder(target);
            return new Restored(copy, verification);
        } finally {
            Files.deleteIfExists(draft.resolve(FILE));
            Files.deleteIfExists(draft);
        }
    }

    private static void checkAbsent(Path target) {
        if (Files.exists(target)) {
            throw new CopyException("there is a register already in " + target.getParent() + "; a copy is restored where there is none");
        }
    }

    private static Path draft(Path folder) throws IOException {
        OwnFiles.createFolder(folder);
        try {
            return Files.createDirectory(folder.resolve(DRAFT));
        } catch (FileAlreadyExistsException another) {
            throw new CopyException("there is " + folder.resolve(DRAFT) + ": another restore is under way, or one was broken off; delete it then");
        }
    }

    private Verification fill(Sql sql, String schema) {
        List<String> versions = sql.versions();
        checkKnown(versions, schema);
        checkFits(sql, versions.indexOf(schema));
        sql.migrateTo(schema);
        boolean upToDate = versions.indexOf(schema) == versions.size() - 1;
        sql.write(handle -> {
            fill(handle);
            if (upToDate) {
                check(JournalStore.verify(handle, Optional.empty()));
            }
            return null;
        });
        sql.migrate();
        Verification verification = new JournalStore(sql).verify(Optional.empty());
        check(verification);
        return verification;
    }

    private void fill(Handle handle) {
        try (CopyReader copy = CopyFile.open(file)) {
            FillStore.fill(handle, copy);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void checkKnown(List<String> versions, String schema) {
        if (!versions.contains(schema)) {
            throw new CopyException("its tables are of the version " + schema + ", which this Zeren does not know: use a newer one");
        }
    }

    /** Tables of the copy's version or an older one can be filled, and none at all can be made. */
    private static void checkFits(Sql sql, int wanted) {
        Optional<String> there = sql.version();
        if (there.isEmpty()) {
            if (!sql.read(TableStore::names).isEmpty()) {
                throw new CopyException("there are tables of something else in the database; take one of its own");
            }
        } else {
            sql.write(handle -> {
                FillStore.checkEmpty(handle);
                return null;
            });
            if (sql.versions().indexOf(there.get()) > wanted || !sql.versions().contains(there.get())) {
                throw new CopyException("the tables in the database are newer than those of the copy: drop it, and create it anew");
            }
        }
    }

    private static void check(Verification verification) {
        verification.finding().ifPresent(finding -> {
            throw new CopyException("it was altered: " + finding);
        });
    }
}
