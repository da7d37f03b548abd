package zeren.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import zeren.api.http.Conditional;
import zeren.api.http.Idempotency;
import zeren.api.http.Json;
import zeren.api.http.JsonBody;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Rfc3339;
import zeren.api.http.Snake;
import zeren.organisation.Organisation;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/** Tokens, for administrators: to make, to look through and to take back. */
public final class TokenRoutes {
    private static final int MOST_UNITS = 500;
    private static final Comparator<List<String>> BY_TIME_THEN_ID =
            Comparator.<List<String>, String>comparing(key -> key.get(0)).thenComparing(key -> key.get(1));

    private final Tokens tokens;
    private final Function<LocalDate, Organisation> organisation;
    private final Idempotency idempotency;
    private final Clock clock;

    /** Creates the routes; {@code organisation} gives the units that a token can be for on a date. */
    public TokenRoutes(Tokens tokens, Function<LocalDate, Organisation> organisation, Idempotency idempotency, Clock clock) {
        this.tokens = tokens;
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
        paging.<Token>answer(tokens.all()::forEach, token -> List.of(Rfc3339.microseconds(token.createdAt()), token.id()), BY_TIME_THEN_ID, TokenJson::of);
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
        Params.none(ctx);
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
        Json.answer(ctx, TokenJson.of(tokens.revokeFor(Caller.of(ctx), id, Caller.author(ctx), check)));
    }

    private static void checkMay(Context ctx) {
        Caller.checkAdministrator(ctx, "keep tokens");
    }

    private Grant grant(JsonBody body, Instant now) {
        Optional<Role> role = body.required("role", (what, text) -> Snake.parse(what, Role.class, text));
        Scope scope = role.equals(Optional.of(Role.ADMINISTRATOR)) ? Scope.EVERYTHING : Scope.of(units(body));
        Optional<Instant> expiresAt = body.read("expires_at", (what, text) -> after(now, what, text));
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

    private Set<String> units(JsonBody body) {
        Organisation known = organisation.apply(LocalDate.now(clock));
        Set<String> units = new HashSet<>();
        body.texts("units", MOST_UNITS, (what, text) -> {
            String code = Text.code("unit", text);
            if (known.findUnit(code).isEmpty() || !units.add(code)) {
                throw new InvalidValueException("unit", code, "the code of a unit in the register, each once");
            }
            return code;
        });
        return units;
    }

    private static Instant after(Instant now, String what, String text) {
        Instant instant = Rfc3339.parse(what, text);
        if (!instant.isAfter(now)) {
            throw new InvalidValueException(what, text, "an instant to come");
        }
        return instant;
    }
}
