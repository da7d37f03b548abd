package zeren.api.journal;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The rows that are there, of every table that entries leave rows in, with every column there is. */
final class TraceStore {
    /** What stands for the one column that is set later than its row, by the entry that revokes the token. */
    static final String TOKEN_REVOKED = "token.revoked_at";
    /** The tables that are compared with the journal, each with the query that finds the entry of its rows. */
    static final Map<String, String> VERIFIED = verified();
    /** The other tables, each with the reason why it is not compared. */
    static final Map<String, String> NOT_COMPARED = Map.ofEntries(
            Map.entry("journal", "it is what the others are compared with; its own hashes say whether it was altered"),
            Map.entry("journal_head", "it is compared with the last entry"),
            Map.entry("to_do_push", "what other systems were told, which they can be asked for: no facts, and nothing is computed from it"),
            Map.entry("to_do_push_target", "how that goes"),
            Map.entry("to_do_push_lease", "which server does it"),
            Map.entry("answer", "answers that were given before, kept for 30 days for whoever asks again: no facts, and nothing is computed from them."
                    + " Who alters one makes Zeren repeat itself wrongly, or do anew what was done; the journal shows both truly"),
            Map.entry("event", "what was told of the journal and of the days, as it was told: nothing is computed from it, and what it tells of can be looked up"),
            Map.entry("event_cursor", "how far that was told"),
            Map.entry("webhook_secret", "the secrets that sign; the journal knows their hashes. Who alters one makes signatures wrong, which receivers refuse"),
            Map.entry("webhook_course", "how far deliveries have come, which changes. Who alters it has events sent again, or left out; they are told in GET /events all the same"),
            Map.entry("webhook_errand", "what is to be sent once more, and is gone then"),
            Map.entry("webhook_attempt", "the log of what was sent, of which old entries go: no facts, and nothing is computed from them"),
            Map.entry("flyway_schema_history", "the list of migrations that were run, made by Flyway"));

    private static final String SEQUENCE = "sequence";

    private TraceStore() {}

    /** Returns the rows of the entries after {@code after}, up to and including {@code last}, by the number of their entry. */
    static SortedMap<Long, List<Trace>> load(Handle handle, long after, long last) {
        SortedMap<Long, List<Trace>> traces = new TreeMap<>();
        VERIFIED.forEach((table, query) -> handle.createQuery("select * from (" + query + ") traced where sequence > :after and sequence <= :last")
                .bind("after", after)
                .bind("last", last)
                .map((row, context) -> Map.entry(row.getLong(SEQUENCE), trace(table, row)))
                .forEach(row -> traces.computeIfAbsent(row.getKey(), sequence -> new ArrayList<>()).add(row.getValue())));
        return traces;
    }

    private static Map<String, String> verified() {
        Map<String, String> queries = new LinkedHashMap<>();
        List.of("unit", "post", "tenure", "rulebook", "organisation_import", "local_parameter", "working_calendar_year", "working_calendar_day", "performance", "performance_document", "review", "withdrawal",
                "relief", "revocation", "occasion", "inspection", "visit", "visit_document", "visit_withdrawal", "finding", "finding_obligation", "referral", "referral_ground",
                "referral_obligation", "referral_step", "calendar_feed", "calendar_feed_alarm", "calendar_feed_revocation", "staff_grant",
                "staff_grant_unit", "staff_grant_revocation", "webhook", "webhook_type",
                "webhook_rotation", "webhook_revocation", "token").forEach(table -> queries.put(table, "select * from " + table));
        queries.put("token_unit", "select coalesce(made.sequence, 0) as sequence, given.* from token_unit given"
                + " left join token made on made.id = given.token");
        // The entry that revoked it is found by its instant or, should one of both be altered, by what it says; else the last one is asked for it.
        queries.put(TOKEN_REVOKED, "select coalesce(entry.sequence, saying.sequence, (select max(sequence) from journal), 0) as sequence, token.id, token.revoked_at"
                + " from token left join journal entry on entry.recorded_at = token.revoked_at"
                + " left join journal saying on saying.payload = '{\"id\":\"' || token.id || '\"}' where token.revoked_at is not null");
        return queries;
    }

    private static Trace trace(String table, ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        SortedMap<String, String> cells = new TreeMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnLabel(column).toLowerCase(Locale.ROOT);
            String cell = cell(row, column, columns.getColumnTypeName(column).toLowerCase(Locale.ROOT));
            if (cell != null && !name.equals(SEQUENCE)) {
                cells.put(name, cell);
            }
        }
        if (table.equals("token")) {
            cells.remove("revoked_at");
        }
        return new Trace(table, cells);
    }

    private static String cell(ResultSet row, int column, String type) throws SQLException {
        if (type.startsWith("timestamp")) {
            OffsetDateTime instant = row.getObject(column, OffsetDateTime.class);
            return instant == null ? null : instant.toInstant().toString();
        }
        if (type.equals("date")) {
            LocalDate date = row.getObject(column, LocalDate.class);
            return date == null ? null : date.toString();
        }
        if (type.startsWith("bool")) {
            return row.getBoolean(column) ? "true" : null;
        }
        return row.getString(column);
    }
}
