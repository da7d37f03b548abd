package zeren.api.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import zeren.api.sql.Instants;
import zeren.register.Incident;
import zeren.register.Recorded;
import zeren.text.Coded;
import zeren.text.Text;

/** The rows of what offices tell of that starts a duty of theirs, to and from the table. */
final class OccasionStore {
    private OccasionStore() {}

    static void add(Handle handle, long sequence, Incident incident) {
        handle.createUpdate("insert into occasion (sequence, rulebook, duty, unit, category, occurred_at)"
                        + " values (:sequence, :rulebook, :duty, :unit, :category, :at)")
                .bind("sequence", sequence)
                .bind("rulebook", incident.rulebook())
                .bind("duty", incident.duty())
                .bind("unit", incident.unit())
                .bind("category", incident.category().map(Coded::code).orElse(null))
                .bind("at", Instants.utc(incident.occurredAt()))
                .execute();
    }

    /** Returns what was recorded by the entries of a span. */
    static Stream<Recorded<?>> load(SpanStore span) {
        List<Recorded<Incident>> incidents = FactStore.select(span, "occasion", row -> new Incident(
                row.getString("rulebook"),
                row.getString("duty"),
                row.getString("unit"),
                Optional.ofNullable(row.getString("category")).map(code -> Text.coded("category", Incident.Category.class, code)),
                Instants.get(row, "occurred_at")));
        return incidents.stream().map(incident -> incident);
    }
}
