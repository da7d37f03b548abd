package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {

    /** Each of these is a list of rows, by the numbers of their entries: one entry may have many, and most have none. */
    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3 3", "3 3 3 7", "1 2 3", "1 1 4 4 4 9", "5 5 5 5 5 5 5 8", "2 4 6 8 9 9"})
    void theFirstAfterAnEntryIsWhereCountingUpToItEnds(String sequences) {
        List<Row<String>> rows = sequences.isEmpty() ? List.of() : List.of(sequences.split(" ")).stream()
                .map(sequence -> new Row<>(Long.parseLong(sequence), Instant.EPOCH, sequence))
                .toList();
        LongStream.rangeClosed(0, 10).forEach(last -> assertEquals(
                rows.stream().filter(row -> row.sequence() <= last).count(), Row.firstAfter(rows, last), sequences + " after " + last));
    }
}
