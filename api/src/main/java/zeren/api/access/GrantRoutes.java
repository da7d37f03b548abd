package zeren.api.access;

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
import zeren.organisation.Organisation;
import zeren.organisation.Tenure;

/** Grants to persons, for administrators: to give, to look through and to take back. */
public final class GrantRoutes {
    private final Grants grants;
    private final Function<LocalDate, Organisation> organisation;
    private final Idempotency idempotency;
    private final Clock clock;

    /** Creates the routes; {@code organisation} gives the units that a grant can be for on a date. */
    public GrantRoutes(Grants grants, Function<LocalDate, Organisation> organisation, Idempotency idempotency, Clock clock) {
        this.grants = grants;
        this.organisation = organisation;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Answers with every grant, or those of a person, the oldest first. */
    public void list(Context ctx) {
        checkMay(ctx);
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        Optional<String> staffNo = params.read("staff_no", Tenure::checkedStaffNo);
        params.check();
        paging.<StaffGrant>answer(
                grants.all(staffNo)::forEach, given -> List.of(Rfc3339.microseconds(given.createdAt()), given.id()), Paging.BY_TWO_TEXTS, GrantJson::of);
    }

    /** Answers with one grant. */
    public void get(Context ctx) {
        checkMay(ctx);
        Params.none(ctx);
        Conditional.answer(ctx, GrantJson.of(grants.get(Params.path(ctx, "id"))));
    }

    /** Grants something to a person. */
    public void post(Context ctx) {
        checkMay(ctx);
        Instant now = clock.instant();
        JsonBody body = JsonBody.of(ctx);
        Optional<String> staffNo = body.required("staff_no", Tenure::checkedStaffNo);
        Optional<Role> role = GrantBody.role(body);
        Scope scope = GrantBody.scope(body, role, organisation.apply(LocalDate.now(clock)));
        Optional<Instant> expiresAt = GrantBody.expiresAt(body, now);
        body.check();
        Grant grant = new Grant(role.orElseThrow(), scope, expiresAt);
        idempotency.answer(ctx, Caller.of(ctx).tokenId(), body.canonical(), now, key -> grants.give(staffNo.orElseThrow(), grant, Caller.author(ctx), key));
    }

    /** Takes a grant back. */
    public void delete(Context ctx) {
        checkMay(ctx);
        Params.none(ctx);
        Consumer<ObjectNode> unchanged = Conditional.required(ctx);
        String id = Params.path(ctx, "id");
        StaffGrant revoked = grants.revoke(Caller.of(ctx), id, Caller.author(ctx), given -> unchanged.accept(GrantJson.of(given)));
        Json.answer(ctx, GrantJson.of(revoked));
    }

    private static void checkMay(Context ctx) {
        Caller.checkAdministrator(ctx, "keep grants");
    }
}
