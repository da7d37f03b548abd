package zeren.api.sql;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;

/** How far a transaction that holds the lock of the journal has come: where the journal ended before it, and where it would end with it. */
public final class Locked implements JdbiConfig<Locked> {
    private Optional<JournalHead> before = Optional.empty();
    private Optional<JournalHead> last = Optional.empty();
    private boolean isAdmitting;

    /** Creates what is known of a transaction that does not hold the lock. */
    public Locked() {}

    /** Returns what is known of the transaction of a handle. */
    static Locked of(Handle handle) {
        return handle.getConfig(Locked.class);
    }

    /** Returns where the journal ended when it was locked; nothing where this transaction has not locked it. */
    Optional<JournalHead> before() {
        return before;
    }

    /** Returns where it ends by now. */
    Optional<JournalHead> last() {
        return last;
    }

    /** Tells whether anything was recorded. */
    boolean hasMoved() {
        return !last.equals(before);
    }

    /** Tells whether anything was recorded by which somebody may be let in, or not any more. */
    boolean isAdmitting() {
        return isAdmitting;
    }

    void lock(JournalHead head) {
        before = Optional.of(head);
        last = before;
    }

    /** Notes an entry that may be about who is let in. */
    void append(JournalHead head) {
        isAdmitting = true;
        last = Optional.of(head);
    }

    /** Notes entries that are not. */
    void appendFacts(JournalHead head) {
        last = Optional.of(head);
    }

    /** Returns what nobody knows anything of: a statement, or another handle, has no transaction in common with this. */
    @Override
    public Locked createCopy() {
        return new Locked();
    }
}
