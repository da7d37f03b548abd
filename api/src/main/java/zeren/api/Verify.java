package zeren.api;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.api.journal.Checkpoint;
import zeren.api.journal.JournalFile;
import zeren.api.journal.JournalStore;
import zeren.api.journal.Verification;
import zeren.api.sql.Sql;
import zeren.api.sql.StorageException;
import zeren.text.InvalidValueException;

/** The command that tells whether anybody altered what was recorded. */
final class Verify implements Command {
    private static final Option JOURNAL =
            Option.optional("journal", "FILE", "an export (GET /journal as application/x-ndjson) instead of a database");
    private static final Option CHECKPOINT =
            Option.optional("checkpoint", "SEQ:HASH", "an end of the journal noted before, which must still be in it");

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String synopsis() {
        return "[OPTIONS]";
    }

    @Override
    public String purpose() {
        return "Recomputes the journal, compares it with every fact, and names the first entry that was altered; else prints its end.";
    }

    @Override
    public List<Option> options() {
        return Stream.concat(Stream.of(JOURNAL, CHECKPOINT), Settings.STORAGE.stream()).toList();
    }

    @Override
    public int run(Arguments arguments, PrintStream out, PrintStream err) {
        if (!arguments.rest().isEmpty()) {
            throw new UsageException("what is \"" + arguments.rest().get(0) + "\"? There are only options");
        }
        Optional<Checkpoint> checkpoint = arguments.get(CHECKPOINT).map(Verify::checkpoint);
        try {
            Optional<String> file = arguments.get(JOURNAL);
            Verification verification = file.isPresent() ? ofFile(file.get(), checkpoint) : ofDatabase(arguments, checkpoint);
            return told(verification, out);
        } catch (StorageException unusable) {
            err.println("zeren verify: " + unusable.getMessage());
            if (arguments.get(Settings.DB).isEmpty()) {
                err.println("While a server runs on that folder, stop it, or verify an export of GET /journal with --journal.");
            }
            return FAILED;
        }
    }

    private static int told(Verification verification, PrintStream out) {
        verification.finding().ifPresentOrElse(
                finding -> out.println("Altered: " + finding),
                () -> out.println("Whole: " + verification.end().sequence() + " entries. The end, as a checkpoint:\n" + verification.end()));
        return verification.finding().isPresent() ? FAILED : DONE;
    }

    private static Verification ofDatabase(Arguments arguments, Optional<Checkpoint> checkpoint) {
        boolean embedded = arguments.get(Settings.DB).isEmpty();
        if (embedded && !Files.exists(Settings.data(arguments).resolve("zeren.mv.db"))) {
            throw new UsageException("there is no register in " + Settings.data(arguments));
        }
        try (Sql sql = Sql.open(Settings.database(arguments))) {
            return new JournalStore(sql).verify(checkpoint);
        }
    }

    private static Verification ofFile(String name, Optional<Checkpoint> checkpoint) {
        try {
            return JournalFile.verify(Path.of(name), checkpoint);
        } catch (IOException | InvalidPathException unreadable) {
            throw new UsageException(name + " cannot be read");
        }
    }

    private static Checkpoint checkpoint(String written) {
        try {
            return Checkpoint.parse("--checkpoint", written);
        } catch (InvalidValueException malformed) {
            throw new UsageException(malformed.getMessage());
        }
    }
}
