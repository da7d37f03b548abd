package zeren.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Lines of comma-separated values as RFC 4180 has them, and such that no spreadsheet takes a text for a formula.
 *
 * <p>A text that begins with what a formula may begin with gets an apostrophe before it, by which spreadsheets know a text; so does one that
 * has quotes or apostrophes before that, so that whoever takes away one apostrophe from such cells has the texts again. Numbers stay numbers.
 */
final class Csv {
    /** The content type: the first line is the header. */
    static final String CONTENT_TYPE = "text/csv; charset=utf-8; header=present";

    /** The full-width signs are taken for the others by spreadsheets in East Asian languages. */
    private static final Pattern FORMULA = Pattern.compile("['\"]*[=+\\-@\t\r\n＝＋－＠]");

    private static final String LINE_END = "\r\n";

    private Csv() {}

    /** Returns a line of names. */
    static String header(List<String> names) {
        StringJoiner line = line();
        names.forEach(name -> line.add(quoted(name)));
        return line.toString();
    }

    /** Returns a line of values. */
    static String row(List<JsonNode> values) {
        StringJoiner line = line();
        values.forEach(value -> line.add(quoted(value.isNumber() ? value.asText() : harmless(Columns.text(value)))));
        return line.toString();
    }

    /** Returns a text such that no spreadsheet takes it for a formula. */
    static String harmless(String text) {
        boolean ordinary = text.isEmpty() || Character.isLetterOrDigit(text.charAt(0));
        return !ordinary && FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    private static StringJoiner line() {
        return new StringJoiner(",", "", LINE_END);
    }

    private static String quoted(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char one = cell.charAt(i);
            if (one == ',' || one == '"' || one == '\r' || one == '\n') {
                return "\"" + cell.replace("\"", "\"\"") + "\"";
            }
        }
        return cell;
    }
}
