package zeren.api.register;

import java.util.List;
import org.jdbi.v3.core.Handle;
import zeren.rulebook.Rulebook;
import zeren.rulebook.RulebookReader;

/** The rows of rulebooks: the text as it was read, from which the rulebook is read again. */
public final class RulebookStore {

    private RulebookStore() {}

    /** Adds a version of a rulebook, recorded by the entry {@code sequence}. */
    public static void add(Handle handle, long sequence, Rulebook rulebook, String text, String sha256) {
        handle.createUpdate("insert into rulebook (sequence, id, version, text, sha256)"
                        + " values (:sequence, :id, :version, :text, :sha256)")
                .bind("sequence", sequence)
                .bind("id", rulebook.id())
                .bind("version", rulebook.version())
                .bind("text", text)
                .bind("sha256", sha256)
                .execute();
    }

    static List<Row<Rulebook>> rulebooks(Handle handle, long after, long last) {
        return handle.createQuery("select sequence, text from rulebook"
                        + " where sequence > :after and sequence <= :last order by sequence, id, version")
                .bind("after", after)
                .bind("last", last)
                .map((row, context) -> new Row<>(row.getLong("sequence"), RulebookReader.read(row.getString("text"))))
                .list();
    }
}
