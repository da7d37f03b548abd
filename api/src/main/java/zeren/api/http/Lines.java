package zeren.api.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An answer of any length, as lines of JSON that are sent while they are made. */
public final class Lines {
    /** The content type. */
    public static final String CONTENT_TYPE = "application/x-ndjson";

    private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

    private Lines() {}

    /** Tells whether the client asks for lines, and does not ask for plain JSON as well. */
    public static boolean areWanted(Context ctx) {
        String accept = String.valueOf(ctx.header("Accept")).toLowerCase(Locale.ROOT);
        return accept.contains(CONTENT_TYPE) && !accept.contains(Json.CONTENT_TYPE);
    }

    /**
     * Answers with these lines.
     *
     * <p>Where making one fails after some were sent, the connection is cut, so that the client sees that the answer is not whole.
     */
    public static void answer(Context ctx, Iterator<String> lines) {
        // The first is made before anything is sent: a store that does not answer is still a 503.
        boolean isEmpty = !lines.hasNext();
        Body.none(ctx);
        ctx.contentType(CONTENT_TYPE);
        if (isEmpty || ctx.req().getMethod().equals("HEAD")) {
            return;
        }
        try {
            // Not closed here: closing would tell the client that a broken answer is whole.
            OutputStream out = ctx.outputStream();
            while (lines.hasNext()) {
                out.write((lines.next() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException gone) {
            LOG.debug("request {}: nobody waits for the answer any more", RequestId.of(ctx), gone);
        } catch (RuntimeException failure) {
            LOG.error("request {}: the answer was broken off", RequestId.of(ctx), failure);
            ServletContextRequest.getServletContextRequest(ctx.req()).getConnectionMetaData().getConnection().getEndPoint().close();
        }
    }
}
