package zeren.api.access;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import zeren.accountability.Charge;
import zeren.accountability.Charges;
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
 * @param isDelegate whether the bearer acts on behalf of persons, and has no rights of its own
 * @param person the person on whose behalf it acts, with what is in the person's charge today; empty as long as it has named nobody
 */
public record Caller(String tokenId, Role role, Scope scope, boolean isDelegate, Optional<Charge> person) {

    /**
     * Checks that only a delegate acts for somebody.
     *
     * @throws IllegalArgumentException if another does
     */
    public Caller {
        if (person.isPresent() && !isDelegate) {
            throw new IllegalArgumentException("only a delegate acts on behalf of a person");
        }
    }

    /** Creates a caller that acts for itself. */
    public Caller(String tokenId, Role role, Scope scope) {
        this(tokenId, role, scope, false, Optional.empty());
    }

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

    /**
     * Returns whoever sent the request, for what belongs to a token and not to a person.
     *
     * @param what what the caller asked for, as in {@code import}
     * @throws Refusal 403 if it acts on behalf of persons
     */
    public static Caller forItself(Context ctx, String what) {
        Caller caller = of(ctx);
        if (caller.isDelegate()) {
            throw caller.forbidden(what);
        }
        return caller;
    }

    /** Returns the same caller on behalf of a person. */
    Caller onBehalfOf(Charge charge) {
        return new Caller(tokenId, role, scope, isDelegate, Optional.of(charge));
    }

    /** Returns the same caller with what is in its person's charge by now, where it acts for one. */
    public Caller by(Charges now) {
        return person.map(charge -> onBehalfOf(now.of(charge.staffNo()))).orElse(this);
    }

    /** Returns the units that the bearer sees: those of the token or, on behalf of a person, those in which the person has a post. */
    public Scope sight() {
        return isDelegate ? Scope.of(person.map(Charge::places).orElse(Set.of())) : scope;
    }

    /** Returns what the bearer may see and do in an organisation as it is, or was, known. */
    public Rights in(Organisation organisation) {
        return new Rights(this, organisation);
    }

    Refusal forbidden(String what) {
        String whose = person.isPresent() ? " on behalf of this person" : "";
        return Refusal.forbidden("This token of the role " + role.code() + " may not " + what + whose + ".");
    }
}
