package zeren.api.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zeren.api.assessment.Figure;
import zeren.api.http.Rfc3339;
import zeren.api.http.Words;
import zeren.api.picture.Style;
import zeren.api.picture.XmlText;
import zeren.api.register.Known;

/** A report as a page to be printed, which is XML too, has no script and asks for nothing from anywhere. */
final class HtmlForm {
    /** The tables whose shares are drawn as bars above them. */
    private static final List<String> DRAWN = List.of("by_unit", "by_duty");
    private static final int HASH_SHOWN = 16;
    /** The most columns that a page has room for in letters of the usual size. */
    private static final int WIDE = 11;

    private final Sheets sheets;
    private final Words words;
    private final String style;

    HtmlForm(Sheets sheets, Words words) {
        this.sheets = sheets;
        this.words = words;
        Known known = sheets.inquiry().view().known();
        this.style = PageStyle.of(words.of("foot", asOf(), knownAt(), String.valueOf(known.sequence()), known.headHash().substring(0, HASH_SHOWN)));
    }

    /** Returns the policy under which the page is shown. */
    String policy() {
        return Style.policy(style);
    }

    /** Returns the page. */
    String page() {
        String title = XmlText.escaped(words.of("title." + sheets.kind(), period()));
        return "<!DOCTYPE html>\n<html lang=\"" + words.language().tag() + "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>" + title + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n"
                + "<header>\n<h1>" + title + "</h1>\n" + about() + "</header>\n<main>\n"
                + sheets.tables().stream().map(this::section).collect(Collectors.joining())
                + "</main>\n" + footer() + "</body>\n</html>\n";
    }

    private String period() {
        String[] part = sheets.period().split("-");
        return part.length == 1 ? words.of("year", part[0]) : words.of("half." + part[1], part[0]);
    }

    private String asOf() {
        return sheets.inquiry().view().asOf().toString();
    }

    private String knownAt() {
        return Rfc3339.microseconds(sheets.inquiry().knownAt());
    }

    private String about() {
        return "<dl>\n" + term("scope", units()) + sheets.inquiry().rulebook().map(id -> term("rulebook", XmlText.escaped(id))).orElse("")
                + term("as_of", asOf()) + term("rule", XmlText.escaped(words.of("rule." + sheets.kind()))) + "</dl>\n";
    }

    private String units() {
        Inquiry inquiry = sheets.inquiry();
        if (inquiry.isOfEverything()) {
            return XmlText.escaped(words.of("scope.everything"));
        }
        String units = inquiry.units().stream().map(unit -> unit.code() + " " + words.of(unit.name())).collect(Collectors.joining(words.of("comma")));
        return XmlText.escaped(words.of(inquiry.withDescendants() ? "scope.trees" : "scope.unit", units));
    }

    private String term(String key, String html) {
        return "<dt>" + XmlText.escaped(words.of("about." + key)) + "</dt><dd>" + html + "</dd>\n";
    }

    private String section(Table table) {
        String heading = words.of("section." + table.code());
        String content = table.rows().isEmpty() ? "<p class=\"none\">" + XmlText.escaped(words.of("none." + table.code())) + "</p>\n" : chart(table, heading) + rows(table);
        return "<section id=\"" + table.code() + "\">\n<h2>" + XmlText.escaped(heading) + "</h2>\n" + content + "</section>\n";
    }

    private String chart(Table table, String heading) {
        int share = table.place(FigureColumns.SHARE);
        if (share < 0 || !DRAWN.contains(table.code())) {
            return "";
        }
        List<BarChart.Bar> bars = table.rows().stream().map(row -> new BarChart.Bar(
                name(table, row), number(row.get(share)), number(row.get(table.place(Figure.ON_TIME.code()))).orElseThrow() + "/"
                        + number(row.get(table.place(Figure.DUE.code()))).orElseThrow())).toList();
        String title = words.of("chart", heading);
        String svg = new BarChart(title, words.of("chart.description"), words.of("chart.none"), bars).svg("chart-" + table.code());
        return "<figure>\n<figcaption>" + XmlText.escaped(title) + "</figcaption>\n" + svg + "</figure>\n";
    }

    private String name(Table table, List<Cell> row) {
        return row.stream().flatMap(cell -> cell instanceof Cell.Name name ? Optional.of(words.of(name.title())).stream() : Optional.<String>empty().stream())
                .findFirst().orElse(table.code());
    }

    private static Optional<BigDecimal> number(Cell cell) {
        return cell instanceof Cell.Number number ? Optional.of(number.value()) : Optional.empty();
    }

    private String rows(Table table) {
        boolean isWide = table.columns().stream().filter(Column::isPrinted).count() > WIDE;
        StringBuilder html = new StringBuilder(isWide ? "<table class=\"wide\">\n<thead><tr>" : "<table>\n<thead><tr>");
        for (Column column : table.columns()) {
            if (column.isPrinted()) {
                html.append(column.kind() == Column.Kind.NUMBER ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                        .append(XmlText.escaped(words.of("column." + column.code()))).append("</th>");
            }
        }
        html.append("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> html.append("<tr>").append(cells(table, row)).append("</tr>\n"));
        return html.append("</tbody>\n</table>\n").toString();
    }

    private String cells(Table table, List<Cell> row) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            if (table.columns().get(i).isPrinted()) {
                html.append(cell(table.columns().get(i), row.get(i)));
            }
        }
        return html.toString();
    }

    private String cell(Column column, Cell cell) {
        if (column.kind() == Column.Kind.NUMBER) {
            String text = number(cell).map(value -> value.toPlainString() + (column.code().endsWith("_share") ? "%" : "")).orElse("–");
            return "<td class=\"n\">" + linked(text, cell instanceof Cell.Number number ? number.link() : Optional.empty()) + "</td>";
        }
        if (cell instanceof Cell.Name name) {
            return "<td>" + XmlText.escaped(words.of(name.title())) + "</td>";
        }
        if (cell instanceof Cell.Word word) {
            return "<td class=\"w\">" + linked(words.of("word." + word.code()), word.link()) + "</td>";
        }
        Cell.Text text = (Cell.Text) cell;
        return "<td class=\"d\">" + linked(text.text(), text.link()) + "</td>";
    }

    private static String linked(String text, Optional<String> link) {
        return link.map(address -> "<a href=\"" + XmlText.escaped(address) + "\">" + XmlText.escaped(text) + "</a>").orElse(XmlText.escaped(text));
    }

    private String footer() {
        Known known = sheets.inquiry().view().known();
        return "<footer>\n<dl>\n" + term("as_of", asOf()) + term("known_at", knownAt()) + term("journal", XmlText.escaped(words.of(
                "journal", String.valueOf(known.sequence()), known.headHash()))) + "</dl>\n<p class=\"note\">" + XmlText.escaped(words.of("trace")) + "</p>\n</footer>\n";
    }
}
