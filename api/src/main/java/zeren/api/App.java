package zeren.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.time.Clock;
import zeren.api.access.Caller;
import zeren.api.access.OnBehalf;
import zeren.api.http.Access;
import zeren.api.http.Conventions;
import zeren.api.http.Idempotency;
import zeren.api.http.Routes;
import zeren.api.push.Pusher;

/** The running server: everything is built here; {@link RegisterMap}, {@link OversightMap} and {@link PortalMap} show every route. */
final class App implements AutoCloseable {
    private final Settings settings;
    private final Clock clock;
    private final Store store;
    private final Idempotency idempotency;
    private final Javalin javalin;
    private final Pusher pusher;

    private App(Settings settings, Clock clock, Store store) {
        this.settings = settings;
        this.clock = clock;
        this.store = store;
        this.idempotency = new Idempotency(store.tokens()::check);
        this.javalin = Javalin.create(this::configure);
        this.pusher = Pusher.over(store.register(), store.pushes(), settings.toDoPush(), settings.links(), clock);
    }

    /**
     * Opens the register and starts to answer.
     *
     * @param clock the clock by which facts are dated; its zone is the one whose date is today
     * @throws RuntimeException if the register cannot be opened or the port is not to be had; nothing is left open then
     */
    static App start(Settings settings, Clock clock) {
        Store store = Store.open(settings.database(), settings.data(), clock, settings.zone());
        try {
            if (settings.sample()) {
                store.imports().loadSample();
            }
            App app = new App(settings, clock, store);
            app.javalin.start(settings.host(), settings.port());
            app.pusher.start();
            return app;
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    private void configure(JavalinConfig config) {
        Conventions.install(config, settings.baseUrl());
        config.routes.before(new Access<Caller>(store.tokens()::authenticate, new OnBehalf(date -> store.register().current().charges(date), clock)::admit));
        Routes routes = new Routes(config);
        Parts parts = new Parts(store, idempotency, clock, tokenInShell(), settings.links(), settings.toDoPush());
        new RegisterMap(parts).addTo(routes);
        new OversightMap(parts).addTo(routes);
        new PortalMap(parts).addTo(routes);
    }

    /** Returns what stands for the token in a command: its file, where only this machine can ask, else a variable. */
    private String tokenInShell() {
        boolean local = settings.host().matches("localhost|127\\.[0-9.]+|::1|\\[::1]");
        return local && settings.baseUrl().isEmpty() ? Console.catToken(settings) : "$ZEREN_TOKEN";
    }

    /** Returns the port that it listens on. */
    int port() {
        return javalin.port();
    }

    Javalin javalin() {
        return javalin;
    }

    Store store() {
        return store;
    }

    /** Tells other systems nothing any more, after what was sent is written. */
    void stopPushing() {
        pusher.close();
    }

    /** Takes no more requests, finishes those that are under way, then closes the register. */
    @Override
    public void close() {
        try {
            javalin.stop();
            pusher.close();
        } finally {
            store.close();
        }
    }
}
