package zeren.api.register;

import io.javalin.http.Context;
import java.time.ZonedDateTime;
import java.util.function.BiFunction;
import zeren.api.access.Caller;
import zeren.api.http.Idempotency;
import zeren.api.http.JsonBody;
import zeren.api.http.Reply;
import zeren.register.Fact;
import zeren.register.Recorded;
import zeren.register.Registrar;

/**
 * The way of a posted fact: what the request says is decided on, recorded and answered in one transaction.
 *
 * @param store where facts are recorded
 * @param idempotency the promise that a request with a key is done once
 */
public record Recording(FactStore store, Idempotency idempotency) {

    /**
     * Answers a request that records a fact.
     *
     * @param body what it says, read and checked
     * @param now when it came
     * @param decision makes the fact of what is known then, or refuses
     * @param telling makes the answer of what was known before and of the fact
     */
    public <F extends Fact> void answer(
            Context ctx,
            JsonBody body,
            ZonedDateTime now,
            BiFunction<Lookup, Registrar, F> decision,
            BiFunction<Known, Recorded<F>, Reply> telling) {
        Caller caller = Caller.of(ctx);
        idempotency.answer(ctx, caller.tokenId(), body.canonical(), now.toInstant(), key -> store.record(
                Caller.author(ctx),
                key,
                known -> {
                    Lookup lookup = new Lookup(known.register(), caller.by(known.charges(now.toLocalDate())).in(known.organisation(now.toLocalDate())));
                    Registrar registrar = new Registrar(known.register(), now.toLocalDate());
                    return body.made(() -> decision.apply(lookup, registrar));
                },
                telling));
    }
}
