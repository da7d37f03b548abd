package zeren.api.reports;

import java.util.List;

/**
 * A column of a table.
 *
 * @param code what it is called on the wire
 * @param kind what stands in it
 */
record Column(String code, Kind kind) {

    /** What stands in a column. */
    enum Kind {
        /** Texts, words and dates. */
        TEXT,
        /** Names, for which tables of data have a column for each language. */
        NAME,
        /** Numbers. */
        NUMBER,
        /** Codes that programs need and a printed page does without. */
        DATA
    }

    static Column text(String code) {
        return new Column(code, Kind.TEXT);
    }

    static Column name(String code) {
        return new Column(code, Kind.NAME);
    }

    static Column number(String code) {
        return new Column(code, Kind.NUMBER);
    }

    static Column data(String code) {
        return new Column(code, Kind.DATA);
    }

    /** Tells whether a printed page shows it. */
    boolean isPrinted() {
        return kind != Kind.DATA;
    }

    /** Returns the names of what it is in a table of data. */
    List<String> dataCodes() {
        return kind == Kind.NAME ? List.of(code + "_zh", code + "_en") : List.of(code);
    }
}
