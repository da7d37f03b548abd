package zeren.api.http;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/** The id by which client, log and journal speak of the same request: the client's own if it is a sane one, else a new one. */
public final class RequestId {
    /** The name of the header, in requests and in answers. */
    static final String HEADER = "Request-Id";

    private static final String ATTRIBUTE = "zeren.request-id";
    /** No other process has the same; and no secret, so that a count may follow. */
    private static final String OF_PROCESS = UUID.randomUUID() + "-";
    private static final AtomicLong COUNT = new AtomicLong();
    private static final Pattern SANE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,63}");

    private RequestId() {}

    /** Returns the id of the request that is being answered. */
    public static String of(Context ctx) {
        return ctx.attribute(ATTRIBUTE);
    }

    /** Returns the id of the request; asked twice, the same. */
    public static String of(Request request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String sent = request.getHeaders().get(HEADER);
        String id = sent != null && SANE.matcher(sent).matches() ? sent : OF_PROCESS + COUNT.incrementAndGet();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
