package zeren.api;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zeren.api.backup.CopyException;
import zeren.api.backup.RestoreStore;
import zeren.api.backup.Restored;
import zeren.api.sql.StorageException;

/** The commands that make a register of a file that {@link BackupCommand} wrote: the same, by the name that one looks for. */
final class RestoreCommand implements Command {
    static final Command RESTORE = new RestoreCommand("restore",
            "Makes a register of a backup or an export, in a data folder or a database in which there is none, and verifies it;"
                    + " where the file is damaged or was altered, there is none afterwards either.");
    static final Command IMPORT = new RestoreCommand("import", "Does the same as restore: what was exported from one database goes into another.");

    private final String name;
    private final String purpose;

    private RestoreCommand(String name, String purpose) {
        this.name = name;
        this.purpose = purpose;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String synopsis() {
        return "FILE [OPTIONS]";
    }

    @Override
    public String purpose() {
        return purpose;
    }

    @Override
    public List<Option> options() {
        return Settings.STORAGE;
    }

    @Override
    public int run(Arguments arguments, PrintStream out, PrintStream err) {
        if (arguments.rest().size() != 1) {
            throw new UsageException("say from which file");
        }
        Path file = Settings.path("FILE", arguments.rest().get(0));
        if (!Files.isReadable(file)) {
            throw new UsageException(file + " cannot be read");
        }
        try {
            Restored restored = arguments.get(Settings.DB).isPresent()
                    ? RestoreStore.into(Settings.database(arguments), file)
                    : RestoreStore.inFolder(Settings.data(arguments), file);
            out.println("Restored: " + restored.copy().total() + " rows.");
            out.println("Whole: " + restored.verification().end().sequence() + " entries. The end, as a checkpoint:\n" + restored.verification().end());
            return DONE;
        } catch (CopyException unfit) {
            return failed(err, file + " is not restored: " + unfit.getMessage());
        } catch (StorageException unusable) {
            return failed(err, unusable.getMessage());
        } catch (IOException | UncheckedIOException unusable) {
            return failed(err, file + " cannot be read, or the data folder not be written to");
        }
    }
}
