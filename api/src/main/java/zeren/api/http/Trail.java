package zeren.api.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import org.eclipse.jetty.server.Request;

/**
 * What becomes known of a request on its way, for whoever watches over the server. It holds words of ours alone and nothing that a client wrote, so it may stand
 * in a log and, as there are few of each, in the name of a measurement.
 */
public final class Trail {
    /** What stands for what is not there: no route, no caller, no problem. */
    public static final String NONE = "none";

    private static final String ATTRIBUTE = "zeren.trail";

    private volatile String route = NONE;
    private volatile String caller = NONE;
    private volatile String problem = NONE;

    private Trail() {}

    /** Returns the trail of a request; asked twice, the same. */
    public static Trail of(Request request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Trail known) {
            return known;
        }
        Trail trail = new Trail();
        request.setAttribute(ATTRIBUTE, trail);
        return trail;
    }

    /** Returns the trail of the request that is being answered. */
    static Trail of(Context ctx) {
        return ctx.attribute(ATTRIBUTE);
    }

    /** Notes a request's route and what kind of caller sent it. */
    public static void note(Context ctx, String caller) {
        Trail trail = of(ctx);
        trail.caller = caller;
        trail.route = routeOf(ctx);
    }

    /** Returns the path of a request's route as the contract writes it; a path as it was sent may hold a secret. */
    static String routeOf(Context ctx) {
        Endpoint found = ctx.endpoints().matchedHttpEndpoint();
        return found == null ? NONE : found.path;
    }

    void note(Problem answered) {
        problem = answered.type().code();
    }

    /** Returns the path of the route, with its placeholders. */
    public String route() {
        return route;
    }

    /** Returns the kind of caller. */
    public String caller() {
        return caller;
    }

    /** Returns the kind of problem that was answered, the last segment of its address. */
    public String problem() {
        return problem;
    }
}
