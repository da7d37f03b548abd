package zeren.api.watch;

import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import zeren.api.http.RequestId;
import zeren.api.http.Trail;

/**
 * A request that was answered, in words of ours alone: nothing of its path, query, headers and body but the id.
 *
 * @param id the request's id
 * @param method the method; {@code OTHER} for one that no route takes
 * @param route the path of its route as the contract writes it
 * @param status the status of the answer
 * @param nanos how long it took from the last byte of the headers to the last byte of the answer
 * @param bytes how many bytes of body were sent
 * @param caller the kind of caller
 * @param problem the kind of problem that was answered
 */
public record Served(String id, String method, String route, int status, long nanos, long bytes, String caller, String problem) {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** Returns what can be told of a request when its answer is sent. */
    static Served of(Request request, Response response) {
        Trail trail = Trail.of(request);
        return new Served(
                RequestId.of(request),
                METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER",
                trail.route(),
                response.getStatus(),
                Math.max(0, NanoTime.since(request.getHeadersNanoTime())),
                Math.max(0, Response.getContentBytesWritten(response)),
                trail.caller(),
                trail.problem());
    }
}
