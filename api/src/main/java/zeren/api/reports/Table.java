package zeren.api.reports;

import java.util.List;

/**
 * One of the tables of a report.
 *
 * @param code what it is called on the wire
 * @param columns the columns
 * @param rows the cells of each row, one for each column
 */
record Table(String code, List<Column> columns, List<List<Cell>> rows) {

    Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(code + " has " + columns.size() + " columns, and a row " + row.size() + " cells");
            }
        }
    }

    /** Returns the place of a column, or -1 where there is none. */
    int place(String column) {
        return columns.stream().map(Column::code).toList().indexOf(column);
    }
}
