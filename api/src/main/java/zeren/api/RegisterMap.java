package zeren.api;

import java.time.LocalDate;
import java.util.function.Function;
import zeren.api.access.GrantRoutes;
import zeren.api.access.TokenRoutes;
import zeren.api.accountability.ResponsibilityRoutes;
import zeren.api.backup.BackupRoutes;
import zeren.api.calendar.CalendarRoutes;
import zeren.api.http.ContractRoutes;
import zeren.api.http.HealthRoutes;
import zeren.api.http.IndexRoutes;
import zeren.api.http.ProblemRoutes;
import zeren.api.http.Routes;
import zeren.api.journal.JournalRoutes;
import zeren.api.organisation.ImportRoutes;
import zeren.api.organisation.Keeping;
import zeren.api.organisation.PostRoutes;
import zeren.api.organisation.TenureRoutes;
import zeren.api.organisation.UnitRoutes;
import zeren.api.picture.PictureRoutes;
import zeren.api.preview.PreviewRoutes;
import zeren.api.reference.ReferenceRoutes;
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
import zeren.organisation.Organisation;

/** The routes of the register itself: rules, organisation, what is owed and what was done about it, the journal, and the service. */
record RegisterMap(Parts parts) {

    /** Adds them all. */
    void addTo(Routes routes) {
        addRegisterRoutes(routes);
        addChangeRoutes(routes);
        addRuleRoutes(routes);
        addServiceRoutes(routes);
        addJournalRoutes(routes);
    }

    private void addServiceRoutes(Routes routes) {
        ContractRoutes contract = new ContractRoutes();
        routes.get("/", new IndexRoutes(contract.version(), parts.tokenInShell())::get);
        routes.get("/openapi.yaml", contract::yaml);
        routes.get("/openapi.json", contract::json);

        ReferenceRoutes reference = new ReferenceRoutes();
        routes.get("/docs", reference::page);
        routes.get("/docs/{file}", reference::file);

        HealthRoutes health = new HealthRoutes(parts.store()::ask, parts.drain());
        routes.get("/health/live", health::live);
        routes.get("/health/ready", health::ready);

        ProblemRoutes problems = new ProblemRoutes();
        routes.get("/problems", problems::list);
        routes.get("/problems/{slug}", problems::get);
    }

    private void addRuleRoutes(Routes routes) {
        Changing changing = new Changing(parts.store().changes(), parts.idempotency());

        RulebookRoutes rulebooks = new RulebookRoutes(parts.store().register(), changing, parts.clock());
        routes.read("/rulebooks", rulebooks::list);
        routes.post("/rulebooks", rulebooks::post);
        routes.read("/rulebooks/{id}", rulebooks::get);
        routes.read("/rulebooks/{id}/duties", rulebooks::duties);
        routes.read("/rulebooks/{id}/articles", rulebooks::articles);

        ParameterRoutes parameters = new ParameterRoutes(parts.store().register(), changing, parts.clock());
        routes.read("/rulebooks/{id}/parameters", parameters::list);
        routes.read("/rulebooks/{id}/parameters/{duty}", parameters::get);
        routes.put("/rulebooks/{id}/parameters/{duty}", parameters::put);

        CalendarRoutes calendars = new CalendarRoutes(parts.store().register(), changing, parts.clock());
        routes.read("/working-calendars", calendars::list);
        routes.read("/working-calendars/{id}", calendars::get);
        routes.read("/working-calendars/{id}/years/{year}", calendars::year);
        routes.put("/working-calendars/{id}/years/{year}", calendars::put);
    }

    private void addRegisterRoutes(Routes routes) {
        ObligationRoutes obligations = new ObligationRoutes(parts.store().register(), parts.clock());
        routes.read("/obligations", obligations::list);
        routes.read("/obligations/{id}", obligations::get);
        routes.read("/obligations/{id}/explanation", new ExplanationRoutes(parts.store().register(), parts.clock())::get);

        ReceiptRoutes receipts = new ReceiptRoutes(parts.store().register(), new ContractRoutes().version(), parts.clock());
        routes.get("/obligations/{id}/receipt", receipts::get);
        routes.get("/receipts/obligations", receipts::list);

        addOrganisationRoutes(routes);
        routes.post("/imports", new ImportRoutes(parts.store().imports(), new Changing(parts.store().changes(), parts.idempotency()), parts.clock())::post);
        addFactRoutes(routes);
        addTokenRoutes(routes);
    }

    private void addOrganisationRoutes(Routes routes) {
        Keeping keeping = new Keeping(parts.store().register(), new Changing(parts.store().changes(), parts.idempotency()));

        UnitRoutes units = new UnitRoutes(parts.store().register(), keeping, parts.clock());
        routes.read("/units", units::list);
        // Before the codes, none of which is this.
        routes.get("/units/tree.svg", new PictureRoutes(parts.store().register(), parts.clock())::tree);
        routes.read("/units/{code}", units::get);
        routes.put("/units/{code}", units::put);
        routes.post("/units/{code}/successions", units::succeed);
        routes.read("/units/{code}/responsibility", new ResponsibilityRoutes(parts.store().register(), parts.clock())::get);

        PostRoutes posts = new PostRoutes(parts.store().register(), keeping, parts.clock());
        routes.read("/posts", posts::list);
        routes.read("/posts/{code}", posts::get);
        routes.put("/posts/{code}", posts::put);

        TenureRoutes tenures = new TenureRoutes(parts.store().register(), keeping, parts.clock());
        routes.read("/posts/{code}/tenures", tenures::list);
        routes.post("/posts/{code}/tenures", tenures::post);
        routes.read("/posts/{code}/tenures/{id}", tenures::get);
        routes.put("/posts/{code}/tenures/{id}", tenures::put);
    }

    private void addChangeRoutes(Routes routes) {
        routes.post("/previews", new PreviewRoutes(parts.store().register(), parts.clock())::post);
        routes.read("/discrepancies", new DiscrepancyRoutes(parts.store().register(), parts.clock())::list);
    }

    private void addFactRoutes(Routes routes) {
        Recording recording = new Recording(parts.store().facts(), parts.idempotency());

        PerformanceRoutes performances = new PerformanceRoutes(parts.store().register(), recording, parts.clock());
        routes.read("/obligations/{id}/performances", performances::list);
        routes.post("/obligations/{id}/performances", performances::record);
        routes.read("/performances/{id}", performances::get);
        routes.read("/performances/{id}/corrections", performances::corrections);
        routes.post("/performances/{id}/corrections", performances::correct);

        OccasionRoutes occasions = new OccasionRoutes(parts.store().register(), recording, parts.clock());
        routes.read("/occasions", occasions::list);
        routes.post("/occasions", occasions::record);
        routes.read("/occasions/{id}", occasions::get);

        ReviewRoutes reviews = new ReviewRoutes(parts.store().register(), recording, parts.clock());
        routes.read("/performances/{id}/reviews", reviews::list);
        routes.post("/performances/{id}/reviews", reviews::record);
        routes.read("/performances/{id}/reviews/{review}", reviews::get);

        WithdrawalRoutes withdrawals = new WithdrawalRoutes(parts.store().register(), recording, parts.clock());
        routes.read("/performances/{id}/withdrawals", withdrawals::list);
        routes.post("/performances/{id}/withdrawals", withdrawals::record);
        routes.read("/performances/{id}/withdrawals/{withdrawal}", withdrawals::get);
        addReliefRoutes(routes, recording);
    }

    private void addReliefRoutes(Routes routes, Recording recording) {
        ReliefRoutes reliefs = new ReliefRoutes(parts.store().register(), recording, parts.clock());
        routes.read("/obligations/{id}/reliefs", reliefs::list);
        routes.post("/obligations/{id}/reliefs", reliefs::record);
        routes.read("/reliefs/{id}", reliefs::get);

        RevocationRoutes revocations = new RevocationRoutes(parts.store().register(), recording, parts.clock());
        routes.read("/reliefs/{id}/revocations", revocations::list);
        routes.post("/reliefs/{id}/revocations", revocations::record);
        routes.read("/reliefs/{id}/revocations/{revocation}", revocations::get);
    }

    private void addTokenRoutes(Routes routes) {
        Function<LocalDate, Organisation> organisation = date -> parts.store().register().current().organisation(date);

        TokenRoutes tokens = new TokenRoutes(parts.store().tokens(), organisation, parts.store().grants()::stillGood, parts.idempotency(), parts.clock());
        routes.get("/tokens", tokens::list);
        routes.post("/tokens", tokens::post);
        routes.get("/tokens/{id}", tokens::get);
        routes.delete("/tokens/{id}", tokens::delete);

        GrantRoutes grants = new GrantRoutes(parts.store().grants(), organisation, parts.idempotency(), parts.clock());
        routes.get("/grants", grants::list);
        routes.post("/grants", grants::post);
        routes.get("/grants/{id}", grants::get);
        routes.delete("/grants/{id}", grants::delete);
    }

    private void addJournalRoutes(Routes routes) {
        JournalRoutes journal = new JournalRoutes(parts.store().journal(), parts.store().register(), parts.clock());
        routes.get("/journal", journal::list);
        routes.get("/journal/head", journal::head);
        routes.get("/backup", new BackupRoutes(parts.store().backups(), parts.store().folder())::get);
    }
}
