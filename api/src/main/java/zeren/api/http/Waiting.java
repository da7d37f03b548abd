package zeren.api.http;

import io.javalin.config.Key;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Those for whose network a thread waits: to send the rest of a body, or to take more of a long answer.
 *
 * <p>A server has a bounded number of threads, and who is slow, or means harm, would come to hold them all, so that nobody else were served. So
 * there is a limit for each token and one for all together, which leaves threads for everybody else; who comes beyond it is told to come again.
 */
final class Waiting {
    /** Where the application keeps who waits. */
    static final Key<Waiting> SETTING = new Key<>("zeren-waiting");
    /** How many may wait whom one token let in. */
    static final int MOST_OF_ONE_TOKEN = 32;
    /** How many may wait in all: a good part of the 250 threads that there are. */
    static final int MOST = 128;
    private static final String RETRY_AFTER_SECONDS = "1";

    private final Map<String, Integer> byToken = new HashMap<>();
    private int all;

    /** A place among those who wait, until it is closed. */
    interface Place {
        /** Gives it back. */
        void close();
    }

    /**
     * Takes a place for a request.
     *
     * @throws Refusal 503 if too many wait
     */
    static Place take(Context ctx) {
        Waiting waiting = ctx.appData(SETTING);
        String token = Objects.requireNonNullElse(ctx.header("Authorization"), "");
        waiting.add(token);
        return () -> waiting.remove(token);
    }

    private synchronized void add(String token) {
        if (all >= MOST || byToken.getOrDefault(token, 0) >= MOST_OF_ONE_TOKEN) {
            throw new Refusal(Problem.of(ProblemType.UNAVAILABLE, "Too many requests wait for their clients. Send this one whole, or read what it gives, a little later.")
                    .withHeader("Retry-After", RETRY_AFTER_SECONDS));
        }
        byToken.merge(token, 1, Integer::sum);
        all++;
    }

    private synchronized void remove(String token) {
        byToken.computeIfPresent(token, (none, some) -> some == 1 ? null : some - 1);
        all--;
    }
}
