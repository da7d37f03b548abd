package zeren.api.http;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** Javalin and Jetty set up so that every answer keeps the conventions, whoever gives it. */
public final class Conventions {
    /** How long a stop waits for requests that are under way. */
    private static final long STOP_MILLIS = 20_000;

    private Conventions() {}

    /**
     * Sets up an application.
     *
     * @param baseUrl the address before the path as clients know it; empty for the one they use
     * @param origins the origins whose pages may ask from within a browser
     * @param drain whether the server is about to stop
     */
    public static void install(JavalinConfig config, Optional<String> baseUrl, Set<String> origins, Drain drain) {
        JettyErrors errors = new JettyErrors(BaseUrl.path(baseUrl));
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        // An ETag stands for the very bytes: compressing is left to a proxy.
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.router.ignoreTrailingSlashes = false;
        config.router.javaLangErrorHandler(Errors::answer);
        config.jetty.modifyHttpConfiguration(http -> http.setUriCompliance(UriCompliance.DEFAULT));
        config.jetty.modifyServer(server -> install(server, errors, origins, drain));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(errors));
        config.appData(BaseUrl.SETTING, baseUrl);
        config.appData(Waiting.SETTING, new Waiting());
        Errors.install(config.routes);
    }

    private static void install(Server server, JettyErrors errors, Set<String> origins, Drain drain) {
        server.setErrorHandler(errors);
        server.setStopTimeout(STOP_MILLIS);
        Patience.install(server);
        if (!origins.isEmpty()) {
            server.insertHandler(CrossOrigin.of(origins));
        }
        server.insertHandler(new Edge(drain));
        server.insertHandler(new GracefulHandler());
    }
}
