package zeren.api.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import zeren.api.sql.Journal;
import zeren.api.sql.StorageException;

/** The way of every row out of a database, one at a time. */
final class TakeStore {
    /** How many rows PostgreSQL sends at a time. Most have some hundred characters, but an entry of an import may have ten million. */
    private static final int AT_ONCE = 50;

    private TakeStore() {}

    /**
     * Writes a copy down.
     *
     * @param handle within a transaction that sees one moment; see {@link zeren.api.sql.Sql#snapshot}
     * @param schema the version of the tables
     * @throws UncheckedIOException if it cannot be written
     */
    static void take(Handle handle, String schema, OutputStream out) {
        boolean embedded = isEmbedded(handle);
        try {
            if (embedded) {
                // Else H2 would gather all rows of a table before it gives out the first.
                handle.execute("set lazy_query_execution true");
            }
            CopyWriter writer = new CopyWriter(out, new CopyHead(schema, Journal.head(handle)));
            for (Table table : TableStore.copied(handle)) {
                take(handle, table, writer);
            }
            writer.end();
        } catch (SQLException failure) {
            throw StorageException.from(failure);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            if (embedded) {
                handle.execute("set lazy_query_execution false");
            }
        }
    }

    private static void take(Handle handle, Table table, CopyWriter writer) throws SQLException, IOException {
        writer.table(table.name().lower(), table.columnNames());
        List<Table.Column> columns = table.columns();
        Object[] cells = new Object[columns.size()];
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery(table.select())) {
                while (rows.next()) {
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = cell(rows, i + 1, columns.get(i).kind());
                    }
                    writer.row(cells);
                }
            }
        }
    }

    private static Object cell(ResultSet row, int column, Kind kind) throws SQLException {
        Object cell = switch (kind) {
            case TEXT -> row.getString(column);
            case NUMBER -> row.getLong(column);
            case TRUTH -> row.getBoolean(column);
            case DATE -> text(row.getObject(column, LocalDate.class));
            case INSTANT -> instant(row.getObject(column, OffsetDateTime.class));
        };
        return row.wasNull() ? null : cell;
    }

    private static String text(LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static String instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant().toString();
    }

    private static boolean isEmbedded(Handle handle) {
        try {
            return handle.getConnection().getMetaData().getURL().startsWith("jdbc:h2:");
        } catch (SQLException failure) {
            throw StorageException.from(failure);
        }
    }
}
