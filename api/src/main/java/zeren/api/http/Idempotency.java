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

/**
 * The promise that a request with an {@code Idempotency-Key} is done once, however often it is sent.
 *
 * <p>The answer is kept by {@link AnswerStore}; here is only what this server is busy with. Another server over the same database waits
 * for the lock of the journal instead, and then finds the answer.
 */
public final class Idempotency {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    private final Set<List<String>> underWay = ConcurrentHashMap.newKeySet();

    /** Creates the promise of one server. */
    public Idempotency() {}

    /**
     * Answers a request that writes.
     *
     * @param token the id of the token that was shown
     * @param content the body in its one written form, or what stands for it
     * @param at when the request came
     * @param write does what is asked for by way of {@link AnswerStore#once}, with the key that it is given
     * @throws Refusal if the key is malformed, or a request of the same key is under way
     */
    public void answer(Context ctx, String token, String content, Instant at, Function<Optional<RequestKey>, Reply> write) {
        Preferences preferences = Preferences.of(ctx);
        Optional<RequestKey> key = key(ctx, token, content, at);
        List<String> name = List.of(token, key.map(RequestKey::called).orElse(""));
        if (key.isPresent() && !underWay.add(name)) {
            throw new Refusal(Problem.of(ProblemType.REQUEST_UNDER_WAY).withHeader("Retry-After", "1"));
        }
        try {
            write.andThen(reply -> reply.as(preferences)).apply(key).send(ctx);
        } finally {
            key.ifPresent(done -> underWay.remove(name));
        }
    }

    private static Optional<RequestKey> key(Context ctx, String token, String content, Instant at) {
        List<String> sent = Collections.list(ctx.req().getHeaders(HEADER));
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        if (sent.size() > 1 || !FORM.matcher(sent.get(0)).matches()) {
            throw new Refusal(Problem.of(ProblemType.INVALID_PARAMETER, List.of(Fault.ofParameter(
                    HEADER, "invalid_value", "give one " + HEADER + " of 1 to 255 visible ASCII characters"))));
        }
        String query = Optional.ofNullable(ctx.queryString()).map(text -> "?" + text).orElse("");
        String request = Sha256.hex(ctx.req().getMethod() + " " + ctx.path() + query + "\n" + content);
        return Optional.of(new RequestKey(token, sent.get(0), request, at));
    }
}
