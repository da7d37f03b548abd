package zeren.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import zeren.api.backup.BackupStore;
import zeren.api.backup.CopyException;
import zeren.api.backup.CopyFile;
import zeren.api.backup.CopySummary;
import zeren.api.sql.Sql;
import zeren.api.sql.StorageException;

/** The commands that write the whole register into one file: packed as a backup, or as plain lines for other programs. */
final class BackupCommand implements Command {
    static final Command BACKUP = new BackupCommand("backup", Form.PACKED,
            "Writes the whole register, of one moment, into a new file, reads it again, and prints the end of its journal;"
                    + " with --url or --db while a server runs, else on the data folder while it is stopped.");
    static final Command EXPORT = new BackupCommand("export", Form.PLAIN,
            "Writes the same as backup, not packed: lines of JSON, for another program or to be imported into another database.");

    private final String name;
    private final Form form;
    private final String purpose;

    /** How the lines are written. */
    private enum Form { PACKED, PLAIN }

    private BackupCommand(String name, Form form, String purpose) {
        this.name = name;
        this.form = form;
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
        return Stream.concat(Stream.of(Settings.URL, Settings.TOKEN_FILE), Settings.STORAGE.stream()).toList();
    }

    @Override
    public int run(Arguments arguments, PrintStream out, PrintStream err) {
        if (arguments.rest().size() != 1) {
            throw new UsageException("say into which file");
        }
        Path file = Settings.path("FILE", arguments.rest().get(0));
        try {
            CopySummary copy = arguments.get(Settings.URL).isPresent() ? ofServer(arguments, file) : ofDatabase(arguments, file);
            out.println("Written: " + file + ", " + copy.total() + " rows. The end of its journal, as a checkpoint:");
            out.println(copy.head().journal().sequence() + ":" + copy.head().journal().hash());
            return DONE;
        } catch (IOException | UncheckedIOException unwritable) {
            return failed(err, file + " cannot be written" + (arguments.get(Settings.URL).isPresent() ? ", or the server broke off" : ""));
        } catch (CopyException unfit) {
            return failed(err, unfit.getMessage());
        } catch (StorageException closed) {
            boolean embedded = arguments.get(Settings.DB).isEmpty();
            return failed(err, closed.getMessage() + (embedded ? ". While a server runs, ask it: --url ADDRESS --token-file FILE" : ""));
        }
    }

    private CopySummary ofServer(Arguments arguments, Path file) throws IOException {
        RemoteBackup server = new RemoteBackup(Settings.address("url", arguments.get(Settings.URL).orElseThrow()), Settings.token(arguments));
        return CopyFile.write(file, out -> {
            try (InputStream packed = server.open()) {
                send(packed, out);
            }
        });
    }

    private void send(InputStream packed, OutputStream out) throws IOException {
        if (form == Form.PACKED) {
            packed.transferTo(out);
        } else {
            new GZIPInputStream(packed).transferTo(out);
        }
    }

    private CopySummary ofDatabase(Arguments arguments, Path file) throws IOException {
        Optional<String> other = arguments.get(Settings.DB);
        if (other.isEmpty() && !Files.exists(Settings.data(arguments).resolve("zeren.mv.db"))) {
            throw new UsageException("there is no register in " + Settings.data(arguments));
        }
        try (Sql sql = Sql.openAsItStands(Settings.database(arguments))) {
            BackupStore register = new BackupStore(sql);
            return CopyFile.write(file, form == Form.PACKED ? register::writePacked : register::writePlain);
        }
    }
}
