package zeren.api.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bodies of requests and of answers, as bytes. */
public final class Body {
    private static final Logger LOG = LoggerFactory.getLogger(Body.class);
    private static final String PLAIN = "identity";

    private Body() {}

    /**
     * Returns the body of the request.
     *
     * @param limit the largest number of bytes
     * @throws Refusal if it has more, is encoded, or ends before its end, or too many others have not sent theirs yet
     */
    static byte[] read(Context ctx, int limit) {
        checkPlain(ctx);
        try (InputStream in = ctx.bodyInputStream()) {
            byte[] body = isHere(ctx, in) ? in.readNBytes(limit + 1) : awaited(ctx, in, limit);
            if (body.length <= limit) {
                return body;
            }
        } catch (IOException broken) {
            throw new Refusal(Problem.of(ProblemType.MALFORMED_REQUEST, "The body ends before its end."));
        }
        throw new Refusal(Problem.of(ProblemType.CONTENT_TOO_LARGE, "The body has more than " + limit + " bytes."));
    }

    /** A body that was packed may be of any size once it is unpacked, and read as it is it would be another one. */
    private static void checkPlain(Context ctx) {
        String codings = String.join(",", Collections.list(ctx.req().getHeaders("Content-Encoding")));
        if (Arrays.stream(codings.split(",")).map(String::strip).anyMatch(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase(PLAIN))) {
            throw new Refusal(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is: no Content-Encoding is taken.")
                    .withHeader("Accept-Encoding", PLAIN));
        }
    }

    private static boolean isHere(Context ctx, InputStream in) throws IOException {
        int length = ctx.req().getContentLength();
        return length >= 0 && in.available() >= length;
    }

    private static byte[] awaited(Context ctx, InputStream in, int limit) throws IOException {
        Waiting.Place place = Waiting.take(ctx);
        try {
            return in.readNBytes(limit + 1);
        } finally {
            place.close();
        }
    }

    /** Gives the answer a body of exactly that content type. */
    static void set(Context ctx, String contentType, byte[] body) {
        none(ctx);
        Given.note(ctx, contentType, body);
        if (!isRead(ctx) && ctx.res().getHeader("ETag") != null) {
            // Javalin makes a 304 of a result whose tag If-None-Match has; what a change led to is told in full (RFC 9110, 13.1.2).
            send(ctx, contentType, body);
        } else {
            ctx.contentType(contentType).result(body);
            ctx.res().setContentLength(body.length);
        }
    }

    /** Tells whether the request asks to read. */
    static boolean isRead(Context ctx) {
        return ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
    }

    /** Sends such a body, after which nothing can be said any more. It goes out in one piece, which is what takes longest of a large one. */
    static void send(Context ctx, String contentType, byte[] body) {
        ctx.res().setContentType(contentType);
        ctx.res().setContentLength(body.length);
        try {
            ctx.res().getOutputStream().write(body);
        } catch (IOException gone) {
            LOG.debug("request {}: nobody waits for the answer any more", RequestId.of(ctx), gone);
        }
    }

    /**
     * Tells whether the request, a HEAD, asks for no body; then the answer, whose body would be made while it is sent, is at its end. As nobody knows its
     * length, it says none (RFC 9110, 8.6).
     *
     * <p>Of an answer that is begun only when it is at its end, Jetty would say that its length is 0.
     */
    public static boolean isUnsent(Context ctx) {
        boolean unsent = ctx.method().equals(HandlerType.HEAD);
        if (unsent) {
            try {
                ctx.res().flushBuffer();
            } catch (IOException gone) {
                LOG.debug("request {}: nobody waits for the answer any more", RequestId.of(ctx), gone);
            }
        }
        return unsent;
    }

    /** Takes away what was said of a body, and the content type that Javalin gives every answer; left there, Jetty would add its charset to the next one. */
    static void none(Context ctx) {
        ctx.res().setContentType(null);
        ctx.res().setContentLength(-1);
    }
}
