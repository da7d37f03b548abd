package zeren.api.access;

import io.javalin.http.Context;
import zeren.api.http.Access;
import zeren.api.http.Refusal;
import zeren.api.http.RequestId;
import zeren.api.sql.Author;
import zeren.organisation.Organisation;

/**
 * Whoever showed a good token.
 *
 * @param tokenId the token's id, by which the journal names its bearer
 * @param role what the bearer may do
 * @param scope where
 */
public record Caller(String tokenId, Role role, Scope scope) {

    /** Returns whoever sent the request. */
    public static Caller of(Context ctx) {
        return Access.caller(ctx, Caller.class);
    }

    /** Returns the author of what the request records. */
    public static Author author(Context ctx) {
        return new Author(of(ctx).tokenId(), RequestId.of(ctx));
    }

    /**
     * Refuses what administrators alone may do, whatever it is about.
     *
     * @param what what the caller asked for, as in {@code import}
     * @throws Refusal 403, unless the caller is one
     */
    public static void checkAdministrator(Context ctx, String what) {
        Caller caller = of(ctx);
        if (caller.role() != Role.ADMINISTRATOR) {
            throw caller.forbidden(what);
        }
    }

    /** Returns what the bearer may see and do in an organisation as it is, or was, known. */
    public Rights in(Organisation organisation) {
        return new Rights(this, organisation);
    }

    Refusal forbidden(String what) {
        return Refusal.forbidden("This token of the role " + role.code() + " may not " + what + ".");
    }
}
