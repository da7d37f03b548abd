package zeren.api.register;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The rows of rulebooks: the text as it was read, from which the rulebook is read again. */
final class RulebookStore {

    private RulebookStore() {}

    static void add(Handle handle, long sequence, RulebookText rulebook) {
        handle.createUpdate("insert into rulebook (sequence, id, version, text, sha256)"
                        + " values (:sequence, :id, :version, :text, :sha256)")
                .bind("sequence", sequence)
                .bind("id", rulebook.rulebook().id())
                .bind("version", rulebook.rulebook().version())
                .bind("text", rulebook.text())
                .bind("sha256", rulebook.sha256())
                .execute();
    }

    static Map<String, Object> payload(RulebookText rulebook) {
        return Map.of("id", rulebook.rulebook().id(), "version", rulebook.rulebook().version(), "sha256", rulebook.sha256(), "text", rulebook.text());
    }

    static List<Row<RulebookText>> rulebooks(Handle handle, long after, long last) {
        return RowStore.select(handle, "rulebook", "id, version", after, last, row -> RulebookText.read(row.getString("text")));
    }
}
