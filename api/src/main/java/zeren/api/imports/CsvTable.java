package zeren.api.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     *
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
        List<CsvLines.Line> rows = lines.subList(1, lines.size());
        if (rows.size() > OrganisationRows.MOST) {
            doubts.unread(part);
            doubts.row(part, rows.get(OrganisationRows.MOST).number(), "too_many_rows",
                    "more than " + OrganisationRows.MOST + " rows: send them in several requests");
            rows = rows.subList(0, OrganisationRows.MOST);
        }
        Header header = new Header(lines.get(0).cells().size(), places(lines.get(0)), Columns.of(part).size());
        return rows.stream()
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
                unknown(column, header.malformed().get(i));
            } else if (places.putIfAbsent(column, i) != null) {
                doubts.cell(part, 1, column, "duplicate_column", "the header names the column twice");
            }
        }
        for (String column : columns) {
            if (!places.containsKey(column)) {
                doubts.cell(part, 1, column, "missing_column", "the columns are " + String.join(", ", columns));
            }
        }
        if (!places.containsKey(Columns.key(part))) {
            doubts.unread(part);
        }
        return places;
    }

    private void unknown(String column, boolean malformed) {
        String shown = column.replace(Encoding.UNREADABLE, '\uFFFD');
        shown = shown.length() <= LONGEST_SHOWN ? shown : shown.substring(0, LONGEST_SHOWN) + "…";
        if (malformed) {
            doubts.cell(part, 1, shown, "malformed_csv", MALFORMED);
        } else if (!isReadable(column)) {
            doubts.cell(part, 1, shown, encoding.fault(), encoding.detail());
        } else {
            doubts.cell(part, 1, shown, "unknown_column", "the columns are " + String.join(", ", Columns.of(part)));
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
