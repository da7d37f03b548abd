package zeren.api.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Codes of which a fact has several, such as the obligations of a finding, to and from rows of their own. */
final class TextStore {
    private TextStore() {}

    /** Adds a row of its own for each of several texts of one fact. */
    static void add(Handle handle, String table, String column, long sequence, List<?> texts) {
        if (texts.isEmpty()) {
            return;
        }
        PreparedBatch rows = handle.prepareBatch("insert into " + table + " (sequence, position, " + column + ") values (:sequence, :position, :text)");
        for (int i = 0; i < texts.size(); i++) {
            rows.bind("sequence", sequence).bind("position", i + 1).bind("text", texts.get(i).toString()).add();
        }
        rows.execute();
    }

    /** Returns the texts that {@link #add} added for the entries after {@code after}, up to and including {@code last}. */
    static Map<Long, List<String>> load(Handle handle, String table, String column, long after, long last) {
        Map<Long, List<String>> texts = new HashMap<>();
        handle.createQuery("select * from " + table + " where sequence > :after and sequence <= :last order by sequence, position")
                .bind("after", after)
                .bind("last", last)
                .map((row, context) -> Map.entry(row.getLong("sequence"), row.getString(column)))
                .forEach(entry -> texts.computeIfAbsent(entry.getKey(), number -> new ArrayList<>()).add(entry.getValue()));
        return texts;
    }
}
