package zeren.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.time.Clock;
import zeren.api.access.Caller;
import zeren.api.access.OnBehalf;
import zeren.api.access.TokenRoutes;
import zeren.api.accountability.ResponsibilityRoutes;
import zeren.api.calendar.CalendarRoutes;
import zeren.api.http.Access;
import zeren.api.http.ContractRoutes;
import zeren.api.http.Conventions;
import zeren.api.http.HealthRoutes;
import zeren.api.http.Idempotency;
import zeren.api.http.IndexRoutes;
import zeren.api.http.ProblemRoutes;
import zeren.api.http.Routes;
import zeren.api.journal.JournalRoutes;
import zeren.api.organisation.ImportRoutes;
import zeren.api.organisation.Keeping;
import zeren.api.organisation.PostRoutes;
import zeren.api.organisation.TenureRoutes;
import zeren.api.organisation.UnitRoutes;
import zeren.api.portal.ToDoRoutes;
import zeren.api.preview.PreviewRoutes;
import zeren.api.register.Changing;
import zeren.api.register.DiscrepancyRoutes;
import zeren.api.register.ExplanationRoutes;
import zeren.api.register.ObligationRoutes;
import zeren.api.register.OccasionRoutes;
import zeren.api.register.PerformanceRoutes;
import zeren.api.register.ReceiptRoutes;
import zeren.api.register.Recording;
import zeren.api.register.ReliefRoutes;
import zeren.api.register.ReviewRoutes;
import zeren.api.register.RevocationRoutes;
import zeren.api.register.WithdrawalRoutes;
import zeren.api.rulebook.ParameterRoutes;
import zeren.api.rulebook.RulebookRoutes;

/** The running server: everything is built here, and every route is shown here. */
final class App implements AutoCloseable {
    private final Settings settings;
    private final Clock clock;
    private final Store store;
    private final Idempotency idempotency;
    private final Javalin javalin;

    private App(Settings settings, Clock clock, Store store) {
        this.settings = settings;
        this.clock = clock;
        this.store = store;
        this.idempotency = new Idempotency(store.tokens()::check);
        this.javalin = Javalin.create(this::configure);
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
        addServiceRoutes(routes);
        addRuleRoutes(routes);
        addRegisterRoutes(routes);
        addChangeRoutes(routes);
        addJournalRoutes(routes);
    }

    private void addServiceRoutes(Routes routes) {
        ContractRoutes contract = new ContractRoutes();
        routes.get("/", new IndexRoutes(contract.version(), tokenInShell())::get);
        routes.get("/openapi.yaml", contract::yaml);
        routes.get("/openapi.json", contract::json);

        HealthRoutes health = new HealthRoutes(store.register()::current);
        routes.get("/health/live", health::live);
        routes.get("/health/ready", health::ready);

        ProblemRoutes problems = new ProblemRoutes();
        routes.get("/problems", problems::list);
        routes.get("/problems/{slug}", problems::get);
    }

    private void addRuleRoutes(Routes routes) {
        Changing changing = new Changing(store.changes(), idempotency);

        RulebookRoutes rulebooks = new RulebookRoutes(store.register(), changing, clock);
        routes.get("/rulebooks", rulebooks::list);
        routes.post("/rulebooks", rulebooks::post);
        routes.get("/rulebooks/{id}", rulebooks::get);
        routes.get("/rulebooks/{id}/duties", rulebooks::duties);
        routes.get("/rulebooks/{id}/articles", rulebooks::articles);

        ParameterRoutes parameters = new ParameterRoutes(store.register(), changing, clock);
        routes.get("/rulebooks/{id}/parameters", parameters::list);
        routes.get("/rulebooks/{id}/parameters/{duty}", parameters::get);
        routes.put("/rulebooks/{id}/parameters/{duty}", parameters::put);

        CalendarRoutes calendars = new CalendarRoutes(store.register(), changing, clock);
        routes.get("/working-calendars", calendars::list);
        routes.get("/working-calendars/{id}", calendars::get);
        routes.get("/working-calendars/{id}/years/{year}", calendars::year);
        routes.put("/working-calendars/{id}/years/{year}", calendars::put);
    }

    private void addRegisterRoutes(Routes routes) {
        addOrganisationRoutes(routes);

        ObligationRoutes obligations = new ObligationRoutes(store.register(), clock);
        routes.get("/obligations", obligations::list);
        routes.get("/obligations/{id}", obligations::get);
        routes.get("/obligations/{id}/explanation", new ExplanationRoutes(store.register(), clock)::get);

        ReceiptRoutes receipts = new ReceiptRoutes(store.register(), new ContractRoutes().version(), clock);
        routes.get("/obligations/{id}/receipt", receipts::get);
        routes.get("/receipts/obligations", receipts::list);

        ToDoRoutes toDos = new ToDoRoutes(store.register(), settings.links(), clock);
        routes.get("/to-dos", toDos::list);
        routes.get("/summary", toDos::summary);

        routes.post("/imports", new ImportRoutes(store.imports(), new Changing(store.changes(), idempotency), clock)::post);
        addFactRoutes(routes);
        addTokenRoutes(routes);
    }

    private void addOrganisationRoutes(Routes routes) {
        Keeping keeping = new Keeping(store.register(), new Changing(store.changes(), idempotency));

        UnitRoutes units = new UnitRoutes(store.register(), keeping, clock);
        routes.get("/units", units::list);
        routes.get("/units/{code}", units::get);
        routes.put("/units/{code}", units::put);
        routes.post("/units/{code}/successions", units::succeed);
        routes.get("/units/{code}/responsibility", new ResponsibilityRoutes(store.register(), clock)::get);

        PostRoutes posts = new PostRoutes(store.register(), keeping, clock);
        routes.get("/posts", posts::list);
        routes.get("/posts/{code}", posts::get);
        routes.put("/posts/{code}", posts::put);

        TenureRoutes tenures = new TenureRoutes(store.register(), keeping, clock);
        routes.get("/posts/{code}/tenures", tenures::list);
        routes.post("/posts/{code}/tenures", tenures::post);
        routes.get("/posts/{code}/tenures/{id}", tenures::get);
        routes.put("/posts/{code}/tenures/{id}", tenures::put);
    }

    private void addChangeRoutes(Routes routes) {
        routes.post("/previews", new PreviewRoutes(store.register(), clock)::post);
        routes.get("/discrepancies", new DiscrepancyRoutes(store.register(), clock)::list);
    }

    private void addFactRoutes(Routes routes) {
        Recording recording = new Recording(store.facts(), idempotency);

        PerformanceRoutes performances = new PerformanceRoutes(store.register(), recording, clock);
        routes.get("/obligations/{id}/performances", performances::list);
        routes.post("/obligations/{id}/performances", performances::record);
        routes.get("/performances/{id}", performances::get);
        routes.get("/performances/{id}/corrections", performances::corrections);
        routes.post("/performances/{id}/corrections", performances::correct);

        OccasionRoutes occasions = new OccasionRoutes(store.register(), recording, clock);
        routes.get("/occasions", occasions::list);
        routes.post("/occasions", occasions::record);
        routes.get("/occasions/{id}", occasions::get);

        ReviewRoutes reviews = new ReviewRoutes(store.register(), recording, clock);
        routes.get("/performances/{id}/reviews", reviews::list);
        routes.post("/performances/{id}/reviews", reviews::record);
        routes.get("/performances/{id}/reviews/{review}", reviews::get);

        WithdrawalRoutes withdrawals = new WithdrawalRoutes(store.register(), recording, clock);
        routes.get("/performances/{id}/withdrawals", withdrawals::list);
        routes.post("/performances/{id}/withdrawals", withdrawals::record);
        routes.get("/performances/{id}/withdrawals/{withdrawal}", withdrawals::get);
        addReliefRoutes(routes, recording);
    }

    private void addReliefRoutes(Routes routes, Recording recording) {
        ReliefRoutes reliefs = new ReliefRoutes(store.register(), recording, clock);
        routes.get("/obligations/{id}/reliefs", reliefs::list);
        routes.post("/obligations/{id}/reliefs", reliefs::record);
        routes.get("/reliefs/{id}", reliefs::get);

        RevocationRoutes revocations = new RevocationRoutes(store.register(), recording, clock);
        routes.get("/reliefs/{id}/revocations", revocations::list);
        routes.post("/reliefs/{id}/revocations", revocations::record);
        routes.get("/reliefs/{id}/revocations/{revocation}", revocations::get);
    }

    private void addTokenRoutes(Routes routes) {
        TokenRoutes tokens = new TokenRoutes(store.tokens(), date -> store.register().current().organisation(date), idempotency, clock);
        routes.get("/tokens", tokens::list);
        routes.post("/tokens", tokens::post);
        routes.get("/tokens/{id}", tokens::get);
        routes.delete("/tokens/{id}", tokens::delete);
    }

    private void addJournalRoutes(Routes routes) {
        JournalRoutes journal = new JournalRoutes(store.journal(), store.register(), clock);
        routes.get("/journal", journal::list);
        routes.get("/journal/head", journal::head);
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

    /** Takes no more requests, finishes those that are under way, then closes the register. */
    @Override
    public void close() {
        try {
            javalin.stop();
        } finally {
            store.close();
        }
    }
}
