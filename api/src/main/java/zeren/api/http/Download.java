package zeren.api.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.InputStream;

/** An answer that is a file, to be kept and not to be shown. */
public final class Download {
    /** The content type of what gzip packed. */
    public static final String GZIP = "application/gzip";

    private Download() {}

    /**
     * Tells whether anybody wants the file itself; where not, there is no need to make it, and the answer is at its end.
     *
     * @param name what it would be called
     */
    public static boolean isWanted(Context ctx, String contentType, String name) {
        if (ctx.method().equals(HandlerType.HEAD)) {
            tell(ctx, contentType, name);
        }
        return !Body.isUnsent(ctx);
    }

    /**
     * Answers with a file.
     *
     * @param name what it is to be called where it is kept
     * @param in its bytes; closed when they were sent
     * @param length how many they are, by which the client knows whether it has all
     */
    public static void answer(Context ctx, String contentType, String name, InputStream in, long length) {
        tell(ctx, contentType, name);
        ctx.header("Content-Length", String.valueOf(length)).result(in);
    }

    private static void tell(Context ctx, String contentType, String name) {
        Body.none(ctx);
        ctx.contentType(contentType).header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
