package zeren.api.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.router.EndpointNotFound;
import io.javalin.router.InternalRouter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The table of paths and methods.
 *
 * <p>Every path that answers GET also answers HEAD, by the same handler; every path answers OPTIONS; and a path that is there, but not for
 * the method, answers 405 with what it does take. A path that several entries of the table match is the resource of the first of them alone, so one
 * without a placeholder comes before one with: what that does not take is not taken by another.
 */
public final class Routes {
    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET, HandlerType.HEAD, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE,
            HandlerType.OPTIONS);

    private final JavalinConfig config;
    private final InternalRouter router;
    private final UnaryOperator<Handler> again;

    /** Creates the table of an application that is being set up, which computes every answer. */
    public Routes(JavalinConfig config) {
        this(config, route -> route);
    }

    /** Creates the table of one that gives answers again. */
    public Routes(JavalinConfig config, Answers answers) {
        this(config, answers::again);
    }

    private Routes(JavalinConfig config, UnaryOperator<Handler> again) {
        this.config = config;
        this.again = again;
        this.router = config.unsafe.internalRouter;
        config.routes.exception(EndpointNotFound.class, (none, ctx) -> Errors.answer(ctx, notHere(ctx)));
    }

    /** Adds a resource that can be read. */
    public void get(String path, Handler handler) {
        add(HandlerType.GET, path, handler);
        // Javalin answers 200 to every HEAD where there is a GET, whether that would find anything or not.
        add(HandlerType.HEAD, path, handler);
    }

    /**
     * Adds a resource whose answer follows from the register, the day, the request and its caller alone, so that it can be given again as long as these
     * are the same.
     */
    public void read(String path, Handler handler) {
        get(path, again.apply(handler));
    }

    /** Adds a resource that takes what is posted to it. */
    public void post(String path, Handler handler) {
        add(HandlerType.POST, path, handler);
    }

    /** Adds a resource that is put where its path says. */
    public void put(String path, Handler handler) {
        add(HandlerType.PUT, path, handler);
    }

    /** Adds a resource of which a part can be changed. */
    public void patch(String path, Handler handler) {
        add(HandlerType.PATCH, path, handler);
    }

    /** Adds a resource that can be taken away. */
    public void delete(String path, Handler handler) {
        add(HandlerType.DELETE, path, handler);
    }

    private void add(HandlerType method, String path, Handler handler) {
        if (!has(HandlerType.OPTIONS, path)) {
            config.routes.addHttpHandler(HandlerType.OPTIONS, path, this::options);
        }
        // Of reads, the router takes the first entry by itself; of what the first does not take, it would take the next.
        boolean isFirst = method.equals(HandlerType.GET) || method.equals(HandlerType.HEAD);
        config.routes.addHttpHandler(method, path, isFirst ? handler : ctx -> {
            if (!path.equals(resource(ctx))) {
                throw new Refusal(notHere(ctx));
            }
            handler.handle(ctx);
        });
    }

    /** Returns the path in the table that a request is about, which there is. */
    private String resource(Context ctx) {
        return router.findFirstHttpHandlerEntry(HandlerType.OPTIONS, ctx.path()).endpoint.path;
    }

    private boolean has(HandlerType method, String path) {
        return router.allHttpHandlers().stream()
                .anyMatch(known -> known.endpoint.method.equals(method) && known.endpoint.path.equals(path));
    }

    private void options(Context ctx) {
        ctx.status(HttpStatus.NO_CONTENT).header("Allow", allowed(ctx));
        Body.none(ctx);
    }

    private Problem notHere(Context ctx) {
        boolean there = router.hasHttpHandlerEntry(HandlerType.OPTIONS, ctx.path());
        return there
                ? Problem.of(ProblemType.METHOD_NOT_ALLOWED).withHeader("Allow", allowed(ctx))
                : Problem.of(ProblemType.NOT_FOUND);
    }

    private String allowed(Context ctx) {
        String resource = resource(ctx);
        return METHODS.stream()
                .filter(method -> has(method, resource))
                .map(HandlerType::name)
                .collect(Collectors.joining(", "));
    }
}
