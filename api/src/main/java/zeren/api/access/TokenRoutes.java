package zeren.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import zeren.api.http.Conditional;
import zeren.api.http.Idempotency;
import zeren.api.http.Json;
import zeren.api.http.JsonBody;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Rfc3339;
import zeren.api.sql.TokenCheck;
import zeren.organisation.Organisation;

/** Tokens, for administrators: to make, to look through and to take back. */
public final class TokenRoutes {
    private final Tokens tokens;
    private final Function<LocalDate, Organisation> organisation;
    private final Function<Caller, TokenCheck> stillGood;
    private final Idempotency idempotency;
    private final Clock clock;

    /** Creates the routes; {@code organisation} gives the units that a token can be for on a date, and {@code stillGood} what throws where a caller's token has ended. */
    public TokenRoutes(
            Tokens tokens, Function<LocalDate, Organisation> organisation, Function<Caller, TokenCheck> stillGood, Idempotency idempotency, Clock clock) {
        this.tokens = tokens;
        this.stillGood = stillGood;
        this.organisation = organisation;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Answers with every token, the oldest first. */
    public void list(Context ctx) {
        checkMay(ctx);
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        params.check();
        paging.<Token>answer(tokens.all()::forEach, token -> List.of(Rfc3339.microseconds(token.createdAt()), token.id()), Paging.BY_TWO_TEXTS, TokenJson::of);
    }

    /** Answers with one token. */
    public void get(Context ctx) {
        checkMay(ctx);
        Params.none(ctx);
        Conditional.answer(ctx, TokenJson.of(tokens.get(Params.path(ctx, "id"))));
    }

    /** Makes a token, and shows its value this one time. */
    public void post(Context ctx) {
        checkMay(ctx);
        Instant now = clock.instant();
        JsonBody body = JsonBody.of(ctx);
        Grant grant = grant(body, now);
        idempotency.answer(ctx, Caller.of(ctx).tokenId(), body.canonical(), now, key -> tokens.create(grant, Caller.author(ctx), key));
    }

    /** Takes a token back. */
    public void delete(Context ctx) {
        checkMay(ctx);
        Params.none(ctx);
        Consumer<ObjectNode> unchanged = Conditional.required(ctx);
        String id = Params.path(ctx, "id");
        Consumer<Token> check = token -> unchanged.accept(TokenJson.of(token));
        Json.answer(ctx, TokenJson.of(tokens.revokeFor(stillGood.apply(Caller.of(ctx)), id, Caller.author(ctx), check)));
    }

    private static void checkMay(Context ctx) {
        Caller.checkAdministrator(ctx, "keep tokens");
    }

    private Grant grant(JsonBody body, Instant now) {
        Optional<Role> role = GrantBody.role(body);
        Scope scope = GrantBody.scope(body, role, organisation.apply(LocalDate.now(clock)));
        Optional<Instant> expiresAt = GrantBody.expiresAt(body, now);
        boolean isDelegate = isDelegate(body, role);
        body.check();
        return new Grant(role.orElseThrow(), scope, expiresAt, isDelegate);
    }

    private static boolean isDelegate(JsonBody body, Optional<Role> role) {
        Optional<JsonNode> said = body.any("delegate");
        said.filter(value -> !value.isBoolean()).ifPresent(value -> body.fault("delegate", "wrong_type", "this must be true or false"));
        boolean isDelegate = said.filter(JsonNode::booleanValue).isPresent();
        if (isDelegate && role.filter(known -> !known.mayBeDelegate()).isPresent()) {
            body.refuse("delegate", "not_for_this_role", "a delegate is a viewer or a reporter: give it one of these roles, or leave delegate out");
        }
        return isDelegate && role.filter(Role::mayBeDelegate).isPresent();
    }
}
