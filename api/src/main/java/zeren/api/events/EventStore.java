package zeren.api.events;

import java.util.List;
import java.util.Optional;
import zeren.api.sql.Sql;

/** The events of a register. */
public final class EventStore {
    private final Sql sql;

    /** Creates the events of a database. */
    public EventStore(Sql sql) {
        this.sql = sql;
    }

    /** Returns the events that follow a position, in their order, at most {@code limit}. */
    public List<Event> after(long position, int limit) {
        return sql.read(handle -> EventRowStore.after(handle, position, limit));
    }

    /** Returns the event at a position, or nothing where none is. */
    public Optional<Event> find(long position) {
        return sql.read(handle -> EventRowStore.find(handle, position));
    }

    /** Returns the position of the last event; 0 where there is none. */
    public long head() {
        return sql.read(handle -> handle.createQuery("select position from event_cursor where only_row = 1").mapTo(Long.class).one());
    }
}
