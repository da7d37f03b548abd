package zeren.api.webhook;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import zeren.api.access.Caller;
import zeren.api.events.Event;
import zeren.api.events.EventSight;
import zeren.api.http.Conditional;
import zeren.api.http.Idempotency;
import zeren.api.http.JsonBody;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;

/** What was sent to a webhook, what is next, and what is to be sent again. */
public final class DeliveryRoutes {
    private static final Comparator<List<String>> NEWEST_FIRST =
            Comparator.<List<String>, Long>comparing(key -> Long.valueOf(key.get(0))).reversed();

    private final WebhookStore webhooks;
    private final Webhooks parts;
    private final Idempotency idempotency;

    DeliveryRoutes(Webhooks parts, Idempotency idempotency) {
        this.webhooks = parts.store();
        this.parts = parts;
        this.idempotency = idempotency;
    }

    /** Answers with the log of a webhook, the newest first. */
    public void list(Context ctx) {
        Caller caller = Caller.forItself(ctx, WebhookRoutes.KEEP);
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        Optional<Long> event = params.read("event", WebhookBody::event);
        Optional<Boolean> succeeded = params.truth("succeeded");
        params.check();
        Predicate<Attempt> wanted = attempt -> (event.isEmpty() || attempt.event().equals(event))
                && succeeded.filter(good -> good != attempt.isSuccess()).isEmpty();
        paging.<Attempt>answer(webhooks.attempts(caller, Params.path(ctx, "id")).stream().filter(wanted).toList()::forEach,
                attempt -> List.of(String.valueOf(attempt.number())), NEWEST_FIRST, WebhookJson::of);
    }

    /** Answers with how far a webhook has come. */
    public void progress(Context ctx) {
        Caller caller = Caller.forItself(ctx, WebhookRoutes.KEEP);
        Params.none(ctx);
        Conditional.answer(ctx, WebhookJson.of(webhooks.course(caller, Params.path(ctx, "id"))));
    }

    /** Has one event sent again. */
    public void redeliver(Context ctx) {
        Caller caller = Caller.forItself(ctx, WebhookRoutes.KEEP);
        JsonBody body = JsonBody.of(ctx);
        Optional<Long> event = body.required("event", WebhookBody::event);
        String id = Params.path(ctx, "id");
        if (event.isPresent() && !isFor(sendable(caller, id), event.get())) {
            body.fault("event", "unknown_event", "there is no such event for this webhook");
        }
        body.check();
        idempotency.answer(ctx, caller.tokenId(), body.canonical(), parts.clock().instant(), key -> webhooks.ask(caller, id, key, event));
    }

    /** Has every event after a position sent again. */
    public void replay(Context ctx) {
        Caller caller = Caller.forItself(ctx, WebhookRoutes.KEEP);
        JsonBody body = JsonBody.of(ctx);
        Optional<Integer> after = body.number("after", 0, Integer.MAX_VALUE);
        body.check();
        String id = Params.path(ctx, "id");
        idempotency.answer(ctx, caller.tokenId(), body.canonical(), parts.clock().instant(), key -> webhooks.replay(caller, id, key, after.orElseThrow()));
    }

    /** Has something sent that tells of nothing, to see whether it arrives. */
    public void ping(Context ctx) {
        Caller caller = Caller.forItself(ctx, WebhookRoutes.KEEP);
        JsonBody body = JsonBody.of(ctx);
        body.check();
        String id = Params.path(ctx, "id");
        sendable(caller, id);
        idempotency.answer(ctx, caller.tokenId(), body.canonical(), parts.clock().instant(), key -> webhooks.ask(caller, id, key, Optional.empty()));
    }

    /** Returns a webhook unless it waits for its token or its host; what else is in the way is judged when the turn comes. */
    private Webhook sendable(Caller caller, String id) {
        Webhook webhook = webhooks.get(caller, id);
        Standing standing = parts.eligibility().standing(webhook);
        if (standing == Standing.TOKEN_ENDED || standing == Standing.HOST_NOT_ALLOWED) {
            throw new Refusal(Problem.of(ProblemType.CONFLICT, "Webhook " + id + " is stopped (" + standing.reason().orElseThrow() + "): nothing can be sent to it now."));
        }
        return webhook;
    }

    /** What the webhook's own token does not see, or did not ask for, is not there for it, whoever asks. */
    private boolean isFor(Webhook webhook, long position) {
        Optional<Event> event = parts.events().find(position).filter(webhook.terms()::want);
        return event.isPresent() && parts.bearer().apply(webhook.token())
                .filter(maker -> EventSight.of(maker, parts.register().current(), LocalDate.now(parts.clock())).sees(event.get()))
                .isPresent();
    }
}
