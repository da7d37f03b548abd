package zeren.api.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the register, as far as it is copied.
 *
 * @param name its name in lower case, by which a copy knows it
 * @param columns its columns
 * @param order by what its rows are ordered, so that they come in the same order from every database
 */
record Table(Name name, List<Column> columns, List<String> order) {

    /** A name as a copy writes it, and as SQL has to. */
    record Name(String lower, String quoted) {}

    /** A column and what it holds. */
    record Column(Name name, Kind kind) {}

    Table {
        columns = List.copyOf(columns);
        order = List.copyOf(order);
    }

    List<String> columnNames() {
        return columns.stream().map(column -> column.name().lower()).toList();
    }

    String select() {
        return "select " + quotedColumns() + " from " + name.quoted() + " order by " + String.join(", ", order);
    }

    String insert() {
        String values = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + name.quoted() + " (" + quotedColumns() + ") values (" + values + ")";
    }

    String delete() {
        return "delete from " + name.quoted();
    }

    private String quotedColumns() {
        return columns.stream().map(column -> column.name().quoted()).collect(Collectors.joining(", "));
    }
}
