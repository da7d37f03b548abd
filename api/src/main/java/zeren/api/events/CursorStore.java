package zeren.api.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The one row that says how far the events are told. */
final class CursorStore {
    private static final String CURSOR = "select position, entry, told_day from event_cursor where only_row = 1";

    private CursorStore() {}

    static Cursor read(Handle handle) {
        return handle.createQuery(CURSOR).map(CursorStore::row).one();
    }

    /** Returns it, and keeps everybody else who tells waiting until the caller's transaction ends. */
    static Cursor lock(Handle handle) {
        return handle.createQuery(CURSOR + " for update").map(CursorStore::row).one();
    }

    static void move(Handle handle, Cursor to) {
        handle.createUpdate("update event_cursor set position = :position, entry = :entry, told_day = :day where only_row = 1")
                .bind("position", to.position())
                .bind("entry", to.entry())
                .bind("day", to.day().orElse(null))
                .execute();
    }

    private static Cursor row(ResultSet row, StatementContext context) throws SQLException {
        return new Cursor(row.getLong("position"), row.getLong("entry"), Optional.ofNullable(row.getObject("told_day", LocalDate.class)));
    }
}
