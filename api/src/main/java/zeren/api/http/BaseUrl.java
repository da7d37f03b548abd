package zeren.api.http;

import io.javalin.config.Key;
import io.javalin.http.Context;
import java.util.Optional;

/** The address before the path, as the client knows it. */
public final class BaseUrl {
    /** Where the application keeps the address that it was set to have. */
    static final Key<Optional<String>> SETTING = new Key<>("zeren-base-url");

    private BaseUrl() {}

    /** Returns the address that the server was set to have, else the one that the request came to. */
    public static String of(Context ctx) {
        return ctx.appData(SETTING).orElseGet(() -> ctx.scheme() + "://" + host(ctx));
    }

    private static String host(Context ctx) {
        // HTTP/1.0 knows no Host.
        return ctx.host() != null ? ctx.host() : ctx.req().getLocalName() + ":" + ctx.port();
    }
}
