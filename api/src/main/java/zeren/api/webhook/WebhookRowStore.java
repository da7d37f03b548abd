package zeren.api.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import zeren.api.events.EventType;
import zeren.api.outbound.Target;
import zeren.api.sql.Instants;
import zeren.text.Text;

/** The rows of webhooks and their secrets, to and from their tables. */
final class WebhookRowStore {
    private static final String WEBHOOKS = "select webhook.sequence, webhook.token, webhook.sha256, webhook.url, webhook.unit, made.recorded_at as created_at,"
            + " ended.recorded_at as revoked_at, course.stopped, course.changed_at, (select rotated.previous_ends_at from webhook_rotation rotated"
            + " where rotated.webhook = webhook.sequence order by rotated.sequence desc fetch first 1 row only) as previous_ends_at"
            + " from webhook join journal made on made.sequence = webhook.sequence join webhook_course course on course.webhook = webhook.sequence"
            + " left join webhook_revocation revoked on revoked.webhook = webhook.sequence left join journal ended on ended.sequence = revoked.sequence ";

    private WebhookRowStore() {}

    static void add(Handle handle, long sequence, String token, WebhookTerms terms, WebhookSecret secret) {
        handle.createUpdate("insert into webhook (sequence, token, url, unit, sha256) values (:sequence, :token, :url, :unit, :sha256)")
                .bind("sequence", sequence)
                .bind("token", token)
                .bind("url", terms.url().toString())
                .bind("unit", terms.unit().orElse(null))
                .bind("sha256", secret.sha256())
                .execute();
        if (!terms.types().isEmpty()) {
            PreparedBatch rows = handle.prepareBatch("insert into webhook_type (sequence, position, type) values (:sequence, :position, :type)");
            for (int i = 0; i < terms.types().size(); i++) {
                rows.bind("sequence", sequence).bind("position", i + 1).bind("type", terms.types().get(i).code()).add();
            }
            rows.execute();
        }
        addSecret(handle, sequence, sequence, secret);
    }

    /** Puts another secret in the place of the one before, which signs until {@code previousEndsAt}, as all before it do at most. */
    static void rotate(Handle handle, long sequence, long webhook, WebhookSecret secret, Instant previousEndsAt) {
        handle.createUpdate("insert into webhook_rotation (sequence, webhook, sha256, previous_ends_at) values (:sequence, :webhook, :sha256, :ends)")
                .bind("sequence", sequence)
                .bind("webhook", webhook)
                .bind("sha256", secret.sha256())
                .bind("ends", Instants.utc(previousEndsAt))
                .execute();
        addSecret(handle, sequence, webhook, secret);
    }

    static void revoke(Handle handle, long sequence, long webhook) {
        handle.createUpdate("insert into webhook_revocation (sequence, webhook) values (:sequence, :webhook)")
                .bind("sequence", sequence)
                .bind("webhook", webhook)
                .execute();
        handle.createUpdate("delete from webhook_secret where webhook = :webhook").bind("webhook", webhook).execute();
        handle.createUpdate("delete from webhook_errand where webhook = :webhook").bind("webhook", webhook).execute();
    }

    /** Returns the secrets that sign at an instant, the newest first. */
    static List<WebhookSecret> secrets(Handle handle, long webhook, Instant at) {
        return handle.createQuery("select kept.secret from webhook_secret kept where kept.webhook = :webhook and not exists (select 1 from webhook_rotation later"
                        + " where later.webhook = kept.webhook and later.sequence > kept.sequence and later.previous_ends_at <= :at) order by kept.sequence desc")
                .bind("webhook", webhook)
                .bind("at", Instants.utc(at))
                .mapTo(String.class)
                .map(WebhookSecret::parse)
                .list();
    }

    /** Deletes the secrets that sign no more. */
    static void forgetSecrets(Handle handle, long webhook, Instant at) {
        handle.createUpdate("delete from webhook_secret where webhook = :webhook and exists (select 1 from webhook_rotation later"
                        + " where later.webhook = webhook_secret.webhook and later.sequence > webhook_secret.sequence and later.previous_ends_at <= :at)")
                .bind("webhook", webhook)
                .bind("at", Instants.utc(at))
                .execute();
    }

    static Optional<Webhook> find(Handle handle, long sequence) {
        return webhooks(handle, handle.createQuery(WEBHOOKS + "where webhook.sequence = :sequence").bind("sequence", sequence)).stream().findFirst();
    }

    /** Returns every webhook, the oldest first. */
    static List<Webhook> all(Handle handle) {
        return webhooks(handle, handle.createQuery(WEBHOOKS + "order by webhook.sequence"));
    }

    /** Returns how many webhooks a token keeps that were not revoked. */
    static long count(Handle handle, String token) {
        return handle.createQuery("select count(*) from webhook left join webhook_revocation revoked on revoked.webhook = webhook.sequence"
                        + " where webhook.token = :token and revoked.sequence is null")
                .bind("token", token)
                .mapTo(Long.class)
                .one();
    }

    static List<Webhook> webhooks(Handle handle, Query query) {
        return query.map((row, context) -> webhook(handle, row)).list();
    }

    private static void addSecret(Handle handle, long sequence, long webhook, WebhookSecret secret) {
        handle.createUpdate("insert into webhook_secret (sequence, webhook, secret) values (:sequence, :webhook, :secret)")
                .bind("sequence", sequence)
                .bind("webhook", webhook)
                .bind("secret", secret.reveal())
                .execute();
    }

    private static Webhook webhook(Handle handle, ResultSet row) throws SQLException {
        long sequence = row.getLong("sequence");
        WebhookTerms terms = new WebhookTerms(
                Target.parse("url", row.getString("url")), types(handle, sequence), Optional.ofNullable(row.getString("unit")));
        Optional<Stop> stopped = Optional.ofNullable(row.getString("stopped")).map(code -> Text.coded("stop", Stop.class, code));
        return new Webhook(sequence, row.getString("token"), row.getString("sha256"), terms, Instants.get(row, "created_at"), Instants.find(row, "revoked_at"),
                stopped, Instants.get(row, "changed_at"), Instants.find(row, "previous_ends_at"));
    }

    private static List<EventType> types(Handle handle, long sequence) {
        return handle.createQuery("select type from webhook_type where sequence = :sequence order by position")
                .bind("sequence", sequence)
                .mapTo(String.class)
                .map(code -> Text.coded("event type", EventType.class, code))
                .list();
    }
}
