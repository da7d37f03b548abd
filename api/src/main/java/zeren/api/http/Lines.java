package zeren.api.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An answer of any length, as lines that are sent while they are made. */
final class Lines {
    /** The content type of lines that are JSON. */
    static final String NDJSON = "application/x-ndjson";

    private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

    private Lines() {}

    /**
     * Answers with these lines, each with its end.
     *
     * <p>Where making one fails after some were sent, the connection is cut, so that the client sees that the answer is not whole.
     */
    static void answer(Context ctx, String contentType, Iterator<String> lines) {
        // The first is made before anything is sent: a store that does not answer is still a 503.
        String first = lines.hasNext() ? lines.next() : "";
        Body.none(ctx);
        ctx.contentType(contentType);
        if (first.isEmpty() || Body.isUnsent(ctx)) {
            return;
        }
        Waiting.Place place = Waiting.take(ctx);
        Takers.spare(ctx);
        try {
            // Not closed here: closing would tell the client that a broken answer is whole.
            OutputStream out = ctx.outputStream();
            out.write(first.getBytes(StandardCharsets.UTF_8));
            while (lines.hasNext()) {
                out.write(lines.next().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException gone) {
            LOG.debug("nobody waits for the answer any more", gone);
        } catch (RuntimeException | Error failure) {
            LOG.error("the answer was broken off", failure);
            Connections.cut(ctx).run();
        } finally {
            place.close();
        }
    }
}
