package zeren.api.sql;

import org.jdbi.v3.core.Handle;

/** What a write has to pass inside its transaction: the token that was good when the request came has to be good still. */
@FunctionalInterface
public interface TokenCheck {

    /** Throws where the token of that id opens nothing any more. */
    void check(Handle handle, String token);
}
