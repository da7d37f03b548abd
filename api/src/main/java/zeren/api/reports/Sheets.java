package zeren.api.reports;

import java.util.List;
import java.util.stream.Stream;
import zeren.api.http.Rfc3339;
import zeren.api.register.Known;
import zeren.organisation.Unit;

/**
 * A report as tables, of which the forms but JSON are made.
 *
 * @param kind which report it is
 * @param period the period or year that it is about
 * @param inquiry what was asked
 * @param tables the tables, in the order of the page
 */
record Sheets(String kind, String period, Inquiry inquiry, List<Table> tables) {
    /** The code of the table that says what the report is about. */
    private static final String ABOUT = "report";

    /** Returns what the report is called as a file. */
    String fileName() {
        return kind + "-" + period;
    }

    /** Returns all tables as data, before them one that says what they are about and what they rest on. */
    Stream<Table> data() {
        return Stream.concat(Stream.of(about()), tables.stream());
    }

    private Table about() {
        Known known = inquiry.view().known();
        List<Column> columns = Stream.of("kind", "period", "as_of", "known_at", "journal_sequence", "journal_hash", "units", "rulebooks").map(Column::text).toList();
        String units = inquiry.isOfEverything()
                ? "*"
                : String.join(" ", inquiry.units().stream().map(Unit::code).map(code -> inquiry.withDescendants() ? code + "/*" : code).toList());
        return new Table(ABOUT, columns, List.of(List.of(
                Cell.of(kind),
                Cell.of(period),
                Cell.of(inquiry.view().asOf().toString()),
                Cell.of(Rfc3339.microseconds(inquiry.knownAt())),
                Cell.of(String.valueOf(known.sequence())),
                Cell.of(known.headHash()),
                Cell.of(units),
                Cell.of(inquiry.rulebook().orElse("*")))));
    }
}
