package zeren.api.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a CSV file (RFC 4180), each cell as text; nothing is trimmed or guessed, and only what says nothing is passed over.
 *
 * <p>A cell that opens with a quote and does not close with one is read as if the quote were a letter, up to the next comma or
 * the end of its line. So it spoils no other cell.
 */
final class CsvLines {
    /** What is kept of a line: no table of ours has a tenth of it, and millions of commas would cost more than they say. */
    static final int MOST_CELLS = 200;
    private static final char QUOTE = '"';
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    private final String text;
    private int at = 0;
    private int line = 1;

    private CsvLines(String text) {
        this.text = text;
    }

    /**
     * What one line says, or several where a quoted cell has line breaks.
     *
     * @param number the number of the (first) line, from 1
     * @param cells the cells, up to {@link #MOST_CELLS}, of which the last stands for all beyond
     * @param malformed the places of the cells whose quotes are wrong
     */
    record Line(int number, List<String> cells, BitSet malformed) {
        /** Returns the number of cells up to the last one that has anything in it. */
        int width() {
            int width = cells.size();
            while (width > 0 && cells.get(width - 1).isEmpty()) {
                width--;
            }
            return width;
        }

        /** Returns the line without the cells after the first {@code most}. */
        Line upTo(int most) {
            return cells.size() <= most ? this : new Line(number, cells.subList(0, most), malformed);
        }
    }

    /** Reads a text up to its end, or up to {@code most} lines; lines of nothing but commas, which spreadsheets leave behind, are not counted. */
    static List<Line> read(String text, int most) {
        CsvLines reader = new CsvLines(text);
        List<Line> lines = new ArrayList<>();
        while (reader.at < text.length() && lines.size() < most) {
            Line line = reader.line();
            if (line.width() > 0) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Line line() {
        Line read = new Line(line, new ArrayList<>(), new BitSet());
        read.cells.add(cell(read));
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            String cell = cell(read);
            if (read.cells.size() < MOST_CELLS) {
                read.cells.add(cell);
            } else if (!cell.isEmpty()) {
                read.cells.set(MOST_CELLS - 1, cell);
            }
        }
        at = endOfLine(at);
        line++;
        return read;
    }

    private String cell(Line read) {
        if (at < text.length() && text.charAt(at) == QUOTE) {
            int close = close(at + 1);
            if (close > 0 && isEnd(close + 1)) {
                String cell = text.substring(at + 1, close);
                line += (int) LINE_BREAK.matcher(cell).results().count();
                at = close + 1;
                return cell.replace("\"\"", "\"");
            }
            read.malformed.set(read.cells.size());
        }
        int first = at;
        while (!isEnd(at)) {
            at++;
        }
        return text.substring(first, at);
    }

    /** Returns the place of the first quote from {@code from} on that is not doubled, or -1. */
    private int close(int from) {
        int quote = text.indexOf(QUOTE, from);
        while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == QUOTE) {
            quote = text.indexOf(QUOTE, quote + 2);
        }
        return quote;
    }

    private boolean isEnd(int place) {
        return place == text.length() || ",\r\n".indexOf(text.charAt(place)) >= 0;
    }

    private int endOfLine(int place) {
        return text.startsWith("\r\n", place) ? place + 2 : Math.min(place + 1, text.length());
    }
}
