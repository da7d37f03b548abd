package zeren.api.reports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A report as one CSV table (RFC 4180): every row names in its first column the table to which it belongs, and has the columns of all of them.
 *
 * <p>No text is taken for a formula by a spreadsheet: what would be has an apostrophe before it.
 */
final class CsvForm {
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");
    private static final Pattern TO_QUOTE = Pattern.compile("(?s).*[\",\\r\\n].*");

    private CsvForm() {}

    static byte[] of(Sheets sheets) {
        Set<String> header = new LinkedHashSet<>(List.of("section"));
        sheets.data().forEach(table -> table.columns().forEach(column -> header.addAll(column.dataCodes())));
        List<String> columns = List.copyOf(header);
        StringBuilder csv = new StringBuilder();
        append(csv, columns);
        sheets.data().forEach(table -> table.rows().forEach(row -> append(csv, fields(table, row, columns))));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> fields(Table table, List<Cell> row, List<String> columns) {
        List<String> fields = new ArrayList<>(Collections.nCopies(columns.size(), ""));
        fields.set(0, table.code());
        for (int i = 0; i < row.size(); i++) {
            List<String> codes = table.columns().get(i).dataCodes();
            List<String> values = values(row.get(i));
            for (int j = 0; j < codes.size(); j++) {
                fields.set(columns.indexOf(codes.get(j)), values.get(j));
            }
        }
        return fields;
    }

    private static List<String> values(Cell cell) {
        if (cell instanceof Cell.Name name) {
            return List.of(harmless(name.title().zh()), harmless(name.title().en()));
        }
        if (cell instanceof Cell.Number number) {
            return List.of(plain(number.value()));
        }
        return List.of(harmless(cell instanceof Cell.Word word ? word.code() : ((Cell.Text) cell).text()));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static void append(StringBuilder csv, List<String> fields) {
        csv.append(fields.stream().map(CsvForm::quoted).collect(Collectors.joining(","))).append("\r\n");
    }

    private static String quoted(String field) {
        return TO_QUOTE.matcher(field).matches() ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }
}
