package zeren.api.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zeren.organisation.OrganisationFault.Part;

/** A file as a header and rows: every column that there must be, in any order, and none that there must not. */
final class CsvTable {
    /** The largest number of rows in one file. */
    static final int MOST_ROWS = 5_000;
    private static final int LONGEST_SHOWN = 64;

    private final Part part;
    private final Doubts doubts;

    private CsvTable(Part part, Doubts doubts) {
        this.part = part;
        this.doubts = doubts;
    }

    /** Returns the rows that can be read, each with its cells by column. */
    static List<Cells> read(Part part, byte[] file, Doubts doubts) {
        return new CsvTable(part, doubts).rows(CsvLines.read(part, file, MOST_ROWS + 1, doubts));
    }

    private List<Cells> rows(List<Row<List<String>>> lines) {
        if (lines.isEmpty()) {
            if (!doubts.covers(part, "")) {
                doubts.unreadable(part, 1, "missing_header", "the file is empty: its first line names the columns");
            }
            return List.of();
        }
        List<String> header = lines.get(0).value();
        return checkHeader(header) ? rows(header, lines.subList(1, lines.size())) : List.of();
    }

    private boolean checkHeader(List<String> header) {
        List<String> columns = Columns.of(part);
        Set<String> seen = new HashSet<>();
        boolean good = true;
        for (String column : header) {
            if (!columns.contains(column)) {
                doubts.header(part, shown(column), "unknown_column", "the columns are " + String.join(", ", columns));
                good = false;
            } else if (!seen.add(column)) {
                doubts.header(part, column, "duplicate_column", "the header names the column twice");
                good = false;
            }
        }
        for (String column : columns) {
            if (!seen.contains(column)) {
                doubts.header(part, column, "missing_column", "the columns are " + String.join(", ", columns));
                good = false;
            }
        }
        return good;
    }

    private List<Cells> rows(List<String> header, List<Row<List<String>>> lines) {
        List<Cells> rows = new ArrayList<>();
        Map<List<String>, Integer> firstLines = new HashMap<>();
        for (Row<List<String>> line : lines) {
            if (line.value().size() != header.size()) {
                miscounted(header, line);
                continue;
            }
            Cells cells = new Cells(part, line.line(), texts(header, line.value()), doubts);
            Integer first = firstLines.putIfAbsent(cells.key(), line.line());
            if (first == null) {
                rows.add(cells);
            } else {
                duplicate(line.line(), cells.key(), first);
            }
        }
        return rows;
    }

    private void miscounted(List<String> header, Row<List<String>> line) {
        List<String> cells = line.value();
        doubts.row(part, line.line(), "wrong_cell_count", "the line has " + cells.size() + " cells, the header " + header.size());
        int key = header.indexOf(Columns.key(part).get(0));
        if (key < cells.size()) {
            doubts.rowOf(part, cells.get(key));
        }
    }

    private void duplicate(int line, List<String> key, int first) {
        String column = Columns.key(part).get(0);
        String code = part == Part.TENURES ? "duplicate_tenure" : "duplicate_code";
        doubts.cell(part, line, column, code, "line " + first + " is about " + String.join(" from ", key) + " already: leave one");
    }

    private static String shown(String column) {
        return column.length() <= LONGEST_SHOWN ? column : column.substring(0, LONGEST_SHOWN) + "…";
    }

    private static Map<String, String> texts(List<String> header, List<String> cells) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            texts.put(header.get(i), cells.get(i));
        }
        return texts;
    }
}
