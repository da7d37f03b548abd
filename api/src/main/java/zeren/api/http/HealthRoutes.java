package zeren.api.http;

import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the server is well, for whatever watches over it. */
public final class HealthRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);

    private final Runnable question;

    /** Creates the routes; {@code question} asks the store anything, and throws if it does not answer. */
    public HealthRoutes(Runnable question) {
        this.question = question;
    }

    /** Answers that the process answers. */
    public void live(Context ctx) {
        Params.none(ctx);
        Json.answer(ctx, Json.object().put("status", "live"));
    }

    /** Answers whether the store answers too. */
    public void ready(Context ctx) {
        Params.none(ctx);
        try {
            question.run();
        } catch (RuntimeException silent) {
            LOG.warn("not ready", silent);
            throw new Refusal(Problem.unavailable());
        }
        Json.answer(ctx, Json.object().put("status", "ready"));
    }
}
