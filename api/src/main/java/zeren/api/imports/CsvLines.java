package zeren.api.imports;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import zeren.organisation.OrganisationFault.Part;

/** The lines of a CSV file (RFC 4180 in UTF-8), each cell as text; nothing is trimmed, skipped or guessed. */
final class CsvLines {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CsvFactory CSV = new CsvFactory();

    private final Part part;
    private final int most;
    private final Doubts doubts;
    private final List<Row<List<String>>> lines = new ArrayList<>();

    private CsvLines(Part part, int most, Doubts doubts) {
        this.part = part;
        this.most = most;
        this.doubts = doubts;
    }

    /** Reads a file up to its end, its first malformed line, or {@code most} lines; the latter two are faults. */
    static List<Row<List<String>>> read(Part part, byte[] file, int most, Doubts doubts) {
        CsvLines reader = new CsvLines(part, most, doubts);
        try {
            reader.read(text(file));
        } catch (CharacterCodingException notText) {
            doubts.unreadable(part, 1, "not_utf8", "the file is not UTF-8: save it as \"CSV UTF-8\"");
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be read", impossible);
        }
        return reader.lines;
    }

    private void read(String text) throws IOException {
        int line = 1;
        try (CsvParser parser = CSV.createParser(text)) {
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                if (lines.size() == most) {
                    doubts.unreadable(part, line, "too_many_rows", "more than " + (most - 1) + " rows: split the file");
                    return;
                }
                lines.add(new Row<>(line, cells(parser)));
                line = parser.currentLocation().getLineNr();
            }
        } catch (JsonParseException malformed) {
            doubts.unreadable(part, line, "malformed_csv",
                    "a quoted cell must be closed, and be followed by a comma or the end of the line");
        }
    }

    private static List<String> cells(CsvParser parser) throws IOException {
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            cells.add(parser.getText());
        }
        return cells;
    }

    private static String text(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    }
}
