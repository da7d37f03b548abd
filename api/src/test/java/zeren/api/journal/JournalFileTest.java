package zeren.api.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.Cases;
import zeren.api.sql.Engine;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalHead;
import zeren.api.sql.Sql;

class JournalFileTest {
    private static final long SEED = Long.getLong("zeren.seed", 20200408L);
    private static final int TRIALS = Cases.of(100, 300);

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();
    private JournalHead head;

    @BeforeEach
    void export() {
        try (Sql sql = Sql.open(Engine.H2.empty(folder))) {
            SmallRegister.fill(sql, folder);
            head = sql.read(Journal::head);
            new JournalStore(sql).between(0, head.sequence()).forEachRemaining(entry -> lines.add(JournalJson.line(entry)));
        }
    }

    @Test
    void anExportIsWholeHoweverItIsWritten() throws IOException {
        assertEquals(new Verification(Checkpoint.of(head), Optional.empty()), verified(lines, Optional.of(Checkpoint.of(head))));
        List<String> spaced = lines.stream().map(line -> " " + line.replaceFirst("\\{\"actor\":", "{ \"actor\" : ") + "\r").toList();
        assertEquals(Optional.empty(), verified(spaced, Optional.empty()).finding());
    }

    @Test
    void anyByteThatChangesIsFoundInItsEntry() throws IOException {
        System.out.println("JournalFileTest: -Dzeren.seed=" + SEED);
        Random random = new Random(SEED);
        for (int trial = 0; trial < TRIALS; trial++) {
            int line = random.nextInt(lines.size());
            byte[] bytes = lines.get(line).getBytes(StandardCharsets.UTF_8);
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            List<byte[]> altered = new ArrayList<>(lines.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
            altered.set(line, bytes);
            Optional<Long> found = verifiedBytes(altered, Optional.empty()).finding().map(Finding::sequence);
            assertEquals(Optional.of(line + 1L), found, "byte " + at + " of line " + (line + 1));
        }
    }

    @Test
    void linesThatAreMissingSwappedOrAddedAreFound() throws IOException {
        Random random = new Random(SEED);
        for (int trial = 0; trial < 50; trial++) {
            int line = random.nextInt(lines.size() - 1);
            List<String> missing = new ArrayList<>(lines);
            missing.remove(line);
            assertEquals(Optional.of(line + 1L), verified(missing, Optional.empty()).finding().map(Finding::sequence));
            List<String> swapped = new ArrayList<>(lines);
            Collections.swap(swapped, line, line + 1);
            assertEquals(Optional.of(line + 1L), verified(swapped, Optional.empty()).finding().map(Finding::sequence));
            List<String> twice = new ArrayList<>(lines);
            twice.add(line + 1, lines.get(line));
            assertEquals(Optional.of(line + 1L), verified(twice, Optional.empty()).finding().map(Finding::sequence));
            List<String> cutOff = lines.subList(0, line + 1);
            assertEquals(Optional.empty(), verified(cutOff, Optional.empty()).finding());
            assertEquals(Optional.of(line + 2L), verified(cutOff, Optional.of(Checkpoint.of(head))).finding().map(Finding::sequence));
        }
    }

    @Test
    void anEmptyFileIsNoJournal() throws IOException {
        assertEquals(1, verified(List.of(), Optional.empty()).finding().orElseThrow().sequence());
    }

    private Verification verified(List<String> text, Optional<Checkpoint> checkpoint) throws IOException {
        return verifiedBytes(text.stream().map(line -> line.getBytes(StandardCharsets.UTF_8)).toList(), checkpoint);
    }

    private Verification verifiedBytes(List<byte[]> text, Optional<Checkpoint> checkpoint) throws IOException {
        Path file = folder.resolve("journal.ndjson");
        try (var out = Files.newOutputStream(file)) {
            for (byte[] line : text) {
                out.write(line);
                out.write('\n');
            }
        }
        return JournalFile.verify(file, checkpoint);
    }
}
