package zeren.api.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import zeren.api.sql.SealedEntry;
import zeren.api.sql.SealedEntry;

/** An exported journal: a file with one entry a line. */
public final class JournalFile {
    /** More than the longest entry can have: six bytes for each character of its payload. */
    private static final int LONGEST_LINE = 64_000_000;

    private JournalFile() {}

    /**
     * Verifies a whole export, from entry 1 on, without any database; one line at a time is held.
     *
     * @param checkpoint an end that the journal once had, if somebody noted one
     * @throws IOException if the file cannot be read
     */
    public static Verification verify(Path file, Optional<Checkpoint> checkpoint) throws IOException {
        return verify(file, checkpoint, entry -> { });
    }

    /**
     * Verifies likewise, and gives each entry that is whole.
     *
     * @throws IOException if the file cannot be read
     */
    public static Verification verify(Path file, Optional<Checkpoint> checkpoint, Consumer<SealedEntry> action) throws IOException {
        Chain chain = new Chain(checkpoint);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int number = 0;
            for (Optional<byte[]> line = line(in); line.isPresent(); line = line(in)) {
                number++;
                Optional<Finding> finding = fault(chain, line.get(), number, action);
                if (finding.isPresent()) {
                    return new Verification(chain.reached(), finding);
                }
            }
        }
        return new Verification(chain.reached(), chain.end());
    }

    private static Optional<Finding> fault(Chain chain, byte[] line, int number, Consumer<SealedEntry> action) {
        Optional<SealedEntry> entry = decoded(line).flatMap(JournalJson::parse);
        if (entry.isPresent()) {
            Optional<Finding> finding = chain.next(entry.get());
            entry.filter(whole -> finding.isEmpty()).ifPresent(action);
            return finding;
        }
        return Optional.of(new Finding(chain.reached().sequence() + 1, "line " + number + ", where it should be, is no journal entry"));
    }

    private static Optional<String> decoded(byte[] line) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** Returns the bytes up to the next line break or the end; of a line that is too long a part, which is no entry. */
    private static Optional<byte[]> line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n' && line.size() < LONGEST_LINE) {
            line.write(next);
            next = in.read();
        }
        return Optional.of(line.toByteArray());
    }
}
