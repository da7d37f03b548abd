package zeren.api.imports;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import zeren.api.register.Known;
import zeren.api.register.RegisterStore;
import zeren.api.register.RulebookStore;
import zeren.api.sql.Author;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalKind;
import zeren.api.sql.Sha256;
import zeren.api.sql.Sql;
import zeren.rulebook.Rulebook;
import zeren.rulebook.RulebookReader;
import zeren.rulebook.ShippedRulebooks;

/** The rulebooks that come with Zeren, on their way into the register. */
public final class ShippedRulebookStore {
    private final Sql sql;
    private final Journal journal;
    private final RegisterStore register;

    /** Creates the way for them into a register. */
    public ShippedRulebookStore(Sql sql, Journal journal, RegisterStore register) {
        this.sql = sql;
        this.journal = journal;
        this.register = register;
    }

    /** Records every rulebook that a register begins with and of whose id it knows no version; what it knows is never replaced. */
    public void addMissing() {
        sql.write(handle -> {
            Known known = register.lock(handle);
            ShippedRulebooks.adopted().stream()
                    .filter(id -> !known.rulebooks().ids().contains(id))
                    .forEach(id -> add(handle, ShippedRulebooks.text(id)));
            return null;
        });
    }

    private void add(Handle handle, String text) {
        Rulebook rulebook = RulebookReader.read(text);
        String sha256 = Sha256.hex(text);
        Map<String, Object> payload =
                Map.of("id", rulebook.id(), "version", rulebook.version(), "sha256", sha256, "text", text);
        long sequence = journal.append(handle, Author.SYSTEM, JournalKind.RULEBOOK_ADDED, payload).sequence();
        RulebookStore.add(handle, sequence, rulebook, text, sha256);
    }
}
