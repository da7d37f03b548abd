package zeren.api.http;

import io.javalin.http.Context;

/** On which headers of a request its answer depends. */
public final class Vary {
    private Vary() {}

    /** Says that it depends on these, as in {@code Accept, Accept-Language}; what was said before is still said. */
    public static void by(Context ctx, String headers) {
        ctx.res().addHeader("Vary", headers);
    }
}
