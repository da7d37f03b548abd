package zeren.api.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import zeren.api.access.Caller;
import zeren.api.events.EventStore;
import zeren.api.http.Idempotency;
import zeren.api.outbound.AllowedHosts;
import zeren.api.outbound.Outbound;
import zeren.api.register.RegisterStore;

/**
 * Everything that webhooks are made of in one server.
 *
 * @param store where they are kept
 * @param events what happens
 * @param register by which it is judged who sees that
 * @param hosts to which the operator lets this server send
 * @param bearer tells who bears the token of an id, if it is still good
 * @param clock by which it is judged what is due
 */
public record Webhooks(
        WebhookStore store, EventStore events, RegisterStore register, AllowedHosts hosts, Function<String, Optional<Caller>> bearer, Clock clock) {
    /** How long a receiver has for its answer; the specification recommends 15 to 30 seconds. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Returns the routes of webhooks. */
    public WebhookRoutes routes(Idempotency idempotency) {
        return new WebhookRoutes(this, idempotency);
    }

    /** Returns the routes of what was sent to them. */
    public DeliveryRoutes deliveryRoutes(Idempotency idempotency) {
        return new DeliveryRoutes(this, idempotency);
    }

    /** Returns the threads that send, which do nothing yet. */
    public Deliverer deliverer() {
        return deliverer(PATIENCE);
    }

    Deliverer deliverer(Duration patience) {
        Backoff backoff = new Backoff(() -> ThreadLocalRandom.current().nextDouble());
        Lease lease = new Lease(UUID.randomUUID().toString());
        return new Deliverer(new Courier(store.courses(), events, register, eligibility(), new Outbound(patience), backoff, clock, lease));
    }

    /** Returns whether something may be sent. */
    Eligibility eligibility() {
        return new Eligibility(hosts, bearer);
    }
}
