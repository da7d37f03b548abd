package zeren.api.register;

import io.javalin.http.Context;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import zeren.api.access.Caller;
import zeren.api.http.Idempotency;
import zeren.api.http.Reply;

/**
 * The one way through for a request that changes organisation or rules.
 *
 * @param store the way into the register
 * @param idempotency the promise that it is done once
 */
public record Changing(ChangeStore store, Idempotency idempotency) {

    /**
     * Carries a change out and answers.
     *
     * @param content the body in its one written form, or what stands for it
     * @param previewed the preview as which it is to be carried out, where the request names one
     * @param decide makes the change of what is known, or throws the refusal; a pure function, by which a preview is made too
     * @param telling makes the answer of the change and of what is known with it
     * @throws zeren.api.http.Refusal 403, unless the caller is an administrator; 409, if it would not do what the preview said
     */
    public void answer(
            Context ctx, String content, ZonedDateTime now, Optional<PreviewId> previewed, Function<Known, Change> decide, BiFunction<Change, Known, Reply> telling) {
        Caller.checkAdministrator(ctx, "change the organisation or the rules");
        idempotency.answer(ctx, Caller.of(ctx).tokenId(), content, now.toInstant(),
                key -> store.carryOut(Caller.author(ctx), key, previewed.map(preview -> asPreviewed(preview, now, decide)).orElse(decide), telling));
    }

    private static Function<Known, Change> asPreviewed(PreviewId preview, ZonedDateTime now, Function<Known, Change> decide) {
        return known -> {
            preview.checkCurrent(known, now.toLocalDate());
            Change change = decide.apply(known);
            preview.checkOf(known, change);
            return change;
        };
    }
}
