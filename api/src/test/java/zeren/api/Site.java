package zeren.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import zeren.api.access.Tokens;
import zeren.api.http.Patience;
import zeren.api.register.FactStore;
import zeren.api.outbound.AllowedHosts;
import zeren.api.portal.Links;
import zeren.api.signin.Issuer;
import zeren.api.push.LedgerStore;
import zeren.api.push.TargetFile;
import zeren.api.register.RegisterStore;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;
import zeren.api.sql.Template;
import zeren.api.webhook.Webhooks;

/** A real server over the sample school in a database of either kind, whose clock a test sets; it begins at noon of 15 June 2026. */
public final class Site implements AutoCloseable {
    /** The host to which webhooks may lead, where a test says nothing else; there is none of this name. */
    private static final Neighbours NEIGHBOURS = leadingTo(AllowedHosts.parse("hosts", "hooks.invalid"));
    private static final Template SAMPLE = new Template((database, folder) -> begin(settings(database, folder, Neighbours.NONE, true)));
    private static final Template EMPTY = new Template((database, folder) -> begin(settings(database, folder, Neighbours.NONE, false)));

    private final Settings settings;
    private final Hands clock;
    private final App app;

    private Site(Settings settings, Hands clock) {
        this.settings = settings;
        this.clock = clock;
        this.app = App.start(settings, clock);
        Ledger.keep(app);
    }

    /** Starts a server over a new register in a folder or, on PostgreSQL, a database of its own. */
    public static Site open(Engine engine, Path folder) {
        return open(engine, folder, NEIGHBOURS);
    }

    /** Starts one at which persons sign in whom these issuers name. */
    public static Site open(Engine engine, Path folder, List<Issuer> issuers) {
        return open(engine, folder, new Neighbours(Links.NONE, Set.of(), issuers, NEIGHBOURS.webhookHosts(), TargetFile.none()));
    }

    /** Starts one whose webhooks may lead to these hosts; nothing is sent to them but what a test has sent. */
    public static Site open(Engine engine, Path folder, AllowedHosts hosts) {
        return open(engine, folder, leadingTo(hosts));
    }

    private static Site open(Engine engine, Path folder, Neighbours neighbours) {
        return new Site(settings(SAMPLE.copy(engine, folder), folder, neighbours, true), new Hands());
    }

    /** Starts one over a new register without the sample school. */
    public static Site openEmpty(Engine engine, Path folder) {
        return new Site(settings(EMPTY.copy(engine, folder), folder, NEIGHBOURS, false), new Hands());
    }

    /** Puts the sample school into a folder, as a server does that starts over it for the first time; every one then has the same first token. */
    static void beginIn(Path folder) {
        SAMPLE.copy(Engine.H2, folder);
    }

    private static void begin(Settings settings) {
        App.start(settings, new Hands()).close();
    }

    private static Neighbours leadingTo(AllowedHosts hosts) {
        return new Neighbours(Links.NONE, Set.of(), List.of(), hosts, TargetFile.none());
    }

    private static Settings settings(Database database, Path folder, Neighbours neighbours, boolean sample) {
        return new Settings("127.0.0.1", 0, folder, database, Server.ZONE, Optional.empty(), neighbours, Operation.PLAIN, sample);
    }

    /** Starts another server over the same register, whose webhooks may lead to other hosts; it goes by the same clock. */
    public Site another(AllowedHosts hosts) {
        return new Site(settings(settings.database(), settings.data(), leadingTo(hosts), true), clock);
    }

    /** Returns what the webhooks of this server are made of. */
    public Webhooks webhooks() {
        return app.webhooks();
    }

    /** Starts another server over the same register; it goes by the same clock. */
    public Site another() {
        return new Site(settings, clock);
    }

    /** Returns a client with the administrator's token. */
    public Client client() {
        try {
            return new Client("http://127.0.0.1:" + app.port(), Files.readString(settings.data().resolve("admin.token")).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    App app() {
        return app;
    }

    /** Returns the database, which others may open too. */
    public Database database() {
        return settings.database();
    }

    /** Sets the clock. */
    public void at(String instant) {
        clock.now = Instant.parse(instant);
    }

    /** Returns a latch that opens when somebody next asks the clock for the time: the door does, once it has read a caller's token. */
    public CountDownLatch nextGlance() {
        CountDownLatch glance = new CountDownLatch(1);
        clock.glance = glance;
        return glance;
    }

    /** Returns the tokens as this very server has them, with its one writing thread. */
    public Tokens tokens() {
        return app.store().tokens();
    }

    /** Returns the facts as this very server records them, those too that no request records by itself. */
    public FactStore facts() {
        return app.store().facts();
    }

    /** Has every stream of events told that the server is there, as it is every 15 seconds. */
    public void beat() {
        app.streams().beatNow();
    }

    /** Has this very server look now for clients that hardly move, as it does every half minute. */
    public void look() {
        app.javalin().jettyServer().server().getBean(Patience.class).look();
    }

    /** Has this very server end connections that come from now on as soon as nothing moves for so long; it is half a minute otherwise. */
    public void waitsAtMost(Duration idle) {
        for (Connector connector : app.javalin().jettyServer().server().getConnectors()) {
            ((AbstractConnector) connector).setIdleTimeout(idle.toMillis());
        }
    }

    /** Returns the register as this very server has it. */
    public RegisterStore register() {
        return app.store().register();
    }

    /** Returns what this very server keeps of what other systems were told. */
    public LedgerStore pushes() {
        return app.store().pushes();
    }

    /** Returns the clock, which shows what was set. */
    public Clock clock() {
        return clock;
    }

    /** Opens a connection to the database beside the server's own. */
    public Connection connection() {
        try {
            return DriverManager.getConnection(database().url(), database().user(), database().password());
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Returns how many rows each table has, and where the journal ends: what no refusal may change. Events are told in the background meanwhile. */
    public Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        for (String table : column("select table_name from information_schema.tables where table_schema = current_schema"
                + " and lower(table_name) not in ('event', 'event_cursor')")) {
            contents.put(table, column("select count(*) from \"" + table + "\"").get(0));
        }
        contents.put("head", column("select hash from journal_head").get(0));
        return contents;
    }

    /** Returns the first column of what a query finds. */
    public List<String> column(String query) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void close() {
        stop(app);
    }

    /** Stops a server that nobody asks anything any more: it need not wait whether a connection that is still open brings another request. */
    static void stop(App app) {
        for (Connector connector : app.javalin().jettyServer().server().getConnectors()) {
            ((AbstractConnector) connector).setShutdownIdleTimeout(1);
        }
        app.close();
    }

    /** A clock that stands where it was set. */
    private static final class Hands extends Clock {
        private volatile Instant now = Server.NOW;
        private volatile CountDownLatch glance = new CountDownLatch(0);

        @Override
        public ZoneId getZone() {
            return Server.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            // Who tells events in the background looks at it too, every now and then.
            if (!Thread.currentThread().getName().startsWith("zeren-")) {
                glance.countDown();
            }
            return now;
        }
    }
}
