package zeren.api.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import zeren.calendar.DateRange;
import zeren.calendar.IsoDate;

/** The rows that entries of the journal leave in the tables of organisation and rules. */
final class RowStore {
    private static final String BETWEEN = " where sequence > :after and sequence <= :last";

    private RowStore() {}

    /** Makes something of a row. */
    interface Mapping<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Adds rows, recorded by the entry {@code sequence}; an empty cell is stored as nothing. */
    static void insert(Handle handle, String table, long sequence, List<Map<String, String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Set<String> columns = rows.stream().flatMap(row -> row.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        PreparedBatch batch = handle.prepareBatch("insert into " + table + " (sequence, " + String.join(", ", columns) + ") values (:sequence, "
                + columns.stream().map(column -> ":" + column).collect(Collectors.joining(", ")) + ")");
        for (Map<String, String> row : rows) {
            batch.bind("sequence", sequence);
            columns.forEach(column -> bind(batch, column, row.getOrDefault(column, "")));
            batch.add();
        }
        batch.execute();
    }

    /** Returns the rows of the entries after {@code after}, up to and including {@code last}, in their order. */
    static <T> List<Row<T>> select(Handle handle, String table, String order, long after, long last, Mapping<T> mapping) {
        Map<Long, Instant> recordedAt = recordedAt(handle, table, after, last);
        RowMapper<Row<T>> recorded = (row, context) -> {
            long sequence = row.getLong("sequence");
            return new Row<>(sequence, recordedAt.get(sequence), mapping.map(row));
        };
        return handle.createQuery("select * from " + table + BETWEEN + " order by sequence, " + order)
                .bind("after", after)
                .bind("last", last)
                .map(recorded)
                .list();
    }

    /** Asks once for each entry: with one that has many rows, H2 would read all of its payload again for each of them. */
    private static Map<Long, Instant> recordedAt(Handle handle, String table, long after, long last) {
        return handle.createQuery("select sequence, recorded_at from journal where sequence in (select distinct sequence from " + table + BETWEEN + ")")
                .bind("after", after)
                .bind("last", last)
                .reduceRows(new HashMap<>(), (read, row) -> {
                    read.put(row.getColumn("sequence", Long.class), row.getColumn("recorded_at", OffsetDateTime.class).toInstant());
                    return read;
                });
    }

    static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    /** Returns the days from {@code name_from} to {@code name_to}, which may be open. */
    static DateRange range(ResultSet row, String name) throws SQLException {
        LocalDate from = row.getObject(name + "_from", LocalDate.class);
        return date(row, name + "_to").map(to -> DateRange.of(from, to)).orElseGet(() -> DateRange.from(from));
    }

    private static void bind(PreparedBatch batch, String column, String cell) {
        boolean isDate = column.endsWith("_from") || column.endsWith("_to") || column.endsWith("_date") || column.endsWith("_dated");
        boolean isNumber = column.endsWith("_count") || column.endsWith("_year");
        if (isDate) {
            batch.bindByType(column, cell.isEmpty() ? null : IsoDate.parse(column, cell), LocalDate.class);
        } else if (isNumber) {
            batch.bindByType(column, cell.isEmpty() ? null : Integer.valueOf(cell), Integer.class);
        } else {
            batch.bindByType(column, cell.isEmpty() ? null : cell, String.class);
        }
    }
}
