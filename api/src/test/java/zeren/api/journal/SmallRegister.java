package zeren.api.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import zeren.api.access.Grant;
import zeren.api.access.Role;
import zeren.api.access.Scope;
import zeren.api.access.SmallGrants;
import zeren.api.access.Tokens;
import zeren.api.feed.SmallFeeds;
import zeren.api.http.AnswerStore;
import zeren.api.http.Json;
import zeren.api.http.Reply;
import zeren.api.imports.ImportStore;
import zeren.api.imports.ShippedRulebookStore;
import zeren.api.register.CalendarYear;
import zeren.api.register.Change;
import zeren.api.register.ChangeStore;
import zeren.api.register.FactStore;
import zeren.api.register.RegisterStore;
import zeren.api.sql.Author;
import zeren.api.sql.Journal;
import zeren.api.sql.Sql;
import zeren.api.webhook.SmallHooks;
import zeren.calendar.DateRange;
import zeren.calendar.SpecialDay;
import zeren.organisation.Described;
import zeren.organisation.Unit;
import zeren.register.Fact;
import zeren.register.Incident;
import zeren.register.ObligationId;
import zeren.register.Performance;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Revocation;
import zeren.register.Withdrawal;
import zeren.rulebook.Authority;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.rulebook.Parameter;
import zeren.schedule.Cadence;
import zeren.schedule.DueRule;
import zeren.text.Title;

/** A register with at least two entries of every kind but the rulebook's, and rows in every table. */
public final class SmallRegister {
    private static final Author AUTHOR = new Author("clerk", "request-1");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);

    private final Tokens tokens;
    private final RegisterStore known;
    private final FactStore facts;
    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-06-01T08:00:00Z"));

    private SmallRegister(Sql sql, Path folder) {
        Journal journal = new Journal(() -> time.updateAndGet(before -> before.plusMillis(1_234)));
        RegisterStore register = new RegisterStore(sql, ZoneOffset.UTC);
        known = register;
        tokens = new Tokens(sql, journal, new AnswerStore(), time::get);
        facts = new FactStore(sql, journal, new AnswerStore(), register);
        ChangeStore changes = new ChangeStore(sql, journal, new AnswerStore(), register);
        new ShippedRulebookStore(sql, changes, register).addMissing();
        tokens.writeFirst(folder);
        new ImportStore(sql, changes, register).loadSample();
        changes.carryOut(AUTHOR, Optional.empty(), known -> renamed(known.organisation(DAY).getUnit("0105")), (change, known) -> Reply.done(Json.object()));
        List.of(parameter(), yearOff()).forEach(change ->
                changes.carryOut(AUTHOR, Optional.empty(), known -> change, (done, known) -> Reply.done(Json.object())));
    }

    /** Fills a database, and returns what knows it by having recorded it. */
    public static RegisterStore fill(Sql sql, Path folder) {
        SmallRegister register = new SmallRegister(sql, folder);
        register.addTokens();
        for (String unit : List.of("0101", "0102", "0103", "0104")) {
            register.addFacts("gxufe-2020-5:study-secondary:" + unit + ":2026-H1");
        }
        for (Incident.Category category : Incident.Category.values()) {
            register.record("o", new Incident("gxufe-2020-5", "it-incident-report", "information-technology", Optional.of(category),
                    Instant.parse("2026-05-30T08:00:00.123456Z")));
        }
        new SmallOversight(fact -> register.record(fact.letter(), fact)).fill();
        Journal journal = new Journal(() -> register.time.updateAndGet(before -> before.plusMillis(1_234)));
        SmallGrants.fill(sql, journal, register.time::get);
        SmallFeeds.fill(sql, journal, register.tokens.all().get(0).id());
        SmallHooks.fill(sql, journal, register.tokens.all().get(0).id());
        return register.known;
    }

    private static Change renamed(Unit unit) {
        Unit called = new Unit(unit.code(), unit.kind(), unit.function(), new Title("新名", "New name"), unit.parent(), unit.exists(), unit.successor());
        return Change.ofOrganisation(List.of(Described.from(DAY, called)), List.of(), List.of());
    }

    private static Change parameter() {
        DocumentReference minutes = new DocumentReference(DocumentKind.MINUTES, "2026-9", Optional.of(DAY), Optional.of("9f86".repeat(16)),
                Optional.of("https://oa.example/d/2026-9"));
        return Change.of(new Parameter("gxufe-2020-5", "analysis-secondary", DateRange.from(DAY), Optional.of(Cadence.parse("1/quarter")),
                Optional.of(DueRule.parse("03-15")), Optional.empty(), Optional.of(new Authority("school", minutes))));
    }

    private static Change yearOff() {
        SpecialDay day = new SpecialDay(LocalDate.of(2027, 1, 1), SpecialDay.Type.HOLIDAY, new Title("元旦", "New Year"), "2026-1");
        return Change.of(new CalendarYear("cn", 2027, List.of(day)));
    }

    private void addTokens() {
        String first = token(new Grant(Role.REPORTER, Scope.of(List.of("0101", "0102")), Optional.empty()));
        String second = token(new Grant(Role.VIEWER, Scope.of(List.of("0103")), Optional.of(Instant.parse("2027-01-31T16:00:00.5Z"))).asDelegate());
        token(new Grant(Role.AUDITOR, Scope.of(List.of("school")), Optional.empty()));
        tokens.revoke(first, AUTHOR, token -> { });
        tokens.revoke(second, AUTHOR, token -> { });
    }

    private String token(Grant grant) {
        tokens.create(grant, AUTHOR);
        return tokens.all().get(tokens.all().size() - 1).id();
    }

    private void addFacts(String written) {
        ObligationId obligation = ObligationId.parse(written);
        DocumentReference minutes = new DocumentReference(DocumentKind.MINUTES, "2026-14", Optional.of(DAY), Optional.of("9f86".repeat(16)),
                Optional.of("https://oa.example/d/2026-14"));
        DocumentReference report = new DocumentReference(DocumentKind.REPORT, "2026-15", Optional.empty(), Optional.empty(), Optional.empty());
        DocumentReference plan = new DocumentReference(DocumentKind.STUDY_PLAN, "2026-16", Optional.of(DAY), Optional.empty(), Optional.empty());
        String first = record("p", new Performance(obligation, DAY, List.of(minutes, report), Optional.empty()));
        record("v", new Review(first, Review.Outcome.RETURNED, DAY.plusDays(4), Optional.of(Review.Reason.INCOMPLETE)));
        String second = record("p", new Performance(obligation, DAY.plusDays(1), List.of(report, minutes, plan), Optional.of(first)));
        record("v", new Review(second, Review.Outcome.ACCEPTED, DAY.plusDays(5), Optional.empty()));
        record("w", new Withdrawal(second, Withdrawal.Reason.DUPLICATE));
        String extension = record("r", new Relief(obligation, Relief.Kind.EXTENSION, Optional.of(LocalDate.of(2026, 7, 31)), "school",
                Relief.Reason.FORCE_MAJEURE, minutes));
        record("r", new Relief(obligation, Relief.Kind.WAIVER, Optional.empty(), "school", Relief.Reason.REORGANISATION, report));
        record("k", new Revocation(extension));
    }

    private String record(String letter, Fact fact) {
        AtomicReference<String> id = new AtomicReference<>();
        facts.record(AUTHOR, Optional.empty(), known -> fact, (known, recorded) -> {
            id.set(letter + recorded.sequence());
            return Reply.done(Json.object());
        });
        return id.get();
    }
}
