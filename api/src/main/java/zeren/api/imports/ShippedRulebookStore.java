package zeren.api.imports;

import zeren.api.register.Change;
import zeren.api.register.ChangeStore;
import zeren.api.register.Known;
import zeren.api.register.RegisterStore;
import zeren.api.register.RulebookText;
import zeren.api.sql.Author;
import zeren.api.sql.Sql;
import zeren.rulebook.ShippedRulebooks;

/** The rulebooks that come with Zeren, on their way into the register. */
public final class ShippedRulebookStore {
    private final Sql sql;
    private final ChangeStore changes;
    private final RegisterStore register;

    /** Creates the way for them into a register. */
    public ShippedRulebookStore(Sql sql, ChangeStore changes, RegisterStore register) {
        this.sql = sql;
        this.changes = changes;
        this.register = register;
    }

    /** Records every rulebook that a register begins with and of whose id it knows no version; what it knows is never replaced. */
    public void addMissing() {
        sql.write(handle -> {
            Known known = register.lock(handle);
            for (String id : ShippedRulebooks.adopted()) {
                if (!known.rulebooks().ids().contains(id)) {
                    known = changes.append(handle, Author.SYSTEM, known, Change.of(RulebookText.read(ShippedRulebooks.text(id))));
                }
            }
            return null;
        });
    }
}
