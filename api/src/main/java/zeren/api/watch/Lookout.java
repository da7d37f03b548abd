package zeren.api.watch;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import zeren.api.http.Trail;

/** Who sees every request when it is answered, those too that come as far as no route. Where nobody wants to be told, it costs nothing. */
public final class Lookout {
    private Lookout() {}

    /**
     * Has {@code told} run after every answer, on the thread that sent its end: it must be quick and not fail.
     *
     * @param caller names the kind of caller that sent a request
     */
    public static void install(JavalinConfig config, Function<Context, String> caller, List<Consumer<Served>> told) {
        if (told.isEmpty()) {
            return;
        }
        config.requestLogger.http((ctx, millis) -> Trail.note(ctx, caller.apply(ctx)));
        config.jetty.modifyServer(server -> server.setRequestLog((request, response) -> {
            Served served = Served.of(request, response);
            told.forEach(one -> one.accept(served));
        }));
    }
}
