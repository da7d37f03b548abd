package zeren.api.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import zeren.api.access.Caller;
import zeren.api.http.Conditional;
import zeren.api.http.Idempotency;
import zeren.api.http.Json;
import zeren.api.http.JsonBody;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Rfc3339;
import zeren.text.InvalidValueException;

/** Webhooks: to make, to look through, to pause, to give another secret, and to take back. */
public final class WebhookRoutes {
    static final String KEEP = "keep webhooks";

    private static final int KEPT_HOURS = 24;
    private static final int MOST_KEPT_HOURS = 168;
    private static final long SECONDS_OF_HOUR = 3_600;

    private final WebhookStore webhooks;
    private final Webhooks parts;
    private final Idempotency idempotency;

    WebhookRoutes(Webhooks parts, Idempotency idempotency) {
        this.webhooks = parts.store();
        this.parts = parts;
        this.idempotency = idempotency;
    }

    /** Answers with the webhooks that the caller keeps, the oldest first. */
    public void list(Context ctx) {
        Caller caller = Caller.forItself(ctx, KEEP);
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        params.check();
        paging.<Webhook>answer(webhooks.of(caller)::forEach,
                webhook -> List.of(Rfc3339.microseconds(webhook.createdAt()), webhook.id()), Paging.BY_TWO_TEXTS, this::json);
    }

    /** Answers with one webhook, without its secret. */
    public void get(Context ctx) {
        Caller caller = Caller.forItself(ctx, KEEP);
        Params.none(ctx);
        Conditional.answer(ctx, json(webhooks.get(caller, Params.path(ctx, "id"))));
    }

    /** Makes a webhook, and shows its secret this one time. */
    public void post(Context ctx) {
        Caller caller = Caller.forItself(ctx, KEEP);
        Instant now = parts.clock().instant();
        JsonBody body = JsonBody.of(ctx);
        WebhookTerms terms = WebhookBody.read(body, caller.in(parts.register().current().organisation(LocalDate.ofInstant(now, parts.clock().getZone()))), parts.hosts());
        long head = parts.events().head();
        idempotency.answer(ctx, caller.tokenId(), body.canonical(), now,
                key -> webhooks.create(terms, caller, Caller.author(ctx), key, head, this::json));
    }

    /** Pauses a webhook, or lets it go on. */
    public void patch(Context ctx) {
        Caller caller = Caller.forItself(ctx, KEEP);
        JsonBody body = JsonBody.of(ctx, Params.of(ctx));
        Optional<Boolean> goesOn = body.required("state", WebhookRoutes::goesOn);
        body.check();
        Consumer<ObjectNode> unchanged = Conditional.required(ctx);
        String id = Params.path(ctx, "id");
        Consumer<Webhook> check = webhook -> unchanged.accept(json(webhook));
        Webhook changed = goesOn.orElseThrow()
                ? webhooks.resume(caller, id, parts.clock().instant(), check)
                : webhooks.pause(caller, id, parts.clock().instant(), check);
        Conditional.answer(ctx, json(changed));
    }

    /** Gives a webhook another secret, and shows it this one time. */
    public void rotate(Context ctx) {
        Caller caller = Caller.forItself(ctx, KEEP);
        Instant now = parts.clock().instant();
        JsonBody body = JsonBody.of(ctx);
        int hours = body.findNumber("keep_previous_hours", 0, MOST_KEPT_HOURS).orElse(KEPT_HOURS);
        body.check();
        String id = Params.path(ctx, "id");
        Instant previousEndsAt = now.plusSeconds(hours * SECONDS_OF_HOUR).truncatedTo(ChronoUnit.MICROS);
        idempotency.answer(ctx, caller.tokenId(), body.canonical(), now,
                key -> webhooks.rotate(caller, id, Caller.author(ctx), key, previousEndsAt, this::json));
    }

    /** Takes a webhook back. */
    public void delete(Context ctx) {
        Caller caller = Caller.forItself(ctx, KEEP);
        Params.none(ctx);
        Consumer<ObjectNode> unchanged = Conditional.required(ctx);
        Json.answer(ctx, json(webhooks.revoke(caller, Params.path(ctx, "id"), Caller.author(ctx), webhook -> unchanged.accept(json(webhook)))));
    }

    private ObjectNode json(Webhook webhook) {
        return WebhookJson.of(webhook, parts.eligibility());
    }

    private static boolean goesOn(String what, String written) {
        return switch (written) {
            case "active" -> true;
            case "paused" -> false;
            default -> throw new InvalidValueException(what, written, "active or paused");
        };
    }
}
