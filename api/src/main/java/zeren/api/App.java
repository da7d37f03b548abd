package zeren.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jetty.http.MimeTypes;
import zeren.accountability.Charges;
import zeren.api.access.Caller;
import zeren.api.access.Callers;
import zeren.api.access.OnBehalf;
import zeren.api.events.EventStreams;
import zeren.api.http.Access;
import zeren.api.http.Answers;
import zeren.api.http.Conventions;
import zeren.api.http.Drain;
import zeren.api.http.Idempotency;
import zeren.api.http.Routes;
import zeren.api.http.Trail;
import zeren.api.push.Pusher;
import zeren.api.signin.SignIn;
import zeren.api.watch.AccessLog;
import zeren.api.watch.Lookout;
import zeren.api.watch.Metrics;
import zeren.api.watch.Served;
import zeren.api.webhook.Deliverer;
import zeren.api.webhook.Webhooks;
import zeren.rulebook.ShippedRulebooks;

/** The running server: everything is built here; {@link RegisterMap}, {@link OversightMap} and {@link PortalMap} show every route. */
final class App implements AutoCloseable {
    private final Settings settings;
    private final Clock clock;
    private final Store store;
    private final Idempotency idempotency;
    private final EventStreams streams;
    private final Webhooks webhooks;
    private final Deliverer deliverer;
    private final Pusher pusher;
    private final Drain drain = new Drain();
    private final Optional<Metrics> metrics;
    private final Javalin javalin;

    private App(Settings settings, Clock clock, Store store) {
        this.settings = settings;
        this.clock = clock;
        this.store = store;
        this.idempotency = new Idempotency(ctx -> store.grants().stillGood(Caller.of(ctx)));
        this.streams = new EventStreams(store.events(), store.grants()::isStillGood, store.register(), clock);
        this.webhooks = new Webhooks(
                store.webhooks(), store.events(), store.register(), settings.neighbours().webhookHosts(), store.tokens()::findGood, clock);
        this.deliverer = webhooks.deliverer();
        this.pusher = Pusher.over(store.register(), store.pushes(), settings.neighbours().toDoPush(), settings.neighbours().links(), clock);
        this.metrics = settings.operation().metrics().map(address -> new Metrics(address, Main.version()));
        Answers answers = new Answers(store::head, clock, ctx -> Caller.of(ctx).footing());
        this.javalin = Javalin.create(config -> configure(config, new Routes(config, answers)));
    }

    /**
     * Opens the register and starts to answer.
     *
     * @param clock the clock by which facts are dated; its zone is the one whose date is today
     * @throws RuntimeException if the register cannot be opened or the port is not to be had; nothing is left open then
     */
    static App start(Settings settings, Clock clock) {
        new Thread(App::readAhead, "zeren-ahead").start();
        Store store = Store.open(settings.database(), settings.data(), clock, settings.zone());
        try {
            if (settings.sample()) {
                store.imports().loadSample();
            }
            return new App(settings, clock, store).started();
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    /** Reads what every start needs and no database has, while that is opened: each is kept where it is asked for, and whoever asks early waits. */
    private static void readAhead() {
        ShippedRulebooks.adopted().forEach(ShippedRulebooks::get);
        MimeTypes.DEFAULTS.getMimeMap();
    }

    private App started() {
        try {
            measure();
            javalin.start(settings.host(), settings.port());
            store.events().start();
            streams.start();
            pusher.start();
            return this;
        } catch (RuntimeException failure) {
            metrics.ifPresent(Metrics::close);
            throw failure;
        }
    }

    /** Sets up an application that answers by these routes. */
    void configure(JavalinConfig config, Routes routes) {
        Conventions.install(config, settings.baseUrl(), settings.neighbours().corsOrigins(), drain);
        Lookout.install(config, App::kind, told());
        Function<LocalDate, Charges> charges = date -> store.register().current().charges(date);
        Callers callers = new Callers(store.tokens(), store.grants(), new SignIn(settings.neighbours().issuers(), clock)::identify, charges, clock);
        config.routes.before(new Access<Caller>(callers::authenticate, new OnBehalf(charges, clock)::admit));
        Parts parts = new Parts(store, idempotency, clock, tokenInShell(), settings.neighbours(), streams, webhooks, drain);
        // Javalin goes through the table from its beginning: what portals ask for all day comes first.
        PortalMap portal = new PortalMap(parts);
        portal.addToDosTo(routes);
        new RegisterMap(parts).addTo(routes);
        new OversightMap(parts).addTo(routes);
        portal.addOthersTo(routes);
    }

    /** Returns what stands for the token in a command: its file, where only this machine can ask, else a variable. */
    private String tokenInShell() {
        boolean local = settings.host().matches("localhost|127\\.[0-9.]+|::1|\\[::1]");
        return local && settings.baseUrl().isEmpty() ? Console.catToken(settings) : "$ZEREN_TOKEN";
    }

    private List<Consumer<Served>> told() {
        Stream<Consumer<Served>> log = settings.operation().accessLog() ? Stream.of(new AccessLog()) : Stream.of();
        return Stream.concat(log, metrics.map(Metrics::requests).stream()).toList();
    }

    private static String kind(Context ctx) {
        return Optional.ofNullable(Caller.of(ctx)).map(Caller::kind).orElse(Trail.NONE);
    }

    private void measure() {
        metrics.ifPresent(measured -> new Measuring(settings, store, streams).begin(measured, javalin.jettyServer().threadPool()));
    }

    /** Returns what is measured, where something is. */
    Optional<Metrics> metrics() {
        return metrics;
    }

    /** Has it say that it is not ready any more, though it answers. */
    void drain() {
        drain.begin();
    }

    /** Returns the port that it listens on. */
    int port() {
        return javalin.port();
    }

    Javalin javalin() {
        return javalin;
    }

    EventStreams streams() {
        return streams;
    }

    /** Begins to send to webhooks what is due. */
    void deliver() {
        deliverer.start();
    }

    Webhooks webhooks() {
        return webhooks;
    }

    Store store() {
        return store;
    }

    /** Tells other systems nothing any more, after what was sent is written. */
    void stopPushing() {
        pusher.close();
    }

    /** Takes no more requests, finishes those that are under way and what is being sent, then closes the register. */
    @Override
    public void close() {
        try {
            // A stream has no end of its own, and the stop waits for what is under way.
            streams.close();
            javalin.stop();
            pusher.close();
        } finally {
            metrics.ifPresent(Metrics::close);
            deliverer.close();
            store.close();
        }
    }
}
