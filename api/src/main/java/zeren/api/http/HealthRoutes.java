package zeren.api.http;

import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zeren.api.sql.StorageException;

/** Whether the server is well, for whatever watches over it. */
public final class HealthRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);

    private final Runnable question;
    private final Drain drain;

    /** Creates the routes; {@code question} asks the store anything, and throws if it does not answer. */
    public HealthRoutes(Runnable question, Drain drain) {
        this.question = question;
        this.drain = drain;
    }

    /** Answers that the process answers. */
    public void live(Context ctx) {
        Params.none(ctx);
        Json.answer(ctx, Json.object().put("status", "live"));
    }

    /** Answers whether the store answers too, and the server is not about to stop. */
    public void ready(Context ctx) {
        Params.none(ctx);
        if (drain.hasBegun()) {
            throw new Refusal(Problem.of(ProblemType.UNAVAILABLE, "The server is about to stop: send no more requests to it."));
        }
        try {
            question.run();
        } catch (RuntimeException silent) {
            // Whoever watches asks again and again: why is said once, when it was found out.
            if (!(silent instanceof StorageException failure && failure.isToldBefore())) {
                LOG.warn("not ready", silent);
            }
            throw new Refusal(Problem.of(ProblemType.UNAVAILABLE));
        }
        Json.answer(ctx, Json.object().put("status", "ready"));
    }
}
