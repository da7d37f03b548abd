package zeren.api.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import zeren.api.http.Words;
import zeren.api.picture.XmlText;

/** A report as a workbook: a sheet for each table, its sheet and columns named in the language of the reader. */
final class XlsxForm {
    private static final String ONE_DECIMAL = "0.0";
    private static final double NAME_WIDTH = 32;
    private static final double WIDTH = 14;

    private XlsxForm() {}

    static byte[] of(Sheets sheets, Words words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Zeren", null)) {
            workbook.properties().setTitle(sheets.fileName());
            sheets.data().forEach(table -> add(table, workbook.newWorksheet(words.of("section." + table.code())), words));
            workbook.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return FixedZip.of(out.toByteArray(), sheets.inquiry().knownAt());
    }

    private static void add(Table table, Worksheet sheet, Words words) {
        int at = 0;
        for (Column column : table.columns()) {
            for (String code : column.dataCodes()) {
                sheet.value(0, at, words.of("column." + code));
                sheet.style(0, at).bold().wrapText(true).set();
                sheet.width(at, column.kind() == Column.Kind.NAME ? NAME_WIDTH : WIDTH);
                at++;
            }
        }
        sheet.freezePane(0, 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.repeatRows(0);
        for (int row = 0; row < table.rows().size(); row++) {
            add(table.rows().get(row), row + 1, sheet, words);
        }
    }

    private static void add(List<Cell> cells, int row, Worksheet sheet, Words words) {
        int at = 0;
        for (Cell cell : cells) {
            if (cell instanceof Cell.Name name) {
                sheet.value(row, at++, XmlText.fit(name.title().zh()));
                sheet.value(row, at, XmlText.fit(name.title().en()));
            } else if (cell instanceof Cell.Number number) {
                sheet.value(row, at, number.value());
                if (number.value().scale() > 0) {
                    sheet.style(row, at).format(ONE_DECIMAL).set();
                }
            } else if (cell instanceof Cell.Word word) {
                sheet.value(row, at, words.of("word." + word.code()));
            } else if (cell instanceof Cell.Text text && !text.text().isEmpty()) {
                sheet.value(row, at, XmlText.fit(text.text()));
            }
            at++;
        }
    }
}
