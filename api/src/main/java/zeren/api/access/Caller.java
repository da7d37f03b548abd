package zeren.api.access;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zeren.accountability.Charge;
import zeren.accountability.Charges;
import zeren.api.http.Access;
import zeren.api.http.Refusal;
import zeren.api.http.RequestId;
import zeren.api.sql.Author;
import zeren.organisation.Organisation;

/**
 * Whoever showed a good token: one of ours, or one of the school's sign-in.
 *
 * @param tokenId the token's id, by which the journal names its bearer; of whom a sign-in named, the sign-in's, {@link Access#SIGNED_IN} and its name
 * @param capacities in what it comes in: what any of them allows, it may
 * @param person the person that it is or on whose behalf it acts, with what is in the person's charge today; empty as long as it has named nobody
 * @param signedIn on what it came in, where a sign-in named it
 */
public record Caller(String tokenId, List<Capacity> capacities, Optional<Charge> person, Optional<SignedIn> signedIn) {

    /**
     * Checks that who acts by posts alone acts as a person.
     *
     * @throws IllegalArgumentException if another does, or if a sign-in named nobody
     */
    public Caller {
        capacities = List.copyOf(capacities);
        if (person.isPresent() && capacities.stream().noneMatch(Capacity::isByPosts)) {
            throw new IllegalArgumentException("only a delegate acts on behalf of a person");
        }
        if (signedIn.isPresent() && person.isEmpty()) {
            throw new IllegalArgumentException("a sign-in names a person");
        }
    }

    /** Creates a caller with a token. */
    public Caller(String tokenId, Role role, Scope scope, boolean isDelegate, Optional<Charge> person) {
        this(tokenId, List.of(new Capacity(role, scope, isDelegate)), person, Optional.empty());
    }

    /** Creates a caller that acts for itself. */
    public Caller(String tokenId, Role role, Scope scope) {
        this(tokenId, role, scope, false, Optional.empty());
    }

    /** Creates a person whom a sign-in named, with what is in its charge today and what it was granted. */
    static Caller of(Identity identity, Charge charge, Collection<StaffGrant> grants) {
        List<Capacity> capacities = new ArrayList<>(List.of(Capacity.POSTS));
        grants.forEach(granted -> capacities.add(Capacity.of(granted.grant())));
        Set<String> ids = grants.stream().map(StaffGrant::id).collect(Collectors.toSet());
        return new Caller(Access.SIGNED_IN + identity.signIn(), capacities, Optional.of(charge), Optional.of(new SignedIn(identity.until(), ids)));
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
        if (!caller.isAdministrator()) {
            throw caller.forbidden(what);
        }
    }

    /**
     * Returns whoever sent the request, for what belongs to a token and not to a person.
     *
     * @param what what the caller asked for, as in {@code import}
     * @throws Refusal 403 if it acts on behalf of persons, or as one
     */
    public static Caller forItself(Context ctx, String what) {
        Caller caller = of(ctx);
        if (caller.isDelegate() || caller.signedIn().isPresent()) {
            throw caller.forbidden(what);
        }
        return caller;
    }

    /** Returns the same for what administrators keep for all: they may be persons too. */
    public static Caller forItselfOrAll(Context ctx, String what) {
        return of(ctx).isAdministrator() ? of(ctx) : forItself(ctx, what);
    }

    /** All by which the answers to one caller differ from those to another. */
    private record Footing(List<Capacity> capacities, Optional<Charge> person, boolean isSignedIn) {}

    /** Returns on what footing the bearer asks: two of whom it is equal get the same answers about the register. */
    public Object footing() {
        return new Footing(capacities, person, signedIn.isPresent());
    }

    /** Tells whether the bearer acts on behalf of persons, and has no rights of its own. */
    public boolean isDelegate() {
        return signedIn.isEmpty() && !hasOwnRights();
    }

    /** Returns the word for what kind of caller it is: the role of its token, {@code delegate}, or {@code person}. */
    public String kind() {
        if (signedIn.isPresent()) {
            return "person";
        }
        return isDelegate() ? "delegate" : capacities.get(0).role().code();
    }

    /** Tells whether the bearer may do everything, everywhere. */
    public boolean isAdministrator() {
        return capacities.stream().anyMatch(capacity -> capacity.role() == Role.ADMINISTRATOR);
    }

    /** Tells whether the bearer has rights beside those that posts give: a token's, or a grant's. */
    public boolean hasOwnRights() {
        return capacities.stream().anyMatch(capacity -> !capacity.isByPosts());
    }

    /** Returns the same caller on behalf of a person. */
    Caller onBehalfOf(Charge charge) {
        return new Caller(tokenId, capacities, Optional.of(charge), signedIn);
    }

    /** Returns the same caller with what is in its person's charge by now, where it acts for one. */
    public Caller by(Charges now) {
        return person.map(charge -> onBehalfOf(now.of(charge.staffNo()))).orElse(this);
    }

    /** Returns the units that the bearer sees: those of the token or of grants, and those in which the person has a post. */
    public Scope sight() {
        List<Scope> own = capacities.stream().filter(capacity -> !capacity.isByPosts()).map(Capacity::scope).toList();
        Stream<String> places = person.map(Charge::places).orElse(Set.of()).stream();
        return own.contains(Scope.EVERYTHING)
                ? Scope.EVERYTHING
                : Scope.of(Stream.concat(places, own.stream().flatMap(scope -> scope.units().stream())).toList());
    }

    /** Returns what the bearer may see and do in an organisation as it is, or was, known. */
    public Rights in(Organisation organisation) {
        return new Rights(this, organisation);
    }

    Refusal forbidden(String what) {
        if (signedIn.isPresent()) {
            return Refusal.forbidden("Neither a post nor a grant of this person allows to " + what + ".");
        }
        String whose = person.isPresent() ? " on behalf of this person" : "";
        return Refusal.forbidden("This token of the role " + capacities.get(0).role().code() + " may not " + what + whose + ".");
    }
}
