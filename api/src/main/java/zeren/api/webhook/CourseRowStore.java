package zeren.api.webhook;


import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import zeren.api.sql.Instants;

/** The rows of how far webhooks have come, of errands, and of what was sent, to and from their tables. */
final class CourseRowStore {
    /** How many attempts of a webhook are kept in its log, and how long. */
    static final int MOST_KEPT = 10_000;
    static final Duration LONGEST_KEPT = Duration.ofDays(30);

    private static final String ATTEMPTS = "select number, kind, event, ordinal, attempted_at, status, failure, duration_ms, next_attempt_at from webhook_attempt ";

    private CourseRowStore() {}

    static void begin(Handle handle, long webhook, long position, Instant at) {
        handle.createUpdate("insert into webhook_course (webhook, position, changed_at, failures, replays, attempts, errands)"
                        + " values (:webhook, :position, :at, 0, 0, 0, 0)")
                .bind("webhook", webhook)
                .bind("position", position)
                .bind("at", Instants.utc(at))
                .execute();
    }

    static Optional<Course> find(Handle handle, long webhook) {
        return handle.createQuery("select webhook, position, failures, next_attempt_at, replays, (select count(*) from webhook_errand errand"
                        + " where errand.webhook = webhook_course.webhook) as waiting from webhook_course where webhook = :webhook")
                .bind("webhook", webhook)
                .map((row, context) -> new Course(row.getLong("webhook"), row.getLong("position"), row.getInt("failures"), Instants.find(row, "next_attempt_at"),
                        row.getLong("replays"), row.getLong("waiting")))
                .findOne();
    }

    static WebhookCounts counts(Handle handle) {
        return handle.createQuery("select count(*) as present, coalesce(sum(case when stopped is null and failures > 0 then 1 else 0 end), 0) as failing,"
                        + " coalesce(sum(case when stopped is not null then 1 else 0 end), 0) as stopped,"
                        + " coalesce(sum(case when stopped is null then told.position - course.position else 0 end), 0) as waiting"
                        + " from webhook_course course cross join event_cursor told"
                        + " where not exists (select 1 from webhook_revocation revoked where revoked.webhook = course.webhook)")
                .map((row, context) -> new WebhookCounts(row.getLong("present"), row.getLong("failing"), row.getLong("stopped"), row.getLong("waiting")))
                .one();
    }

    static void stop(Handle handle, long webhook, Stop why, Instant at) {
        handle.createUpdate("update webhook_course set stopped = :why, changed_at = :at where webhook = :webhook")
                .bind("why", why.code())
                .bind("at", Instants.utc(at))
                .bind("webhook", webhook)
                .execute();
    }

    /** Lets a webhook go on where it stood, and at once. */
    static void resume(Handle handle, long webhook, Instant at) {
        handle.createUpdate("update webhook_course set changed_at = case when stopped is null then changed_at else :at end, stopped = null,"
                        + " failures = 0, next_attempt_at = null where webhook = :webhook")
                .bind("at", Instants.utc(at))
                .bind("webhook", webhook)
                .execute();
    }

    static void replay(Handle handle, long webhook, long position) {
        handle.createUpdate("update webhook_course set position = :position, failures = 0, next_attempt_at = null, replays = replays + 1 where webhook = :webhook")
                .bind("position", position)
                .bind("webhook", webhook)
                .execute();
    }

    /** Takes the lease, or takes it for longer; tells whether that was to be had. */
    static boolean lease(Handle handle, long webhook, Lease lease, Instant now) {
        return handle.createUpdate("update webhook_course set lease = :lease, leased_until = :until"
                        + " where webhook = :webhook and stopped is null and (lease is null or lease = :lease or leased_until <= :now)")
                .bind("lease", lease.holder())
                .bind("until", Instants.utc(lease.until(now)))
                .bind("now", Instants.utc(now))
                .bind("webhook", webhook)
                .execute() == 1;
    }

    static void release(Handle handle, long webhook, Lease lease) {
        handle.createUpdate("update webhook_course set lease = null, leased_until = null where webhook = :webhook and lease = :lease")
                .bind("webhook", webhook)
                .bind("lease", lease.holder())
                .execute();
    }

    /** Notes where a webhook now is; tells whether it was where it was thought to be, and in our hands. */
    static boolean move(Handle handle, Lease lease, Course before, Course after, Instant now) {
        try (Update update = handle.createUpdate("update webhook_course set position = :after, failures = :failures, next_attempt_at = :next, leased_until = :until"
                + " where webhook = :webhook and position = :before and replays = :replays and lease = :lease")) {
            return update.bind("after", after.position())
                    .bind("failures", after.failures())
                    .bind("next", Instants.utc(after.nextAttemptAt()))
                    .bind("until", Instants.utc(lease.until(now)))
                    .bind("webhook", before.webhook())
                    .bind("before", before.position())
                    .bind("replays", before.replays())
                    .bind("lease", lease.holder())
                    .execute() == 1;
        }
    }

    /** Adds to what waits, and returns its number. */
    static long addErrand(Handle handle, long webhook, Optional<Long> event) {
        handle.createUpdate("update webhook_course set errands = errands + 1 where webhook = :webhook").bind("webhook", webhook).execute();
        long number = handle.createQuery("select errands from webhook_course where webhook = :webhook").bind("webhook", webhook).mapTo(Long.class).one();
        handle.createUpdate("insert into webhook_errand (webhook, number, event) values (:webhook, :number, :event)")
                .bind("webhook", webhook)
                .bind("number", number)
                .bind("event", event.orElse(null))
                .execute();
        return number;
    }

    static Optional<Errand> firstErrand(Handle handle, long webhook) {
        return handle.createQuery("select number, event from webhook_errand where webhook = :webhook order by number fetch first 1 row only")
                .bind("webhook", webhook)
                .map((row, context) -> new Errand(row.getLong("number"), Optional.ofNullable(row.getObject("event", Long.class))))
                .findOne();
    }

    static void removeErrand(Handle handle, long webhook, Errand errand) {
        handle.createUpdate("delete from webhook_errand where webhook = :webhook and number = :number")
                .bind("webhook", webhook)
                .bind("number", errand.number())
                .execute();
    }

    /** Returns how often an event was sent to a webhook before, as far as the log knows. */
    static int attempts(Handle handle, long webhook, long event) {
        return handle.createQuery("select coalesce(max(ordinal), 0) from webhook_attempt where webhook = :webhook and event = :event")
                .bind("webhook", webhook)
                .bind("event", event)
                .mapTo(Integer.class)
                .one();
    }

    /** Adds to the log, and takes from it what is too much or too old. */
    static void log(Handle handle, long webhook, Attempt attempt) {
        handle.createUpdate("update webhook_course set attempts = attempts + 1 where webhook = :webhook").bind("webhook", webhook).execute();
        long number = handle.createQuery("select attempts from webhook_course where webhook = :webhook").bind("webhook", webhook).mapTo(Long.class).one();
        handle.createUpdate("insert into webhook_attempt (webhook, number, kind, event, ordinal, attempted_at, status, failure, duration_ms, next_attempt_at)"
                        + " values (:webhook, :number, :kind, :event, :ordinal, :at, :status, :failure, :duration, :next)")
                .bind("webhook", webhook)
                .bind("number", number)
                .bind("kind", attempt.kind().code())
                .bind("event", attempt.event().orElse(null))
                .bind("ordinal", attempt.ordinal())
                .bind("at", Instants.utc(attempt.at()))
                .bind("status", attempt.status().orElse(null))
                .bind("failure", attempt.failure().orElse(null))
                .bind("duration", attempt.durationMillis())
                .bind("next", Instants.utc(attempt.nextAttemptAt()))
                .execute();
        handle.createUpdate("delete from webhook_attempt where webhook = :webhook and (number <= :number or attempted_at < :old)")
                .bind("webhook", webhook)
                .bind("number", number - MOST_KEPT)
                .bind("old", Instants.utc(attempt.at().minus(LONGEST_KEPT)))
                .execute();
    }

    /** Returns the log of a webhook, the newest first. */
    static List<Attempt> log(Handle handle, long webhook) {
        return handle.createQuery(ATTEMPTS + "where webhook = :webhook order by number desc")
                .bind("webhook", webhook)
                .map((row, context) -> attempt(row))
                .list();
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getLong("number"),
                Attempt.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("event", Long.class)),
                row.getInt("ordinal"),
                Instants.get(row, "attempted_at"),
                Optional.ofNullable(row.getObject("status", Integer.class)),
                Optional.ofNullable(row.getString("failure")),
                row.getLong("duration_ms"),
                Instants.find(row, "next_attempt_at"));
    }
}
