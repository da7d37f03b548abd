package zeren.api.sql;

import org.jdbi.v3.core.Handle;

/** What writes that share a transaction have in common, whichever they are and however many. It is called by one thread. */
public interface Batch {

    /** Begins with a transaction: what an earlier one left behind, which may have failed, is forgotten. */
    void begin(Handle handle);

    /** Writes everything that was decided on in this transaction. */
    void end(Handle handle);
}
