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

    /** What makes a fact of everything that is known, or refuses. */
    @FunctionalInterface
    public interface Decision<F extends Fact> {
        /** Returns the fact. */
        F decide(Known known, Lookup lookup, Registrar registrar);
    }

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
        answer(ctx, body, now, (known, lookup, registrar) -> decision.apply(lookup, registrar), telling);
    }

    /** Answers a request that records a fact on which more is to be known than obligations and what was done about them. */
    public <F extends Fact> void answer(
            Context ctx, JsonBody body, ZonedDateTime now, Decision<F> decision, BiFunction<Known, Recorded<F>, Reply> telling) {
        Caller caller = Caller.of(ctx);
        idempotency.answer(ctx, caller.tokenId(), body.canonical(), now.toInstant(), key -> store.record(
                Caller.author(ctx),
                key,
                known -> {
                    Lookup lookup = new Lookup(known.register(), caller.by(known.charges(now.toLocalDate())).in(known.organisation(now.toLocalDate())));
                    Registrar registrar = new Registrar(known.register(), now.toLocalDate());
                    return body.made(() -> decision.decide(known, lookup, registrar));
                },
                telling));
    }
}
