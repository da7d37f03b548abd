package zeren.api.http;

import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/**
 * The first to see a request and the first to touch an answer, before Javalin.
 *
 * <p>It gives every answer the headers that every answer has, and takes out of every request the headers by which it would become another
 * one: Javalin would run the handler of whatever method {@code X-HTTP-Method-Override} names, and leave its own way altogether for
 * a WebSocket. Whatever is logged while it is answered is logged under its id.
 */
final class Edge extends Handler.Wrapper {
    private static final String LOGGED_ID = "request_id";
    private static final List<String> BECOMING_ANOTHER = List.of("X-HTTP-Method-Override", "Sec-WebSocket-Version");

    private final Drain drain;
    private final Takers takers = new Takers();

    Edge(Drain drain) {
        this.drain = drain;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        mark(request, response);
        if (drain.hasBegun()) {
            response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        }
        Trail.of(request);
        MDC.put(LOGGED_ID, RequestId.of(request));
        try {
            boolean plain = BECOMING_ANOTHER.stream().noneMatch(request.getHeaders()::contains);
            return super.handle(plain ? request : new Plain(request), takers.watch(request, response), callback);
        } finally {
            MDC.remove(LOGGED_ID);
        }
    }

    /** Puts the headers that every answer has. */
    static void mark(Request request, Response response) {
        response.getHeaders()
                .put(RequestId.HEADER, RequestId.of(request))
                .put(HttpHeader.CACHE_CONTROL, "no-store")
                .put("X-Content-Type-Options", "nosniff");
    }

    /** The request without the headers that would make it another. */
    private static final class Plain extends Request.Wrapper {
        private final HttpFields headers;

        Plain(Request request) {
            super(request);
            HttpFields.Mutable kept = HttpFields.build(request.getHeaders());
            BECOMING_ANOTHER.forEach(kept::remove);
            headers = kept.asImmutable();
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }
}
