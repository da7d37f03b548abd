package zeren.api.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zeren.api.sql.StorageException;
import zeren.text.InvalidValueException;

/** What becomes of an exception: an answer in the words of the contract, never in the exception's own. */
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private Errors() {}

    /** Makes every exception of a route an answer. */
    static void install(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, ctx) -> answer(ctx, refusal.problem()));
        routes.exception(InvalidValueException.class, (invalid, ctx) -> answer(ctx, Problem.of(
                ProblemType.INVALID_PARAMETER, List.of(Fault.ofParameter(invalid.what(), "invalid_value", invalid.getMessage())))));
        routes.exception(zeren.register.Refusal.class, (refusal, ctx) -> answer(ctx, RefusedFact.problem(refusal)));
        routes.exception(StorageException.class, (failure, ctx) -> {
            if (!failure.isToldBefore()) {
                LOG.error("the store does not answer", failure);
            }
            answer(ctx, Problem.of(ProblemType.UNAVAILABLE));
        });
        routes.exception(HttpResponseException.class, (refusal, ctx) -> answer(ctx, Problem.of(ProblemType.ofStatus(refusal.getStatus()))));
        routes.exception(Exception.class, (failure, ctx) -> answer(ctx, Problem.of(type(failure, ctx))));
    }

    /** Answers with a problem. */
    static void answer(Context ctx, Problem problem) {
        Language language = Language.of(ctx.header("Accept-Language"));
        Trail.of(ctx).note(problem);
        problem.headers().forEach(ctx::header);
        ctx.status(problem.type().status()).header("Content-Language", language.tag());
        Body.set(ctx, Problem.CONTENT_TYPE, problem.body(language, BaseUrl.path(ctx), ctx.path()));
    }

    /** Answers what no route may catch, such as an exhausted memory. */
    static void answer(HttpServletResponse response, Error error) {
        LOG.error("a request failed", error);
        try {
            response.sendError(ProblemType.INTERNAL_ERROR.status());
        } catch (IOException gone) {
            LOG.debug("nobody waits for the answer any more", gone);
        }
    }

    private static ProblemType type(Exception failure, Context ctx) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException refusal && refusal.getCode() < 500) {
                return ProblemType.ofStatus(refusal.getCode());
            }
        }
        LOG.error("{} failed", Trail.routeOf(ctx), failure);
        return ProblemType.INTERNAL_ERROR;
    }
}
