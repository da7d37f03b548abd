package zeren.api.rulebook;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The rows of a table beside the tests, without its header. */
public final class Rows {
    private Rows() {}

    /** Reads a table of this package. */
    public static List<String[]> of(String name) {
        try (InputStream in = Rows.class.getResourceAsStream("/zeren/api/rulebook/" + name)) {
            List<String[]> rows = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build()
                    .readerFor(String[].class).<String[]>readValues(in).readAll();
            return rows.subList(1, rows.size());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
