package zeren.api.http;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/** The connections over which requests come. */
public final class Connections {
    private Connections() {}

    /** Returns what cuts the connection of a request, so that its client sees that the answer is not whole. */
    public static Runnable cut(Context ctx) {
        EndPoint end = ServletContextRequest.getServletContextRequest(ctx.req()).getConnectionMetaData().getConnection().getEndPoint();
        return end::close;
    }
}
