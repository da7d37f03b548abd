package zeren.api;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.api.journal.Checkpoint;
import zeren.api.journal.JournalFile;
import zeren.api.journal.JournalStore;
import zeren.api.journal.Verification;
import zeren.api.sql.SealedEntry;
import zeren.api.sql.Sql;
import zeren.api.sql.StorageException;
import zeren.text.InvalidValueException;

/** The command that tells whether anybody altered what was recorded. */
final class Verify implements Command {
    private static final Option JOURNAL =
            Option.optional("journal", "FILE", "an export (GET /journal as application/x-ndjson) instead of a database");
    private static final Option CHECKPOINT =
            Option.optional("checkpoint", "SEQ:HASH", "an end of the journal noted before, which must still be in it");

    private static final Option RECEIPT =
            Option.optional("receipt", "FILE", "a receipt (GET /obligations/{id}/receipt), which is computed again from the journal");

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
        return Stream.concat(Stream.of(JOURNAL, CHECKPOINT, RECEIPT), Settings.STORAGE.stream()).toList();
    }

    @Override
    public int run(Arguments arguments, PrintStream out, PrintStream err) {
        if (!arguments.rest().isEmpty()) {
            throw new UsageException("what is \"" + arguments.rest().get(0) + "\"? There are only options");
        }
        Optional<Checkpoint> checkpoint = arguments.get(CHECKPOINT).map(Verify::checkpoint);
        try {
            Optional<ReceiptCheck> receipt = arguments.get(RECEIPT).map(ReceiptCheck::read);
            Optional<String> file = arguments.get(JOURNAL);
            return file.isPresent() ? ofFile(file.get(), checkpoint, receipt, out) : ofDatabase(arguments, checkpoint, receipt, out);
        } catch (StorageException unusable) {
            err.println("zeren verify: " + unusable.getMessage());
            if (arguments.get(Settings.DB).isEmpty()) {
                err.println("While a server runs on that folder, stop it, or verify an export of GET /journal with --journal.");
            }
            return FAILED;
        }
    }

    /** A receipt is only held against a journal that is whole. */
    private static int told(Verification verification, Optional<ReceiptCheck> receipt, Iterator<SealedEntry> entries, PrintStream out) {
        int whole = told(verification, out);
        if (receipt.isEmpty() || whole != DONE) {
            return whole;
        }
        if (receipt.get().sequence() > verification.end().sequence()) {
            out.println("Differs: the receipt knows of entry " + receipt.get().sequence() + ", the journal ends before it");
            return FAILED;
        }
        List<String> differences = receipt.get().differences(entries);
        differences.forEach(difference -> out.println("Differs: " + difference));
        if (differences.isEmpty()) {
            out.println("Equal: the receipt, " + receipt.get().size() + (receipt.get().size() == 1 ? " answer" : " answers"));
        }
        return differences.isEmpty() ? DONE : FAILED;
    }

    private static int told(Verification verification, PrintStream out) {
        verification.finding().ifPresentOrElse(
                finding -> out.println("Altered: " + finding),
                () -> out.println("Whole: " + verification.end().sequence() + " entries. The end, as a checkpoint:\n" + verification.end()));
        return verification.finding().isPresent() ? FAILED : DONE;
    }

    private static int ofDatabase(Arguments arguments, Optional<Checkpoint> checkpoint, Optional<ReceiptCheck> receipt, PrintStream out) {
        boolean embedded = arguments.get(Settings.DB).isEmpty();
        if (embedded && !Files.exists(Settings.data(arguments).resolve("zeren.mv.db"))) {
            throw new UsageException("there is no register in " + Settings.data(arguments));
        }
        try (Sql sql = Sql.open(Settings.database(arguments))) {
            JournalStore journal = new JournalStore(sql);
            return told(journal.verify(checkpoint), receipt, journal.between(0, receipt.map(ReceiptCheck::sequence).orElse(0L)), out);
        }
    }

    private static int ofFile(String name, Optional<Checkpoint> checkpoint, Optional<ReceiptCheck> receipt, PrintStream out) {
        try {
            List<SealedEntry> entries = new ArrayList<>();
            Verification verification = JournalFile.verify(Path.of(name), checkpoint, entry -> receipt.ifPresent(wanted -> entries.add(entry)));
            return told(verification, receipt, entries.iterator(), out);
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
