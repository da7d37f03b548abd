package zeren.api.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import zeren.api.sql.Instants;
import zeren.register.ObligationId;
import zeren.register.Status;
import zeren.text.Text;

/** The rows of events, to and from their table. */
final class EventRowStore {
    private static final int MOST_AT_ONCE = 1_000;
    private static final String EVENTS = "select position, type, occurred_at, as_of, entry, obligation, status, due_on, unit, post, subject, owed_to, fact"
            + " from event ";

    private EventRowStore() {}

    /** Adds events; a day in a large school has a hundred thousand. */
    static void add(Handle handle, List<Event> events) {
        for (int from = 0; from < events.size(); from += MOST_AT_ONCE) {
            addAtOnce(handle, events.subList(from, Math.min(events.size(), from + MOST_AT_ONCE)));
        }
    }

    private static void addAtOnce(Handle handle, List<Event> events) {
        PreparedBatch rows = handle.prepareBatch("insert into event"
                + " (position, type, occurred_at, as_of, entry, obligation, status, due_on, unit, post, subject, owed_to, fact)"
                + " values (:position, :type, :at, :as_of, :entry, :obligation, :status, :due_on, :unit, :post, :subject, :owed_to, :fact)");
        events.forEach(event -> bind(rows, event));
        rows.execute();
    }

    /** Returns the events that follow a position, in their order, at most {@code limit}. */
    static List<Event> after(Handle handle, long position, int limit) {
        return handle.createQuery(EVENTS + "where position > :position order by position fetch first :limit rows only")
                .bind("position", position)
                .bind("limit", limit)
                .map(EventRowStore::read)
                .list();
    }

    static Optional<Event> find(Handle handle, long position) {
        return handle.createQuery(EVENTS + "where position = :position").bind("position", position).map(EventRowStore::read).findOne();
    }

    private static void bind(PreparedBatch rows, Event event) {
        rows.bind("position", event.position())
                .bind("type", event.type().code())
                .bind("at", Instants.utc(event.at()))
                .bind("as_of", event.asOf())
                .bind("entry", event.entry().orElse(null))
                .bind("obligation", event.obligation().map(owed -> owed.id().toString()).orElse(null))
                .bind("status", event.obligation().flatMap(Event.Owed::status).map(Status::code).orElse(null))
                .bind("due_on", event.obligation().map(Event.Owed::dueOn).orElse(null))
                .bind("unit", event.concerns().unit().orElse(null))
                .bind("post", event.concerns().post().orElse(null))
                .bind("subject", event.concerns().subject().orElse(null))
                .bind("owed_to", event.concerns().owedTo().orElse(null))
                .bind("fact", event.fact().orElse(null))
                .add();
    }

    private static Event read(ResultSet row, StatementContext context) throws SQLException {
        return new Event(
                row.getLong("position"),
                Text.coded("event type", EventType.class, row.getString("type")),
                Instants.get(row, "occurred_at"),
                row.getObject("as_of", LocalDate.class),
                Optional.ofNullable(row.getObject("entry", Long.class)),
                owed(row),
                new Event.Concerns(text(row, "unit"), text(row, "post"), text(row, "subject"), text(row, "owed_to")),
                text(row, "fact"));
    }

    private static Optional<Event.Owed> owed(ResultSet row) throws SQLException {
        Optional<String> obligation = text(row, "obligation");
        if (obligation.isEmpty()) {
            return Optional.empty();
        }
        Optional<Status> status = text(row, "status").map(code -> Text.coded("status", Status.class, code));
        return Optional.of(new Event.Owed(ObligationId.parse(obligation.get()), status, row.getObject("due_on", LocalDate.class)));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
