package zeren.api.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zeren.api.access.Caller;
import zeren.api.access.Role;
import zeren.api.access.Scope;
import zeren.api.events.EventType;
import zeren.api.http.AnswerStore;
import zeren.api.http.Json;
import zeren.api.outbound.Target;
import zeren.api.sql.Author;
import zeren.api.sql.Journal;
import zeren.api.sql.Sql;

/** Webhooks of every kind in a register, with every column filled in one of them. */
public final class SmallHooks {
    private static final Author AUTHOR = new Author("clerk", "request-1");

    private SmallHooks() {}

    /** Makes some for a token, gives two of them other secrets, and revokes two. */
    public static void fill(Sql sql, Journal journal, String token) {
        Caller caller = new Caller(token, Role.ADMINISTRATOR, Scope.EVERYTHING);
        WebhookStore webhooks = new WebhookStore(sql, journal, new AnswerStore(), (handle, id) -> { });
        List<WebhookTerms> terms = List.of(
                new WebhookTerms(Target.parse("url", "https://oa.example/hooks"), List.of(EventType.OBLIGATION_OPENED, EventType.RULES_CHANGED), Optional.of("0101")),
                new WebhookTerms(Target.parse("url", "http://10.0.0.5:8080/x"), List.of(), Optional.empty()),
                new WebhookTerms(Target.parse("url", "https://hub.example/"), List.of(EventType.FINDING_ISSUED), Optional.empty()));
        terms.forEach(made -> webhooks.create(made, caller, AUTHOR, Optional.empty(), 0, webhook -> Json.object()));
        List<Webhook> made = webhooks.of(caller);
        made.stream().limit(2).forEach(webhook -> webhooks.rotate(
                caller, webhook.id(), AUTHOR, Optional.empty(), Instant.parse("2026-06-02T00:00:00.5Z"), json -> Json.object()));
        made.stream().limit(2).forEach(webhook -> webhooks.revoke(caller, webhook.id(), AUTHOR, unchanged -> { }));
    }
}
