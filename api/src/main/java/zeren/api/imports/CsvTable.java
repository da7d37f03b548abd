package zeren.api.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.organisation.OrganisationFault.Part;

/** A file as a header and rows: every column that there must be, in any order, and none that there must not. */
final class CsvTable {
    private static final int LONGEST_SHOWN = 64;
    private static final String MALFORMED = "a quoted cell must be closed, and be followed by a comma or the end of the line";

    private final Part part;
    private final Encoding encoding;
    private final Doubts doubts;

    private CsvTable(Part part, Encoding encoding, Doubts doubts) {
        this.part = part;
        this.encoding = encoding;
        this.doubts = doubts;
    }

    /**
     * What the first line says.
     * @param count the number of its cells
     * @param places where it has which column
     * @param wanted the number of columns that there are
     */
    private record Header(int count, Map<String, Integer> places, int wanted) {
        boolean isSound() {
            return count == wanted && places.size() == wanted;
        }
    }

    /** Returns the rows, each with its cells by column. */
    static List<Cells> read(Part part, CsvFile file, Doubts doubts) {
        List<CsvLines.Line> lines = CsvLines.read(file.encoding().text(file.bytes()), OrganisationRows.MOST + 2);
        return new CsvTable(part, file.encoding(), doubts).rows(lines);
    }

    private List<Cells> rows(List<CsvLines.Line> lines) {
        if (lines.isEmpty()) {
            doubts.unread(part);
            doubts.row(part, 1, "missing_header", "the file is empty: its first line names the columns");
            return List.of();
        }
        CsvLines.Line header = lines.get(0);
        Optional<String> separator = separator(header);
        if (separator.isPresent()) {
            doubts.unread(part);
            doubts.row(part, header.number(), "wrong_separator", "the file is separated by " + separator.get() + ": save it as CSV with commas between the cells");
            return List.of();
        }
        return rows(header, lines.subList(1, lines.size()));
    }

    /** Returns what separates the columns of a header where no comma does. */
    private static Optional<String> separator(CsvLines.Line header) {
        String only = header.width() == 1 ? header.cells().get(0) : "";
        return only.indexOf(';') >= 0 ? Optional.of("semicolons") : Optional.of("tabs").filter(tabs -> only.indexOf('\t') >= 0);
    }

    private List<Cells> rows(CsvLines.Line first, List<CsvLines.Line> all) {
        List<CsvLines.Line> rows = all;
        if (rows.size() > OrganisationRows.MOST) {
            doubts.unread(part);
            doubts.row(part, rows.get(OrganisationRows.MOST).number(), "too_many_rows",
                    "more than " + OrganisationRows.MOST + " rows: send them in several requests");
            rows = rows.subList(0, OrganisationRows.MOST);
        }
        // Columns at the end that neither the header nor any row says anything of are none.
        int named = first.cells().size();
        int used = Stream.concat(Stream.of(first), rows.stream().filter(row -> row.cells().size() <= named)).mapToInt(CsvLines.Line::width).max().orElse(0);
        Header header = new Header(used, places(first.upTo(used)), Columns.of(part).size());
        return rows.stream()
                .map(row -> row.cells().size() <= named ? row.upTo(used) : row)
                .flatMap(row -> (row.cells().size() == header.count() ? row(row, header.places()) : unread(row, header)).stream())
                .toList();
    }

    /** Returns where the header has which column; of one that is there twice, the first. */
    private Map<String, Integer> places(CsvLines.Line header) {
        List<String> columns = Columns.of(part);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String column = header.cells().get(i);
            if (!columns.contains(column)) {
                unknown(header.number(), column, header.malformed().get(i));
            } else if (places.putIfAbsent(column, i) != null) {
                doubts.cell(part, header.number(), column, "duplicate_column", "the header names the column twice");
            }
        }
        for (String column : columns) {
            if (!places.containsKey(column)) {
                doubts.cell(part, header.number(), column, "missing_column", "the columns are " + String.join(", ", columns));
            }
        }
        if (!places.containsKey(Columns.key(part))) {
            doubts.unread(part);
        }
        return places;
    }

    private void unknown(int line, String column, boolean malformed) {
        String shown = column.replace(Encoding.UNREADABLE, '\uFFFD');
        shown = shown.length() <= LONGEST_SHOWN ? shown : shown.substring(0, LONGEST_SHOWN) + "…";
        if (malformed) {
            doubts.cell(part, line, shown, "malformed_csv", MALFORMED);
        } else if (!isReadable(column)) {
            doubts.cell(part, line, shown, encoding.fault(), encoding.detail());
        } else if (column.isEmpty()) {
            doubts.cell(part, line, shown, "unknown_column", "a column has no name, and is not empty or not at the end: name it, or remove it");
        } else {
            doubts.cell(part, line, shown, "unknown_column", "the columns are " + String.join(", ", Columns.of(part)));
        }
    }

    private Optional<Cells> row(CsvLines.Line line, Map<String, Integer> places) {
        Map<String, String> texts = new HashMap<>();
        places.forEach((column, place) -> texts.put(column, line.cells().get(place)));
        Cells cells = new Cells(part, line.number(), texts, doubts);
        places.forEach((column, place) -> {
            if (line.malformed().get(place)) {
                cells.refuse(column, "malformed_csv", MALFORMED);
            } else if (!isReadable(texts.get(column))) {
                cells.refuse(column, encoding.fault(), encoding.detail());
            }
        });
        return Optional.of(cells);
    }

    /** Reads nothing of a line that has not as many cells as the header; where the header is at fault, the line need not be. */
    private Optional<Cells> unread(CsvLines.Line line, Header header) {
        int count = line.cells().size();
        if (header.isSound()) {
            doubts.row(part, line.number(), "wrong_cell_count", "the line has " + count + " cells, the header " + header.count());
        }
        int key = header.places().getOrDefault(Columns.key(part), count);
        if (header.isSound() && key < count) {
            doubts.unread(part, line.cells().get(key));
        } else {
            doubts.unread(part);
        }
        return Optional.empty();
    }

    private static boolean isReadable(String text) {
        return text.indexOf(Encoding.UNREADABLE) < 0;
    }
}
