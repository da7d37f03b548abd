package zeren.api.backup;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import zeren.api.backup.Table.Column;
import zeren.api.sql.Instants;
import zeren.api.sql.Journal;
import zeren.api.sql.StorageException;

/** The way of every row into an empty database, in one transaction of the caller's. */
final class FillStore {
    /** How many rows go into the database at a time, if they are no larger together than this many characters. */
    private static final int AT_ONCE = 500;
    private static final int CHARACTERS_AT_ONCE = 1_000_000;

    private final Handle handle;
    private final CopyReader copy;
    private String filling = "";

    private FillStore(Handle handle, CopyReader copy) {
        this.handle = handle;
        this.copy = copy;
    }

    /**
     * Fills the tables, which are of the copy's version.
     *
     * @return what was in the copy
     * @throws CopyException if it is damaged, or does not fit the tables, or they hold a register already: then the transaction is to be taken back
     */
    static CopySummary fill(Handle handle, CopyReader copy) {
        checkEmpty(handle);
        FillStore store = new FillStore(handle, copy);
        try {
            store.fill();
        } catch (SQLException failure) {
            throw store.refused(failure);
        } catch (DateTimeException | ClassCastException unfit) {
            throw CopyException.damaged("a cell is not of its column's kind");
        }
        return copy.summary();
    }

    /**
     * Checks that nothing was ever recorded in the tables, and keeps everybody from doing it until the transaction ends.
     *
     * @throws CopyException if something was
     */
    static void checkEmpty(Handle handle) {
        boolean begun = Journal.headAfterWriters(handle).sequence() > 0 || !Journal.sealedAfter(handle, Long.MIN_VALUE, 1).isEmpty();
        if (begun) {
            throw new CopyException("there is a register already; a copy is restored where there is none");
        }
    }

    private void fill() throws SQLException {
        List<Table> tables = TableStore.copied(handle);
        // The scripts that make the tables also fill those that have one row.
        List<Table> lastFirst = new ArrayList<>(tables);
        Collections.reverse(lastFirst);
        lastFirst.forEach(table -> handle.execute(table.delete()));
        Map<String, Table> missing = new LinkedHashMap<>();
        tables.forEach(table -> missing.put(table.name().lower(), table));
        for (Optional<CopyReader.Section> next = copy.nextTable(); next.isPresent(); next = copy.nextTable()) {
            CopyReader.Section section = next.get();
            Table table = missing.remove(section.table());
            if (table == null || !table.columnNames().equals(section.columns())) {
                throw CopyException.damaged("there is no table " + section.table() + " with these columns");
            }
            fill(table);
        }
        if (!missing.isEmpty()) {
            throw CopyException.damaged("it lacks " + String.join(", ", missing.keySet()));
        }
    }

    /** A value or a reference that the tables do not take is a fault of the copy; all else is the database's. */
    private RuntimeException refused(SQLException failure) {
        boolean unfit = String.valueOf(failure.getSQLState()).matches("2[23].*");
        return unfit ? CopyException.damaged("a row of " + filling + " cannot be in it") : StorageException.from(failure);
    }

    private void fill(Table table) throws SQLException {
        filling = table.name().lower();
        try (PreparedStatement insert = handle.getConnection().prepareStatement(table.insert())) {
            int rows = 0;
            long characters = 0;
            for (Optional<Object[]> row = copy.nextRow(); row.isPresent(); row = copy.nextRow()) {
                characters += bind(insert, table.columns(), row.get());
                insert.addBatch();
                rows++;
                if (rows == AT_ONCE || characters > CHARACTERS_AT_ONCE) {
                    insert.executeBatch();
                    rows = 0;
                    characters = 0;
                }
            }
            if (rows > 0) {
                insert.executeBatch();
            }
        }
    }

    /** Returns how many characters the row has, about. */
    private static long bind(PreparedStatement insert, List<Column> columns, Object[] cells) throws SQLException {
        long characters = 0;
        for (int i = 0; i < cells.length; i++) {
            Kind kind = columns.get(i).kind();
            if (cells[i] == null) {
                insert.setNull(i + 1, type(kind));
            } else {
                bind(insert, i + 1, kind, cells[i]);
                characters += kind == Kind.TEXT ? ((String) cells[i]).length() : 1;
            }
        }
        return characters;
    }

    private static void bind(PreparedStatement insert, int column, Kind kind, Object cell) throws SQLException {
        switch (kind) {
            case TEXT -> insert.setString(column, (String) cell);
            case NUMBER -> insert.setLong(column, (Long) cell);
            case TRUTH -> insert.setBoolean(column, (Boolean) cell);
            case DATE -> insert.setObject(column, LocalDate.parse((String) cell));
            case INSTANT -> insert.setObject(column, Instants.utc(Instant.parse((String) cell)));
        }
    }

    private static int type(Kind kind) {
        return switch (kind) {
            case TEXT -> Types.VARCHAR;
            case NUMBER -> Types.BIGINT;
            case TRUTH -> Types.BOOLEAN;
            case DATE -> Types.DATE;
            case INSTANT -> Types.TIMESTAMP_WITH_TIMEZONE;
        };
    }
}
