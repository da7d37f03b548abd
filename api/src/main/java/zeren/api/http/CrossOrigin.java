package zeren.api.http;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.handler.CrossOriginHandler;

/**
 * What pages of other origins may ask of the server from within a browser (CORS, as the Fetch standard has it): those that the operator names, and
 * nobody else.
 *
 * <p>It answers a browser's preliminary question itself, which comes without a token and asks about no resource. Credentials of the browser's own, such as
 * cookies, are never allowed: a page sends a token or has none. Javalin's plugin does not do here: the door would refuse the preliminary question, it allows
 * whatever method and header a page names, and a route that says {@code Vary} would take its own away.
 */
final class CrossOrigin {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> SENT = Set.of(
            "Accept", "Accept-Language", "Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match", "Last-Event-ID", Access.ON_BEHALF_OF, "Prefer",
            RequestId.HEADER);
    private static final Set<String> SHOWN = Set.of(
            "Content-Disposition", "Content-Language", "ETag", "Idempotency-Replayed", "Location", Preferences.APPLIED, RequestId.HEADER, "Retry-After", "WWW-Authenticate");
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private CrossOrigin() {}

    /** Returns what lets the pages of these origins in. */
    static CrossOriginHandler of(Set<String> origins) {
        CrossOriginHandler handler = new CrossOriginHandler();
        handler.setAllowedOriginPatterns(origins.stream().map(Pattern::quote).collect(Collectors.toSet()));
        handler.setAllowedMethods(METHODS);
        handler.setAllowedHeaders(SENT);
        handler.setExposedHeaders(SHOWN);
        handler.setAllowCredentials(false);
        handler.setPreflightMaxAge(REMEMBERED);
        return handler;
    }
}
