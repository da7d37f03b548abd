package zeren.api.http;

import io.javalin.config.Key;
import io.javalin.http.Context;
import java.net.URI;
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

    /** Returns what is before every path of the server as the client knows it: the path of the address that it was set to have, mostly none. */
    static String path(Context ctx) {
        return path(ctx.appData(SETTING));
    }

    /** Returns what is before every path of a server that was set to have such an address. */
    static String path(Optional<String> baseUrl) {
        return baseUrl.map(url -> URI.create(url).getRawPath()).orElse("");
    }

    private static String host(Context ctx) {
        // HTTP/1.0 knows no Host.
        return ctx.host() != null ? ctx.host() : ctx.req().getLocalName() + ":" + ctx.port();
    }
}
