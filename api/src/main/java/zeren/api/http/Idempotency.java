package zeren.api.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import zeren.api.sql.Sha256;
import zeren.api.sql.TokenCheck;

/**
 * The way of a POST: its token is looked at again when its turn to write comes, and with an {@code Idempotency-Key} it is done once, however
 * often it is sent.
 *
 * <p>The answer is kept by {@link AnswerStore}; here is only what this server is busy with. Another server over the same database waits
 * for the lock of the journal instead, and then finds the answer.
 */
public final class Idempotency {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    private final Set<List<String>> underWay = ConcurrentHashMap.newKeySet();
    private final Function<Context, TokenCheck> check;

    /** Creates the way of one server; of a request, {@code check} gives what throws where, in a transaction, its token opens nothing any more. */
    public Idempotency(Function<Context, TokenCheck> check) {
        this.check = check;
    }

    /**
     * Answers a request that writes.
     *
     * @param token the id of the token that was shown, or the name of the sign-in
     * @param content the body in its one written form, or what stands for it
     * @param at when the request came
     * @param write does what is asked for by way of {@link AnswerStore#once}, with what it is given, which is never empty
     * @throws Refusal if the key is malformed, or a request of the same key is under way
     */
    public void answer(Context ctx, String token, String content, Instant at, Function<Optional<RequestKey>, Reply> write) {
        Preferences preferences = Preferences.of(ctx);
        RequestKey key = new RequestKey(token, called(ctx), request(ctx, content + person(ctx, token)), at, check.apply(ctx));
        Optional<List<String>> name = key.called().map(called -> List.of(token, called));
        if (name.isPresent() && !underWay.add(name.get())) {
            throw new Refusal(Problem.of(ProblemType.REQUEST_UNDER_WAY).withHeader("Retry-After", "1"));
        }
        try {
            write.andThen(reply -> reply.as(preferences)).apply(Optional.of(key)).send(ctx);
        } finally {
            name.ifPresent(underWay::remove);
        }
    }

    /** Returns what is wrong with the form of a request's key, if it has one. */
    static Optional<Fault> malformed(Context ctx) {
        List<String> sent = sent(ctx);
        boolean isOne = sent.size() <= 1 && sent.stream().allMatch(key -> FORM.matcher(key).matches());
        return isOne ? Optional.empty() : Optional.of(Fault.ofParameter(
                HEADER, "invalid_value", "give one " + HEADER + " of 1 to 255 visible ASCII characters"));
    }

    private static Optional<String> called(Context ctx) {
        malformed(ctx).ifPresent(fault -> {
            throw new Refusal(Problem.of(ProblemType.INVALID_PARAMETER, List.of(fault)));
        });
        return sent(ctx).stream().findFirst();
    }

    private static List<String> sent(Context ctx) {
        return Collections.list(ctx.req().getHeaders(HEADER));
    }

    private static String request(Context ctx, String content) {
        String query = Optional.ofNullable(ctx.queryString()).map(text -> "?" + text).orElse("");
        return Sha256.hex(ctx.req().getMethod() + " " + ctx.path() + query + "\n" + content);
    }

    /**
     * The same request on behalf of another person, or of another whom the same sign-in named, is another request. With the token's value, which
     * is kept nowhere, in the hash, nobody finds out from the hash which person it was.
     */
    private static String person(Context ctx, String token) {
        String named = ctx.header(Access.ON_BEHALF_OF);
        return named == null && !token.startsWith(Access.SIGNED_IN) ? "" : "\n" + named + "\n" + ctx.header("Authorization");
    }
}
